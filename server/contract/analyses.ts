import type { Figure, MethodSummary, UnitSummary } from './office.ts'
import type { PopulationSource } from './population-source.ts'
import type { Instrument, LocalText, ProcedureStep } from './questionnaire.ts'

/** What can be analysed over the rows of responses. */
export const analysisKinds = ['priorities', 'quality', 'weights', 'crosstab', 'item_mean'] as const
export type AnalysisKind = (typeof analysisKinds)[number]

/** What is asked, with every choice made. Months YYYY-MM are over and both included. */
export interface AnalysisQuestion {
  kind: AnalysisKind
  instrument: Instrument
  unitId: number
  from: string
  to: string
  /** Key of one survey; null for all that share the method of the newest. */
  survey: string | null
  /** Crosstab alone: key of an item, and what it is crossed with. */
  item: string | null
  by: Cross | null
}

/** What an item can be crossed with; `respondent:KEY` is what respondents told of themselves. */
export type Cross = 'channel' | 'field' | `respondent:${string}`

/** Why a part has no result. */
export type Refusal =
  /** The unit or part is too small to be shown, or would give another away. */
  | 'withheld'
  | 'no_answers'
  /** Fewer complete responses than the method needs. */
  | 'too_few'
  /** The questionnaire does not ask for satisfaction as a whole. */
  | 'no_overall_item'
  | 'no_dimensions'
  /** Everybody gave the same answer, or predictors repeat each other. */
  | 'no_variation'
  /** No calendar year lies wholly within the period: transactions are known by year. */
  | 'no_whole_year'
  | 'no_transactions'
  /** No population margins for the year, or none of what respondents told. */
  | 'no_margins'
  /** A category of a margin has too few respondents, or too few respondents told theirs. */
  | 'small_category'
  /** The margins cannot all hold at once. */
  | 'margins_contradict'

/** A part that was refused. */
export interface Refused {
  refused: Refusal
  /** Complete responses that there are and that are needed; null where that is not the reason, or may not be told. */
  n: number | null
  needed: number | null
}

/** What every result says about itself. */
export interface AnalysisFrame {
  unit: UnitSummary
  /** Day whose map of units is used. */
  asOf: string
  surveys: { key: string; title: string; titleEn: string | null }[]
  method: MethodSummary
  /** Satisfaction of the unit as a whole; withheld or without an index where nothing can be analysed. */
  whole: Figure
  demonstration: boolean
}

export const quadrants = ['concentrate_here', 'keep_up', 'low_priority', 'possible_overkill'] as const
export type Quadrant = (typeof quadrants)[number]

/** What goes with satisfaction as a whole: association, not cause. */
export interface Driver {
  key: string
  title: LocalText
  /** Share of what is explained, 0..1, by relative weights and by LMG (null where LMG cannot bear so many). */
  importance: number
  lmg: number | null
  /** Correlation with satisfaction as a whole. */
  r: number
  /** Standardised coefficient with its standard error, and variance inflation. */
  beta: number
  betaStandardError: number | null
  vif: number
}

export interface DriverTable {
  /** Complete responses. */
  n: number
  /** Share of the variance explained, 0..1. */
  rSquared: number
  drivers: Driver[]
}

/** One dimension on the map of importance and performance. */
export interface QuadrantPoint {
  key: string
  title: LocalText
  importance: number
  figure: Figure
  quadrant: Quadrant
  /** Whether the interval of its index lies on one side of the cut. */
  isClear: boolean
}

export interface QuadrantMap {
  cutImportance: number
  cutPerformance: number
  points: QuadrantPoint[]
}

/** An item as a thing to work on. */
export interface WeakItem {
  key: string
  prompt: LocalText
  dimension: string | null
  figure: Figure
}

/** The weakest item of one step of the procedure. */
export interface StepFinding {
  step: ProcedureStep
  /** Who does this step: the office that receives the dossier, or the agency competent to decide. */
  responsible: 'receiving' | 'competent'
  /** Null where every item of the step is withheld or without answers. */
  weakest: WeakItem | null
  /** Items of the step with a shown index. */
  compared: number
  /** Whether the next one is clearly better: the intervals do not meet. */
  isClear: boolean
}

/** The weakest item of the steps that a competent agency answers for. */
export interface AgencyFinding {
  unit: UnitSummary
  respondents: number
  weakest: WeakItem | null
}

export interface ReliabilityFinding {
  key: string
  title: LocalText
  /** Items and complete responses. */
  items: number
  n: number
  alpha: number
  low: number | null
  high: number | null
  /** McDonald's ω; null with two items. */
  omega: number | null
  byItem: { key: string; prompt: LocalText; restCorrelation: number | null; alphaIfDropped: number | null }[]
}

/** What to do first. */
export interface Priorities extends AnalysisFrame {
  kind: 'priorities'
  /** Dimensions to concentrate on, the most pressing first, each with its weakest items. */
  first: { point: QuadrantPoint; items: WeakItem[] }[]
  /** The lowest items of all. */
  lowest: WeakItem[]
  dimensions: DriverTable | Refused
  map: QuadrantMap | null
  items: DriverTable | Refused
  /** Empty where the questionnaire names no steps. */
  steps: StepFinding[]
  agencies: AgencyFinding[]
  reliability: (ReliabilityFinding | ({ key: string; title: LocalText } & Refused))[]
}

/** Responses that look careless. A reason to look, not to exclude: who is content with everything answers alike too. */
export const qualityFlags = ['straight', 'fast', 'either'] as const
export type QualityFlag = (typeof qualityFlags)[number]

