import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../../survey-ui/office/router.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'
import { fillOffice } from '../support/office-states.ts'

// Every page of the office by the rules of WCAG 2.2 A and AA: in both languages, light and dark, and with text twice
// as large. The pages come from the router, so a new page is looked at without anybody thinking of it.
// Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-every-page')

/** How a person sees the office. A window of half the size is what twice the text leaves of it. */
const views = [
  { name: 'vi light', language: 'vi', theme: 'light', width: 1280, height: 800 },
  { name: 'en dark', language: 'en', theme: 'dark', width: 1280, height: 800 },
  { name: 'vi light 200', language: 'vi', theme: 'light', width: 640, height: 400 },
  { name: 'vi dark 200', language: 'vi', theme: 'dark', width: 640, height: 400 },
  { name: 'en light 200', language: 'en', theme: 'light', width: 640, height: 400 },
  { name: 'en dark 200', language: 'en', theme: 'dark', width: 640, height: 400 },
  { name: 'vi light 800', language: 'vi', theme: 'light', width: 800, height: 1280 },
] as const
type View = (typeof views)[number]

let office: OfficeServer
let browser: Browser

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  office = await openOffice()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

async function openPage({ language, theme, width, height }: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1280 / width,
    colorScheme: theme,
  })
  await context.addInitScript(`localStorage.setItem('office-language', '${language}')`)
  const page = await context.newPage()
  await page.goto(`${office.address}/office`)
  await page.locator('input[type=password]').waitFor()
  return page
}

async function signIn(page: Page): Promise<void> {
  await page.locator('input').first().fill('admin')
  await page.locator('input[type=password]').fill(office.password)
  await page.keyboard.press('Enter')
  await page.locator('.frame-head').waitFor()
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('[aria-busy=true], .loading').count()).toBe(0)
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(beyond, `${name} must not scroll sideways`).toBeLessThanOrEqual(0)
  await expectAccessible(page)
}

async function lookAtPages(page: Page, prefix: string): Promise<void> {
  for (const name of pages) {
    await page.goto(`${office.address}/office?page=${name}`)
    await page.locator('main h1, main h2').first().waitFor()
    await look(page, `${prefix} ${name}`)
  }
}

describe.sequential('every page of the office', () => {
  test.each(views.filter(({ name }) => name === 'vi light 200' || name === 'en dark 200'))(
    'that is empty yet: $name',
    { timeout: 240_000 },
    async (view) => {
      const page = await openPage(view)
      await look(page, `${view.name} sign-in`)
      await signIn(page)
      await lookAtPages(page, `${view.name} empty`)
      await page.context().close()
    },
  )

  test('is filled', { timeout: 240_000 }, async () => {
    await fillOffice(office)
    expect((await office.overview('sipas')).whole.index).not.toBeNull()
  })

  test.each(views)('with figures: $name', { timeout: 240_000 }, async (view) => {
    const page = await openPage(view)
    await signIn(page)
    await lookAtPages(page, view.name)

    await page.goto(`${office.address}/office`)
    await page.waitForLoadState('networkidle')
    await page.locator('.official .button').click()
    await page.locator('dialog[open] [type=submit]').click()
    await look(page, `${view.name} official index with faults`)
    await page.keyboard.press('Escape')
    for (const fold of await page.locator('details > summary').all()) await fold.click()
    for (const table of await page.locator('.view-switch button:last-child').all()) await table.click()
    await look(page, `${view.name} tables`)
    await page.goto(`${office.address}/office?page=setup&plan`)
    await page.locator('main h1, main h2').first().waitFor()
    await look(page, `${view.name} sample plan`)
    await page.context().close()
  })
})
