import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOfBytes } from '#contract/code.ts'
import { kioskTexts as english } from '../../survey-ui/texts.en.ts'
import { kioskTexts as vietnamese } from '../../survey-ui/texts.vi.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type Changes, configureTablet } from '../support/configure-tablet.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

// Every screen of the tablet, on three panels and in both languages: axe, the keyboard, nothing cut at twice the
// size. Pictures are left in a folder for people to look at.

const pictures = process.env.PICTURES ?? join(tmpdir(), 'hailong-pictures')
const panels = [
  { width: 360, height: 740 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
]
const texts = { vi: vietnamese, en: english }
type Language = keyof typeof texts
const code = codeOfBytes(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]))
// No PIN of digits has this hash.
const exitPin = { salt: '00', iterations: 1, hash: '00' }
const slides = [
  { vi: 'Bộ phận Một cửa tiếp nhận hồ sơ từ Thứ Hai đến Thứ Sáu.', en: 'Open from Monday to Friday.' },
  { vi: 'Có thể nộp hồ sơ trực tuyến.', en: 'You may file online.' },
]
const neverOpen = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '07:30' }]

let browser: Browser
let office: OfficeServer

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  office = await openOffice()
  await office.addSurvey('day-du', 'sipas-5-dimensions')
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

interface Panel {
  width: number
  height: number
}

let opened = 0

/** Each panel stands at an address of its own, as so many would. */
async function openPage(panel: Panel): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: panel,
    locale: 'vi-VN',
    extraHTTPHeaders: { 'x-forwarded-for': `10.0.0.${++opened}` },
  })
  return context.newPage()
}

async function openTablet(panel: Panel, language: Language, changes: Changes = {}): Promise<Page> {
  const tablet = await openPage(panel)
  const languages = language === 'vi' ? ['vi', 'en'] : ['en', 'vi']
  await configureTablet(tablet, { ...changes, settings: { languages, ...changes.settings } })
  await enrolTablet(tablet, office.address, await office.newTabletCode(['tai-quay', 'day-du']))
  await tablet.locator('header').waitFor()
  return tablet
}

// As text, because it runs in the browser: words that are cut off by their own box or stand outside the panel.
const findCut = `(() => {
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const named = [...document.querySelectorAll('#kiosk *')].filter((element) =>
    isSeen(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  return named.filter((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const words = range.getBoundingClientRect()
    const box = element.closest('button, label, .option, p, h1, dd, dt') ?? element
    const { left, right } = box.getBoundingClientRect()
    const isOut = words.left < -1 || words.right > innerWidth + 1
    return isOut || words.left < left - 1 || words.right > right + 1
  }).map((element) => element.textContent)
})()`

// As text, because it runs in the browser: what can be clicked and is smaller than 44 px.
const findSmall = `[...document.querySelectorAll('#kiosk button, #kiosk .option, #kiosk textarea')]
  .filter((element) => element.checkVisibility())
  .map((element) => [element.textContent, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 44 || height < 44)
  .map(([text, { width, height }]) => text + ' ' + width + ' x ' + height)`

// As text, because it runs in the browser: whatever is seen and enabled and would take the focus by Tab, with
// one of each group of radio buttons.
const countStops = `(() => {
  const groups = new Set()
  return [...document.querySelectorAll('#kiosk :is(button, input, textarea, a[href])')].filter((element) => {
    if (element.disabled || !element.checkVisibility()) return false
    if (element.type !== 'radio') return true
    const isNew = !groups.has(element.name)
    groups.add(element.name)
    return isNew
  }).length
})()`

const nameOfFocus = `(() => {
  const { activeElement: focus } = document
  if (!focus || !focus.closest('#kiosk')) return null
  window.stops ??= new Map()
  if (!window.stops.has(focus)) window.stops.set(focus, window.stops.size)
  return window.stops.get(focus)
})()`

