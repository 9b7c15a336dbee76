import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { takeReport } from '../../server/devices/take-report.ts'
import { test } from '../support/server.ts'
import { dayOf, placeTablet, reportOf, sendReport, standTablet } from '../support/standing-tablet.ts'

/** Asks for codes from one address after the other of a network, as whoever holds all of it can. */
async function floodFrom(app: FastifyInstance, network: string, times: number) {
  const replies = []
  for (let asked = 0; asked < times; asked++) {
    const remoteAddress = `${network}.${1 + (asked % 254)}`
    replies.push(await app.inject({ method: 'POST', url: '/api/v1/devices/pairings', remoteAddress }))
  }
  return replies
}

test('four networks that ask without end leave room for a tablet of a fifth', async ({ app }) => {
  const flood = []
  for (const network of ['203.0.113', '198.51.100', '192.0.2', '100.64.7'])
    flood.push(...(await floodFrom(app, network, 600)))

  const [fifth] = await floodFrom(app, '100.64.8', 1)

  expect(flood.filter(({ statusCode }) => statusCode === 201)).toHaveLength(4 * 60)
  const refused = flood.at(-1)
  expect([refused?.statusCode, refused?.json().code]).toEqual([429, 'too_many_requests'])
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect(fifth?.statusCode).toBe(201)
})

test('a network may ask again as its codes run out', async ({ app, clock }) => {
  await floodFrom(app, '100.64.9', 61)
  clock.set('2026-06-15T10:15:00+07:00')

  const later = await floodFrom(app, '100.64.9', 61)
  clock.set('2026-06-15T10:00:00+07:00')

  expect(later.filter(({ statusCode }) => statusCode === 201)).toHaveLength(60)
})

test('a tablet that reports without end is told to wait, and the others are not', async ({ app, db }) => {
  const { collector } = await placeTablet(db)
  const [mad, calm] = [await standTablet(db, collector), await standTablet(db, collector, 'Máy 2')]
  const replies = []
  for (let sequence = 1; sequence <= 61; sequence++)
    replies.push(await sendReport(app, mad, reportOf(sequence, [])))

  const other = await sendReport(app, calm, reportOf(1, []))

  expect(replies.slice(0, 60).every(({ statusCode }) => statusCode === 200)).toBe(true)
  expect(replies.at(-1)?.statusCode).toBe(429)
  expect(Number(replies.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
  expect(other.statusCode).toBe(200)
})

/** The same connection to the database, which counts what it is asked. */
function counting(db: Db): { db: Db; asked: () => number } {
  let asked = 0
  const watch = (target: Db): Db =>
    new Proxy(target, {
      get(from, name) {
        const member = Reflect.get(from, name)
        if (typeof member !== 'function') return member
        if (name === 'transaction')
          return (work: (tx: Db) => Promise<unknown>) => from.transaction((tx) => work(watch(tx as Db)))
        return (...given: unknown[]) => {
          asked++
          return Reflect.apply(member, from, given)
        }
      },
    })
  return { db: watch(db), asked: () => asked }
}

test('a report of 500 days asks the database no more often than one of a single day', async ({ db }) => {
  const { collector } = await placeTablet(db)
  const { deviceId } = await standTablet(db, collector)
  const days = Array.from({ length: 500 }, (_, index) => {
    const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)
    return dayOf(collector, { day, captured: 5, delivered: 5, stored: 5 })
  })
  const now = new Date('2026-06-15T10:00:00+07:00')
  const askedFor = async (sequence: number, told: typeof days) => {
    const counted = counting(db)
    await takeReport(counted.db, deviceId, reportOf(sequence, told), now)
    return counted.asked()
  }

  const first = await askedFor(1, days.slice(0, 1))
  const all = await askedFor(2, days)
  const again = await askedFor(3, days)

  expect([all, again]).toEqual([first, first])
})

test('a counter that went back on one of many days is still seen', async ({ db }) => {
  const { collector } = await placeTablet(db)
  const { deviceId } = await standTablet(db, collector)
  const daysWith = (captured: number) =>
    ['2026-06-12', '2026-06-13', '2026-06-14'].map((day) =>
      dayOf(collector, { day, captured: day === '2026-06-13' ? captured : 5 }),
    )
  const now = new Date('2026-06-15T10:00:00+07:00')
  await takeReport(db, deviceId, reportOf(1, daysWith(5)), now)

  const same = await takeReport(db, deviceId, reportOf(2, daysWith(5)), now)
  const fallen = await takeReport(db, deviceId, reportOf(3, daysWith(4)), now)

  expect([same.isForked, fallen.isForked]).toEqual([false, true])
})
