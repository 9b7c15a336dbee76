import type { DeliveryCounts, StorageGap } from '#contract/tablets.ts'

/** Counters of one tablet, place and day, as the tablet told them and the office wrote off. */
export interface DayCounters {
  captured: number
  delivered: number
  aside: number
  waiting: number
  writtenOff: number
}

/**
 * What became of the responses of a day: each captured one was delivered, waits, was set aside, was given up, or
 * is missing. A write-off covers what is missing first and what waits after that, for a tablet that was destroyed.
 * More delivered than captured is no gap: a tablet of the first release did not count what it captured.
 */
export function settleDay({ captured, delivered, aside, waiting, writtenOff }: DayCounters): DeliveryCounts {
  const lost = Math.max(0, captured - delivered - aside - waiting)
  const givenUpWaiting = Math.max(0, writtenOff - lost)
  return {
    captured,
    delivered,
    aside,
    writtenOff,
    waiting: Math.max(0, waiting - givenUpWaiting),
    missing: Math.max(0, lost - writtenOff),
  }
}

/** How many responses of a day the office may still give up. */
export function mostToWriteOff(day: DayCounters): number {
  const { waiting, missing } = settleDay(day)
  return waiting + missing
}

/** A unit and day: receipts that its tablets told of, against responses of tablets that are there. */
export type StoredDay = Omit<StorageGap, 'missing'>

/**
 * Days on which fewer responses are there than tablets have receipts for. More is no gap: a tablet may not have
 * told of its latest receipts yet, but it never has a receipt for what was not committed before.
 */
export function findStorageGaps(days: readonly StoredDay[]): StorageGap[] {
  return days
    .map((day) => ({ ...day, missing: day.receipts - day.found }))
    .filter(({ missing }) => missing > 0)
}
