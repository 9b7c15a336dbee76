import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import type { DeliveryWatch } from '#contract/tablets.ts'
import { openBrowser } from '../support/chromium.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

// The whole way of a tablet, with the pages that people use: it shows its words, the office accepts them, a citizen
// rates, the office moves it without a visit, a citizen rates there.

let browser: Browser
let office: OfficeServer
let tablet: Page
let desk: Page
let communes: UnitSummary[]
const places: CollectorSummary[] = []
/** What the tablet sent, by number of the response; a second try is the same response. */
const sent = new Map<string, { collector: string; survey: string }>()

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  await office.addSurvey('lan-hai', 'counter-one-tap')
  const units = await office.call<UnitSummary[]>('GET', '/units')
  communes = units.filter(({ kind }) => kind === 'commune')
  for (const [name, survey] of [
    ['Quầy số 1', 'tai-quay'],
    ['Quầy số 2', 'lan-hai'],
  ])
    places.push(
      await office.call<CollectorSummary>('POST', '/collectors', {
        unitId: communes[0]?.unitId,
        kind: 'tablet',
        name,
        surveys: [survey],
      }),
    )
  tablet = await (await browser.newContext({ viewport: { width: 800, height: 1280 } })).newPage()
  tablet.on('request', (request) => {
    if (request.method() === 'PUT') sent.set(request.url(), request.postDataJSON().content)
  })
  await tablet.goto(`${office.address}/kiosk`)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

async function wordsOnTablet(): Promise<string> {
  const words = tablet.locator('.own-code .words')
  await words.waitFor({ timeout: 30_000 })
  return (await words.textContent()) ?? ''
}

async function rate(level: string): Promise<void> {
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor({ timeout: 60_000 })
  await tablet.getByRole('button', { name: level, exact: true }).click()
  await tablet.getByText('Đã ghi nhận').waitFor()
}

async function watchOf(): Promise<DeliveryWatch> {
  return office.call<DeliveryWatch>('GET', `/tablets?unit=${communes[0]?.unitId}`)
}

test('a reload while waiting keeps the words', { timeout: 120_000 }, async () => {
  const words = await wordsOnTablet()

  await tablet.reload()

  expect(await wordsOnTablet()).toBe(words)
  expect(await tablet.locator('svg.qr').count()).toBe(1)
})

test('words typed in the office make it the tablet of a counter', { timeout: 120_000 }, async () => {
  desk = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  await desk.goto(`${office.address}/office?page=setup&unit=${communes[0]?.unitId}`)
  await desk.getByLabel('Tên đăng nhập').fill('admin')
  await desk.locator('input[type=password]').fill(office.password)
  await desk.keyboard.press('Enter')
  await desk.getByRole('button', { name: 'Đăng ký máy tính bảng' }).first().click()
  const form = desk.getByRole('form', { name: 'Đăng ký máy tính bảng' })
  await form.getByLabel('Mã bằng chữ trên màn hình máy').fill(await wordsOnTablet())
  await form.getByLabel('Nơi đặt máy').selectOption(String(places[0]?.collectorId))
  await form.getByLabel('Tên máy').fill('Máy trắng')
  await form.getByRole('button', { name: 'Đăng ký máy này' }).click()

  await rate('Hài lòng')
  await expect
    .poll(async () => (await watchOf()).tablets[0]?.counts, { timeout: 60_000 })
    .toMatchObject({
      captured: 1,
      delivered: 1,
      missing: 0,
    })
  expect((await watchOf()).tablets).toMatchObject([
    { name: 'Máy trắng', place: { name: 'Quầy số 1' }, gaps: [], forkedAt: null },
  ])
})

