import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemUnits } from '#contract/item-table.ts'
import { listSurveys } from '../../server/queries/surveys.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { fold } from '../../server/rollups/fold.ts'
import { arrive, randomOf } from '../privacy/world.ts'
import { addAdministrator, password } from '../support/accounts.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type TakenAway, takeAllAway } from '../support/figure-files.ts'
import { openPhoneServer, type PhoneServer } from '../support/phone-server.ts'

// The page of details with two quarters that are over. Pictures go to PICTURES, for people to look at.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-office')
const months = 'from=2025-01&to=2025-06'

let server: PhoneServer
let browser: Browser
let communes: number[]

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  server = await openPhoneServer()
  await server.openLink()
  const [survey] = await listSurveys(server.db)
  communes = [...(await unitIdsByCode(server.db))].flatMap(([code, id]) => (code.startsWith('X') ? [id] : []))
  const random = randomOf(3)
  for (const month of ['01', '02', '03', '04', '05', '06'])
    for (const unitId of communes)
      await arrive(server.db, random, {
        surveyId: survey?.surveyId ?? 0,
        unitId,
        day: `2025-${month}-15`,
        count: 30,
        channels: ['qr', 'qr', 'tablet', 'paper'],
      })
  for (let time = 0; time < 2; time++) await fold(server.db, () => new Date())
  await addAdministrator(server.db)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openDetails(query: string, size = { width: 1280, height: 800 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport: size, acceptDownloads: true })).newPage()
  await signInAt(page, query)
  return page
}

async function signInAt(page: Page, query: string): Promise<void> {
  await page.goto(`${server.address}/office?${query}`)
  await page.getByLabel('Tên đăng nhập').fill('admin')
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
}

test.each([
  { width: 1440, height: 900 },
  { width: 800, height: 1280 },
  { width: 360, height: 740 },
])('the page of details is accessible at $width × $height', { timeout: 120_000 }, async (size) => {
  const [first, second] = communes
  const page = await openDetails(`page=details&cut=channel&${months}&unit=${first}&vsUnit=${second}`, size)
  await page.getByRole('img', { name: /Kênh thu phiếu/ }).waitFor()
  await page.locator('.compared tbody tr').first().waitFor()
  await page.locator('.heat tbody tr').first().waitFor()

  await page.screenshot({ path: join(pictures, `${size.width} details.png`), fullPage: true })
  await expectAccessible(page)
  await page.locator('.heat-number').first().click()
  await page.locator('dialog.basis').waitFor()
  await page.screenshot({ path: join(pictures, `${size.width} basis.png`) })
  await expectAccessible(page)
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
})

test('a number opens its basis by keyboard; Escape closes it and gives the focus back', {
  timeout: 60_000,
}, async () => {
  const page = await openDetails(months)
  const number = page.locator('.finding-value button')
  await number.waitFor()

  await number.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const told = await dialog.innerText()
  await page.keyboard.press('Escape')

  await dialog.waitFor({ state: 'hidden' })
  expect(told).toMatch(/Số phiếu \(n\)\s+\d+/)
  expect(told).toMatch(/[0-9a-f]{64}/)
  const isBack = "document.activeElement === document.querySelector('.finding-value button')"
  expect(await page.evaluate(isBack)).toBe(true)
})

