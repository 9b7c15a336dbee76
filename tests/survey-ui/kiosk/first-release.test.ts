import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import type { KioskConfiguration } from '#contract/kiosk.ts'
import { drain } from '../../../survey-ui/kiosk/delivery/drain.ts'
import { noSecondCopy } from '../../../survey-ui/kiosk/storage/second-copy/second-copy.ts'
import { openStorage } from '../../../survey-ui/kiosk/storage.ts'
import { ages, contentOf, entryOf, newStorage, now, serverThat } from './support.ts'

const name = 'hai-long-kiosk'
const facts = { release: 'test', now, storage: { used: null, quota: null, isPersistent: true } }

async function entryOfFirstRelease(visit: number, day: string) {
  const { id, text, hash, capturedAt } = await entryOf(contentOf(visit, { day }))
  return { id, text, hash, capturedAt }
}

/** The storage as the first release left it: two responses wait, one was refused. */
async function leaveFirstRelease() {
  const db = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'sequence', autoIncrement: true })
      db.createObjectStore('aside', { keyPath: 'sequence' })
      db.createObjectStore('device')
    },
  })
  for (const visit of [1, 2]) await db.add('outbox', await entryOfFirstRelease(visit, `2026-06-1${visit}`))
  const refused = await entryOfFirstRelease(3, '2026-06-12')
  await db.add('aside', { ...refused, sequence: 9, reason: 'survey_closed' })
  await db.put('device', { token: 'first-token', configuration: {} }, 'enrolment')
  const written = { outbox: await db.getAll('outbox'), aside: await db.getAll('aside') }
  db.close()
  return written
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('what the first release wrote stays as it is, and is counted', async () => {
  const written = await leaveFirstRelease()

  const { reports } = await openStorage()

  const db = await openDB(name)
  expect({ outbox: await db.getAll('outbox'), aside: await db.getAll('aside') }).toEqual(written)
  const { days, oldestWaitingDay } = JSON.parse((await reports.prepare('first-token', facts)).body)
  const counts = { collector: 'quay-so-1', delivered: 0, stored: 0 }
  expect(days).toEqual([
    { ...counts, day: '2026-06-11', captured: 1, aside: 0, waiting: 1 },
    { ...counts, day: '2026-06-12', captured: 2, aside: 1, waiting: 1 },
  ])
  expect(oldestWaitingDay).toBe('2026-06-11')
})

test('what the first release captured is delivered with the token of its time, also from a tablet that moved', async () => {
  await leaveFirstRelease()
  const { outbox, device } = await openStorage()
  await device.enrol({ token: 'second-token', configuration: {} as KioskConfiguration })
  await outbox.add(await entryOf(contentOf(4), { token: 'second-token' }))
  const { seen, messages, send } = serverThat(() => null)

  await drain({ store: outbox, send, readAges: ages })

  expect(seen).toEqual([[1, 2], [4]])
  expect(messages.map(({ token }) => token)).toEqual(['first-token', 'second-token'])
  expect(await outbox.count()).toEqual({ waiting: 0, aside: 1 })
})

test('after a newer release was here, this one still reads, sends and exports, and adds nothing to its stores', async () => {
  const { outbox } = await newStorage()
  await outbox.add(await entryOf(contentOf(1)))
  const newer = await openDB(name, 3, { upgrade: (db) => void db.createObjectStore('something') })
  newer.close()

  const storage = await openStorage()
  expect(await (await storage.exportOutbox()).text()).toContain('"visit":1')
  await drain({ store: storage.outbox, send: serverThat(() => null).send, readAges: ages })

  expect(await storage.outbox.count()).toEqual({ waiting: 0, aside: 0 })
  const db = await openDB(name)
  expect(db.version).toBe(3)
  expect([...db.objectStoreNames]).toContain('something')
})

test('a newer release in another page takes over without waiting, and this one goes on', async () => {
  const { outbox } = await newStorage()

  const newer = await openDB(name, 3, { upgrade: (db) => void db.createObjectStore('something') })
  await outbox.add(await entryOf(contentOf(1)))

  expect(await newer.count('outbox')).toBe(1)
})

test('a page of the first release that stays open is waited for, but not without end', async () => {
  await leaveFirstRelease()
  const first = await openDB(name, 1)

  await expect(openStorage(noSecondCopy, 0)).rejects.toThrow('older release')
  const opening = openStorage(noSecondCopy, 60)
  first.close()

  expect((await (await opening).outbox.count()).waiting).toBe(2)
})
