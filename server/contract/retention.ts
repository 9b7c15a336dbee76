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
export const fewestDays: RetentionPeriods = {
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

const days = (fewest: number | null) =>
  ({ anyOf: [{ type: 'integer', minimum: fewest ?? 1, maximum: mostDays }, { type: 'null' }] }) as const

export const retentionBody = {
  type: 'object',
  required: [...retentionClasses],
  additionalProperties: false,
  properties: {
    comments: days(fewestDays.comments),
    quarantine: days(fewestDays.quarantine),
    audit: days(fewestDays.audit),
    sessions: days(fewestDays.sessions),
    deliveryCounters: days(fewestDays.deliveryCounters),
    analyses: days(fewestDays.analyses),
  },
} as const