test('a chart is taken away as SVG with its words and as CSV with n and interval', {
  timeout: 60_000,
}, async () => {
  const page = await openDetails(`page=details&cut=channel&${months}`)
  const figure = page.locator('.figure-part').filter({ hasText: 'Tách được' })
  await figure.locator('canvas').waitFor()
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name }).click(),
    ])
    return readFileSync(await file.path(), 'utf8')
  }

  const svg = await download('ảnh SVG')
  const csv = await download('số liệu CSV')

  expect(
    await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelector('parsererror')`,
    ),
  ).toBeNull()
  for (const words of ['Kênh thu phiếu', 'Mã QR', 'n = ', 'Nguồn:']) expect(svg).toContain(words)
  expect(csv.split('\r\n')[0]).toBe('\uFEFFMục;Số phiếu (n);Chỉ số (%);Cận dưới (%);Cận trên (%);Ghi chú')
  expect(csv).toMatch(/Mã QR;\d+;\d+,\d\d;\d+,\d\d;\d+,\d\d;/)
})

test('every figure of the overview, of details and of a comparison is taken away as each of its files', {
  timeout: 180_000,
}, async () => {
  const [first, second] = communes
  // Signed in once: who signs in again and again is made to wait.
  const page = await openDetails(`page=overview&${months}`)
  const taken: TakenAway[] = []
  for (const query of [
    'page=overview',
    'page=details&cut=channel',
    `page=details&unit=${first}&vsUnit=${second}`,
  ]) {
    if (taken.length > 0) await page.goto(`${server.address}/office?${query}&${months}`)
    await page.locator('.figure-files').first().waitFor()
    await page.waitForLoadState('networkidle')
    taken.push(await takeAllAway(page))
  }

  expect(taken).toEqual([
    { pictures: 4, tables: 4 },
    { pictures: 3, tables: 3 },
    { pictures: 3, tables: 3 },
  ])
  await page.context().close()
})

test('a heat map is taken away as a picture with its numbers, signs and words', {
  timeout: 60_000,
}, async () => {
  const page = await openDetails(`page=details&${months}`)
  const figure = page.locator('.figure').filter({ has: page.locator('.heat-upright') })
  const cells = await figure.locator('tbody tr').first().locator('td').allInnerTexts()
  const unit = await figure.locator('thead a').first().innerText()
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name }).click(),
    ])
    return readFileSync(await file.path())
  }

  const svg = (await download('ảnh SVG')).toString('utf8')
  const png = await download('ảnh PNG')

  const words = [unit, ...cells, 'Không hỏi hoặc chưa có câu trả lời', 'n = ', 'Nguồn:']
  const missing = await page.evaluate(
    ([text = '', ...wanted]) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
      return wanted.filter((word) => !documentElement.textContent?.includes(word))
    },
    [svg, ...words],
  )
  const size = await page.evaluate(
    async (bytes) => {
      const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      return { width, height }
    },
    [...png],
  )
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  writeFileSync(join(pictures, 'heat.png'), png)
  writeFileSync(join(pictures, 'heat.svg'), svg)
  expect(missing).toEqual([])
  expect(size).toEqual({ width: Number(width), height: Number(height) })
})

test('a heat map of many units shows some at once and all when asked; the file always has all', {
  timeout: 60_000,
}, async () => {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  const many = 130
  await page.route('**/api/v1/item-units?*', async (route) => {
    const table: ItemUnits = await (await route.fetch()).json()
    const places = Array.from({ length: many }, (_, place) => place % table.units.length)
    const units = places.map((of, place) => ({
      ...(table.units[of] as ItemUnits['units'][number]),
      unitId: 5000 + place,
      code: `N${place}`,
      name: `Xã số ${place}`,
    }))
    const items = table.items.map((item) => ({ ...item, cells: places.map((of) => item.cells[of] ?? null) }))
    await route.fulfill({ json: { ...table, units, items } })
  })
  await signInAt(page, `page=details&${months}`)
  const figure = page.locator('.figure').filter({ has: page.locator('.heat-upright') })
  const heads = figure.locator('thead a')

  await figure.getByRole('button', { name: `Hiện cả ${many} đơn vị` }).waitFor()
  expect(await heads.count()).toBe(60)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'số liệu CSV' }).click(),
  ])
  expect(readFileSync(await file.path(), 'utf8')).toContain(`Xã số ${many - 1}`)
  await figure.getByRole('button', { name: `Hiện cả ${many} đơn vị` }).click()
  await expect.poll(() => heads.count()).toBe(many)
  await figure.getByRole('button', { name: /60/ }).click()
  await expect.poll(() => heads.count()).toBe(60)
  await figure.getByRole('searchbox').fill('so 129')
  await expect.poll(() => heads.allInnerTexts()).toEqual(['Xã số 129'])
})

test('a comparison is taken away as a picture with both sides and the differences', {
  timeout: 60_000,
}, async () => {
  const [first, second] = communes
  const page = await openDetails(`page=details&${months}&unit=${first}&vsUnit=${second}`)
  const figure = page.locator('.figure').filter({ has: page.locator('.compared') })
  const heads = await figure.locator('thead th.number').allInnerTexts()
  const differences = await figure.locator('tbody td > .strong').allInnerTexts()
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name }).click(),
    ])
    return readFileSync(await file.path())
  }

  const svg = (await download('ảnh SVG')).toString('utf8')
  writeFileSync(join(pictures, 'compared.png'), await download('ảnh PNG'))

  for (const words of [...heads, ...differences, 'Nguồn:']) expect(svg).toContain(words)
})

test('a unit that is not there has an answer and a way back; going down moves the focus to the heading', {
  timeout: 60_000,
}, async () => {
  const page = await openDetails(`page=details&unit=999999&${months}`)
  await page.getByRole('alert').getByRole('button', { name: 'Bỏ mọi bộ lọc' }).click()
  await page.locator('.heat-upright thead a').first().click()
  await page.locator('.breadcrumb').waitFor()

  await expect
    .poll(() => page.evaluate('document.activeElement.tagName + " " + document.activeElement.textContent'))
    .toBe('H1 Chi tiết')
})
