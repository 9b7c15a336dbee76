import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeFormat, exchangeVersion } from '#contract/exchange.ts'
import { findVersion } from '../../server/queries/questionnaires.ts'
import { loadTemplates } from '../../server/questionnaires/load-templates.ts'
import { addAdministrator, password } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { shippedDraft } from '../support/drafts.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'

// The page of questionnaires, and the parts of the editor that translate, show and publish.

const base = 'sipas-5-dimensions'
const baseTitle = 'Đo lường sự hài lòng theo năm yếu tố'

let server: PhoneServer
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  server = await openPhoneServer()
  await loadTemplates(server.db, new Date('2026-01-01T00:00:00Z'))
  await addAdministrator(server.db)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openList(width = 1280, height = 800): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  await page.goto(`${server.address}/office?page=questionnaires`)
  await page.getByLabel('Tên đăng nhập').fill('admin')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Đã công bố', exact: true }).waitFor()
  return page
}

/** A questionnaire of its own, copied from a template; the editor is open then. */
async function beginCopy(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Soạn bộ câu hỏi mới', exact: true }).press('Enter')
  await page.getByRole('radio', { name: baseTitle }).press('Space')
  await page.getByLabel('Tên bộ câu hỏi').fill(title)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Các phần của trình soạn' }).waitFor()
}

const openPart = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các phần của trình soạn' }).getByRole('link', { name }).press('Enter')

/** Asks once what was typed has been saved: the button says so by being enabled. */
async function askToPublish(page: Page, version: number) {
  const button = page.getByRole('button', { name: `Công bố phiên bản ${version}` })
  const dialog = page.getByRole('dialog')
  await expect.poll(() => button.isEnabled(), { timeout: 15_000 }).toBe(true)
  await button.press('Enter')
  await dialog.waitFor()
  return dialog
}

async function publish(page: Page, version: number): Promise<void> {
  const dialog = await askToPublish(page, version)
  await dialog.getByRole('button', { name: 'Công bố' }).press('Enter')
  await page.getByRole('heading', { name: 'Đã công bố', exact: true }).waitFor()
  const told = page.getByRole('status').filter({ hasText: `phiên bản ${version}.` })
  await expect.poll(() => told.evaluate((one) => one === document.activeElement)).toBe(true)
}

test('a draft is begun under a key of its own, and discarded', { timeout: 60_000 }, async () => {
  const page = await openList()
  await page.getByRole('heading', { level: 1, name: /4 bộ câu hỏi đã công bố/ }).waitFor()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Soạn bộ câu hỏi mới', exact: true }).press('Enter')
  await page.getByLabel('Tên bộ câu hỏi').fill('Phiếu để bỏ')
  expect(await page.getByLabel('Mã', { exact: true }).inputValue()).toBe('phieu-de-bo')
  await page.getByLabel('Mã', { exact: true }).fill(base)
  await page.getByText(`Mã này đã là của “${baseTitle}”`).waitFor()
  await page.getByLabel('Mã', { exact: true }).fill('phieu de bo')
  await page.getByText('Từ 3 đến 48 ký tự').waitFor()
  await expectAccessible(page)
  await page.getByLabel('Mã', { exact: true }).fill('phieu-bo')
  await page.keyboard.press('Enter')
  await page.locator('.editor-head').getByRole('link', { name: 'Bộ câu hỏi' }).press('Enter')

  await page.getByRole('button', { name: 'Bỏ bản nháp Phiếu để bỏ' }).press('Enter')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản nháp' }).press('Enter')
  await page.getByText('Đã bỏ bản nháp “Phiếu để bỏ”.').waitFor()
  await page.getByText('Chưa có bản nào đang soạn').waitFor()
})

