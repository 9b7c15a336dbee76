import type { PopulationSource } from './population-source.ts'
import { day, rowId } from './shapes.ts'

/** Dossiers of a unit in a year, over all fields. */
export interface UnitVolume {
  unitId: number
  transactions: number
  fields: number
  sources: (PopulationSource | null)[]
}

/** Dossiers of a unit in a year and field. Source and its day are null for counts of before they were asked for. */
export interface FieldVolume {
  unitId: number
  year: number
  fieldCode: string
  transactions: number
  source: string | null
  sourceOn: string | null
}

/** How many people are of a band in a year. */
export interface MarginCount {
  year: number
  variable: string
  category: string
  population: number
  source: string | null
  sourceOn: string | null
}

/** Counts of a year; the fields of one unit where one is asked for. */
export interface PopulationCounts {
  /** Years for which there is anything, the latest first. */
  years: number[]
  units: UnitVolume[]
  fields: FieldVolume[]
  margins: MarginCount[]
  /** Names of fields by code. */
  fieldNames: Record<string, string>
}

const year = { type: 'integer', minimum: 1990, maximum: 2200 } as const
const source = { type: 'string', minLength: 1, maxLength: 300, pattern: '\\S' } as const
const population = { type: 'integer', minimum: 0, maximum: 999_999_999 } as const
const word = { type: 'string', minLength: 1, maxLength: 64, pattern: '\\S' } as const
/** The count that the person saw; null where there was none. */
const before = { anyOf: [population, { type: 'null' }] } as const

export const populationsQuery = {
  type: 'object',
  required: ['year'],
  additionalProperties: false,
  properties: { year, unit: rowId },
} as const

export const volumeBody = {
  type: 'object',
  required: ['unitId', 'year', 'fieldCode', 'transactions', 'source', 'sourceOn', 'before'],
  additionalProperties: false,
  properties: {
    unitId: rowId,
    year,
    fieldCode: word,
    transactions: population,
    source,
    sourceOn: day,
    before,
  },
} as const

export const marginBody = {
  type: 'object',
  required: ['year', 'variable', 'category', 'population', 'source', 'sourceOn', 'before'],
  additionalProperties: false,
  properties: { year, variable: word, category: word, population, source, sourceOn: day, before },
} as const
