import { raised } from '../delivery/counters.ts'
import type { Place } from '../delivery/entry.ts'
import type { Upgrade } from './database.ts'

/** Where and when a response was captured, read out of its canonical text. */
export function placeIn(text: string): Place {
  const { collector, day } = JSON.parse(text)
  return { collector: String(collector), day: String(day) }
}

async function count(transaction: Upgrade, text: string, isAside: boolean): Promise<void> {
  const days = transaction.objectStore('days')
  const place = placeIn(text)
  const row = raised(await days.get([place.collector, place.day]), place, 'captured')
  await days.put(isAside ? raised(row, place, 'aside') : row)
}

/**
 * Counts what the first release captured, which did not count, and keeps its token beside. What it wrote stays
 * as it is.
 */
export async function countFirstRelease(transaction: Upgrade): Promise<void> {
  const device = transaction.objectStore('device')
  const enrolment = await device.get('enrolment')
  if (enrolment) await device.put(enrolment, 'firstRelease')
  for (const store of ['outbox', 'aside'] as const) {
    let cursor = await transaction.objectStore(store).openCursor()
    for (; cursor; cursor = await cursor.continue())
      await count(transaction, cursor.value.text, store === 'aside')
  }
}
