import type { FromSchema } from 'json-schema-to-ts'
import type { deviceReportBody } from '#contract/kiosk.ts'
import type { DayCount } from './counters.ts'
import { type Place, randomHex } from './entry.ts'

export type DeviceReport = FromSchema<typeof deviceReportBody>

/** What a report tells of the device itself. */
export interface DeviceFacts {
  release: string
  /** Milliseconds since 1970, by the device's clock. */
  now: number
  /** Bytes; null where the browser does not say. */
  storage: { used: number | null; quota: number | null; isPersistent: boolean | null }
}

/** Responses of a place and day that are in the queue. */
export interface WaitingDay extends Place {
  waiting: number
}

interface ReportParts extends DeviceFacts {
  sequence: number
  configurationHash: string | null
  rows: DayCount[]
  waiting: WaitingDay[]
}

// The server takes no more; the rest is told next time.
const mostDays = 500

const nameOf = ({ collector, day }: Place) => `${collector} ${day}`

/** What has changed since the last answered report, and what has something waiting; the oldest first. */
function daysToTell(rows: DayCount[], waiting: WaitingDay[]) {
  const waitingOf = new Map(waiting.map((place) => [nameOf(place), place.waiting]))
  return rows
    .map((row) => ({ ...row, waiting: waitingOf.get(nameOf(row)) ?? 0 }))
    .filter(({ change, told, waiting }) => change > told || waiting > 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, mostDays)
}

/** A report, and which state of the counters it tells. */
export function toReport({ release, now, storage, sequence, configurationHash, rows, waiting }: ReportParts) {
  const days = daysToTell(rows, waiting)
  const waitingDays = waiting.map(({ day }) => day).sort()
  const body: DeviceReport = {
    sequence,
    nonce: randomHex(),
    release,
    now,
    storage,
    oldestWaitingDay: waitingDays[0] ?? null,
    days: days.map(({ token, change, told, ...counters }) => counters),
    configurationHash,
  }
  return { body, told: days.map(({ collector, day, change }) => ({ collector, day, change })) }
}