/** Goes around with Tab, from wherever the last touch was. @returns how many elements took the focus */
async function walkWithKeyboard(tablet: Page, stops: number): Promise<number> {
  await tablet.evaluate('window.stops = new Map()')
  const reached = new Set<unknown>()
  for (let press = 0; press < 2 * stops + 10 && reached.size < stops; press++) {
    await tablet.keyboard.press('Tab')
    const stop = await tablet.evaluate(nameOfFocus)
    if (stop !== null) reached.add(stop)
  }
  return reached.size
}

// As text, because it runs in the browser: all text at twice its size, as a browser set to 32 px would show it.
const doubleText = `(() => {
  const { style } = document.documentElement
  style.setProperty('--text', 2 * parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--text')) + '%')
})()`

/** Holds a screen to all that every screen must be, and takes its picture. */
async function examine(tablet: Page, name: string): Promise<void> {
  const { width, height } = tablet.viewportSize() ?? {}
  await tablet.screenshot({ path: join(pictures, `${name}-${width}x${height}.png`) })
  await expectAccessible(tablet)
  expect(await tablet.evaluate(findSmall), `${name}: targets under 44 px`).toEqual([])
  expect(await tablet.evaluate(findCut), `${name}: words cut`).toEqual([])
  await tablet.evaluate(doubleText)
  await tablet.screenshot({ path: join(pictures, `${name}-${width}x${height}-200.png`) })
  expect(await tablet.evaluate(findCut), `${name}: words cut at 200 %`).toEqual([])
  await tablet.evaluate("document.documentElement.style.removeProperty('--text')")
}

async function expectKeyboardReachesAll(tablet: Page, name: string): Promise<void> {
  const stops = (await tablet.evaluate(countStops)) as number
  expect(stops, `${name} has something to reach`).toBeGreaterThan(0)
  expect(await walkWithKeyboard(tablet, stops), `${name}: reached by Tab`).toBe(stops)
}

/** Lets the tablet be given one certain code. @returns what lets the answer through */
async function answerPairing(tablet: Page): Promise<() => void> {
  const { promise: isAnswered, resolve: answer } = Promise.withResolvers<void>()
  await tablet.route('**/api/v1/devices/pairings', async (route) => {
    await isAnswered
    await route.fulfill({
      status: 201,
      json: {
        secret: 's'.repeat(32),
        code: 'lan-thu-minh-sen-ba',
        url: `${office.address}/office?pair=lan-thu-minh-sen-ba`,
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
      },
    })
  })
  await tablet.route('**/api/v1/devices/pairings/mine', (route) =>
    route.fulfill({ status: 200, json: { state: 'waiting' } }),
  )
  return answer
}

