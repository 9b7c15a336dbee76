import type { PopulationSource } from './population-source.ts'

/** Ways of finding how many responses each unit needs. */
export const planMethods = ['cochran', 'yamane', 'proportional', 'neyman', 'power', 'equal'] as const
export type PlanMethod = (typeof planMethods)[number]

/** Units that one plan may hold, so that its cost is bounded. */
export const mostPlannedUnits = 5000
/** Greatest population of a unit. */
export const mostPopulation = 100_000_000

/** What a plan starts from: the units below one, with what is known of them. */
export interface SampleFrame {
  year: number
  /** Years for which any of these units has counts of transactions, ascending. */
  years: number[]
  /** Where the counts of the year come from; null for counts that do not say. */
  sources: (PopulationSource | null)[]
  /** In the order of their codes. Units that ended are not there. */
  units: FrameUnit[]
}

export interface FrameUnit {
  unitId: number
  /** Transactions of the year; null where none were imported. */
  transactions: number | null
  /** Responses that the survey asks of the unit now; null for no target. */
  target: number | null
  /**
   * Expected share, for Neyman's allocation: that of the latest published figure, drawn inwards; null where none is
   * published.
   */
  share: number | null
}

/** The fineness and cost of a plan. Shares and rates are 0..1. */
export interface PlanTerms {
  method: PlanMethod
  marginOfError: number
  level: number
  share: number
  /** At least 1. */
  designEffect: number
  responseRate: number
  least: number
  /** Null leaves each unit to its population. */
  most: number | null
}

export interface SamplePlanRequest extends PlanTerms {
  /** In the order of their codes, which decides between equal fractions. */
  units: { unitId: number; population: number; share: number | null }[]
}

export interface PlannedCounts {
  /** Responses to gather, at most the population. */
  responses: number
  /** Forms to hand out for them, at most the population. */
  forms: number
  /** Half width of the interval; null where nothing is known of a part. */
  marginOfError: number | null
}

export interface SamplePlan {
  units: (PlannedCounts & { unitId: number })[]
  whole: PlannedCounts & { population: number }
}

/** New targets, each with the one that it replaces, so that nobody overwrites what they did not see. */
export interface TargetChange {
  unitId: number
  /** What the person saw; null for no target. */
  before: number | null
  target: number | null
}

const unitId = { type: 'integer', minimum: 1, maximum: 2_147_483_647 } as const
const proper = { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 } as const
const responses = { type: 'integer', minimum: 0, maximum: mostPopulation } as const
const responsesOrNull = { anyOf: [responses, { type: 'null' }] } as const

export const samplePlanBody = {
  type: 'object',
  required: [
    'method',
    'marginOfError',
    'level',
    'share',
    'designEffect',
    'responseRate',
    'least',
    'most',
    'units',
  ],
  additionalProperties: false,
  properties: {
    method: { enum: planMethods },
    marginOfError: { type: 'number', minimum: 0.001, maximum: 0.5 },
    level: { type: 'number', minimum: 0.5, maximum: 0.999 },
    share: proper,
    designEffect: { type: 'number', minimum: 1, maximum: 20 },
    responseRate: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
    least: responses,
    most: responsesOrNull,
    units: {
      type: 'array',
      minItems: 1,
      maxItems: mostPlannedUnits,
      items: {
        type: 'object',
        required: ['unitId', 'population', 'share'],
        additionalProperties: false,
        properties: { unitId, population: responses, share: { anyOf: [proper, { type: 'null' }] } },
      },
    },
  },
} as const

export const sampleFrameQuery = {
  type: 'object',
  required: ['survey', 'unit', 'year'],
  additionalProperties: false,
  properties: {
    survey: { type: 'string', minLength: 1, maxLength: 64 },
    unit: unitId,
    year: { type: 'integer', minimum: 1990, maximum: 2199 },
  },
} as const

export const targetsBody = {
  type: 'object',
  required: ['targets'],
  additionalProperties: false,
  properties: {
    targets: {
      type: 'array',
      minItems: 1,
      maxItems: mostPlannedUnits,
      items: {
        type: 'object',
        required: ['unitId', 'before', 'target'],
        additionalProperties: false,
        properties: { unitId, before: responsesOrNull, target: responsesOrNull },
      },
    },
  },
} as const
