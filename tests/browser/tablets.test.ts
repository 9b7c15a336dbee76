import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Pairing, PairingState } from '#contract/kiosk.ts'
import type { CollectorSummary, UnitSummary } from '#contract/office.ts'
import type { DeliveryWatch } from '#contract/tablets.ts'
import { expectAccessible } from '../support/axe.ts'
import { openBrowser } from '../support/chromium.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'
import { newNonce } from '../support/standing-tablet.ts'

// Tablets from the office: one shows its words, is accepted, behaves as it is told, loses a response.

const pictures = join(process.env.PICTURES ?? tmpdir(), 'hailong-office-tablets')
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]

interface Widths {
  scrollWidth: number
  clientWidth: number
}

let office: OfficeServer
let browser: Browser
let page: Page
let unitId = 0
let place: CollectorSummary
let today = ''
const faults: string[] = []

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
  office = await openOffice()
  const units = await office.call<UnitSummary[]>('GET', '/units')
  unitId = units.find(({ code }) => code === 'X')?.unitId ?? 0
  const wanted = { unitId, kind: 'tablet', name: 'Quầy số 1', surveys: ['tai-quay'] }
  place = await office.call<CollectorSummary>('POST', '/collectors', wanted)
  today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

/** What a tablet asks of the server. */
async function asTablet<T>(method: string, path: string, secret: string | null, body?: object): Promise<T> {
  const reply = await fetch(`${office.address}/api/v1/devices/${path}`, {
    method,
    headers: {
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  })
  return reply.json() as Promise<T>
}

async function signIn(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 800 } })
  const opened = await context.newPage()
  opened.on('pageerror', (error) => faults.push(error.message))
  await opened.goto(`${office.address}${path}`)
  await opened.getByLabel('Tên đăng nhập').fill('admin')
  await opened.locator('input[type=password]').fill(office.password)
  await opened.keyboard.press('Enter')
  return opened
}

// As text, because it runs in the browser.
const measure = `({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })`

async function lookAt(name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    const { scrollWidth, clientWidth } = await page.evaluate<Widths>(measure)
    expect(scrollWidth, `${name} at ${size.width} scrolls sideways`).toBeLessThanOrEqual(clientWidth)
    await page.screenshot({ path: join(pictures, `${name}-${size.width}.png`), fullPage: name !== 'accept' })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await expectAccessible(page)
}

let secret = ''
let sequence = 0

/** The tablet tells of its counters. */
async function report(counters: Record<string, number>, more: object = {}): Promise<void> {
  const { configuration } = await asTablet<PairingState & { configuration: { collector: string } }>(
    'GET',
    'pairings/mine',
    secret,
  )
  const none = { captured: 0, delivered: 0, aside: 0, waiting: 0, stored: 0 }
  await asTablet('POST', 'report', secret, {
    sequence: ++sequence,
    nonce: newNonce(),
    release: '2026.11.1',
    now: Date.now(),
    days: [{ collector: configuration.collector, day: today, ...none, ...counters }],
    ...more,
  })
}

