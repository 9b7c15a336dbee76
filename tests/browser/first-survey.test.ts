import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeFor } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { freePort } from '../support/office.ts'
import { type Onlooker, onlookerAt } from '../support/person.ts'
import { addressOf, makeDataDir, type Running, start } from '../support/process.ts'

// From an empty database to the first response, by what the screens say alone: no command, no call of the API, no
// address that is not written on a screen or printed at the start of the server.

const publicName = 'khao-sat.localhost'
const units = [
  'Mã đơn vị;Mã đơn vị cấp trên;Tên đơn vị;Loại đơn vị',
  'H01;;Tỉnh Bình Minh;Tỉnh',
  'H01.01;H01;Xã An Bình;Xã',
  'H01.02;H01;Phường Tân Thành;Phường',
].join('\r\n')

let browser: Browser
let folder: { path: string; remove(): void }
let server: Running
let office: Onlooker

beforeAll(async () => {
  folder = makeDataDir()
  const port = String(await freePort())
  // Phones and tablets find the server by its public name; a browser trusts such a name as it would a certificate.
  browser = await openBrowser([`--host-resolver-rules=MAP ${publicName} 127.0.0.1`])
  const environment = { DATA_DIR: folder.path, PORT: port, PUBLIC_URL: `http://${publicName}:${port}` }
  server = start('server/main.ts', [], environment)
  await addressOf(server)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
  office = onlookerAt(await context.newPage())
}, 180_000)

afterAll(async () => {
  await browser?.close()
  server?.child.kill('SIGTERM')
  await server?.finished
  folder?.remove()
})

const link = (name: string | RegExp) => office.page.getByRole('link', { name }).first()
const button = (name: string | RegExp) => office.page.getByRole('button', { name }).first()
const field = (name: string | RegExp) => office.page.getByLabel(name).first()
const seen = (text: string | RegExp) => office.page.getByText(text).first().waitFor({ timeout: 30_000 })
/** The step that the page says to go on with. */
const marked = () => office.page.locator('.step-next h2').innerText()

test('the office opens with the way in', { timeout: 120_000 }, async () => {
  const password = /admin {2}(\S+)/.exec(server.output())?.[1] ?? ''
  await office.page.goto(/office {3}(\S+)/.exec(server.output())?.[1] ?? '')
  await office.type(field('Tên đăng nhập'), 'admin')
  await office.type(office.page.locator('input[type=password]'), password)
  await office.press('Enter')

  // The first account sets up its second factor: the key goes into an app, whose code comes back.
  await seen('Mã sáu chữ số')
  await expectAccessible(office.page)
  const key = (await office.page.locator('.enrol-key').textContent()) ?? ''
  await office.type(field('Mã sáu chữ số'), codeFor(key, new Date()))
  await office.press('Enter')
  await seen('Cất các mã dự phòng này')
  await office.click(button('Tôi đã cất'))

  await seen('Hệ thống còn trống')
  expect(await marked()).toContain('Đơn vị')
  await expectAccessible(office.page)
})

test('units come from a file that is seen before it is written', { timeout: 120_000 }, async () => {
  await office.click(link('Nhập danh sách đơn vị'))
  await seen('Tệp cần có các cột')
  await expectAccessible(office.page)
  const buffer = Buffer.from(`\uFEFF${units}\r\nH01.03;H01;Xã Không Loại;\r\n`)
  await office.choose(office.page.locator('label.button', { hasText: 'Chọn tệp' }), {
    name: 'don-vi.csv',
    mimeType: 'text/csv',
    buffer,
  })
  await seen('1 dòng có lỗi')
  await expectAccessible(office.page)

  await office.click(button('Nhập 3 dòng đúng, bỏ 1 dòng lỗi'))
  await seen('Đã nhập: 3 dòng mới')
  await expectAccessible(office.page)
  await office.click(link('Xem cây đơn vị'))
  await office.click(link(/Xã An Bình/))
  await seen('trực thuộc Tỉnh Bình Minh')
  await expectAccessible(office.page)
})

