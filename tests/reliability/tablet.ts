import type { ResponseContent } from '../../server/collection/to-stored.ts'
import { request } from '../../survey-ui/api.ts'
import { type DrainEnd, drain } from '../../survey-ui/kiosk/delivery/drain.ts'
import { type QueuedEntry, randomHex, toEntry } from '../../survey-ui/kiosk/delivery/entry.ts'
import type { Settled } from '../../survey-ui/kiosk/storage/outbox.ts'
import type { Ledger } from '../support/checker.ts'
import type { TestClock } from '../support/server.ts'

/** A tablet's own code for its queue and its sending, on memory instead of a disk. */
export interface Tablet {
  /** Captures a response now, at a place of this unit. */
  capture(content: ResponseContent, place: { unitId: number; token: string }): Promise<string>
  /** Sends what waits to this address until the queue is empty or sending stops. */
  deliver(address: string): Promise<DrainEnd>
  waiting(): QueuedEntry[]
  /** What was refused for good, with the reasons. */
  aside: Extract<Settled, { kind: 'aside' }>[]
}

/** @param ledger what the tablet knows is written down there, for the checker */
export function makeTablet(clock: TestClock, ledger: Ledger): Tablet {
  let queue: QueuedEntry[] = []
  let sequence = 0
  const aside: Tablet['aside'] = []
  const settle = (settled: Settled) => {
    queue = queue.filter(({ id }) => id !== settled.entry.id)
    const sent = ledger.get(settled.entry.id)
    if (settled.kind === 'aside') aside.push(settled)
    else if (sent) sent.isAcknowledged = true
  }
  const store = {
    next: async (after: number, most: number) =>
      queue.filter((entry) => entry.sequence > after).slice(0, most),
    settle: async (settled: Settled[]) => settled.forEach(settle),
  }
  const ageOf = ({ capturedAt }: QueuedEntry) => ({
    capturedSecondsAgo: Math.floor((clock().getTime() - capturedAt) / 1000),
    clockJumped: false,
  })
  return {
    aside,
    waiting: () => queue,
    async capture(content, { unitId, token }) {
      const capture = { id: randomHex(), token, code: null, now: clock().getTime(), reading: null }
      const entry = await toEntry(content, capture)
      queue.push({ ...entry, sequence: ++sequence })
      ledger.set(entry.id, { unitId, hash: entry.hash, day: content.day, isAcknowledged: false })
      return entry.id
    },
    deliver: (address) =>
      drain({
        store,
        readAges: async () => ageOf,
        send: ({ method, path, text, token }) =>
          request(method, `${address}${path}`, { text, ...(token === null ? {} : { token }) }),
      }),
  }
}
