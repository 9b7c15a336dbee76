import type { ChannelCounts } from './arrivals.ts'

/** How gathering forms has to go on to reach a target by the last day. Counts of forms, never scores. */
export interface Pace {
  /** Days left, today included; null without an end, and 0 once it is over. */
  daysLeft: number | null
  /** Forms a day from today on; null without an end or without days left, 0 once the target is reached. */
  perDay: number | null
  /** Forms a day so far. */
  sofarPerDay: number
  /** Whether what was gathered lags clearly behind the share of days that have passed. */
  isBehind: boolean
}

/** What a unit, with all below it, has gathered since a survey began. */
export interface GatheredUnit extends Pace {
  unitId: number
  stored: number
  /** Null where nobody set one. */
  target: number | null
  /** Also of units without a target, for which `stored` counts nothing. */
  channels: ChannelCounts
}

/** One open survey. */
export interface SurveyFieldwork extends Omit<GatheredUnit, 'unitId'> {
  survey: { key: string; title: string; titleEn: string | null }
  windowFrom: string
  /** Last day, YYYY-MM-DD; null without an end. */
  lastDay: string | null
  /** The unit itself where it gathers on its own, then each unit below; those that neither have a target nor brought any are left out. */
  units: GatheredUnit[]
}

/** Piles of ballots, added up. */
export interface PaperCounts {
  batches: number
  /** Batches that are not closed, and the day of the oldest of them. */
  open: number
  oldestOpenDay: string | null
  issued: number
  /** Of the batches whose returned ballots were counted. */
  returned: number
  /** Ballots issued in batches whose returned ballots were not counted yet. */
  uncounted: number
}

/** Fieldwork at a glance. Tablets, arrivals and quarantine have requests of their own. */
export interface Fieldwork {
  surveys: SurveyFieldwork[]
  paper: PaperCounts
}