describe.each(panels)('at $width × $height', (panel) => {
  test('a code that arrives late moves nothing under a finger', { timeout: 60_000 }, async () => {
    const tablet = await openPage(panel)
    const answer = await answerPairing(tablet)
    await tablet.goto(`${office.address}/kiosk`)
    const other = tablet.getByRole('button', { name: texts.vi.enrolment.haveCode })
    await tablet.getByText(texts.vi.enrolment.asking).waitFor()
    await tablet.evaluate('document.fonts.ready.then(() => true)')
    const before = await other.boundingBox()

    answer()
    await tablet.getByText('lan thu minh sen ba').waitFor()

    expect(await other.boundingBox()).toEqual(before)
    await tablet.context().close()
  })

  test('the code of the device, and the field for one that the office made', {
    timeout: 120_000,
  }, async () => {
    const tablet = await openPage(panel)
    const answer = await answerPairing(tablet)
    answer()
    await tablet.goto(`${office.address}/kiosk`)

    for (const language of ['vi', 'en'] as const) {
      const { enrolment } = texts[language]
      await tablet.getByRole('button', { name: language === 'vi' ? 'Tiếng Việt' : 'English' }).click()
      await tablet.getByText('lan thu minh sen ba').waitFor()
      await examine(tablet, `pairing-${language}`)
      await tablet.getByRole('button', { name: enrolment.haveCode }).click()
      await examine(tablet, `office-code-${language}`)
      await expectKeyboardReachesAll(tablet, 'office code')
      await tablet.getByRole('button', { name: enrolment.toDeviceCode }).click()
    }
    await tablet.context().close()
  })

  describe.each(['vi', 'en'] as const)('in %s', (language) => {
    const words = texts[language]
    const worst = language === 'vi' ? 'Rất không hài lòng' : 'Very dissatisfied'

    test('greeting, easy reading, rating, reasons and thanks', { timeout: 180_000 }, async () => {
      const tablet = await openTablet(panel, language, { codes: 'optional', settings: { slides } })
      await examine(tablet, `greeting-${language}`)
      await expectKeyboardReachesAll(tablet, 'greeting')

      await tablet.getByRole('button', { name: words.display.name }).click()
      await tablet.getByRole('button', { name: words.display.sizes.largest }).click()
      await tablet.getByRole('button', { name: words.display.contrast }).click()
      await examine(tablet, `largest-${language}`)
      await tablet.getByRole('button', { name: words.display.sizes.usual, exact: true }).click()

      await tablet.getByRole('button', { name: worst }).click()
      await examine(tablet, `reasons-${language}`)
      await expectKeyboardReachesAll(tablet, 'reasons')
      await tablet.getByRole('button', { name: words.rating.sendAlone }).click()
      await tablet.getByText(words.thanks.title).waitFor()
      await examine(tablet, `thanks-${language}`)
      await tablet.context().close()
    })

    test('the full form, and the question whether somebody is there', { timeout: 180_000 }, async () => {
      const tablet = await openTablet(panel, language, { settings: { idleSeconds: 20 } })
      await tablet.getByRole('button', { name: words.attract.begin }).first().click()
      await examine(tablet, `form-${language}`)
      // From here on the test says when somebody has been still for long enough.
      await tablet.clock.install()
      await expectKeyboardReachesAll(tablet, 'form')

      await tablet.clock.fastForward(21_000)
      await tablet.getByRole('alertdialog').waitFor({ timeout: 60_000 })
      await examine(tablet, `presence-${language}`)
      await tablet.keyboard.press('Enter')
      await tablet.getByRole('alertdialog').waitFor({ state: 'detached' })
      await tablet.context().close()
    })

    test('the code on a slip', { timeout: 120_000 }, async () => {
      const tablet = await openTablet(panel, language, { codes: 'required' })
      await examine(tablet, `code-needed-${language}`)
      await tablet.getByRole('button', { name: words.code.begin }).click()
      await examine(tablet, `code-${language}`)
      await expectKeyboardReachesAll(tablet, 'code')
      await tablet.locator('#slip-code').fill(code)
      await tablet.getByRole('button', { name: words.code.use }).click()
      await tablet.getByRole('button', { name: worst }).waitFor()
      await examine(tablet, `code-held-${language}`)
      await tablet.context().close()
    })

    test('closed hours, a full device, the PIN and the staff sheet', { timeout: 180_000 }, async () => {
      const closed = await openTablet(panel, language, { settings: { hours: neverOpen, exitPin } })
      await closed.getByText(words.closed.title).waitFor()
      await examine(closed, `closed-${language}`)
      await closed.keyboard.press('Control+Alt+s')
      await closed.getByLabel(words.pin.label).waitFor()
      await examine(closed, `pin-${language}`)
      await expectKeyboardReachesAll(closed, 'pin')
      await closed.context().close()

      const tablet = await openTablet(panel, language)
      await tablet.keyboard.press('Control+Alt+s')
      await tablet.getByText(words.staff.title).waitFor()
      await examine(tablet, `staff-${language}`)
      await expectKeyboardReachesAll(tablet, 'staff sheet')
      await tablet.context().close()
    })
  })
})
