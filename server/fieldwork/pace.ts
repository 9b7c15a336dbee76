import type { Pace } from '#contract/fieldwork.ts'
import { countDays } from '../calendar.ts'

/** A window and what was gathered in it by today. Days YYYY-MM-DD. */
export interface Progress {
  windowFrom: string
  /** Null without an end. */
  lastDay: string | null
  today: string
  stored: number
  /** Null where there is none. */
  target: number | null
}

/** How far below its share of the days a unit may stay before it is called behind: single days are uneven. */
const slack = 0.9

/**
 * How many forms a day are needed from today on, today included, and whether what is there lags behind. Before today
 * is over it is not held against anybody: what should be there is what the days before today should have brought.
 */
export function paceOf({ windowFrom, lastDay, today, stored, target }: Progress): Pace {
  const daysGone = Math.max(0, countDays(windowFrom, today) - 1)
  const sofarPerDay = stored / Math.max(1, daysGone + 1)
  if (lastDay === null) return { daysLeft: null, perDay: null, sofarPerDay, isBehind: false }
  const daysLeft = Math.max(0, countDays(today, lastDay))
  const missing = target === null ? 0 : Math.max(0, target - stored)
  const due = (target ?? 0) * Math.min(1, daysGone / countDays(windowFrom, lastDay))
  return {
    daysLeft,
    perDay: target === null || daysLeft === 0 ? null : Math.ceil(missing / daysLeft),
    sofarPerDay,
    isBehind: missing > 0 && stored < due * slack,
  }
}
