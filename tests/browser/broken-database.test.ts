import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserProcess, startBrowser } from '../support/browser-process.ts'
import { type PartsServer, serveParts } from '../support/tablet-parts.ts'
import { tearLog } from '../support/torn-log.ts'

// A browser that was killed in the middle of a write may later delete its own database. What a kill does once in a
// hundred lives is done here by hand.

let server: PartsServer
const profiles: string[] = []

beforeAll(async () => {
  server = await serveParts((_, response) => void response.writeHead(503).end())
}, 120_000)

afterAll(() => {
  server?.close()
  for (const profile of profiles)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

// As text, because it runs in the browser.
const keep = (open: string, visits: number[]) => `(async () => {
  const storage = await tablet.${open}()
  globalThis.storage = storage
  const keep = tablet.makeKeep({
    store: storage.outbox,
    readCapture: async () => ({ now: Date.now(), reading: null }),
    makeRoom: async (fault) => { throw fault },
  })
  for (const visit of ${JSON.stringify(visits)})
    await keep({ collector: 'place', day: '2026-06-15', visit, comment: 'x'.repeat(500) }, null, 'token')
})()`

const enrol = "storage.device.enrol({ token: 'token', configuration: { unitName: 'Phường Một' } })"

const read = (open: string) => `(async () => {
  const storage = await tablet.${open}()
  const entries = await storage.outbox.next(0, 1000)
  const db = await tablet.openDB('hai-long-kiosk')
  const days = (await db.getAll('days')).map(({ captured, delivered }) => ({ captured, delivered }))
  db.close()
  return {
    visits: entries.map(({ text }) => JSON.parse(text).visit),
    sequences: entries.map(({ sequence }) => sequence),
    days,
    token: (await storage.device.load())?.token ?? null,
  }
})()`

interface Kept {
  visits: number[]
  sequences: number[]
  days: { captured: number; delivered: number }[]
  token: string | null
}

/** Three lives of a browser: a torn log after the first, writing behind it in the second. @returns what the third has */
async function liveThrice(open: 'openStorage' | 'openSingleStorage'): Promise<Kept> {
  const profile = mkdtempSync(join(tmpdir(), 'hailong-broken-'))
  profiles.push(profile)
  let running: BrowserProcess
  const live = async <T>(...acts: string[]): Promise<T> => {
    running = await startBrowser(profile)
    const page: Page = await running.context.newPage()
    await page.goto(server.address)
    let last: unknown
    for (const act of acts) last = await page.evaluate(act)
    await running.kill()
    return last as T
  }
  await live(keep(open, [1, 2, 3]), enrol)
  tearLog(profile)
  await live(keep(open, [4, 5]))
  return live<Kept>(read(open))
}

test('the browser deletes its database; with the second copy nothing is gone', {
  timeout: 120_000,
}, async () => {
  const { visits, sequences, days, token } = await liveThrice('openStorage')

  expect(visits).toEqual([1, 2, 3, 4, 5])
  expect(sequences).toEqual([1, 2, 3, 4, 5])
  expect(days).toEqual([{ captured: 5, delivered: 0 }])
  expect(token).toBe('token')
})

test('without it everything is', { timeout: 120_000 }, async () => {
  expect(await liveThrice('openSingleStorage')).toEqual({ visits: [], sequences: [], days: [], token: null })
})
