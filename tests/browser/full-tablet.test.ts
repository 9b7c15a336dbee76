import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/chromium.ts'
import { answerReceipts, readResponses, receiptOf } from '../support/receipts.ts'
import { type PartsServer, serveParts } from '../support/tablet-parts.ts'

// A real browser that is granted little room and runs out of it.

let browser: Browser
let server: PartsServer
let page: Page
let session: CDPSession

beforeAll(async () => {
  browser = await openBrowser()
  server = await serveParts(async (request, response) => {
    const responses = request.method === 'GET' ? [] : await readResponses(request)
    answerReceipts(response, request.method ?? '', responses.map(receiptOf))
  })
  page = await browser.newPage()
  await page.goto(server.address)
  session = await page.context().newCDPSession(page)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

// As text, because they run in the browser.
const open = `(async () => {
  globalThis.storage = await tablet.openStorage()
  const { readRoom, watchReadiness } = tablet
  globalThis.readiness = watchReadiness({ readRoom, isPersistent: async () => true, reserve: storage.reserve })
  readiness.watch(({ kind }) => { globalThis.kind = kind })
  await readiness.check()
})()`

const readKind = 'kind'

/** Keeps responses of 100 kB as long as the tablet is ready. @returns how many were kept, and of which kind it is */
const fill = `(async () => {
  let kept = 0
  const keep = tablet.makeKeep({
    store: storage.outbox,
    readCapture: async () => ({ now: 0, reading: null }),
    makeRoom: async (fault) => {
      if (!tablet.isFull(fault)) throw fault
      globalThis.refused = (globalThis.refused ?? 0) + 1
      await storage.reserve.release()
    },
  })
  for (; kept < 1000 && kind === 'ready'; kept++) {
    const comment = Array.from({ length: 3200 }, () => tablet.randomHex()).join('')
    await keep({ collector: 'quay-so-1', day: '2026-06-15', visit: kept, comment }, null)
    await readiness.check()
  }
  return { kept, kind, refused: globalThis.refused ?? 0 }
})()`

const drain = `(async () => {
  const readAges = async () => () => ({ capturedSecondsAgo: 0, clockJumped: false })
  return tablet.drain({ store: storage.outbox, send: tablet.sendMessage, readAges })
})()`

const grant = (bytes: number) =>
  session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.address).origin, quotaSize: bytes })

test('without room to hold back nobody begins; with room again somebody may', {
  timeout: 60_000,
}, async () => {
  // Before the first write, because a browser remembers for a while how much room it found.
  await grant(4_900_000)
  await page.evaluate(open)
  expect(await page.evaluate(readKind)).toBe('full')

  await grant(20_000_000)
  await expect.poll(() => page.evaluate(readKind), { timeout: 15_000 }).toBe('ready')
})

test('the last response that somebody finished is kept, and all can be sent from a full device', {
  timeout: 120_000,
}, async () => {
  const { kept, kind, refused } = (await page.evaluate(fill)) as {
    kept: number
    kind: string
    refused: number
  }

  expect(kind).toBe('full')
  expect(kept).toBeGreaterThan(50)
  // The browser did refuse one; it found its room in what was held back.
  expect(refused).toBe(1)
  expect(await page.evaluate('storage.outbox.count()')).toEqual({ waiting: kept, aside: 0 })

  expect(await page.evaluate(drain)).toMatchObject({ kind: 'empty' })

  expect(await page.evaluate('storage.outbox.count()')).toEqual({ waiting: 0, aside: 0 })
  await expect.poll(() => page.evaluate(readKind), { timeout: 20_000 }).toBe('ready')
})
