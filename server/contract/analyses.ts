import type { Figure, MethodSummary, UnitSummary } from './office.ts'
import type { Instrument, LocalText, ProcedureStep } from './questionnaire.ts'

/** What can be analysed over the rows of responses. */
export const analysisKinds = ['priorities'] as const
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
}

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

export type AnalysisResult = Priorities

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
  },
} as const

/** Whether a part was refused. */
export function isRefused<Part extends object>(part: Part | Refused): part is Refused {
  return 'refused' in part
}
