import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { hashSecret } from '../../server/auth/secrets.ts'
import type { Db } from '../../server/db/client.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { ensureSender } from '../../server/queries/devices.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { openBrowser } from '../support/chromium.ts'
import { runAsAdmin } from '../support/database.ts'
import {
  countStores,
  type KioskProfile,
  readProfile,
  type StoredStore,
  writeProfile,
} from '../support/kiosk-profile.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits } from '../support/survey.ts'

// What each release left in a browser is opened with the page of today, against a real server.

const folder = new URL('../fixtures/kiosk-profiles/', import.meta.url)
const readSaved = (name: string): KioskProfile =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

/** Of the tablet whose browser was saved. */
const savedToken = 'token-of-a-tablet-that-was-saved'

let browser: Browser
let address = ''

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)

afterAll(() => browser?.close())

/** The server with the place and the surveys that the saved responses name. */
async function openOffice(app: FastifyInstance, db: Db): Promise<void> {
  if (address) return
  const at = new Date()
  const unitId = (await setUpUnits(db)).get('X1') ?? 0
  const place = { token: 'quay-cua-ho-so', unitId, kind: 'tablet', channel: 'tablet', name: 'Quầy' } as const
  const { collectorId } = await ensureCollector(db, place, at)
  await ensureSender(db, { tokenHash: hashSecret(savedToken), name: 'Máy đã lưu' }, at)
  for (const [key, template] of [
    ['ho-so-nhanh', 'counter-one-tap'],
    ['ho-so-sipas', 'sipas-5-dimensions'],
  ] as const) {
    const { survey } = await openSurvey(db, { key, template, windowFrom: '2020-01-01' })
    await offerSurvey(db, collectorId, survey.surveyId, 0)
  }
  address = await app.listen({ host: '127.0.0.1', port: 0 })
}

/** A browser whose storage holds what a release left. The page is still closed. */
async function restore(profile: KioskProfile): Promise<{ context: BrowserContext; beside: Page }> {
  const context = await browser.newContext({ viewport: { width: 800, height: 1280 } })
  // A page of the same origin that is not the tablet's.
  const beside = await context.newPage()
  await beside.goto(`${address}/kiosk-icon.svg`)
  await beside.evaluate(writeProfile(profile))
  return { context, beside }
}

async function openTablet(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}/kiosk`)
  return page
}

const idsOf = ({ stores }: KioskProfile) =>
  (stores.outbox?.entries ?? []).map(([, entry]) => (entry as { id: string }).id).sort()

async function storedIds(url: string): Promise<string[]> {
  const rows = await runAsAdmin<{ id: string }>(
    url,
    "select replace(response_id::text, '-', '') as id from response_key order by 1",
  )
  return rows.map(({ id }) => id)
}

const delivered = { timeout: 60_000, interval: 250 }

test.for(['release-1', 'release-2'])(
  'all that %s left is delivered, each once',
  { timeout: 120_000 },
  async (name, { app, db, database }) => {
    await openOffice(app, db)
    const profile = readSaved(name)
    const ids = idsOf(profile)
    expect(ids).toHaveLength(200)
    const { context, beside } = await restore(profile)

    // Two pages of the new release at once.
    await Promise.all([openTablet(context), openTablet(context)])

    await expect
      .poll(() => beside.evaluate(countStores), delivered)
      .toMatchObject({ outbox: 0, aside: 0, version: 2 })
    expect(await storedIds(database.adminUrl)).toEqual(expect.arrayContaining(ids))
    const counted = countedIn((await beside.evaluate(readProfile)) as KioskProfile)
    expect(counted).toEqual({ captured: 200, delivered: 200, stored: 200, aside: 0 })
    await context.close()
  },
)

test('both together are there, and nothing else', async ({ database }) => {
  const ids = [...idsOf(readSaved('release-1')), ...idsOf(readSaved('release-2'))].sort()
  expect(await storedIds(database.adminUrl)).toEqual(ids)
})

/** Sums of the daily counters on the device. */
function countedIn({ stores }: KioskProfile) {
  const rows = (stores.days?.entries ?? []).map(([, row]) => row as Record<string, number>)
  const sum = (counter: string) => rows.reduce((total, row) => total + (row[counter] ?? 0), 0)
  return {
    captured: sum('captured'),
    delivered: sum('delivered'),
    stored: sum('stored'),
    aside: sum('aside'),
  }
}

test('a page that still holds the first release open delays the new one, and costs nothing', {
  timeout: 120_000,
}, async ({ app, db }) => {
  await openOffice(app, db)
  const { context, beside } = await restore(readSaved('release-1'))
  // The first release closes for nobody; it goes when its page is loaded anew.
  await beside.evaluate(
    "indexedDB.open('hai-long-kiosk', 1).onsuccess = ({ target }) => { globalThis.held = target.result }",
  )

  const tablet = await openTablet(context)
  await tablet.waitForTimeout(2000)
  await beside.reload()

  await expect.poll(() => beside.evaluate(countStores), delivered).toMatchObject({ outbox: 0, version: 2 })
  await context.close()
})

test('after a newer release was here, this one still sends and leaves the newer stores as they are', {
  timeout: 120_000,
}, async ({ app, db }) => {
  await openOffice(app, db)
  const saved = readSaved('release-2')
  const something: StoredStore = {
    keyPath: null,
    autoIncrement: false,
    indexes: {},
    entries: [['a', 'kept']],
  }
  const newer: KioskProfile = { ...saved, version: 3, stores: { ...saved.stores, something } }
  const { context, beside } = await restore(newer)

  await openTablet(context)

  await expect
    .poll(() => beside.evaluate(countStores), delivered)
    .toMatchObject({ outbox: 0, aside: 0, something: 1, version: 3 })
  await context.close()
})
