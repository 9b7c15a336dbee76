import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Overview, RankedUnit } from '#contract/office.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

// A table of 4,000 units: what is made, what is found and what is read out; nothing of how long it takes.

const units = 4000

let office: OfficeServer
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  await office.addSurvey('sipas', 'sipas-5-dimensions')
  page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await page.route('**/api/v1/overview?*', async (route) => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, json: withUnits((await reply.json()) as Overview) })
  })
  await page.goto(`${office.address}/office`)
  await page.getByLabel('Tên đăng nhập').fill('admin')
  await page.locator('input[type=password]').fill(office.password)
  await page.keyboard.press('Enter')
  await page.locator('.unit-table').waitFor()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

/** The overview of the server with thousands of communes below the province, in four tie groups. */
function withUnits(overview: Overview): Overview {
  const figure = { respondents: 100, answers: 100, score: 80, low: 0.7, high: 0.9, withheld: null }
  const row = (position: number): RankedUnit => ({
    unit: {
      unitId: 1000 + position,
      code: `X${position}`,
      name: `Xã số ${position}`,
      nameEn: null,
      kind: 'commune',
      parentId: overview.unit.unitId,
    },
    figure: { ...figure, index: 0.9 - position / 10_000 },
    grade: null,
    rank: {
      rank: position + 1,
      lowest: position + 1,
      highest: position + 1,
      group: 1 + Math.floor((position * 4) / units),
      funnel: null,
      shrunk: null,
      reliability: null,
    },
    change: null,
    noChange: 'no_previous',
  })
  return {
    ...overview,
    whole: { ...figure, respondents: 400_000, index: 0.8 },
    noChange: 'no_previous',
    units: Array.from({ length: units }, (_, position) => row(position)),
    leagues: [{ kind: 'commune', ranked: units, groups: 4, target: 0.8 }],
  }
}

const rowLinks = () => page.locator('.unit-table tbody[data-block] th a')
const names = () => rowLinks().allTextContents()
const scrollTable = (top: number) =>
  page.evaluate(`document.querySelector('.unit-scroll').scrollTop = ${top}`)
const tableHeight = async () =>
  Number(await page.evaluate(`document.querySelector('.unit-table').offsetHeight`))

test('only rows in reach are made, and the table is as high as all of them', async () => {
  expect((await names())[0]).toBe('Xã số 0')
  expect(await rowLinks().count()).toBeLessThanOrEqual(200)
  expect(Number(await page.evaluate('document.querySelectorAll("*").length'))).toBeLessThan(8000)
  expect(await tableHeight()).toBeGreaterThan(units * 40)
  expect(await page.locator('.unit-table').getAttribute('aria-rowcount')).toBe(String(units + 2))
})

test('scrolling makes the rows that come into sight, each with its place', async () => {
  await scrollTable((await tableHeight()) / 2)
  // Rows differ in height, so the middle of the table is only about the middle of the list.
  const numberOfFirst = async () => Number((await names())[0]?.replace('Xã số ', ''))
  await expect.poll(numberOfFirst).toBeGreaterThan(units / 4)

  expect(await numberOfFirst()).toBeLessThan((units * 3) / 4)
  expect(await rowLinks().count()).toBeLessThanOrEqual(200)
  const first = page.locator('.unit-table tbody[data-block] tr[aria-rowindex]').first()
  expect(Number(await first.getAttribute('aria-rowindex'))).toBe((await numberOfFirst()) + 3)

  await scrollTable(1e9)
  await expect.poll(async () => (await names()).at(-1)).toBe(`Xã số ${units - 1}`)
  await expectAccessible(page)
  await scrollTable(0)
  await expect.poll(async () => (await names())[0]).toBe('Xã số 0')
})

test('the keyboard walks on beyond the rows that were there', async () => {
  await rowLinks().first().focus()
  for (let step = 1; step <= 150; step++) {
    await page.keyboard.press('ArrowDown')
    // The row may have to be made first.
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(`Xã số ${step}`)
  }
})

test('the focus stays where it is when its row is scrolled out of sight', async () => {
  await scrollTable(1e9)
  await expect.poll(async () => (await names()).at(-1)).toBe(`Xã số ${units - 1}`)

  expect(await page.evaluate('document.activeElement.textContent')).toBe('Xã số 150')
})

test('sorting and searching go over all units', async () => {
  await page.getByRole('button', { name: 'Chỉ số (%)' }).click()
  await page.getByRole('button', { name: 'Chỉ số (%)' }).click()
  await scrollTable(0)
  await expect.poll(async () => (await names())[0]).toBe(`Xã số ${units - 1}`)

  await page.getByRole('searchbox').first().fill('xa so 3999')
  await expect.poll(names).toEqual([`Xã số ${units - 1}`])
  await page.getByRole('searchbox').first().fill('')
  await expect.poll(async () => (await names()).length).toBeGreaterThan(10)
})

test('on a phone the table scrolls with the page, and makes no more rows', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.evaluate('scrollTo(0, document.body.scrollHeight * 0.6)')
  await expect.poll(async () => (await names()).length).toBeGreaterThan(10)

  expect(await rowLinks().count()).toBeLessThanOrEqual(250)
})

test('on paper all of them are there', { timeout: 60_000 }, async () => {
  await page.evaluate('dispatchEvent(new Event("beforeprint"))')
  await expect.poll(() => rowLinks().count()).toBe(units)
  await page.evaluate('dispatchEvent(new Event("afterprint"))')
  await expect.poll(() => rowLinks().count()).toBeLessThanOrEqual(250)
})
