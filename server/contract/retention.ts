/** Kinds of what is kept for a time and then deleted. Responses and figures are the measurement itself and stay. */
export const retentionClasses = [
  'comments',
  'quarantine',
  'audit',
  'sessions',
  'deliveryCounters',
  'analyses',
] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** Days that each kind is kept; null means for good. */
export type RetentionPeriods = Record<RetentionClass, number | null>

/** A year for what people wrote and what staff did; half of it for what serves only to watch; less for what can be had again. */
export const defaultPeriods: RetentionPeriods = {
  comments: 365,
  quarantine: 180,
  audit: 365,
  sessions: 30,
  deliveryCounters: 180,
  analyses: 90,
}

/** Fewest days that may be set: shorter ones would delete what is still being worked with. */
export const fewestDays: Record<RetentionClass, number> = {
  comments: 30,
  quarantine: 30,
  audit: 90,
  sessions: 1,
  deliveryCounters: 30,
  analyses: 1,
}

export const mostDays = 3650

/** Rows that are past their period, by kind. */
export type RetentionCounts = Record<RetentionClass, number>

/** One kind with its period, and what that period means today. */
export interface RetentionOfClass {
  kind: RetentionClass
  /** Days; null means for good. */
  days: number | null
  due: RetentionDue
}

/** Rows that go at the next run, and rows that will have gone in thirty days if nothing is changed. */
export interface RetentionDue {
  now: number
  soon: number
}

/** How far ahead `RetentionDue` looks. */
export const soonDays = 30

export interface RetentionState {
  classes: RetentionOfClass[]
  /** Instant of the last run, ISO 8601, whether it found anything or not; null before the first. */
  lastRun: string | null
  /** The last run that deleted something, as far back as the audit log is kept. */
  lastRemoval: { at: string; removed: Partial<RetentionCounts> } | null
}

const days = { anyOf: [{ type: 'integer', minimum: 1, maximum: 100_000 }, { type: 'null' }] } as const

/** A new period, and the one that the person saw when choosing it. */
export const retentionBody = {
  type: 'object',
  required: ['days', 'seen'],
  additionalProperties: false,
  properties: { days, seen: days },
} as const

export const retentionParams = {
  type: 'object',
  required: ['kind'],
  properties: { kind: { enum: retentionClasses } },
} as const

/** A period to try out; without days for good. */
export const retentionQuery = {
  type: 'object',
  additionalProperties: false,
  properties: { days: { type: 'integer', minimum: 1, maximum: 100_000 } },
} as const

/** Whether a kind may be kept for so long. */
export function isPeriod(kind: RetentionClass, days: number | null): boolean {
  return days === null || (Number.isInteger(days) && days >= fewestDays[kind] && days <= mostDays)
}
