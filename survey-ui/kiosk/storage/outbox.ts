import { type Counter, type DayCount, raised } from '../delivery/counters.ts'
import type { OutboxEntry, Place, QueuedEntry } from '../delivery/entry.ts'
import { type Connect, type StoredEntry, type Stores, write } from './database.ts'
import { placeIn } from './upgrade.ts'

/** What became of an entry. `day` is the day of capture that its receipt names. */
export type Settled =
  | { entry: QueuedEntry; kind: 'delivered'; day: string }
  | { entry: QueuedEntry; kind: 'aside'; reason: string }

export interface OutboxCount {
  waiting: number
  aside: number
}

/** Where the queue lives. Every write has reached the disk when its promise resolves. */
export interface OutboxStore {
  add: (entry: OutboxEntry) => Promise<void>
  /** Entries behind a place in the queue, oldest first; 0 means from the beginning. */
  next: (after: number, most: number) => Promise<QueuedEntry[]>
  /** Takes out what was delivered, and moves out of the way, for good but not away, what was refused. */
  settle: (settled: Settled[]) => Promise<void>
  count: () => Promise<OutboxCount>
}

/** An entry of any release, with everything this one knows of an entry. */
function completed(entry: StoredEntry, sequence: number, firstToken: string | null): QueuedEntry {
  const ofFirstRelease = entry.collector === undefined || entry.day === undefined
  const { collector, day } = { ...(ofFirstRelease ? placeIn(entry.text) : (entry as Place)) }
  const { token = firstToken, code = null, reading = null } = entry
  return { ...entry, collector, day, token, code, reading, sequence }
}

interface Days {
  get: (key: [string, string, string]) => Promise<DayCount | undefined>
  put: (row: DayCount) => Promise<unknown>
}

type Counted = Pick<OutboxEntry, 'token' | 'collector' | 'day'>

async function raise(days: Days, { collector, day, ...entry }: Counted, counter: Counter): Promise<void> {
  const token = entry.token ?? ''
  await days.put(raised(await days.get([token, collector, day]), { token, collector, day }, counter))
}

async function settleOne(stores: Stores<'outbox' | 'aside' | 'days'>, settled: Settled): Promise<void> {
  const { entry, kind } = settled
  // Another page of this device was faster, and has counted it.
  if ((await stores('outbox').getKey(entry.sequence)) === undefined) return
  await stores('outbox').delete(entry.sequence)
  await raise(stores('days'), entry, kind)
  if (kind === 'aside') await stores('aside').put({ ...entry, reason: settled.reason })
  else await raise(stores('days'), { ...entry, day: settled.day }, 'stored')
}

/** The queue in the storage of this device. Its counters change in the same step as the queue itself. */
export function outboxIn(connect: Connect): OutboxStore {
  return {
    add: (entry) =>
      write(connect, ['outbox', 'days'], async (stores) => {
        await stores('outbox').add({ ...entry })
        await raise(stores('days'), entry, 'captured')
      }),
    async next(after, most) {
      const transaction = (await connect()).transaction(['outbox', 'device'])
      const firstToken = (await transaction.objectStore('device').get('firstRelease'))?.token ?? null
      const behind = IDBKeyRange.lowerBound(after, true)
      const outbox = transaction.objectStore('outbox')
      const [keys, entries] = await Promise.all([
        outbox.getAllKeys(behind, most),
        outbox.getAll(behind, most),
      ])
      return entries.map((entry, index) => completed(entry, keys[index] ?? 0, firstToken))
    },
    settle: (settled) =>
      write(connect, ['outbox', 'aside', 'days'], async (stores) => {
        for (const one of settled) await settleOne(stores, one)
      }),
    async count() {
      const transaction = (await connect()).transaction(['outbox', 'aside'])
      const [waiting, aside] = await Promise.all([
        transaction.objectStore('outbox').count(),
        transaction.objectStore('aside').count(),
      ])
      return { waiting, aside }
    },
  }
}
