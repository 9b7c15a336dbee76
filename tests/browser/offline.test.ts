import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/chromium.ts'
import { enrolTablet } from '../support/enrol-tablet.ts'
import { type OfficeServer, openOffice } from '../support/office.ts'

let browser: Browser
let office: OfficeServer
let tablet: Page

beforeAll(async () => {
  browser = await openBrowser()
  office = await openOffice()
  tablet = await (await browser.newContext({ viewport: { width: 800, height: 1280 } })).newPage()
  await enrolTablet(tablet, office.address, await office.newTabletCode())
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor()
  await tablet.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await office?.remove()
})

async function rate(level: string): Promise<void> {
  await tablet.getByText('Xin chạm vào một khuôn mặt').waitFor({ timeout: 15_000 })
  await tablet.getByRole('button', { name: level, exact: true }).click()
  await tablet.getByText('Đã ghi nhận').waitFor()
}

test('without a network the tablet opens, takes ratings, and delivers them when the server is back', {
  timeout: 180_000,
}, async () => {
  await office.stop()
  await tablet.reload()
  await rate('Hài lòng')
  await rate('Rất hài lòng')
  await tablet.reload()
  await tablet.getByText(/2 phiếu/).waitFor({ timeout: 15_000 })

  await office.restart()

  await expect
    .poll(async () => (await office.overview('counter')).waiting, { timeout: 90_000, interval: 500 })
    .toBe(2)
  await tablet.getByText(/2 phiếu/).waitFor({ state: 'detached', timeout: 30_000 })
})

// As text, because it runs in the browser: how many entries each store of the device holds.
const countStores = `(async () => {
  const done = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result) })
  const [{ name }] = await indexedDB.databases()
  const db = await done(indexedDB.open(name))
  const count = (store) => done(db.transaction(store).objectStore(store).count())
  const counts = { outbox: await count('outbox'), aside: await count('aside') }
  db.close()
  return { ...counts, local: localStorage.length + sessionStorage.length }
})()`

test('nothing of the answers is left on the device after delivery', async () => {
  expect(await tablet.evaluate(countStores)).toEqual({ outbox: 0, aside: 0, local: 0 })
})
