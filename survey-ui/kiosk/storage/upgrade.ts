import { type Account, raised } from '../delivery/counters.ts'
import type { Place } from '../delivery/entry.ts'
import type { Upgrade } from './database.ts'

/** Where and when a response was captured, read out of its canonical text. */
export function placeIn(text: string): Place {
  const { collector, day } = JSON.parse(text)
  return { collector: String(collector), day: String(day) }
}

async function count(transaction: Upgrade, account: Account, isAside: boolean): Promise<void> {
  const days = transaction.objectStore('days')
  const { token, collector, day } = account
  const row = raised(await days.get([token, collector, day]), account, 'captured')
  await days.put(isAside ? raised(row, account, 'aside') : row)
}

/**
 * Counts what the first release captured, which did not count, and keeps its token beside. What it wrote stays
 * as it is.
 */
export async function countFirstRelease(transaction: Upgrade): Promise<void> {
  const device = transaction.objectStore('device')
  const enrolment = await device.get('enrolment')
  if (enrolment) await device.put(enrolment, 'firstRelease')
  const token = enrolment?.token ?? ''
  for (const store of ['outbox', 'aside'] as const) {
    let cursor = await transaction.objectStore(store).openCursor()
    for (; cursor; cursor = await cursor.continue())
      await count(transaction, { token, ...placeIn(cursor.value.text) }, store === 'aside')
  }
}
