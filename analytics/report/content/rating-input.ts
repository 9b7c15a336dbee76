import type { InputFigure, InputUnit, LocalText } from './report-input.ts'

/** Points in all, their 95 % interval, and the grades of both; null where they may not be shown. */
export interface InputPoints {
  total: number | null
  low: number | null
  high: number | null
  /** Points that the answered criteria could give. */
  most: number
  grade: LocalText | null
  lowGrade: LocalText | null
  highGrade: LocalText | null
}

/** Dossiers in points: the unit's criteria, and the units below. */
export interface InputDossierRating extends InputPoints {
  instrument: 'dossier'
  criteria: { key: string; prompt: LocalText; answers: number | null; points: number | null; most: number }[]
  /** From the highest. */
  grades: { from: number; label: LocalText }[]
  basis: LocalText
  units: ({ unit: InputUnit; figure: InputFigure } & InputPoints)[]
}

/** Taps at the counter; null where they are withheld. */
export interface InputCounterRating {
  instrument: 'counter'
  taps: number | null
  satisfied: number | null
  share: number | null
  low: number | null
  high: number | null
}

/** What a report says in place of indices. */
export type ReportRating = InputDossierRating | InputCounterRating
