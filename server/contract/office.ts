import type { CodePolicy } from './collector.ts'
import type { Named } from './link.ts'
import type { Instrument, LocalText } from './questionnaire.ts'
import type { OtherMethod, Recomputed } from './recomputed.ts'
import { type KeptDesign, type Sampling, type SamplingDesign, samplingBody } from './sampling.ts'
import { day, dayOrNull, name, rowId, surveyKey } from './shapes.ts'
import type { NextVersion } from './survey-versions.ts'

export const unitKinds = [
  'country',
  'province',
  'department',
  'district',
  'commune',
  'one_stop_centre',
  'public_service_unit',
  'state_enterprise',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const roles = ['administrator', 'manager', 'analyst', 'unit_head', 'clerk', 'supervisor'] as const
export type Role = (typeof roles)[number]

export interface Person {
  login: string
  name: string
  /** The widest of their roles today; null without any, and until signing in is finished. */
  role: Role | null
  /** All roles that they have today, somewhere. */
  roles: Role[]
  /** What is still to be done before anything else: a code of the second factor, or setting one up. */
  step: 'code' | 'enrolment' | null
  demonstration: boolean
}

export interface UnitSummary {
  unitId: number
  code: string
  name: string
  nameEn: string | null
  kind: UnitKind
  parentId: number | null
  /** Whether the unit had ended by the day of the map; it stands there for what it collected before. */
  hasEnded?: boolean
}

/**
 * One published number with what it rests on. All values are null when nobody answered or when the figure
 * is withheld; `withheld` says which. Index, low and high are shares 0..1, score is 0..100.
 */
export interface Figure {
  respondents: number | null
  answers: number | null
  index: number | null
  /** 95 % interval of the index. */
  low: number | null
  high: number | null
  score: number | null
  /** `small`: fewer respondents than may be shown; `complementary`: it would give another away. */
  withheld: 'small' | 'complementary' | null
}

/** Difference of an index to the period before. */
export interface Difference {
  /** In shares: 0.012 is 1.2 percentage points. */
  difference: number
  /** 95 % interval of the difference. */
  low: number
  high: number
  /**
   * What the interval rests on. `newcombe`: Newcombe's, where each respondent gave one answer; `clustered`: the
   * intervals of both indices squared and added, which allow for answers of one person being alike.
   */
  basis: 'newcombe' | 'clustered'
  /** Two-sided p-value after Benjamini and Hochberg over all that are shown beside it; null where all agree. */
  adjustedP: number | null
  /** Whether a change may be stated: the interval excludes zero, and so does `adjustedP` at 5 %. */
  isClear: boolean
}

/** Difference to the period of the same length before. */
export interface Change extends Difference {
  previousFrom: string
  previousTo: string
}

/**
 * Why there is no change to tell: nobody answered in the period before; either side is withheld; or the method or the
 * questions were others then.
 */
export type NoChange = 'no_previous' | 'withheld' | 'other_method' | 'other_questionnaire'

/** A change, or why there is none: one of both is null, and both are where the figure itself shows nothing. */
export interface Compared {
  change: Difference | null
  noChange: NoChange | null
}

/** A unit among the shown units of its kind directly below the same unit. */
export interface UnitRank {
  /** 1 for the greatest index; equal indices share a rank. */
  rank: number
  /** Ranks that the answers leave possible, with 95 % for all units of the table together. */
  lowest: number
  highest: number
  /** 1 for the leading group. Within a group no unit can be told apart from another. */
  group: number
  /** Limits within which units of this size lie if all are alike (99.8 %, after overdispersion); null without variation. */
  funnel: { position: 'below' | 'within' | 'above'; low: number; high: number } | null
  /** The index drawn towards the mean of the table as far as it is chance; null with fewer than two units. */
  shrunk: number | null
  /** How much of the unit's own index that keeps, 0..1. */
  reliability: number | null
}

/** The units of one kind, ranked among themselves: departments and communes are never mixed. */
export interface League {
  kind: UnitKind
  /** Units with a rank; the others of the kind are withheld, have no responses, or wait for their interval. */
  ranked: number
  /** How many groups the ranked units form; 1 means that no two can be told apart for sure. */
  groups: number
  /** Index of all ranked units together; null without any. */
  target: number | null
}

/** What a method calls an index, and what else its interval reaches. */
export interface Grade {
  label: LocalText
  others: LocalText[]
}

export type RankedUnit = {
  unit: UnitSummary
  figure: Figure
  grade: Grade | null
  rank: UnitRank | null
} & Compared

/** From where on a series of months means something else, because method or questions changed. */
export interface SeriesBreak {
  /** First month of the new meaning, YYYY-MM. */
  month: string
  because: 'method' | 'questionnaire'
}

export interface ItemFigure {
  key: string
  prompt: LocalText
  dimension: string | null
  figure: Figure
  /** Counts per level from the lowest; null when withheld, or when too few chose another level than the commonest. */
  levels: number[] | null
}

export interface MethodSummary {
  key: string
  version: number
  title: LocalText
  basis: LocalText
  draft: boolean
  hash: string
  aggregation: string
  minimumN: number
}

/** A survey that ran in the months of an overview. */
export interface OverviewSurvey {
  key: string
  title: string
  titleEn: string | null
  closedOn: string | null
  /** Who runs it; null for the agency whose installation this is. */
  conductedBy: string | null
  design: KeptDesign
}

/** The first page of the office: one unit, one instrument, one period. */
export interface Overview {
  instrument: Instrument
  /** First and last month, YYYY-MM, both included. */
  from: string
  to: string
  unit: UnitSummary
  /** Day whose map of units is used. */
  asOf: string
  surveys: OverviewSurvey[]
  /** Null while no survey of this instrument exists. */
  method: MethodSummary | null
  /** Set where the method is not that of all the surveys: such figures are never the published ones. */
  recomputed: Recomputed | null
  /** The other methods in use. */
  otherMethods: OtherMethod[]
  /** Stored responses that no figure shows yet. */
  waiting: number
  /** What the intervals may claim: as much as the weakest of the surveys. */
  sampling: Sampling
  whole: Figure
  grade: Grade | null
  /** Index that the method wants reached, 0..1; null for none. */
  target: number | null
  change: Change | null
  noChange: NoChange | null
  /** Dimensions told together, where the method names contents; `respondents` says how many there are at least. */
  contents: ({ title: LocalText; figure: Figure } & Compared)[]
  dimensions: ({ key: string; title: LocalText; figure: Figure } & Compared)[]
  items: ItemFigure[]
  trend: { month: string; figure: Figure }[]
  breaks: SeriesBreak[]
  /** Units below, each with everything below it; the unit itself where it collected on its own, without a rank. */
  units: RankedUnit[]
  /** One per kind of the units below. */
  leagues: League[]
  demonstration: boolean
}

export interface TemplateSummary {
  key: string
  version: number
  instrument: Instrument
  title: LocalText
  basis: LocalText
  items: number
}

export interface SurveySummary {
  key: string
  title: string
  titleEn: string | null
  instrument: Instrument
  questionnaire: string
  /** What it asks until the next has come. */
  version: number
  next: NextVersion | null
  windowFrom: string
  windowTo: string | null
  closedOn: string | null
  /** Who runs it; null for the agency whose installation this is. */
  conductedBy: string | null
  design: SamplingDesign
  /** Stands for the survey as it is here; whoever changes it names it as `seen`. */
  stamp: string
}

/** A place where responses come in that people set up. */
export interface CollectorSummary {
  collectorId: number
  unitId: number
  kind: 'tablet' | 'link'
  name: string
  status: 'open' | 'closed' | 'revoked'
  /** Keys of the surveys it offers, in order. */
  surveys: string[]
  /** Address of the phone form; null for tablets. */
  url: string | null
  /** What responses from here are about, where they do not say so themselves. */
  servicePoint: Named | null
  field: Named | null
  procedure: Named | null
  /** Last day on which the form opens; null without end. */
  expiresOn: string | null
  revokedOn: string | null
  /** Whether a single-use code is asked for here. */
  codes: CodePolicy
}

/** A code that enrols one tablet, once, until it runs out. */
export interface EnrolmentCode {
  code: string
  /** Instant, ISO 8601. */
  expiresAt: string
}

const codeOrNull = { type: ['string', 'null'], minLength: 1, maxLength: 64 } as const

export const signInBody = {
  type: 'object',
  required: ['login', 'password'],
  additionalProperties: false,
  properties: {
    login: { type: 'string', minLength: 1, maxLength: 64 },
    password: { type: 'string', minLength: 1, maxLength: 256 },
  },
} as const

export const newSurveyBody = {
  type: 'object',
  required: ['key', 'title', 'template', 'windowFrom'],
  additionalProperties: false,
  properties: {
    key: surveyKey,
    title: name,
    titleEn: { type: ['string', 'null'], maxLength: 200 },
    /** Key of a template; its newest published version is asked. */
    template: { type: 'string', minLength: 1, maxLength: 64 },
    /** Who runs it; left out: the agency whose installation this is. */
    conductedBy: name,
    windowFrom: day,
    windowTo: dayOrNull,
    /** How it chooses whom it asks; left out: respondents choose themselves. */
    design: samplingBody,
  },
} as const

/** A corrected window; null leaves the end open. It may grow and never shrink. */
export const surveyWindowBody = {
  type: 'object',
  required: ['windowFrom', 'windowTo'],
  additionalProperties: false,
  properties: { windowFrom: day, windowTo: dayOrNull },
} as const

/** Who runs a survey; null for the agency whose installation this is. */
export const organiserBody = {
  type: 'object',
  required: ['conductedBy'],
  additionalProperties: false,
  properties: { conductedBy: { ...name, type: ['string', 'null'] } },
} as const

/** The stamp of the survey that the person saw. Left out: it is changed however it is by now. */
export const seenQuery = {
  type: 'object',
  properties: { seen: { type: 'string', pattern: '^[0-9a-f]{16}$' } },
} as const

export const newCollectorBody = {
  type: 'object',
  required: ['unitId', 'kind', 'name', 'surveys'],
  additionalProperties: false,
  properties: {
    unitId: rowId,
    kind: { enum: ['tablet', 'link'] },
    name,
    surveys: { type: 'array', minItems: 1, maxItems: 8, uniqueItems: true, items: surveyKey },
    /** Codes of what the place is about; null or left out where it is about nothing in particular. */
    servicePoint: codeOrNull,
    field: codeOrNull,
    procedure: codeOrNull,
    expiresOn: dayOrNull,
    codes: { enum: ['none', 'optional', 'required'] },
  },
} as const

/** Which figures: an instrument, a unit (null: the top of what one may see) and months, both included. */
export const overviewQuery = {
  type: 'object',
  required: ['instrument'],
  additionalProperties: false,
  properties: {
    instrument: { enum: ['sipas', 'counter', 'dossier', 'custom'] },
    unit: rowId,
    from: { type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' },
    to: { type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' },
    /** Day whose map of units is used; for who sees the whole tree. Left out: the last day of the period. */
    asOf: day,
    language: { enum: ['vi', 'en'] },
  },
} as const
