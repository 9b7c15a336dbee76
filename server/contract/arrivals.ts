import type { Channel } from './collector.ts'

export type ChannelCounts = Record<Channel, number>

/** How many responses came in, by where and when they were captured. Counts of work done, not figures. */
export interface Arrivals {
  unitId: number
  /** First and last day of capture, YYYY-MM-DD, both included. */
  from: string
  to: string
  total: number
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