/** A flag, and the index with and without the responses that bear it. */
export interface FlagFinding {
  flag: QualityFlag
  /** Responses that can be judged: enough answers, or a time that was told. Null where `flagged` is. */
  eligible: number | null
  /** Those that bear the flag; null where that or the rest is too small to be shown, here or in a part. */
  flagged: number | null
  all: Figure
  /** Null where `flagged` is, and under an aggregation that rows alone do not give. */
  without: Figure | null
}

export interface LineFinding {
  /** Responses with ten answers or more. */
  eligible: number
  /** Mean length of the longest run of equal answers, and share of runs of ten or more. */
  meanLongest: number
  shareOfTenOrMore: number
  /** Mean and median standard deviation of a respondent's own answers, in levels. */
  meanVariability: number
  medianVariability: number
}

export interface CoverageRow {
  key: string
  title: LocalText
  /** Null where withheld. */
  responses: number | null
  /** Null where not known. */
  transactions: number | null
  /** Responses per transaction. */
  coverage: number | null
}

export interface YearCoverage {
  year: number
  units: CoverageRow[]
  fields: CoverageRow[]
}

/** How good the responses are, and how much of the work they cover. */
export interface Quality extends AnalysisFrame {
  kind: 'quality'
  flags: FlagFinding[]
  lines: LineFinding | Refused
  /** Lines that can be judged and straight ones by channel, each null where withheld. */
  channels: { channel: string; eligible: number | null; straight: number | null }[]
  nonresponse:
    | {
        /** Responses to these items. */
        total: number
        /** Counts of a few are null. */
        complete: number | null
        meanAnswered: number
        items: { key: string; prompt: LocalText; shown: number | null; missing: number | null }[]
      }
    | Refused
  coverage: YearCoverage[] | Refused
}

/** How weights were made of an estimate. */
export interface WeightDisclosure {
  min: number
  max: number
  /** Kish's design effect of unequal weights, and the sample of equal weights that would say as much. */
  kish: number
  effectiveN: number
}

export interface WeightedEstimate {
  n: number
  index: number
  standardError: number
  /** 95 %, by Student's t, within 0..1. */
  low: number
  high: number
  weights: WeightDisclosure
}

/** Estimates under the sampling design: strata unit × year, transactions as population. */
export interface Weights extends AnalysisFrame {
  kind: 'weights'
  years: number[]
  strata: number
  /** Transactions that the strata stand for. */
  population: number
  /** Strata left out: without known transactions, or with more responses than transactions. */
  leftOut: { withoutTransactions: number; tooMany: number }
  /** Whether some responses come from channels where respondents choose themselves: no probability sample. */
  isSelfSelected: boolean
  channels: { channel: string; share: number }[]
  /** Where the transactions come from; null for counts that do not say. */
  transactionSources: (PopulationSource | null)[]
  unweighted: Figure
  weighted: WeightedEstimate | Refused
  byDimension: { key: string; title: LocalText; unweighted: Figure; weighted: WeightedEstimate | Refused }[]
  postStratified: (WeightedEstimate & { variable: 'field'; categories: number }) | Refused
  raked:
    | (WeightedEstimate & {
        year: number
        margins: {
          variable: string
          /** As of the transactions. */
          sources: (PopulationSource | null)[]
          categories: { key: string; title: LocalText; population: number; share: number }[]
        }[]
      })
    | Refused
}

export interface CrosstabRow {
  /** Code of the channel, field or band. */
  key: string
  title: LocalText
  figure: Figure
  levels: number[] | null
}

/** One item by one property of the response. */
export interface Crosstab extends AnalysisFrame {
  kind: 'crosstab'
  item: { key: string; prompt: LocalText } | null
  rows: CrosstabRow[]
  test:
    | {
        method: 'chi_square' | 'rao_scott'
        /** X² with its df, or F with both. */
        statistic: number
        df: number
        denominatorDf: number | null
        pValue: number
        /** How strong the association is, 0..1; null with weights. */
        cramersV: number | null
        /** Smallest expected count is below five: the p-value is a rough one. */
        isRough: boolean
      }
    | Refused
}

/** The index as the plain mean of its items' indices, with the error that rollups cannot give. */
export interface ItemMean extends AnalysisFrame {
  kind: 'item_mean'
  items: number
  mean: { respondents: number; index: number; standardError: number; low: number; high: number } | Refused
}

export type AnalysisResult = Priorities | Quality | Weights | Crosstab | ItemMean

const month = { type: 'string', pattern: '^(199[0-9]|2[01][0-9]{2})-(0[1-9]|1[0-2])$' } as const

/** Asks for an analysis. What is left out is chosen: the top of one's units, the latest twelve months that are over. */
export const analysisBody = {
  type: 'object',
  required: ['kind', 'instrument'],
  additionalProperties: false,
  properties: {
    kind: { enum: analysisKinds },
    instrument: { enum: ['sipas', 'counter', 'dossier', 'custom'] },
    unit: { type: 'integer', minimum: 1, maximum: 2_147_483_647 },
    survey: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{2,47}$' },
    from: month,
    to: month,
    item: { type: 'string', minLength: 1, maxLength: 64 },
    by: { type: 'string', pattern: '^(channel|field|respondent:[A-Za-z][A-Za-z0-9_]{0,31})$' },
  },
} as const

/** Whether a part was refused. */
export function isRefused<Part extends object>(part: Part | Refused): part is Refused {
  return 'refused' in part
}
