import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { publishMethod, publishVersion } from '../../server/queries/questionnaires.ts'
import { openBrowser } from '../support/chromium.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { hostileDraft } from '../support/hostile-texts.ts'
import { openPhoneServer, type PhoneLink, type PhoneServer } from '../support/phone-server.ts'
import { tabletCodeFor } from '../support/tablet-code.ts'

// A questionnaire with something hostile in every text: it is shown letter by letter, runs nothing, turns nothing that
// stands beside it, and breaks no page.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-hostile')

let browser: Browser
let server: PhoneServer
let link: PhoneLink

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  const { questionnaire, method } = hostileDraft()
  const at = new Date('2020-01-01T00:00:00Z')
  await publishVersion(server.db, questionnaire, 1, at)
  await publishMethod(server.db, method, at)
  link = await server.openLink({ template: 'hostile' })
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

// As text, because it runs in the browser: whether words of ours are read from left to right. Two letters of one word
// tell it, because a line may end between words, where depends on the fonts of the machine.
const readsOn = `(() => {
  const words = document.querySelector('.required')
  const text = words.lastChild
  const at = (index) => {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + 1)
    return range.getBoundingClientRect().left
  }
  return at(2) > at(1)
})()`

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.evaluate('window.taken')).toBeUndefined()
  expect(await page.locator('img, main script, #kiosk script').count()).toBe(0)
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}

test('the phone form shows what was written, on every page', async () => {
  const page = await openPage()
  await page.goto(link.url)
  expect(await page.evaluate(readsOn)).toBe(true)

  for (let step = 0; step < 4; step++) {
    await expectHarmless(page)
    await page.screenshot({ path: join(pictures, `phone-${step}.png`), fullPage: true })
    for (const required of ['attitude', 'way']) {
      const first = page.locator(`#${required} input`).first()
      if (await first.isVisible()) await first.check({ force: true })
    }
    await page.locator('.bar button').first().click()
    await page.locator('.back').waitFor()
  }
})

test('the phone form without JavaScript shows markup as text', async () => {
  const page = await openPage(false)
  await page.goto(link.url)

  expect(await page.locator('img, main script').count()).toBe(0)
  expect(await page.locator('main').innerText()).toContain('window.taken')
})

test('the tablet shows what was written, on every page', async () => {
  const tablet = await openPage()
  await enrolTablet(tablet, server.address, await tabletCodeFor(server.db, link.surveyId))
  await tablet.getByRole('button', { name: 'Trả lời phiếu khảo sát' }).click()
  await tablet.locator('.required').waitFor()
  expect(await tablet.evaluate(readsOn)).toBe(true)

  const goOn = tablet.getByRole('button', { name: 'Tiếp tục' })
  for (let step = 0; step < 12 && (await goOn.isVisible()); step++) {
    await expectHarmless(tablet)
    await tablet.screenshot({ path: join(pictures, `tablet-${step}.png`) })
    for (const radio of await tablet.locator('.item:has(.required) input').all())
      await radio.check({ force: true })
    await goOn.click()
  }
  await tablet.getByRole('button', { name: 'Gửi phiếu' }).waitFor()
})
