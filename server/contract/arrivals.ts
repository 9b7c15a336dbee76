import type { Channel } from './collector.ts'
import { day, rowId } from './shapes.ts'

export type ChannelCounts = Record<Channel, number>

/**
 * How many responses came in, by where and when they were captured. Counts of work done, not figures. A response
 * counts when it answers at least one rated question, here as towards a target.
 */
export interface Arrivals {
  unitId: number
  /** First and last day of capture, YYYY-MM-DD, both included. */
  from: string
  to: string
  total: number
  /** Responses that answer none, sent in this period; no other number here counts them. */
  blank: number
  /** Every day of the period, the oldest first; `units` is how many units have any on it. */
  days: { day: string; total: number; units: number }[]
  /** What the unit collected itself, then each unit below with everything below that; those without any too. */
  rows: UnitArrivals[]
  /** Surveys that take responses and have targets here; empty where nobody set one. */
  targets: TargetProgress[]
}

export interface UnitArrivals {
  unitId: number
  total: number
  channels: ChannelCounts
}

/** What a survey has gathered since it began, in the units that have a target, against the sum of those. */
export interface TargetProgress {
  survey: { key: string; title: string; titleEn: string | null }
  stored: number
  target: number
  units: { unitId: number; stored: number; target: number }[]
}

/** Days that one question may span, so that its cost is bounded. */
export const mostArrivalDays = 92

/** Which arrivals: a unit with everything below it, and days of capture, both included. */
export const arrivalsQuery = {
  type: 'object',
  required: ['unit', 'from', 'to'],
  additionalProperties: false,
  properties: {
    unit: rowId,
    from: day,
    to: day,
  },
} as const
