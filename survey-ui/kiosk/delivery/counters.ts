import type { Place } from './entry.ts'

/** What is counted for a place and day; each only ever grows. */
export type Counter = 'captured' | 'delivered' | 'aside' | 'stored'

/** What a counter is kept for: a tablet that moved goes on telling of the place it left. */
export interface Account extends Place {
  /** Of the enrolment; empty where none is known. */
  token: string
}

/** Counters of one enrolment, place and day on this device. */
export interface DayCount extends Account, Record<Counter, number> {
  /** Grows with every change, so that a report knows which state it told. */
  change: number
  /** The change that the last answered report told. */
  told: number
}

/** The row after one more of a counter. @param row undefined where nothing was counted before */
export function raised(
  row: DayCount | undefined,
  { token, collector, day }: Account,
  counter: Counter,
): DayCount {
  const zero = { token, collector, day, captured: 0, delivered: 0, aside: 0, stored: 0, change: 0, told: 0 }
  const counted = row ?? zero
  return { ...counted, [counter]: counted[counter] + 1, change: counted.change + 1 }
}
