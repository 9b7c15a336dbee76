import type { Figure, MethodSummary, Overview } from './office.ts'
import { overviewQuery } from './office.ts'
import type { LocalText } from './questionnaire.ts'

/** By what figures can be cut, one at a time. */
export const cutKeys = [
  'field',
  'procedure',
  'channel',
  'respondent_type',
  'service_point',
  'competent_unit',
] as const
export type CutKey = (typeof cutKeys)[number]

export const cutsQuery = {
  ...overviewQuery,
  required: ['instrument', 'by'],
  properties: { ...overviewQuery.properties, by: { enum: cutKeys } },
} as const

/** One value of a cut. */
export interface CutRow {
  /** Code of the field or procedure, key of the channel, …; empty for responses that name none. */
  value: string
  /** Null for those that name none, and for channels, which the reader's language names. */
  title: LocalText | null
  figure: Figure
}

/**
 * Why there are no rows: no quarter of the period is over and decided; the unit itself is withheld; the method takes the
 * mean of items, which is not kept by cut; or nobody answered.
 */
export type NoCuts = 'no_quarter' | 'withheld' | 'mean_of_items' | 'none'

/** The index of one unit by one property of the response, over whole quarters. */
export interface Cuts
  extends Pick<
    Overview,
    'instrument' | 'from' | 'to' | 'unit' | 'asOf' | 'surveys' | 'sampling' | 'whole' | 'demonstration'
  > {
  by: CutKey
  method: MethodSummary | null
  rows: CutRow[]
  noRows: NoCuts | null
  /** Respondents in the rows together; the others of the whole are of values that too few have. */
  told: number
}
