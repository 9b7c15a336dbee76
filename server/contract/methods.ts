import type { Aggregation } from './method.ts'
import type { Instrument, LocalText } from './questionnaire.ts'

/** A published method: it never changes. */
export interface PublishedMethod {
  key: string
  version: number
  instrument: Instrument
  title: LocalText
  basis: LocalText
  draft: boolean
  aggregation: Aggregation
  hash: string
  /** YYYY-MM-DD */
  publishedOn: string
  dimensions: { key: string; title: LocalText; items: number }[]
  /** Surveys that are measured by it. */
  surveys: { key: string; title: string; titleEn: string | null }[]
}