test('what a file holds beyond what is known here is told line by line', { timeout: 60_000 }, async () => {
  const page = await openList()
  const file = { format: exchangeFormat, formatVersion: exchangeVersion, ...shippedDraft(base) }
  const choose = (content: string) =>
    page
      .getByLabel('Tệp', { exact: true })
      .setInputFiles({ name: 'phieu.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Nhập từ tệp' }).press('Enter')

  await choose('<html>')
  await page.getByText('đây không phải tệp JSON').waitFor()
  await choose(JSON.stringify({ ...file, method: { ...file.method, aggregation: 'median' } }))
  expect(await page.getByLabel('Mã', { exact: true }).inputValue()).toBe(`${base}-2`)
  await page.getByRole('button', { name: 'Nhập thành bản nháp' }).press('Enter')
  await page.getByText('/method/aggregation').waitFor()
  await expectAccessible(page)
  await choose(JSON.stringify({ ...file, author: '<script>alert(1)</script>' }))
  await page.getByRole('button', { name: 'Nhập thành bản nháp' }).press('Enter')

  await page.getByText('1 chỗ trong tệp phần mềm này không biết').waitFor()
  await page.getByText('/author', { exact: true }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Mở bản nháp' }).press('Enter')
  await page.getByRole('navigation', { name: 'Các phần của trình soạn' }).waitFor()
})

test('a text is translated, the finding goes, and what is published can be taken along', {
  timeout: 120_000,
}, async () => {
  const page = await openList()
  await beginCopy(page, 'Phiếu dịch thử')
  await openPart(page, 'Kiểm tra và công bố')
  const missing = page.getByText('Chưa có bản dịch tiếng Anh')
  await missing.waitFor()
  await expectAccessible(page)

  await page.getByRole('button', { name: /^Đến chỗ này.*Tên bộ câu hỏi/ }).press('Enter')
  const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")')
  await expect.poll(focused).toBe('Tên bộ câu hỏi, tiếng Anh')
  await page.getByRole('heading', { name: '1 trên 90 chỗ chưa có bản dịch tiếng Anh.' }).waitFor()
  await expectAccessible(page)
  await page.keyboard.type('A translated form')
  await page.getByRole('heading', { name: 'Cả 90 chỗ đã có bản dịch tiếng Anh.' }).waitFor()
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('Căn cứ, tiếng Anh')
  await openPart(page, 'Kiểm tra và công bố')
  await page.getByText('Trả lời 25 câu trên máy tính bảng').waitFor()
  await expect.poll(() => missing.count()).toBe(0)
  await publish(page, 1)

  const version = await findVersion(server.db, 'phieu-dich-thu', 1)
  expect(version?.title).toEqual({ vi: 'Phiếu dịch thử', en: 'A translated form' })
  const card = page.getByRole('article', { name: 'Phiếu dịch thử' })
  const download = page.waitForEvent('download')
  await card.getByRole('button', { name: 'Xuất ra tệp' }).press('Enter')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('phieu-dich-thu-1.json')
  const file = JSON.parse(readFileSync(await saved.path(), 'utf8'))
  expect(file).toMatchObject({ format: exchangeFormat, questionnaire: version })
})

test('an edit says what it breaks, and the versions can be laid side by side', {
  timeout: 120_000,
}, async () => {
  const page = await openList()
  await beginCopy(page, 'Phiếu nhiều năm')
  await openPart(page, 'Kiểm tra và công bố')
  await publish(page, 1)

  await page.getByRole('button', { name: /^Soạn phiên bản tiếp theo.*Phiếu nhiều năm/ }).press('Enter')
  await page.getByRole('navigation', { name: 'Các phần của trình soạn' }).waitFor()
  await openPart(page, 'Bản dịch')
  await page.getByLabel('Câu 1, tiếng Việt', { exact: true }).fill('Ghế ngồi chờ sạch và đủ')
  await openPart(page, 'Kiểm tra và công bố')
  const impact = page.getByRole('article', { name: /Ghế ngồi chờ sạch và đủ/ })
  await impact.getByText('3 chỉ số bị ảnh hưởng').waitFor()
  await expectAccessible(page)
  await impact.getByRole('radio', { name: /^Ngắt chuỗi/ }).press('Space')
  const dialog = await askToPublish(page, 2)
  await dialog.getByText('Chuỗi số liệu bắt đầu lại ở 1 câu hỏi').waitFor()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Công bố' }).press('Enter')

  const card = page.getByRole('article', { name: 'Phiếu nhiều năm' })
  await card.getByRole('link', { name: 'Xem Phiếu nhiều năm, Phiên bản 2' }).press('Enter')
  await page.getByLabel('So với', { exact: true }).selectOption('1')
  const row = page.getByRole('row', { name: /Ghế ngồi chờ sạch và đủ/ })
  await row.getByText('đổi lời câu hỏi (tiếng Việt)').waitFor()
  await row.getByText('chuỗi số liệu bắt đầu lại').waitFor()
  await expectAccessible(page)
  expect((await findVersion(server.db, 'phieu-nhieu-nam', 2))?.sections[0]?.items[0]?.meaning).toBe(2)
})

test('who is overtaken is told, and publishes after the newer version', { timeout: 120_000 }, async () => {
  const page = await openList()
  await beginCopy(page, 'Phiếu hai người')
  await openPart(page, 'Kiểm tra và công bố')
  await publish(page, 1)
  const next = /^Soạn phiên bản tiếp theo.*Phiếu hai người/
  await page.getByRole('button', { name: next }).press('Enter')
  await page.getByRole('navigation', { name: 'Các phần của trình soạn' }).waitFor()
  await openPart(page, 'Kiểm tra và công bố')
  await page.getByText('Câu hỏi giống hệt phiên bản 1.').waitFor()
  const other = await page.context().newPage()
  await other.goto(`${server.address}/office?page=questionnaires`)
  await other.getByRole('button', { name: next }).press('Enter')
  await other.getByRole('navigation', { name: 'Các phần của trình soạn' }).waitFor()
  await openPart(other, 'Kiểm tra và công bố')
  await publish(other, 2)

  const dialog = await askToPublish(page, 2)
  await dialog.getByRole('button', { name: 'Công bố' }).press('Enter')
  await page.getByRole('alert').filter({ hasText: 'không có những sửa đổi của phiên bản 2' }).waitFor()
  expect(await dialog.count()).toBe(0)
  await expectAccessible(page)
  await publish(page, 3)

  expect(await findVersion(server.db, 'phieu-hai-nguoi', 3)).not.toBeNull()
})

test('the form can be tried on both devices as it is written', { timeout: 120_000 }, async () => {
  const page = await openList()
  await page.getByRole('button', { name: 'Soạn bộ câu hỏi mới', exact: true }).press('Enter')
  await page.getByRole('radio', { name: 'Đánh giá nhanh tại quầy' }).press('Space')
  await page.getByLabel('Tên bộ câu hỏi').fill('Phiếu xem thử')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Các phần của trình soạn' }).waitFor()
  await openPart(page, 'Xem thử')

  const phone = page.frameLocator('iframe[title="Phiếu trên điện thoại"]')
  await phone.getByRole('heading', { name: 'Phiếu xem thử' }).waitFor()
  expect(await page.evaluate('document.querySelector("iframe").contentWindow.innerWidth')).toBe(360)
  await expectAccessible(page)
  await page.getByLabel('Ngôn ngữ của phiếu').selectOption('en')
  await phone.getByText('Very dissatisfied').waitFor()
  await page.getByLabel('Ngôn ngữ của phiếu').selectOption('vi')
  const part = (text: string) => phone.getByText(text).waitFor()
  expect(await phone.getByText('Phần 1 trên').count()).toBe(0)
  await phone.getByText('Không hài lòng', { exact: true }).click()
  await part('Phần 1 trên 2')
  await phone.getByRole('button', { name: 'Tiếp tục' }).press('Enter')
  await part('Phần 2 trên 2')

  await page.getByRole('button', { name: 'Máy tính bảng' }).press('Enter')
  const tablet = page.frameLocator('iframe[title="Phiếu trên máy tính bảng"]')
  await tablet.getByRole('button', { name: 'Không hài lòng', exact: true }).click()
  await tablet.getByText('Ông/Bà đã chọn').waitFor()
  await expectAccessible(page)
  await tablet.getByRole('button', { name: /^Gửi/ }).click()
  await tablet.getByText('Đã ghi nhận').waitFor()
  await page.getByRole('button', { name: 'Trả lời thử lại' }).press('Enter')
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor()
  expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('16px')
})

test.for([
  [360, 740],
  [800, 1280],
] as const)('the list and its forms fit at %i × %i', { timeout: 60_000 }, async ([width, height]) => {
  const page = await openList(width, height)
  await page.getByRole('button', { name: 'Nhập từ tệp' }).press('Enter')

  await expectAccessible(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
})
