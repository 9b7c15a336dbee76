import type { Change, Figure, Grade, NoChange, UnitRank } from './office.ts'
import type { ReportDifference, ReportFile } from './publication.ts'
import type { Instrument } from './questionnaire.ts'

// What the server hands to the public pages of results. Every number comes from a published file.

interface PageBase {
  language: 'vi' | 'en'
  /** Who publishes; empty where nobody has said. */
  agency: string
  demonstration: boolean
}

/** A published document in the list. */
export interface ListedResult {
  document: number
  edition: number
  unit: string
  instrument: Instrument
  /** First and last month, YYYY-MM. */
  from: string
  to: string
  /** Day of the document, YYYY-MM-DD. */
  day: string
  language: 'vi' | 'en'
  /** Headline index, 0..1; null where it is not told. */
  index: number | null
}

export interface ResultList extends PageBase {
  kind: 'list'
  /** By the year that the figures end in, the newest first. */
  years: { year: string; results: ListedResult[] }[]
}

/** A named figure, 0..1 with its interval. */
export interface NamedResult {
  name: string
  figure: Figure
}

export interface UnitResult extends NamedResult {
  kind: string
  rank: UnitRank | null
}

export interface ResultFile extends ReportFile {
  href: string
}

export interface TableFiles {
  title: string
  csv: string
  json: string
}

export interface ResultPage extends PageBase {
  kind: 'result'
  document: number
  edition: number
  /** Of the document: kind, subject and period. */
  title: string
  subtitle: string[]
  number: string
  day: string
  signer: string
  instrument: Instrument
  unit: string
  /** Fewest respondents of a figure that is shown. */
  minimum: number
  whole: Figure
  grade: Grade | null
  /** 0..1 */
  target: number | null
  change: Change | null
  noChange: NoChange | null
  /** Dimensions that are told together, where the method names any; their respondents are the fewest there can be. */
  contents: NamedResult[]
  dimensions: NamedResult[]
  /** By kind, each in the order of its indices; those without one last. */
  units: { kind: string; rows: UnitResult[] }[]
  told: {
    notes: { unit: string; theme: string; period: string; heard: string; did: string }[]
    actions: {
      unit: string
      title: string
      measures: string
      result: string
      effect: {
        from: string
        to: string
        difference: number
        low: number
        high: number
        isClear: boolean
      } | null
    }[]
  }
  files: ResultFile[]
  tables: TableFiles[]
  codeBook: string
  /** All published editions, the newest first. */
  editions: { edition: number; day: string; reason: string; href: string }[]
  /** To the edition before; empty for the first. */
  differences: ReportDifference[]
  basis: {
    method: { title: string; hash: string; draft: boolean } | null
    /** Day of the map of units. */
    asOf: string
    surveys: { title: string; closedOn: string | null; questionnaire: string }[]
  }
}

export interface NoResult extends PageBase {
  kind: 'missing'
}

export type ResultsPage = ResultList | ResultPage | NoResult

/** Draws a public page as HTML. @param style stands in the page letter by letter */
export type RenderResults = (page: ResultsPage, style: string) => string

export const resultsQuery = {
  type: 'object',
  properties: { lang: { enum: ['vi', 'en'] } },
} as const

const number = { type: 'integer', minimum: 1, maximum: 2_147_483_647 } as const

export const documentParams = {
  type: 'object',
  required: ['document'],
  properties: { document: number },
} as const

export const editionParams = {
  type: 'object',
  required: ['document', 'edition'],
  properties: { document: number, edition: { type: 'integer', minimum: 1, maximum: 32_767 } },
} as const

export const resultFileParams = {
  type: 'object',
  required: ['document', 'edition', 'file'],
  properties: { ...editionParams.properties, file: { type: 'string', maxLength: 100 } },
} as const
