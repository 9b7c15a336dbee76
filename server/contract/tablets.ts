import type { CodePolicy } from './collector.ts'
import type { KioskSettings } from './kiosk.ts'
import { day, rowId } from './shapes.ts'

/** What can be wrong with a tablet, worst first. */
export const tabletFaults = [
  'forked',
  'missing',
  'delayed',
  'silent',
  'not_persistent',
  'full',
  'clock',
  'aside',
] as const
export type TabletFault = (typeof tabletFaults)[number]

/** How many responses were captured on one or all days and what became of them. */
export interface DeliveryCounts {
  captured: number
  delivered: number
  /** Still on the tablet, as it last told. */
  waiting: number
  /** Refused for good and kept on the tablet. */
  aside: number
  /** Given up by the office, with a reason. */
  writtenOff: number
  /** Captured, and nowhere else in this list. */
  missing: number
}

/** One place and day of which something has not arrived. */
export interface DeliveryGap extends DeliveryCounts {
  collectorId: number
  place: string
  /** Day of capture as the tablet believed it. */
  day: string
}

/** One tablet as the office sees it. */
export interface TabletSummary {
  deviceId: string
  name: string
  /** Where it stands, or stood last. */
  place: { collectorId: number; name: string; unitId: number }
  /** `ended`: replaced by another; what it has left is still taken. `revoked`: that goes to quarantine. */
  enrolment: 'enrolled' | 'ended' | 'revoked'
  /** Instants, ISO 8601; null while it does not apply. */
  enrolledAt: string
  endedAt: string | null
  /** When it last told of itself; null if never. */
  lastContact: string | null
  /** Since when it says nothing though it should; null while it does. */
  silentSince: string | null
  /** When two tablets were first seen to report as this one; null if never. */
  forkedAt: string | null
  /** Release of the page that it shows; null before its first report. */
  release: string | null
  /** Bytes; null where the browser does not tell. */
  storage: { used: number | null; quota: number | null; isPersistent: boolean | null }
  /** How far its clock is ahead of ours. */
  clockErrorSeconds: number | null
  /** Day of capture of the oldest response that waits on it. */
  oldestWaitingDay: string | null
  counts: DeliveryCounts
  /** Days with something missing, the oldest first. */
  gaps: DeliveryGap[]
  /** What is wrong, worst first. */
  faults: TabletFault[]
}

/** Responses that tablets have receipts for and that are not in the database, of one unit and day. */
export interface StorageGap {
  unitId: number
  day: string
  /** Receipts that tablets told of. */
  receipts: number
  /** Responses from tablets that are there, without those that the office let in and no tablet has a receipt for. */
  found: number
  missing: number
  /** Names of the tablets that have receipts of this day. */
  tablets: string[]
}

/** Whether what tablets captured has arrived, and whether it is still there. */
export interface DeliveryWatch {
  tablets: TabletSummary[]
  gaps: StorageGap[]
  /** First day that was compared with the database. */
  comparedFrom: string
}

/** Settings of a place as the office sees them: whether there is a PIN, never its hash. */
export interface PlaceSettings {
  collectorId: number
  unitId: number
  kind: 'tablet' | 'link'
  name: string
  status: 'open' | 'closed' | 'revoked'
  /** Keys of the surveys it offers, in order. */
  surveys: string[]
  codes: CodePolicy
  kiosk: Omit<KioskSettings, 'exitPin'> & { hasExitPin: boolean }
  /** Tablets that stand there now. */
  tablets: { deviceId: string; name: string }[]
}

const deviceId = { type: 'string', format: 'uuid' } as const
const name = { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' } as const
const reason = { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S' } as const

/** Accepts the tablet that shows the code. */
export const acceptTabletBody = {
  type: 'object',
  required: ['code', 'name'],
  additionalProperties: false,
  properties: {
    code: { type: 'string', minLength: 4, maxLength: 80 },
    name,
    /** The tablet at this place whose enrolment ends; null for none. */
    replaces: { anyOf: [deviceId, { type: 'null' }] },
  },
} as const

export const tabletParameter = {
  type: 'object',
  required: ['id'],
  properties: { id: deviceId },
} as const

export const renameTabletBody = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name },
} as const

export const moveTabletBody = {
  type: 'object',
  required: ['collectorId'],
  additionalProperties: false,
  properties: { collectorId: rowId },
} as const

export const revokeTabletBody = {
  type: 'object',
  required: ['reason'],
  additionalProperties: false,
  properties: { reason },
} as const

export const writeOffBody = {
  type: 'object',
  required: ['collectorId', 'day', 'count', 'reason'],
  additionalProperties: false,
  properties: {
    collectorId: rowId,
    day,
    count: { type: 'integer', minimum: 1, maximum: 100_000_000 },
    reason,
  },
} as const