test('moved in the office, it asks what the new place asks, without a visit', {
  timeout: 180_000,
}, async () => {
  const [standing] = (await watchOf()).tablets
  await office.call('POST', `/tablets/${standing?.deviceId}/move`, { collectorId: places[1]?.collectorId })

  await tablet.evaluate("dispatchEvent(new Event('online'))")
  await tablet.getByText('Quầy số 2').waitFor({ timeout: 60_000 })
  await rate('Rất hài lòng')

  await expect
    .poll(async () => (await watchOf()).tablets[0]?.counts, { timeout: 60_000 })
    .toMatchObject({
      captured: 2,
      delivered: 2,
      missing: 0,
    })
  expect((await watchOf()).tablets).toMatchObject([
    { place: { name: 'Quầy số 2' }, gaps: [], forkedAt: null },
  ])
})

/** Resolves once the server has told the tablet that it stands there. Read on its way: the browser may have dropped it afterwards. */
function hearsOfPlace(name: string): Promise<void> {
  const path = '**/devices/report'
  return new Promise((resolve, reject) => {
    const pass = async (route: Route) => {
      const answer = await route.fetch()
      const { configuration } = await answer.json()
      await route.fulfill({ response: answer })
      if (configuration?.placeName !== name) return
      await tablet.unroute(path)
      resolve()
    }
    tablet.route(path, (route) => void pass(route).catch(reject)).catch(reject)
  })
}

test('moved while a citizen answers, the answer counts where the citizen began', {
  timeout: 180_000,
}, async () => {
  const [standing] = (await watchOf()).tablets
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor({ timeout: 60_000 })
  await tablet.getByRole('button', { name: 'Không hài lòng', exact: true }).click()
  const alone = tablet.getByRole('button', { name: 'Gửi, không nêu lý do' })
  await alone.waitFor()
  const heard = hearsOfPlace('Quầy số 1')
  await office.call('POST', `/tablets/${standing?.deviceId}/move`, { collectorId: places[0]?.collectorId })
  await tablet.evaluate("dispatchEvent(new Event('online'))")
  await heard
  expect(await tablet.getByText('Quầy số 2').count()).toBe(1)

  const delivered = tablet.waitForResponse((answer) => answer.request().method() === 'PUT')
  await alone.click()

  expect((await delivered).status()).toBe(201)
  const [first, second, third] = [...sent.values()]
  expect(second?.collector).not.toBe(first?.collector)
  expect(third).toMatchObject({ collector: second?.collector, survey: 'lan-hai' })
  await tablet.getByText('Quầy số 1').waitFor({ timeout: 60_000 })
  await expect
    .poll(async () => (await watchOf()).tablets[0]?.counts, { timeout: 60_000 })
    .toMatchObject({ captured: 3, delivered: 3, missing: 0 })
})

test('revoked, it asks to be enrolled again and keeps nothing of the citizens', {
  timeout: 120_000,
}, async () => {
  const [standing] = (await watchOf()).tablets
  await office.call('POST', `/tablets/${standing?.deviceId}/revoke`, { reason: 'Máy bị mất' })

  await tablet.reload()

  await wordsOnTablet()
})

test('a code made in the office puts up a tablet at a place that is new', { timeout: 120_000 }, async () => {
  await desk.goto(`${office.address}/office?page=setup&unit=${communes[1]?.unitId}`)
  await desk.getByRole('button', { name: 'Đăng ký máy tính bảng' }).click()
  const form = desk.getByRole('form', { name: 'Đăng ký máy tính bảng' })
  await form.getByLabel('Mã tạo ở đây, nhập vào máy sau').check()
  await form.getByLabel('Tên nơi đặt mới').fill('Quầy ở xa')
  await form.getByLabel('Đánh giá tại quầy').first().check()
  await form.getByText('đợt đã chọn không rút lại được').waitFor()
  await form.getByRole('button', { name: 'Tạo mã đăng ký' }).click()
  const code = (await desk.locator('.enrolment-code').textContent()) ?? ''

  const remote = await (await browser.newContext({ viewport: { width: 800, height: 1280 } })).newPage()
  await enrolTablet(remote, office.address, code)

  await remote.getByText('Xin chạm vào một khuôn mặt').waitFor({ timeout: 30_000 })
  await remote.getByText('Quầy ở xa').waitFor()
})
