import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobEngine } from '../../server/jobs/engine.ts'
import { addAdministrator, password } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { takeAllAway } from '../support/figure-files.ts'
import { type Instances, openInstances } from '../support/instances.ts'
import { realEngine } from '../support/jobs.ts'
import { importSet } from '../support/oracle.ts'

// The page of analyses over a real data set. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-analyses')

let server: Instances
let engine: JobEngine | null = null
let browser: Browser
let office = ''

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openInstances(1)
  await importSet(server.database.db, 'sipas_a')
  await addAdministrator(server.database.db)
  office = `http://localhost:${server.ports[0]}/office`
}, 180_000)

afterAll(async () => {
  await engine?.stop()
  await browser?.close()
  await server?.close()
})

async function openPage(width: number, height: number, query: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  await page.goto(`${office}${query}`)
  await page.getByLabel('Tên đăng nhập').fill('admin')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Phân tích' }).waitFor()
  return page
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  await expectAccessible(page)
}

// As text, because it runs in the browser.
const isWide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

const period = '?page=analyses&from=2024-01&to=2025-12'

test('an analysis that waits can be stopped, and asked again', { timeout: 120_000 }, async () => {
  const page = await openPage(1280, 800, period)
  await look(page, 'empty')

  // Nobody works yet: it waits.
  await page.getByRole('button', { name: 'Phân tích', exact: true }).click()
  await page.getByText('Đang chờ đến lượt').waitFor()
  await look(page, 'waiting')
  await page.getByRole('button', { name: 'Dừng' }).click()
  await page.getByText('Đã dừng phân tích').waitFor()
  engine = realEngine(server.database, server.clock)
  await page.getByRole('button', { name: 'Phân tích', exact: true }).click()

  await page.getByRole('heading', { name: 'Cải thiện “Kết quả dịch vụ”' }).waitFor()
  expect(await page.getByText('không phải quan hệ nhân quả').count()).toBe(1)
  await page.context().close()
})

test('a result stands in the address, and keys alone reach everything', { timeout: 120_000 }, async () => {
  engine ??= realEngine(server.database, server.clock)
  const page = await openPage(800, 1280, period)
  await page.getByRole('radio', { name: /Việc nên làm trước/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Chất lượng phiếu' }).waitFor()

  const address = page.url()
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'Chất lượng phiếu' }).waitFor()

  expect(address).toContain('analysis=quality')
  expect(address).toContain('job=')
  await page.getByRole('radio', { name: /Bảng chéo/ }).check()
  await page.getByText('Chọn đơn vị, kỳ và nội dung').waitFor()
  await page.context().close()
})

const kinds = ['priorities', 'quality', 'weights', 'crosstab', 'item_mean'] as const

test.each([
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
])('every analysis is accessible and fits at $width × $height', { timeout: 180_000 }, async (size) => {
  engine ??= realEngine(server.database, server.clock)
  const page = await openPage(size.width, size.height, period)
  const files: number[] = []
  for (const kind of kinds) {
    await page.goto(`${office}${period}&analysis=${kind}`)
    await page.getByRole('button', { name: 'Phân tích', exact: true }).click()
    await page.locator('.analysis-result').waitFor()
    for (const more of await page.locator('details').all())
      await more.evaluate((each) => each.setAttribute('open', ''))
    await page.waitForLoadState('networkidle')
    await look(page, `${size.width} ${kind}`)
    expect(await isWide(page), kind).toBe(false)
    if (size.width > 1000) files.push((await takeAllAway(page)).tables)
  }
  if (size.width > 1000) expect(files).toEqual([1, 0, 0, 1, 0])
  await page.context().close()
})
