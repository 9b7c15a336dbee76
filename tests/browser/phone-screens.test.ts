import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { openPhoneServer, type PhoneLink, type PhoneServer } from '../support/phone-server.ts'

// Every screen of the phone form as it looks on each size, in both languages and with text twice as large.
// Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-phone')
// What somebody has set who asked the browser for text of 200 %; pages measured in `rem` follow it.
const largeText = '--blink-settings=defaultFontSize=32'

let server: PhoneServer
let links: Record<'sipas' | 'dossier' | 'counter' | 'coded' | 'closed', PhoneLink>

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  server = await openPhoneServer()
  links = {
    sipas: await server.openLink(),
    dossier: await server.openLink({ template: 'dossier-9-criteria' }),
    counter: await server.openLink({ template: 'counter-one-tap' }),
    coded: await server.openLink({ template: 'dossier-9-criteria', codes: 'required' }),
    closed: await server.openLink({ closedOn: '2020-01-31' }),
  }
}, 120_000)

afterAll(() => server?.remove())

interface Screen {
  name: string
  reach(page: Page, language: string): Promise<void>
}

const open = (page: Page, { url }: { url: string }, language: string) => page.goto(`${url}?lang=${language}`)
const choose = (page: Page, item: string, level: number) =>
  page.locator(`input[name=${item}][value="${level}"]`).check({ force: true })
const goOn = (page: Page) => page.locator('.bar button').first().click()
const message = (page: Page) => page.locator('main.message h1').waitFor()

const screens: Screen[] = [
  {
    name: 'form',
    async reach(page, language) {
      await open(page, links.sipas, language)
      await choose(page, 'acc1', 1)
      await page.locator('summary').click()
    },
  },
  {
    name: 'dossier',
    async reach(page, language) {
      await open(page, links.dossier, language)
      await choose(page, 'c1', 2)
    },
  },
  { name: 'counter', reach: async (page, language) => void (await open(page, links.counter, language)) },
  {
    name: 'counter-reasons',
    async reach(page, language) {
      await open(page, links.counter, language)
      await choose(page, 'visit', 2)
      await goOn(page)
      await page.locator('.back').waitFor()
    },
  },
  {
    name: 'code-fault',
    async reach(page, language) {
      await open(page, links.coded, language)
      await page.locator('input[name=_code]').fill('ABCDE-23456')
      await goOn(page)
      await page.locator('.fault').waitFor()
    },
  },
  {
    name: 'code-fault-of-server',
    async reach(page, language) {
      await open(page, links.coded, language)
      await choose(page, 'c1', 2)
      await page.evaluate('document.querySelector("form").submit()')
      await page.locator('.problem a').waitFor()
    },
  },
  {
    name: 'blank',
    async reach(page, language) {
      await open(page, links.dossier, language)
      await goOn(page)
      await page.locator('#_problem:not(:empty)').waitFor()
    },
  },
  {
    name: 'not-sent',
    async reach(page, language) {
      await open(page, links.dossier, language)
      await choose(page, 'c1', 2)
      await page.context().setOffline(true)
      await goOn(page)
      await page.locator('#_problem:not(:empty)').waitFor()
    },
  },
  {
    name: 'thanks',
    async reach(page, language) {
      await open(page, links.counter, language)
      await choose(page, 'visit', 5)
      await goOn(page)
      await message(page)
    },
  },
  {
    name: 'code-used',
    async reach(page, language) {
      for (let sent = 0; sent < 2; sent++) {
        await page.goto('about:blank')
        await page.goto(`${links.coded.url}?lang=${language}#${links.coded.codes[0]}`)
        await choose(page, 'c1', 2)
        await goOn(page)
        await message(page)
      }
    },
  },
  { name: 'closed', reach: async (page, language) => void (await open(page, links.closed, language)) },
  {
    name: 'unknown',
    reach: async (page, language) =>
      void (await open(page, { url: `${server.address}/q/nothing` }, language)),
  },
]

/** How far the page is wider than the window, in CSS pixels. */
const excessWidth = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

// What axe judges is the same on every size, but for the size of the text.
describe.each([
  { width: 360, height: 740, switches: [], as: 'phone', isJudged: true },
  { width: 320, height: 568, switches: [], as: 'small phone', isJudged: false },
  { width: 360, height: 740, switches: [largeText], as: 'phone, text at 200 %', isJudged: true },
  { width: 800, height: 1280, switches: [], as: 'tablet', isJudged: false },
  { width: 1280, height: 800, switches: [], as: 'desk', isJudged: false },
])('on a $as ($width × $height)', ({ width, height, switches, as, isJudged }) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(switches)
  })
  afterAll(() => browser?.close())

  test.each(['vi', 'en'])(
    'every screen is accessible and fits: %s',
    { timeout: 180_000 },
    async (language) => {
      for (const { name, reach } of screens) {
        const context = await browser.newContext({ viewport: { width, height } })
        const page = await context.newPage()
        await reach(page, language)

        const picture = `${as.replaceAll(/\W+/g, '-')} ${language} ${name}`
        await page.screenshot({ path: join(pictures, `${picture}.png`) })
        expect(await page.evaluate(excessWidth), name).toBe(0)
        expect(await page.evaluate('document.documentElement.lang'), name).toBe(language)
        if (isJudged) await expectAccessible(page)
        await context.close()
      }
    },
  )
})

/** What has the focus: its place in the page, whether it can be seen, and whether the focus on it can. */
const focused = `(() => {
  const element = document.activeElement
  if (element === document.body) return null
  const shown = element.matches('.option input') ? element.nextElementSibling : element
  const { top, bottom, left, right } = shown.getBoundingClientRect()
  const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return {
    position: [...document.querySelectorAll('*')].indexOf(element),
    top: top + scrollY,
    name: element.name ?? element.tagName,
    isMarked: getComputedStyle(shown).outlineStyle === 'solid' && parseFloat(getComputedStyle(shown).outlineWidth) >= 2,
    isUncovered: shown === onTop || shown.contains(onTop),
  }
})()`

interface Focused {
  position: number
  top: number
  name: string
  isMarked: boolean
  isUncovered: boolean
}

describe('by the keyboard alone', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  test.each(['sipas', 'counter', 'coded'] as const)(
    'everything is reached in reading order, seen, and marked (%s)',
    { timeout: 120_000 },
    async (link) => {
      const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
      await open(page, links[link], 'vi')
      const stops: Focused[] = []
      for (let pressed = 0; pressed < 200; pressed++) {
        await page.keyboard.press('Tab')
        const stop = (await page.evaluate(focused)) as Focused | null
        if (!stop) break
        stops.push(stop)
      }

      const names = await page.evaluate(
        '[...new Set([...document.querySelectorAll("input:not([type=hidden]),textarea")].map((input) => input.name))]',
      )
      expect([...new Set(stops.map(({ name }) => name))]).toEqual(expect.arrayContaining(names as string[]))
      expect(stops.map(({ position }) => position)).toEqual(
        stops.map(({ position }) => position).sort((a, b) => a - b),
      )
      expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([])
      expect(stops.filter(({ isUncovered }) => !isUncovered)).toEqual([])
    },
  )

  test('a form is filled in and sent', async () => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
    await open(page, links.counter, 'vi')
    await page.locator('input[name=visit]').first().focus()

    await page.keyboard.press('End')
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Đã ghi nhận' }).waitFor()
  })
})
