import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveSetting } from '../../server/queries/settings.ts'
import { addAccountOf, codeFor, password } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'

// Accounts as people meet them. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-accounts')

let server: PhoneServer
let browser: Browser

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  await server.openLink()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function open(width: number, height: number, path = '/office'): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  await page.goto(`${server.address}${path}`)
  return page
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  await expectAccessible(page)
}

test('a session that ends in the middle of a form loses nothing that was typed', async () => {
  const page = await open(1280, 800, '/office?page=people')
  await signIn(page, await addAccountOf(server.db, 'administrator', null))
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
  await page.getByLabel('Họ và tên').fill('Nguyễn Văn Minh')
  await page.context().clearCookies()

  await page.getByRole('button', { name: 'Tạo và lấy đường dẫn' }).click()
  await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor()
  await look(page, '1280 again')
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Văn Minh')
  await page.locator('dialog input[type=password]').fill(password)
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Đường dẫn cho Nguyễn Văn Minh' }).waitFor()
  await page.context().close()
})

test.each([
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
])(
  'pages about accounts are accessible at $width × $height',
  { timeout: 180_000 },
  async ({ width, height }) => {
    const page = await open(width, height, '/office?page=people')
    await signIn(page, await addAccountOf(server.db, 'administrator', null))
    await page.getByRole('button', { name: 'Thêm tài khoản' }).click()
    await look(page, `${width} new person`)
    await page.getByRole('button', { name: 'Tạo và lấy đường dẫn' }).click()
    await page.getByText('Nhập họ và tên.').waitFor()
    await page.getByLabel('Họ và tên').fill(`Trần Thị Hoa ${'ABC'[width % 3]}`)
    await page.getByRole('button', { name: 'Tạo và lấy đường dẫn' }).click()
    const link = await page.locator('.account-link input').inputValue()
    await page
      .getByRole('button', { name: /^Mở tài khoản của Trần Thị Hoa/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Thêm quyền' }).click()
    await look(page, `${width} people`)
    await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
    await page.getByRole('heading', { name: /^Khóa tài khoản của/ }).waitFor()
    await look(page, `${width} disable`)
    await page.keyboard.press('Escape')

    await page.getByRole('link', { name: 'Nhật ký' }).click()
    await page.getByText('Chuỗi nguyên vẹn').waitFor()
    await page.getByLabel('Việc gì').fill('tao tai khoan')
    await page.keyboard.press('Enter')
    await page.getByRole('rowheader', { name: 'Tạo tài khoản' }).first().waitFor()
    await look(page, `${width} audit`)
    await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
    await page.getByRole('heading', { name: 'Phiên của tôi' }).waitFor()
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await look(page, `${width} account`)

    await page.context().clearCookies()
    await page.goto('about:blank')
    await page.goto(link)
    await page.waitForLoadState('networkidle')
    await page.getByLabel('Mật khẩu mới').fill('matkhau@2026')
    await page.keyboard.press('Enter')
    await page.getByText('bị đoán ra trước tiên').waitFor()
    await look(page, `${width} link`)
    await page.getByLabel('Mật khẩu mới').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Phiếu giấy' }).waitFor()
    expect(page.url()).not.toContain('link=')

    const thief = await open(width, height, link.slice(server.address.length))
    await thief.getByRole('heading', { name: 'Đường dẫn này không dùng được' }).waitFor()
    await look(thief, `${width} used link`)
    await thief.context().close()
    await page.context().close()
  },
)

test('the first sign-in of an administrator sets up the second factor, the next asks for it', async () => {
  await saveSetting(server.db, 'secondFactor', 'managers')
  const login = await addAccountOf(server.db, 'administrator', null)
  const page = await open(360, 740)
  await signIn(page, login)
  await page.locator('.enrol-qr').waitFor()
  await look(page, '360 enrolment')
  const key = (await page.locator('.enrol-key').textContent()) ?? ''
  await page.getByLabel('Mã sáu chữ số').fill(codeFor(key, new Date()))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Cất các mã dự phòng này' }).waitFor()
  await look(page, '360 recovery codes')
  const recovery = (await page.locator('.recovery-codes li').first().textContent()) ?? ''
  await page.getByRole('button', { name: 'Tôi đã cất' }).click()
  await page.getByRole('link', { name: 'Tổng quan' }).waitFor()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()

  await signIn(page, login)
  await page.getByLabel('Mã sáu chữ số').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByText('Mã không đúng').waitFor()
  await look(page, '360 code')
  await page.getByLabel('Mã sáu chữ số').fill(recovery)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Tổng quan' }).waitFor()
  await saveSetting(server.db, 'secondFactor', 'off')
  await page.context().close()
})
