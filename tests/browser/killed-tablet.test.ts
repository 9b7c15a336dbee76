import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeliveryWatch } from '#contract/tablets.ts'
import type { DeviceReport } from '../../survey-ui/kiosk/delivery/report.ts'
import { type BrowserProcess, startBrowser } from '../support/browser-process.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { countStores } from '../support/kiosk-profile.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'
import { tearLog } from '../support/torn-log.ts'

// A tablet with its profile on the disk: it loses its network, then its browser is killed, twice, and then its
// database.

const profile = mkdtempSync(join(tmpdir(), 'hailong-profile-'))
const reports: DeviceReport[] = []
let office: OfficeServer
let running: BrowserProcess
let tablet: Page

async function openTablet(): Promise<Page> {
  const page = await running.context.newPage()
  await page.setViewportSize({ width: 800, height: 1280 })
  await page.goto(`${office.address}/kiosk`)
  return page
}

beforeAll(async () => {
  office = await openOffice()
  running = await startBrowser(profile)
  tablet = await openTablet()
  await enrolTablet(tablet, office.address, await office.newTabletCode())
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor()
  await tablet.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
}, 120_000)

afterAll(async () => {
  await running?.kill()
  await office?.remove()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function rate(level: string): Promise<void> {
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor({ timeout: 15_000 })
  await tablet.getByRole('button', { name: level, exact: true }).click()
  await tablet.getByText('Đã ghi nhận').waitFor()
}

async function killAndRestart(isLogTorn: boolean): Promise<void> {
  await running.kill()
  if (isLogTorn) tearLog(profile)
  running = await startBrowser(profile)
  tablet = await openTablet()
}

test('what was recorded without a network is there after the browser was killed, and again', {
  timeout: 180_000,
}, async () => {
  await office.stop()
  await rate('Hài lòng')
  await rate('Rất hài lòng')
  await killAndRestart(true)
  expect(await tablet.evaluate(countStores)).toMatchObject({ outbox: 2, aside: 0 })

  // The browser now writes behind half a record, and deletes its database when it reads that again.
  await rate('Hài lòng')
  await killAndRestart(false)
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor({ timeout: 15_000 })

  expect(await tablet.evaluate(countStores)).toMatchObject({ outbox: 3, aside: 0 })
})

test('two pages deliver everything once when the server is back', { timeout: 180_000 }, async () => {
  const second = await openTablet()
  await watchReports(tablet)
  await watchReports(second)

  await office.restart()

  await expect
    .poll(async () => (await office.overview('counter')).waiting, { timeout: 90_000, interval: 500 })
    .toBe(3)
  await expect
    .poll(() => tablet.evaluate(countStores), { timeout: 60_000, interval: 500 })
    .toMatchObject({ outbox: 0, aside: 0 })
  await second.close()
})

test('the counters it reports add up', { timeout: 120_000 }, async () => {
  // A lost answer is asked for again when the network comes back, and it comes back as often as it takes: the
  // page that delivered, and would have told of it by itself, may be the one that was closed.
  const delivered = async () => {
    await tablet.evaluate("dispatchEvent(new Event('online'))")
    return reports.at(-1)?.days[0]?.delivered
  }
  await expect.poll(delivered, { timeout: 60_000, interval: 2000 }).toBe(3)

  const last = reports.at(-1)
  expect(last?.days).toMatchObject([{ captured: 3, delivered: 3, stored: 3, aside: 0, waiting: 0 }])
  expect(last?.oldestWaitingDay).toBeNull()
  expect(last?.release).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/)
  // Some were told twice, for want of an answer; then they are the same report.
  const nonces = new Map(reports.map(({ sequence, nonce }) => [sequence, nonce]))
  expect(nonces.size).toBeLessThan(reports.length)
  for (const { sequence, nonce } of reports) expect(nonces.get(sequence)).toBe(nonce)
})

test('the office sees the tablet, with nothing missing and no copy of it', async () => {
  const [province] = await office.call<{ unitId: number }[]>('GET', '/units')
  const watch = await office.call<DeliveryWatch>('GET', `/tablets?unit=${province?.unitId}`)

  expect(watch.tablets).toMatchObject([
    { counts: { captured: 3, delivered: 3, waiting: 0, missing: 0 }, gaps: [], forkedAt: null },
  ])
  expect(watch.gaps).toEqual([])
})

/** Writes down what a page reports to the server. Every second answer is lost on its way back. */
async function watchReports(page: Page): Promise<void> {
  await page.route('**/api/v1/devices/report', async (route) => {
    reports.push(route.request().postDataJSON())
    const answer = await route.fetch().catch(() => null)
    if (!answer || reports.length % 2 === 1) await route.abort()
    else await route.fulfill({ response: answer })
  })
}
