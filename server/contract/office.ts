import type { CodePolicy } from './collector.ts'
import type { Named } from './link.ts'
import type { Instrument, LocalText } from './questionnaire.ts'

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
  role: Role
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

/** Difference to the period of the same length before; null where either side cannot be shown. */
export interface Change {
  previousFrom: string
  previousTo: string
  /** In shares: 0.012 is 1.2 percentage points. */
  difference: number
  low: number
  high: number
  /** Whether the interval excludes no change. */
  isClear: boolean
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

/** The first page of the office: one unit, one instrument, one period. */
export interface Overview {
  instrument: Instrument
  /** First and last month, YYYY-MM, both included. */
  from: string
  to: string
  unit: UnitSummary
  /** Day whose map of units is used. */
  asOf: string
  surveys: { key: string; title: string; titleEn: string | null; closedOn: string | null }[]
  /** Null while no survey of this instrument exists. */
  method: MethodSummary | null
  /** Stored responses that no figure shows yet. */
  waiting: number
  whole: Figure
  change: Change | null
  dimensions: { key: string; title: LocalText; figure: Figure }[]
  items: ItemFigure[]
  trend: { month: string; figure: Figure }[]
  /** Units below, each with everything below it. */
  units: { unit: UnitSummary; figure: Figure }[]
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
  version: number
  windowFrom: string
  windowTo: string | null
  closedOn: string | null
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

const surveyKey = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}$' } as const
const name = { type: 'string', minLength: 1, maxLength: 200 } as const
const day = { type: 'string', format: 'date' } as const
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
    windowFrom: day,
    windowTo: { anyOf: [day, { type: 'null' }] },
  },
} as const

/** A corrected window; null leaves the end open. It may grow and never shrink. */
export const surveyWindowBody = {
  type: 'object',
  required: ['windowFrom', 'windowTo'],
  additionalProperties: false,
  properties: { windowFrom: day, windowTo: { anyOf: [day, { type: 'null' }] } },
} as const

export const newCollectorBody = {
  type: 'object',
  required: ['unitId', 'kind', 'name', 'surveys'],
  additionalProperties: false,
  properties: {
    unitId: { type: 'integer', minimum: 1, maximum: 2_147_483_647 },
    kind: { enum: ['tablet', 'link'] },
    name,
    surveys: { type: 'array', minItems: 1, maxItems: 8, uniqueItems: true, items: surveyKey },
    /** Codes of what the place is about; null or left out where it is about nothing in particular. */
    servicePoint: codeOrNull,
    field: codeOrNull,
    procedure: codeOrNull,
    expiresOn: { anyOf: [day, { type: 'null' }] },
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
    unit: { type: 'integer', minimum: 1, maximum: 2_147_483_647 },
    from: { type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' },
    to: { type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' },
    language: { enum: ['vi', 'en'] },
  },
} as const
