import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeviceReport } from '../../../survey-ui/kiosk/delivery/report.ts'
import type { KioskStorage } from '../../../survey-ui/kiosk/storage.ts'
import { contentOf, entryOf, newStorage, now } from './support.ts'

const facts = { release: 'test', now, storage: { used: null, quota: null, isPersistent: true } }
// Of the enrolment under which the entries of these tests are captured.
const token = 'token-1'
const answer = { configurationHash: 'h', configuration: null }

/** The office's side: the last that it was told of each place and day. */
type Office = Map<string, DeviceReport['days'][number]>

async function tell({ reports }: KioskStorage, office: Office, isAnswered = true): Promise<DeviceReport> {
  const report = (await reports.pending(token)) ?? (await reports.prepare(token, facts))
  const body: DeviceReport = JSON.parse(report.body)
  for (const day of body.days) office.set(`${day.collector} ${day.day}`, day)
  if (isAnswered) await reports.settle(token, report, answer)
  return body
}

const missing = (office: Office) =>
  [...office.values()].reduce(
    (sum, { captured, delivered, aside, waiting }) => sum + captured - delivered - aside - waiting,
    0,
  )

const step = fc.oneof(
  fc.record({
    kind: fc.constant('capture' as const),
    place: fc.nat(2),
    day: fc.integer({ min: 10, max: 12 }),
  }),
  fc.record({ kind: fc.constant('deliver' as const), at: fc.nat(5), day: fc.integer({ min: 10, max: 13 }) }),
  fc.record({ kind: fc.constant('aside' as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant('report' as const), isAnswered: fc.boolean() }),
)

async function take(
  storage: KioskStorage,
  office: Office,
  action: typeof step extends fc.Arbitrary<infer T> ? T : never,
) {
  const { outbox } = storage
  if (action.kind === 'capture') {
    const place = { collector: `quay-${action.place}`, day: `2026-06-${action.day}` }
    await outbox.add(await entryOf(contentOf(1, place)))
  } else if (action.kind === 'report') await tell(storage, office, action.isAnswered)
  else {
    const entry = (await outbox.next(0, 100))[action.at]
    if (!entry) return
    if (action.kind === 'aside') await outbox.settle([{ entry, kind: 'aside', reason: 'refused' }])
    else await outbox.settle([{ entry, kind: 'delivered', day: `2026-06-${action.day}` }])
  }
}

test('whatever happens, what was captured is delivered, set aside or waiting, for each place and day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const storage = await newStorage()
      const office: Office = new Map()

      for (const one of steps) await take(storage, office, one)
      await tell(storage, office)
      await tell(storage, office)

      for (const { captured, delivered, aside, waiting } of office.values())
        expect(captured).toBe(delivered + aside + waiting)
      const days = [...office.values()]
      const sum = (counter: 'delivered' | 'stored' | 'waiting') =>
        days.reduce((total, day) => total + day[counter], 0)
      expect(sum('stored')).toBe(sum('delivered'))
      expect(sum('waiting')).toBe((await storage.outbox.count()).waiting)
    }),
    { numRuns: 150 },
  )
})

test('a response that was removed by hand is missing in the next report', async () => {
  const storage = await newStorage()
  const office: Office = new Map()
  for (let visit = 0; visit < 5; visit++) await storage.outbox.add(await entryOf(contentOf(visit)))
  await tell(storage, office)
  expect(missing(office)).toBe(0)

  const [removed] = await storage.outbox.next(0, 1)
  await deleteByHand(removed?.sequence ?? 0)
  await tell(storage, office)

  expect(missing(office)).toBe(1)
})

function deleteByHand(sequence: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hai-long-kiosk')
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('outbox', 'readwrite')
      transaction.objectStore('outbox').delete(sequence)
      transaction.oncomplete = () => resolve()
    }
    opening.onerror = () => reject(opening.error)
  })
}

test('the same receipt on two pages of a device is counted once', async () => {
  const { outbox, reports } = await newStorage()
  await outbox.add(await entryOf(contentOf(1)))
  const [entry] = await outbox.next(0, 1)
  if (!entry) throw new Error('nothing waits')
  const settled = { entry, kind: 'delivered', day: '2026-06-16' } as const

  await outbox.settle([settled])
  await outbox.settle([settled])

  const { days }: DeviceReport = JSON.parse((await reports.prepare(token, facts)).body)
  expect(days).toEqual([
    { ...days[0], day: '2026-06-15', captured: 1, delivered: 1, stored: 0, waiting: 0, aside: 0 },
    { ...days[1], day: '2026-06-16', captured: 0, delivered: 0, stored: 1, waiting: 0, aside: 0 },
  ])
})

test('a response that could not be kept is not counted', async () => {
  const { outbox, reports } = await newStorage()
  const entry = await entryOf(contentOf(1))
  const unkeepable = { ...entry, reading: (() => undefined) as unknown as null }

  await expect(outbox.add(unkeepable)).rejects.toThrow()

  const { days }: DeviceReport = JSON.parse((await reports.prepare(token, facts)).body)
  expect(days).toEqual([])
  expect(await outbox.count()).toEqual({ waiting: 0, aside: 0 })
})

test('a report without an answer is told again unchanged; the next one has the next number', async () => {
  const storage = await newStorage()
  const office: Office = new Map()
  await storage.outbox.add(await entryOf(contentOf(1)))
  const first = await tell(storage, office, false)
  await storage.outbox.add(await entryOf(contentOf(2)))

  const again = await tell(storage, office)
  const next = await tell(storage, office)

  expect(again).toEqual(first)
  expect(next).toMatchObject({ sequence: first.sequence + 1, days: [{ captured: 2, waiting: 2 }] })
  expect(next.nonce).not.toBe(first.nonce)
})

test('a day that was told and has nothing waiting is told no more', async () => {
  const storage = await newStorage()
  const office: Office = new Map()
  await storage.outbox.add(await entryOf(contentOf(1)))
  const [entry] = await storage.outbox.next(0, 1)
  if (entry) await storage.outbox.settle([{ entry, kind: 'delivered', day: entry.day }])

  expect((await tell(storage, office)).days).toHaveLength(1)
  expect(await tell(storage, office)).toMatchObject({ days: [], oldestWaitingDay: null })
})
