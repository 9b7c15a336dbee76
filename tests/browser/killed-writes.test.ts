import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserProcess, startBrowser } from '../support/browser-process.ts'
import { type PartsServer, serveParts } from '../support/tablet-parts.ts'

// Whatever a tablet has called recorded is still there after its browser was killed in the middle of writing, also
// where the kill broke the browser's database. The control calls a response recorded when its writing has begun, and
// must lose some: so the kills do hit writes. What a power cut would lose, no kill of a process can show.

let server: PartsServer

beforeAll(async () => {
  server = await serveParts((_, response) => void response.writeHead(503).end())
}, 120_000)

afterAll(() => server?.close())

// As text, because it runs in the browser: four citizens at once, each as fast as it can.
const capture = (isHasty: boolean) => `(async () => {
  const { openStorage, makeKeep, randomHex } = tablet
  const storage = await openStorage()
  const keep = makeKeep({
    store: storage.outbox,
    readCapture: async () => ({ now: Date.now(), reading: { session: 's', running: performance.now(), jumps: 0, offset: null } }),
    makeRoom: async (fault) => { throw fault },
  })
  const citizen = async () => {
    for (;;) {
      const mark = randomHex()
      const content = { survey: 's', collector: 'place', day: '2026-06-15', answers: { comment: mark } }
      const kept = keep(content, null, 'token')
      if (!${isHasty}) await kept
      await told(mark)
    }
  }
  await Promise.all([citizen(), citizen(), citizen(), citizen()])
})().catch(() => undefined)`

const readAll = `(async () => {
  await tablet.openStorage()
  const db = await tablet.openDB('hai-long-kiosk')
  const entries = await db.getAll('outbox')
  db.close()
  return entries.map(({ text }) => JSON.parse(text).answers.comment)
})()`

async function openParts({ context }: BrowserProcess): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.address)
  return page
}

// A browser that has not begun yet has nothing to lose.
const perLife = 50

/** Kills a browser so often, each time in the middle of writing. @returns how many were told, and lost */
async function killOften(kills: number, isHasty: boolean): Promise<{ told: number; lost: number }> {
  const profile = mkdtempSync(join(tmpdir(), 'hailong-killed-'))
  const told: string[] = []
  try {
    for (let kill = 0; kill < kills; kill++) {
      const running = await startBrowser(profile)
      const page = await openParts(running)
      await page.exposeFunction('told', (mark: string) => void told.push(mark))
      const before = told.length
      void page.evaluate(capture(isHasty)).catch(() => undefined)
      await expect.poll(() => told.length - before, { timeout: 60_000, interval: 5 }).toBeGreaterThan(perLife)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100))
      await running.kill()
    }
    const running = await startBrowser(profile)
    const kept = new Set(await (await openParts(running)).evaluate<string[]>(readAll))
    await running.kill()
    return { told: told.length, lost: told.filter((mark) => !kept.has(mark)).length }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

test('twenty kills in the middle of writing lose nothing that was called recorded', {
  timeout: 600_000,
}, async () => {
  const { told, lost } = await killOften(20, false)

  expect(told).toBeGreaterThanOrEqual(1000)
  expect(lost).toBe(0)
})

test('calling it recorded before it is written loses responses', { timeout: 120_000 }, async () => {
  const { lost } = await killOften(3, true)

  expect(lost).toBeGreaterThan(0)
})