test('the survey takes a template and a click', { timeout: 120_000 }, async () => {
  await office.click(link('Bắt đầu'))
  expect(await marked()).toContain('Đợt khảo sát')
  await office.click(link('Tạo đợt khảo sát'))
  await office.click(office.page.locator('label.choice', { hasText: 'năm yếu tố' }))
  await expectAccessible(office.page)
  await office.click(button('Tạo đợt'))
  await seen('Đã tạo đợt')

  await office.click(link('Bắt đầu'))
  await seen('Bản nháp')
  expect(await marked()).toContain('Máy tính bảng')
  await expectAccessible(office.page)
})

test('a target comes from the sample planner', { timeout: 120_000 }, async () => {
  await office.click(link('Tính cỡ mẫu'))
  await office.type(field('Số giao dịch của Xã An Bình'), '1000')
  await office.press('Enter')
  await office.click(button('Dùng làm chỉ tiêu'))
  await expectAccessible(office.page)
  await office.click(button('Lưu chỉ tiêu của 1 đơn vị'))
  await seen('Đã lưu chỉ tiêu')
})

test('a tablet is accepted by its words', { timeout: 180_000 }, async () => {
  await office.click(link('Thiết lập'))
  await office.click(link('Bắt đầu'))
  const told = await office.page.getByText('Trên máy tính bảng, mở').innerText()
  const kiosk = /(http\S+\/kiosk)/.exec(told)?.[1] ?? ''
  await office.click(link('Đặt máy tính bảng, mã QR'))
  const tablet = await (await browser.newContext({ viewport: { width: 800, height: 1280 } })).newPage()
  await tablet.goto(kiosk)
  const words = await tablet.locator('.own-code .words').innerText({ timeout: 60_000 })

  await office.type(field('Đơn vị'), 'an binh')
  await office.press('Enter')
  await office.click(button('Đăng ký máy tính bảng'))
  await office.type(field('Mã bằng chữ trên màn hình máy'), words)
  await office.type(field('Tên nơi đặt mới'), 'Quầy số 1')
  await expectAccessible(office.page)
  await office.click(button('Đăng ký máy này'))

  await seen('Đã đăng ký')
  await tablet.getByText('Quầy số 1').waitFor({ timeout: 60_000 })
  await tablet.context().close()
})

let form = ''

test('a poster is printed', { timeout: 120_000 }, async () => {
  await office.click(button('Thêm mã QR'))
  await office.type(field('Nơi đặt'), 'Áp phích ở sảnh')
  await office.click(office.page.locator('form').getByRole('button', { name: 'Thêm mã QR' }))
  await seen('Đã thêm mã QR')
  form = await field('Địa chỉ của phiếu').inputValue()
  const downloading = office.page.waitForEvent('download')
  await office.click(button('Tải áp phích (PDF)'))
  const poster = readFileSync(await (await downloading).path())

  expect(poster.subarray(0, 5).toString()).toBe('%PDF-')
  expect(form).toContain(`http://${publicName}:`)
  await expectAccessible(office.page)
})

test('the agency is named, and the head of documents shown', { timeout: 120_000 }, async () => {
  await office.click(link('Cơ quan'))
  await office.type(field('Cơ quan chủ quản'), 'Ủy ban nhân dân tỉnh Bình Minh')
  await office.type(field('Cơ quan ban hành'), 'SỞ NỘI VỤ')
  await office.type(field('Địa danh'), 'Bình Minh')
  await seen('ỦY BAN NHÂN DÂN TỈNH BÌNH MINH')
  await office.click(button('Lưu'))
  await seen('Đã lưu')
  await expectAccessible(office.page)
})

test('the first response arrives where the office looks for it', { timeout: 180_000 }, async () => {
  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  await phone.goto(form)
  await phone.locator('input[type=radio][value="4"]').first().check({ force: true })
  await phone.locator('.bar button').first().click()
  await phone.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor({ timeout: 30_000 })

  await office.click(link('Bắt đầu'))
  await seen(/đang thu phiếu\. Đã có phiếu đầu tiên\./)
  await expectAccessible(office.page)
  await office.click(link('Xem phiếu đang về'))
  await office.page.locator('h1', { hasText: '1 phiếu' }).waitFor({ timeout: 30_000 })
  await expectAccessible(office.page)

  const { clicks, keys, steps } = office
  console.log(
    `From an empty database to the first response: ${clicks} clicks, ${keys} keystrokes\n${steps.join('\n')}`,
  )
  // At five seconds a click and a keystroke a second, this is well within a quarter of an hour.
  expect(clicks * 5 + keys).toBeLessThan(15 * 60)
})
