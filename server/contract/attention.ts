import type { Instrument, LocalText } from './questionnaire.ts'

/** Something of today that somebody should look at, the most urgent first. Each leads to the page where it is mended. */
export type AttentionLine =
  /** Responses that a tablet captured or has a receipt for and that are nowhere. */
  | { kind: 'missing'; count: number; tablets: string[]; unitId: number | null }
  | { kind: 'forked' | 'full'; tablets: string[]; unitId: number | null }
  | { kind: 'silent'; tablets: string[]; since: string; unitId: number | null }
  | { kind: 'delayed'; tablets: string[]; oldestDay: string; unitId: number | null }
  /** Units behind their target; `units` are the worst few of `count`. */
  | {
      kind: 'behind'
      survey: SurveyName
      count: number
      units: { unitId: number; stored: number; target: number }[]
      daysLeft: number
      perDay: number
    }
  /** A survey that ends within days though its units have all reached their targets or have none. */
  | { kind: 'ending'; survey: SurveyName; daysLeft: number }
  | { kind: 'quarantine'; count: number; oldestDay: string }
  | { kind: 'paper'; count: number; oldestDay: string }
  | { kind: 'codes'; count: number; names: string[]; daysLeft: number }
  | { kind: 'links'; count: number; names: string[]; daysLeft: number }
  /** Copies of the database are not taken, or not any more; told to whoever looks after the server. */
  | { kind: 'copies'; state: 'off' | 'failed' | 'late'; lastDay: string | null }
  /** An item, or a step of a procedure, whose whole interval lies below the line. Shares 0..1. */
  | {
      kind: 'low'
      instrument: Instrument
      item: string
      prompt: LocalText
      index: number
      high: number
      line: number
      respondents: number
    }

export interface SurveyName {
  key: string
  title: string
  titleEn: string | null
}

export type AttentionKind = AttentionLine['kind']

/** What needs attention today in a unit with all below it. */
export interface Attention {
  /** The day of the office that this is about. */
  today: string
  lines: AttentionLine[]
}
