import type { JudgedChange } from '../../words/change-words.ts'
import type { InputFigure, InputUnit, LocalText } from './report-input.ts'

// What a report tells beside the overview. A part is null where the office has nothing of it.

/** Forms gathered by one survey since it began: work done, no figures. */
export interface InputGathered {
  title: string
  titleEn: string | null
  /** YYYY-MM-DD; null without an end. */
  windowFrom: string
  lastDay: string | null
  /** Forms of units that have a target, and the target; null where nobody set one. */
  stored: number
  target: number | null
  /** Forms by the key of the channel, of all units. */
  channels: Record<string, number>
}

export interface InputFieldwork {
  surveys: InputGathered[]
  /** Ballots of all batches so far; `uncounted` were issued in batches whose returned ballots were not counted yet. */
  paper: { issued: number; returned: number; uncounted: number } | null
  /** Forms against transactions of one year, of the units whose transactions are known. */
  coverage: {
    year: number
    responses: number
    transactions: number
    units: number
    unitsWithout: number
  } | null
}

/** The index by one property of the response, over whole quarters. */
export interface InputCut {
  by: 'field' | 'channel'
  /** YYYY-MM, both included. */
  from: string
  to: string
  /** `title` is null for channels, and for responses that name no field, whose `value` is empty. */
  rows: { value: string; title: LocalText | null; figure: InputFigure }[]
}

/** How often a theme is spoken of, and by how many who were satisfied; null where withheld. */
export interface InputThemeFigure {
  comments: number | null
  judged: number | null
  share: number | null
  low: number | null
  high: number | null
  withheld: 'small' | 'complementary' | null
}

export interface InputThemes {
  /** `2026`, `2026-Q2`. */
  period: string
  whole: InputThemeFigure
  themes: (InputThemeFigure & { title: LocalText })[]
}

/** Dossiers, which no figure of satisfaction is made of. */
export interface InputOnTime {
  readonly handled: { readonly dossiers: number }
  readonly onTime: { readonly dossiers: number }
}

export interface InputDossiers {
  /** Months YYYY-MM, both included, or one whole year. */
  span: { from: string; to: string } | { year: number }
  whole: InputOnTime
  units: { unit: InputUnit; result: InputOnTime }[]
  fields: { name: string; nameEn: string | null; result: InputOnTime }[]
}

/** What somebody else has published of the unit. */
export interface InputOfficial {
  name: string
  year: number
  points: number
  rank: { place: number; of: number } | null
  source: string
  /** YYYY-MM-DD */
  sourceOn: string
}

/** The weakest item of one step of the procedure. */
export interface InputStep {
  step: string
  responsible: 'receiving' | 'competent'
  weakest: { prompt: LocalText; figure: InputFigure } | null
  /** Items of the step with a shown index. */
  compared: number
  isClear: boolean
}

/** What goes with satisfaction as a whole. */
export interface InputDrivers {
  /** Quarters that were analysed, as months. */
  from: string
  to: string
  n: number
  /** Share of the variance explained, 0..1. */
  rSquared: number
  drivers: { title: LocalText; importance: number; r: number; figure: InputFigure | null }[]
  /** Dimensions that matter and do badly, the most pressing first. */
  first: LocalText[]
  agencies: {
    unit: InputUnit
    respondents: number
    weakest: { prompt: LocalText; figure: InputFigure } | null
  }[]
}

export interface InputAction {
  unit: InputUnit
  title: LocalText
  state: string
  /** YYYY-MM-DD */
  openedOn: string
  dueOn: string | null
  isLate: boolean
  /** What a later period said; null before one has closed. */
  comparison: JudgedChange | null
}

/** Where a unit stands among those of its kind; no other unit is named. */
export interface InputPeers {
  ranked: number
  rank: { lowest: number; highest: number } | null
  band: { low: number; high: number; units: number } | null
}

/** An item with options; `null` counts are withheld. Shares 0..1 are of those who answered. */
export interface InputChoice {
  key: string
  prompt: LocalText
  answered: number
  options: {
    label: LocalText
    count: number | null
    share: number | null
    low: number | null
    high: number | null
  }[]
}

/** A unit below with what its own overview shows. */
export interface InputUnitFigures {
  unit: InputUnit
  dimensions: { key: string; figure: InputFigure }[]
  items: { key: string; figure: InputFigure }[]
}

export interface ReportParts {
  fieldwork: InputFieldwork | null
  cuts: InputCut[]
  steps: InputStep[]
  drivers: InputDrivers | null
  /** Empty where rows were not analysed. */
  choices?: InputChoice[]
  /** Months of the quarters that were analysed; null where none were. */
  analysedMonths?: { from: string; to: string } | null
  themes: InputThemes | null
  dossiers: InputDossiers | null
  official: InputOfficial[]
  actions: InputAction[] | null
  peers: InputPeers | null
  unitFigures: InputUnitFigures[]
}
