import type { JudgedChange, NoChangeReason } from '../../words/change-words.ts'
import type { ToldGrade } from '../../words/grade-words.ts'
import type { RankedPlace } from '../../words/league-sentences.ts'
import type { SamplingKind, SurveyDesign } from '../../words/sampling-words.ts'
import type { ReportKind } from '../model/model.ts'
import type { ReportParts } from './parts-input.ts'
import type { ReportRating } from './rating-input.ts'

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

/** Difference to the period before. */
export interface InputChange extends JudgedChange {
  /** First and last month, YYYY-MM. */
  previousFrom: string
  previousTo: string
}

/** A change, or why there is none. */
export interface InputCompared {
  change: JudgedChange | null
  noChange: NoChangeReason | null
}

/** A unit below with its place among those of its kind; null where it is not ranked. */
export type InputUnitRow = {
  unit: InputUnit
  figure: InputFigure
  rank: RankedPlace | null
  grade?: ToldGrade | null
} & InputCompared

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
  code?: string
  name: string
  nameEn: string | null
  kind: string
}

/** What a report of figures is made of: the overview that the screen shows, and who issues the document. */
export interface ReportInput {
  kind: ReportKind
  language: 'vi' | 'en'
  demonstration: boolean
  superiorAgency: string
  issuingAgency: string
  place: string
  /** Whom readers ask; empty or left out for nobody. */
  contact?: string
  /** Number given at the registry, such as 12 or 12/BC-SNV; null leaves room to write it by hand. */
  documentNumber: string | null
  /** Day of the document, YYYY-MM-DD. */
  day: string
  /** Who signs; without it the head of the agency, name left open. */
  signature?: { authority: string | null; position: string; name: string | null }

  instrument: string
  /** The field of a report of one field. */
  field?: { code: string; title: LocalText } | null
  /** First and last month, YYYY-MM, both included. */
  from: string
  to: string
  unit: InputUnit & { code: string }
  /** Day whose map of units is used, YYYY-MM-DD. */
  asOf: string
  /** `conductedBy` says who runs the survey where it is not the issuing agency. */
  surveys: ({ key: string; closedOn: string | null; conductedBy?: string | null } & SurveyDesign)[]
  method: InputMethod | null
  /** Set where surveys of the period have another method: the figures are then not the published ones. */
  recomputed?: { methods: Pick<InputMethod, 'title' | 'version'>[] } | null
  /** Stored responses that no figure shows yet. */
  waiting: number
  /** How many figures are withheld because of earlier reports; left out: none. */
  keptBack?: number
  whole: InputFigure
  /** What the method calls the index, and the index that it wants reached; left out where it says neither. */
  grade?: ToldGrade | null
  target?: number | null
  change: InputChange | null
  noChange: NoChangeReason | null
  sampling: SamplingKind
  /** Dimensions told together; left out, or none: the method names no contents. */
  contents?: ({ title: LocalText; figure: InputFigure } & InputCompared)[]
  dimensions: ({ key: string; title: LocalText; figure: InputFigure } & InputCompared)[]
  items: InputItem[]
  trend: { month: string; figure: InputFigure }[]
  /** Where months begin to mean something else. */
  breaks: { month: string; because: 'method' | 'questionnaire' }[]
  units: InputUnitRow[]
  /** What else the office can tell; left out: nothing beside the overview. */
  parts?: ReportParts
  /** What dossiers or taps come to, in place of indices; none for surveys. */
  rating?: ReportRating | null
  /** Words of the levels from the lowest; without them those of the five-level scale, or plain numbers. */
  levelLabels?: readonly string[]
}
