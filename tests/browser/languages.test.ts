import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { publishMethod, publishVersion } from '../../server/queries/questionnaires.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { manyLanguages, sampleWords } from '../support/many-languages.ts'
import { openPhoneServer, type PhoneLink, type PhoneServer } from '../support/phone-server.ts'
import { tabletCodeFor } from '../support/tablet-code.ts'

// A questionnaire that speaks what the pages do not: which words are said in which language, and that changing it
// loses nothing. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-languages')

let browser: Browser
let server: PhoneServer
let link: PhoneLink

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  const { questionnaire, method } = manyLanguages()
  const at = new Date('2020-01-01T00:00:00Z')
  await publishVersion(server.db, questionnaire, 1, at)
  await publishMethod(server.db, method, at)
  // Without conditions it stands on one page, which a browser with scripts sends by itself.
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    items: section.items.map(({ showWhen: _, ...item }) => item),
  }))
  await publishVersion(server.db, { ...questionnaire, key: 'one-page', sections }, 1, at)
  await publishMethod(server.db, { ...method, key: 'one-page' }, at)
  link = await server.openLink({ template: 'many-languages' })
}, 120_000)

afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openPage(javaScriptEnabled = true): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: 'vi-VN' })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

const choose = (page: Page, item: string, level: number) =>
  page.locator(`input[name=${item}][value="${level}"]`).check({ force: true })
const isChosen = (page: Page, item: string, level: number) =>
  page.locator(`input[name=${item}][value="${level}"]`).isChecked()
const goOn = (page: Page) => page.locator('.bar button').first().click()
const speak = (page: Page, language: string) => page.locator(`nav button[value=${language}]`).click()
const legendOf = (page: Page, item: string) => page.locator(`#${item} legend bdi`)

async function storedLanguages({ surveyId }: PhoneLink): Promise<string[]> {
  const { rows } = await server.db.execute<{ language: string }>(
    sql`select language from responses where survey_id = ${surveyId}`,
  )
  return rows.map(({ language }) => language)
}

describe.each([true, false])('the phone form, JavaScript: %s', (javaScriptEnabled) => {
  test('changes its language on any page and keeps the answers of all', async () => {
    const page = await openPage(javaScriptEnabled)
    await page.goto(link.url)
    await choose(page, 'attitude', 2)
    await speak(page, 'km')
    await page.locator('bdi[lang=km]').first().waitFor()

    expect(await isChosen(page, 'attitude', 2)).toBe(true)
    await goOn(page)
    await choose(page, 'mending', 1)
    await speak(page, 'en')
    await page.getByRole('button', { name: 'Back' }).waitFor()
    expect(await isChosen(page, 'mending', 1)).toBe(true)
    await page.getByRole('button', { name: 'Back' }).click()
    await page.locator('#attitude').waitFor()
    expect(await isChosen(page, 'attitude', 2)).toBe(true)
  })

  test('is sent in the language in which it was read', async () => {
    const onePage = await server.openLink({ template: 'one-page' })
    const page = await openPage(javaScriptEnabled)
    await page.goto(onePage.url)
    await choose(page, 'attitude', 4)
    await page.locator('input[name=way][value=post]').check({ force: true })
    await speak(page, 'km')
    await page.locator('bdi[lang=km]').first().waitFor()

    await goOn(page)

    await page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor()
    expect(await storedLanguages(onePage)).toEqual(['km'])
  })
})

describe('in a language that the pages do not speak', () => {
  test.each([
    ['km', 'vi', 'Tiếp tục', 'Thái độ lịch sự', 'km'],
    ['zh', 'en', 'Continue', 'Politeness', null],
    ['ar', 'en', 'Continue', 'Thái độ lịch sự', 'ar'],
  ])(
    '%s: the page speaks %s, and each text says what it is in',
    async (language, own, next, prompt, spoken) => {
      const page = await openPage()
      await page.goto(`${link.url}?lang=${language}`)

      expect(await page.locator('html').getAttribute('lang')).toBe(own)
      expect(await page.locator('.bar button').first().innerText()).toBe(next)
      expect(await legendOf(page, 'attitude').innerText()).toContain(prompt)
      expect(await legendOf(page, 'attitude').getAttribute('lang')).toBe(spoken)
      const level = page.locator('#attitude .levels .option span').first()
      expect(await level.getAttribute('lang')).toBe(spoken)
      const title = page.locator('h2 bdi').first()
      expect(await title.innerText()).toContain(sampleWords[language as 'km'])
      expect(await title.getAttribute('lang')).toBe(language)
      await page.screenshot({ path: join(pictures, `phone-${language}.png`), fullPage: true })
      await expectAccessible(page)
    },
  )

  test('written from the right, it is set from the right and nothing stands outside the page', async () => {
    const page = await openPage()
    await page.goto(`${link.url}?lang=ar`)

    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await legendOf(page, 'attitude').getAttribute('dir')).toBe('rtl')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})

test('the tablet changes its language in the middle of a form and keeps what was answered', async () => {
  const tablet = await openPage()
  await enrolTablet(tablet, server.address, await tabletCodeFor(server.db, link.surveyId))
  await tablet.getByRole('button', { name: 'Trả lời phiếu khảo sát' }).click()
  const root = tablet.locator('html')
  await choose(tablet, 'attitude', 2)

  await tablet.getByRole('button', { name: 'ខ្មែរ' }).click()
  const spoken = async () => [await root.getAttribute('lang'), await root.getAttribute('dir')]
  await expect.poll(spoken).toEqual(['vi', 'ltr'])
  expect(await tablet.locator('h1 bdi').getAttribute('lang')).toBe('km')
  expect(await isChosen(tablet, 'attitude', 2)).toBe(true)

  await tablet.getByRole('button', { name: 'العربية' }).click()
  await expect.poll(spoken).toEqual(['en', 'rtl'])
  expect(await legendOf(tablet, 'attitude').getAttribute('lang')).toBe('ar')
  expect(await isChosen(tablet, 'attitude', 2)).toBe(true)
  await tablet.screenshot({ path: join(pictures, 'tablet-ar.png') })
  expect(await tablet.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await expectAccessible(tablet)
})
