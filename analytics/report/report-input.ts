/** A text in several languages; Vietnamese is always there and is the fallback. */
export type LocalText = { vi: string; en?: string; [language: string]: string | undefined }

/** One figure with what it rests on: shares 0..1, score 0..100, null where it may not be shown. */
export interface InputFigure {
  respondents: number | null
  answers: number | null
  index: number | null
  /** 95 % interval of the index. */
  low: number | null
  high: number | null
  score: number | null
  withheld: 'small' | 'complementary' | null
}

/** Difference to the period before, in shares. */
export interface InputChange {
  /** First and last month, YYYY-MM. */
  previousFrom: string
  previousTo: string
  difference: number
  low: number
  high: number
  isClear: boolean
}

export interface InputMethod {
  key: string
  version: number
  title: LocalText
  basis: LocalText
  draft: boolean
  hash: string
  aggregation: string
  minimumN: number
}

export interface InputItem {
  key: string
  prompt: LocalText
  dimension: string | null
  figure: InputFigure
  /** Counts per level from the lowest; null when withheld. */
  levels: number[] | null
}

export interface InputUnit {
  name: string
  nameEn: string | null
  kind: string
}

/** What a report of figures is made of: the overview that the screen shows, and who issues the document. */
export interface ReportInput {
  language: 'vi' | 'en'
  demonstration: boolean
  superiorAgency: string
  issuingAgency: string
  place: string
  /** Number given at the registry, such as 12 or 12/BC-SNV; null leaves room to write it by hand. */
  documentNumber: string | null
  /** Day of the document, YYYY-MM-DD. */
  day: string
  /** Who signs; without it the head of the agency, name left open. */
  signature?: { authority: string | null; position: string; name: string | null }

  instrument: string
  /** First and last month, YYYY-MM, both included. */
  from: string
  to: string
  unit: InputUnit
  /** Day whose map of units is used, YYYY-MM-DD. */
  asOf: string
  surveys: { key: string; title: string; titleEn: string | null; closedOn: string | null }[]
  method: InputMethod | null
  /** Stored responses that no figure shows yet. */
  waiting: number
  whole: InputFigure
  change: InputChange | null
  dimensions: { key: string; title: LocalText; figure: InputFigure }[]
  items: InputItem[]
  trend: { month: string; figure: InputFigure }[]
  units: { unit: InputUnit; figure: InputFigure }[]
  /** Words of the levels from the lowest; without them those of the five-level scale, or plain numbers. */
  levelLabels?: readonly string[]
}
