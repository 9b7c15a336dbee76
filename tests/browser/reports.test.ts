import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobEngine } from '../../server/jobs/engine.ts'
import { addAccountOf, addAdministrator, password } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type Instances, openInstances } from '../support/instances.ts'
import { realEngine } from '../support/jobs.ts'
import { importSet } from '../support/oracle.ts'

// A report on its whole way, by two people, and what everybody sees of it. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-reports')
const sizes = [
  { width: 360, height: 740 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
]

let server: Instances
let engine: JobEngine | null = null
let browser: Browser
let origin = ''
let analyst = ''

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openInstances(1)
  await importSet(server.database.db, 'sipas_a')
  await addAdministrator(server.database.db)
  analyst = await addAccountOf(server.database.db, 'analyst', null)
  origin = `http://localhost:${server.ports[0]}`
}, 180_000)

afterAll(async () => {
  await engine?.stop()
  await browser?.close()
  await server?.close()
})

async function enter(login: string, query = ''): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(`${origin}/office?page=reports${query}`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

// As text, because it runs in the browser.
const isWide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

/** A picture at each size; accessible and no wider than the screen at the smallest and at a desk. */
async function look(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.screenshot({ path: join(pictures, `${name} ${size.width}.png`), fullPage: true })
    if (size.width !== 360 && size.width !== 1280) continue
    await expectAccessible(page)
    expect(await isWide(page), `${name} at ${size.width}`).toBe(false)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function answer(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function publicPage(
  context: { javaScriptEnabled: boolean },
  path: string,
): Promise<[BrowserContext, Page]> {
  const anybody = await browser.newContext({ viewport: { width: 360, height: 740 }, ...context })
  const page = await anybody.newPage()
  await page.goto(`${origin}${path}`)
  return [anybody, page]
}

test('a report becomes public through two people, and not before', { timeout: 240_000 }, async () => {
  const writer = await enter(analyst, '&from=2025-01&to=2025-12')
  await writer.getByText('Chưa có báo cáo nào').waitFor()
  await look(writer, 'empty')

  // What the screen shows is what the report begins with.
  await writer.getByRole('link', { name: 'Lập báo cáo' }).click()
  await writer.getByLabel('Số, ký hiệu').fill('12/BC-SNV')
  await writer.getByLabel('Quyền hạn ký').selectOption({ label: 'KT. (ký thay)' })
  await writer.getByLabel('Thay mặt, ký thay, thừa lệnh ai').fill('GIÁM ĐỐC')
  await writer.getByLabel('Chức vụ người ký').fill('PHÓ GIÁM ĐỐC')
  expect(await writer.getByLabel('Từ tháng').inputValue()).toBe('2025-01')
  await look(writer, 'form')
  await writer.getByRole('button', { name: 'Lập bản in' }).click()

  // Nobody works yet: it waits, and can be stopped.
  await writer.getByText('Bản in đang chờ đến lượt').waitFor()
  await look(writer, 'waiting')
  await writer.getByRole('button', { name: 'Dừng' }).click()
  await writer.getByText('Đã dừng lập bản in').waitFor()
  engine = realEngine(server.database, server.clock)
  await writer.getByRole('button', { name: 'Lập lại với số liệu mới nhất' }).click()
  await writer.getByRole('link', { name: 'Bản in (PDF)' }).waitFor({ timeout: 60_000 })
  await writer.getByText('họ tên người ký', { exact: true }).waitFor()
  expect(await writer.getByRole('button', { name: 'Trình duyệt' }).isDisabled()).toBe(true)
  await look(writer, 'incomplete')

  await writer.getByRole('button', { name: 'Sửa', exact: true }).click()
  await writer.getByLabel('Họ tên người ký').fill('Trần Thị Bình')
  await writer.getByRole('button', { name: 'Lưu và lập lại bản in' }).click()
  const submit = writer.getByRole('button', { name: 'Trình duyệt' })
  await expect.poll(() => submit.isEnabled(), { timeout: 60_000 }).toBe(true)
  await answer(writer, 'Trình duyệt')
  await writer.getByText('người khác phải duyệt').waitFor()

  const decider = await enter('admin')
  await decider.getByRole('link', { name: /năm 2025/ }).click()
  await decider.getByRole('button', { name: 'Duyệt', exact: true }).waitFor()
  await look(decider, 'to approve')
  const address = await decider.getByRole('link', { name: 'Bản in (PDF)' }).getAttribute('href')
  const approved = await (await decider.request.get(`${origin}${address}`)).body()
  await answer(decider, 'Duyệt')
  await decider.getByText('Đã duyệt, chưa công bố').waitFor()
  const [early, page] = await publicPage({ javaScriptEnabled: false }, '/ket-qua')
  await page.getByText('Chưa có kết quả nào được công bố').waitFor()
  await early.close()

  await decider.getByRole('button', { name: 'Công bố', exact: true }).click()
  await decider.getByText('Mọi người xem và tải được').waitFor()
  await decider.screenshot({ path: join(pictures, 'publish dialog.png') })
  await expectAccessible(decider)
  await decider.getByRole('dialog').getByRole('button', { name: 'Công bố' }).click()
  await decider.getByText('Đã công bố', { exact: true }).waitFor()
  await look(decider, 'published')

  const link = await decider.getByRole('link', { name: /\/ket-qua\/\d+$/ }).getAttribute('href')
  const published = await fetch(`${origin}${link}/1/bao-cao-${link?.split('/').at(-1)}-ban-1.pdf`)
  expect(Buffer.from(await published.arrayBuffer())).toEqual(approved)
  await decider.getByRole('button', { name: 'Giao diện tối' }).click()
  await look(decider, 'published dark')
})

test('everybody reads what is published, on a telephone and without script', {
  timeout: 240_000,
}, async () => {
  const [anybody, list] = await publicPage({ javaScriptEnabled: false }, '/ket-qua')
  await list.getByRole('link', { name: /năm 2025/ }).click()
  await list.getByText(/Cứ 100 câu trả lời thì có khoảng \d+ câu là hài lòng/).waitFor()
  await list.getByRole('heading', { name: 'Kết quả của từng đơn vị' }).waitFor()
  const path = new URL(list.url()).pathname
  await anybody.close()

  // Checked with script on, because the checker is one.
  const [lively, page] = await publicPage({ javaScriptEnabled: true }, '/ket-qua')
  await look(page, 'public list')
  await page.goto(`${origin}${path}`)
  await look(page, 'public result')
  await page.goto(`${origin}${path}?lang=en`)
  await page.getByText(/Of every 100 answers/).waitFor()
  await look(page, 'public result en')
  await page.emulateMedia({ colorScheme: 'dark' })
  await look(page, 'public result dark')
  await lively.close()
})

test('a correction tells why it is made and what differs', { timeout: 240_000 }, async () => {
  const writer = await enter(analyst)
  await writer.getByRole('link', { name: /năm 2025/ }).click()
  await writer.getByRole('button', { name: 'Soạn bản sửa' }).click()
  await writer.getByLabel('Vì sao phải sửa').fill('Sửa tên người ký')
  await writer.getByRole('dialog').getByRole('button', { name: 'Soạn bản sửa' }).click()
  await writer.getByText('Bản 2. Vì sao có bản này: Sửa tên người ký').waitFor()
  await writer.getByText('Số liệu giống hệt bản đã công bố').waitFor({ timeout: 60_000 })
  await look(writer, 'correction')

  await answer(writer, 'Bỏ bản nháp')
  await writer.getByText('Đã bỏ', { exact: true }).waitFor()
})
