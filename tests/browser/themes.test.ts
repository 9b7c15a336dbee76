import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

// Light and dark: the system decides until somebody does.

let office: OfficeServer
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${office.address}/office`)
  await page.locator('input').first().fill('admin')
  await page.locator('input[type=password]').fill(office.password)
  await page.keyboard.press('Enter')
  await page.locator('.theme-switch').waitFor()
  return page
}

const groundOf = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor')
const light = 'rgb(255, 255, 255)'
const dark = 'rgb(18, 25, 30)'

test('the page follows the system, and goes on following it', async () => {
  const page = await open(await browser.newContext({ colorScheme: 'dark' }))
  expect(await groundOf(page)).toBe(dark)
  expect(await page.locator('.theme-switch').getAttribute('aria-pressed')).toBe('true')

  await page.emulateMedia({ colorScheme: 'light' })

  await expect.poll(() => groundOf(page)).toBe(light)
})

test('a choice against the system is kept, and one for it is forgotten', async () => {
  const page = await open(await browser.newContext({ colorScheme: 'light' }))
  const choose = () => page.getByRole('button', { name: 'Giao diện tối' }).press('Enter')
  await choose()
  await expect.poll(() => groundOf(page)).toBe(dark)

  await page.reload()
  await page.locator('.theme-switch').waitFor()
  expect(await groundOf(page)).toBe(dark)

  await choose()
  await expect.poll(() => groundOf(page)).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => groundOf(page)).toBe(dark)
})

test('paper is light whatever the screen is', async () => {
  const page = await open(await browser.newContext({ colorScheme: 'dark' }))

  await page.emulateMedia({ media: 'print' })

  expect(await groundOf(page)).toBe(light)
  expect(await page.locator('.frame-head').isVisible()).toBe(false)
})