describe('tablets in the office', () => {
  test('a scanned code opens the form with it; the tablet is accepted at a place', {
    timeout: 120_000,
  }, async () => {
    const pairing = await asTablet<Pairing>('POST', 'pairings', null)
    secret = pairing.secret
    page = await signIn(new URL(pairing.url).pathname + new URL(pairing.url).search)

    const form = page.getByRole('form', { name: 'Đăng ký máy tính bảng' })
    await expect.poll(() => form.getByLabel('Mã bằng chữ trên màn hình máy').inputValue()).toBe(pairing.code)
    await form.getByLabel('Đơn vị').fill('an binh')
    await page.keyboard.press('Enter')
    await expect.poll(() => form.getByLabel('Nơi đặt máy').inputValue()).toBe(String(place.collectorId))
    expect(await form.getByLabel('Tên máy').inputValue()).toBe('Quầy số 1 – máy 1')
    await lookAt('accept')
    await form.getByRole('button', { name: 'Đăng ký máy này' }).click()

    await page.getByText('Đã đăng ký “Quầy số 1 – máy 1” tại Quầy số 1.').waitFor()
    expect((await asTablet<PairingState>('GET', 'pairings/mine', secret)).state).toBe('accepted')
  })

  test('how the place behaves is set and reaches the tablet', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Cách hoạt động: Quầy số 1' }).click()
    const form = page.getByRole('form', { name: 'Cách hoạt động của “Quầy số 1”' })
    await form.getByRole('button', { name: 'Đặt giờ hành chính' }).click()
    await form.getByRole('button', { name: 'Thêm câu chào' }).click()
    await form.getByLabel('Câu 1, tiếng Việt').fill('Mời Ông/Bà đánh giá việc tiếp đón hôm nay')
    await form.getByLabel('Mã PIN').fill('12')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await form.getByText('Mã PIN gồm 4 đến 8 chữ số.').waitFor()
    await form.getByLabel('Mã PIN').fill('271828')
    await lookAt('place')
    await form.getByRole('button', { name: 'Lưu' }).click()

    await page.getByText('Đã lưu cách hoạt động của “Quầy số 1”.').waitFor()
    const state = await asTablet<PairingState>('GET', 'pairings/mine', secret)
    const settings = state.state === 'accepted' ? state.configuration.settings : null
    expect(settings?.hours).toHaveLength(2)
    expect(settings?.slides).toEqual([{ vi: 'Mời Ông/Bà đánh giá việc tiếp đón hôm nay' }])
    expect(settings?.exitPin?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a tablet is renamed in words that name it', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Đổi tên: Quầy số 1 – máy 1' }).click()
    await page.getByLabel('Tên mới').fill('Máy ở cửa')
    await lookAt('rename')
    await page.getByRole('button', { name: 'Đổi tên', exact: true }).click()

    await page.getByText('Đã đổi tên thành “Máy ở cửa”.').waitFor()
    await page.getByRole('button', { name: 'Thu hồi: Máy ở cửa' }).waitFor()
    await lookAt('setup')
  })

  test('a response lost on the tablet is named with tablet, place and day', {
    timeout: 120_000,
  }, async () => {
    await report({ captured: 12, delivered: 9, waiting: 3, stored: 0 })
    await page.goto(`${office.address}/office?page=collect`)
    await page.getByText('1 máy: mọi phiếu đã ghi nhận đều đã về').waitFor()
    await report(
      { captured: 12, delivered: 9, waiting: 2, stored: 0 },
      { now: Date.now() + 900_000, storage: { used: 4_000_000, quota: 900_000_000, isPersistent: false } },
    )

    await page.reload()
    await page
      .getByRole('heading', { level: 1, name: /^Còn thiếu 1 phiếu đã ghi nhận trên máy tính bảng;/ })
      .waitFor()
    await page.getByText('Còn thiếu 1 phiếu đã ghi nhận trên máy (tổng số 1 máy)').waitFor()
    await page.getByRole('button', { name: 'Chi tiết: Máy ở cửa' }).click()

    await page.getByText('nhanh 15 phút').waitFor()
    await lookAt('watch')
  })

  test('what is surely lost is recorded as such, with a reason', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Ghi nhận là mất' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Ghi nhận là mất' }).click()
    await dialog.getByText('Cần ghi lý do.').waitFor()
    await dialog.getByLabel('Lý do').fill('Máy rơi xuống nước')
    await lookAt('write-off')
    await dialog.getByRole('button', { name: 'Ghi nhận là mất' }).click()

    await page.getByText('1 máy: mọi phiếu đã ghi nhận đều đã về').waitFor()
    const { tablets } = await office.call<DeliveryWatch>('GET', `/tablets?unit=${unitId}`)
    expect(tablets[0]?.counts).toMatchObject({ missing: 0, writtenOff: 1, waiting: 2 })
  })

  test('receipts without responses behind them are told at once', { timeout: 120_000 }, async () => {
    await report({ captured: 12, delivered: 9, waiting: 2, stored: 9 })

    await page.reload()
    await page.getByText('Cơ sở dữ liệu thiếu 9 phiếu đã có biên nhận', { exact: true }).waitFor()
    await page.getByRole('heading', { level: 1, name: /^Cơ sở dữ liệu thiếu 9 phiếu/ }).waitFor()

    await lookAt('storage')
  })

  test('a lost tablet is revoked, asked once', { timeout: 120_000 }, async () => {
    await page.goto(`${office.address}/office?page=setup&unit=${unitId}`)
    await page.getByRole('button', { name: 'Thu hồi: Máy ở cửa' }).click()
    await page.getByRole('dialog').getByLabel('Lý do').fill('Mất cắp')
    await lookAt('revoke')
    await page.getByRole('button', { name: 'Thu hồi máy này' }).click()

    await page.getByText('Đã thu hồi “Máy ở cửa”.').waitFor()
    expect(await asTablet('GET', 'me', secret)).toMatchObject({ code: 'device_unknown' })
    expect(faults).toEqual([])
  })
})
