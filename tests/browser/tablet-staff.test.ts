import { pbkdf2Sync } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/chromium.ts'
import { type Changes, configureTablet } from '../support/configure-tablet.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

// What staff and the hours of the place do to a tablet.

const greeting = 'Xin chạm vào một khuôn mặt'
const salt = '5a7b'
const exitPin = {
  salt,
  iterations: 1000,
  hash: pbkdf2Sync('2468', Buffer.from(salt, 'hex'), 1000, 32, 'sha256').toString('hex'),
}
let browser: Browser
let office: OfficeServer

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

async function newPage(): Promise<Page> {
  const options = { viewport: { width: 800, height: 1280 }, timezoneId: 'Asia/Ho_Chi_Minh' }
  return (await browser.newContext(options)).newPage()
}

async function enrol(tablet: Page, changes: Changes = {}): Promise<void> {
  await configureTablet(tablet, changes)
  await enrolTablet(tablet, office.address, await office.newTabletCode())
}

const isFull = (tablet: Page) => tablet.evaluate('document.fullscreenElement !== null')

test('the first touch fills the screen, and a held finger and the PIN lead out of it', {
  timeout: 120_000,
}, async () => {
  const tablet = await newPage()
  await enrol(tablet, { settings: { exitPin } })
  await tablet.getByText(greeting).click()
  await expect.poll(() => isFull(tablet)).toBe(true)

  await tablet.getByText('Quầy số 1').hover()
  await tablet.mouse.down()
  await tablet.getByLabel('Mã PIN').waitFor()
  await tablet.mouse.up()
  for (const digit of '2468') await tablet.getByRole('button', { name: digit, exact: true }).click()
  await tablet.getByRole('button', { name: 'Mở' }).click()
  await tablet.getByRole('button', { name: 'Thoát toàn màn hình' }).click()

  await expect.poll(() => isFull(tablet)).toBe(false)
  await tablet.getByRole('button', { name: 'Về màn hình chào' }).click()
  await tablet.getByText(greeting).waitFor()
  await tablet.context().close()
})

test('a passing touch opens nothing, and five wrong PINs close the pad', { timeout: 120_000 }, async () => {
  const tablet = await newPage()
  await enrol(tablet, { settings: { exitPin } })
  await tablet.getByText('Quầy số 1').click()
  await tablet.getByText(greeting).waitFor()

  await tablet.keyboard.press('Control+Alt+s')
  for (let attempt = 0; attempt < 5; attempt++) {
    await tablet.getByLabel('Mã PIN').fill('1111')
    await tablet.keyboard.press('Enter')
    await tablet.getByText(attempt < 4 ? 'Mã PIN chưa đúng.' : 'Đã nhập sai năm lần').waitFor()
  }

  expect(await tablet.getByRole('button', { name: '2', exact: true }).isDisabled()).toBe(true)
  await tablet.context().close()
})

test('outside its hours the tablet is closed, but whoever has begun may finish', {
  timeout: 120_000,
}, async () => {
  const tablet = await newPage()
  const hours = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '17:00' }]
  // A Monday.
  await tablet.clock.setFixedTime('2026-11-23T16:59:00+07:00')
  await enrol(tablet, { settings: { hours, idleSeconds: 600 } })
  await tablet.getByRole('button', { name: 'Rất không hài lòng' }).click()
  await tablet.clock.setFixedTime('2026-11-23T17:00:00+07:00')
  await tablet.waitForTimeout(11_000)

  await tablet.getByRole('button', { name: 'Gửi, không nêu lý do' }).click()
  await tablet.getByText('Đã ghi nhận').waitFor()
  await tablet.getByText('Hiện ngoài giờ làm việc').waitFor()
  await tablet.getByText('07:30 – 17:00').waitFor()

  await tablet.clock.setFixedTime('2026-11-24T07:30:00+07:00')
  await tablet.getByText(greeting).waitFor()
  await tablet.context().close()
})

// As text, because it runs in the browser: grants four megabytes until told otherwise.
const limitRoom = `
  window.roomBytes = 4_000_000
  navigator.storage.estimate = async () => ({ usage: 0, quota: window.roomBytes })
`

test('a device without room says so before the first question, and opens again by itself', {
  timeout: 120_000,
}, async () => {
  const tablet = await newPage()
  await tablet.addInitScript(limitRoom)
  await enrol(tablet)
  await tablet.getByText('Bộ nhớ của máy đã đầy').waitFor()
  expect(await tablet.getByRole('button', { name: 'Hài lòng' }).count()).toBe(0)

  await tablet.evaluate('window.roomBytes = 1_000_000_000')

  await tablet.getByText(greeting).waitFor({ timeout: 30_000 })
  await tablet.context().close()
})
