import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { fold } from '../../server/rollups/fold.ts'
import { addAdministrator, password } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'

// The office's pages with figures in them. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-office')

let server: PhoneServer
let browser: Browser

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  const { survey, token } = await server.openLink()
  for (let sent = 0; sent < 20; sent++) {
    const content = {
      survey,
      version: 1,
      collector: token,
      language: 'vi',
      notice: 1,
      day: new Date().toISOString().slice(0, 10),
      answers: { acc1: 1 + (sent % 5), acc2: 4, stf1: 5 },
    }
    await fetch(`${server.address}/api/v1/responses/${randomBytes(16).toString('hex')}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } }),
    })
  }
  await fold(server.db, () => new Date())
  await addAdministrator(server.db)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  await expectAccessible(page)
}

test.each([
  { width: 1440, height: 900 },
  { width: 800, height: 1280 },
  { width: 360, height: 740 },
])('the office is accessible at $width × $height', { timeout: 120_000 }, async ({ width, height }) => {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage()
  await page.goto(`${server.address}/office`)
  await page.getByLabel('Tên đăng nhập').waitFor()
  await look(page, `${width} sign-in`)

  await page.getByLabel('Tên đăng nhập').fill('admin')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByText('Chỉ số hài lòng của Tỉnh Bình Minh').first().waitFor()
  await look(page, `${width} overview`)
  const league = page.locator('.figure-part').filter({ hasText: 'Xã, phường, đặc khu' })
  await league.getByText('Chỉ có một đơn vị công bố được').waitFor()
  await league.scrollIntoViewIfNeeded()
  await look(page, `${width} league`)

  await page.getByRole('link', { name: 'Thiết lập' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await look(page, `${width} set-up`)
})
