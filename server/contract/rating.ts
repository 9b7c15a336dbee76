import type { LocalText } from './questionnaire.ts'

/**
 * What an instrument other than a survey comes to, in its own measure: points and grade of dossiers, or taps at the
 * counter. Neither is an index of satisfaction, and the two have nothing to be added or compared.
 */
export type Rating = DossierRating | CounterRating

export interface RatedCriterion {
  key: string
  prompt: LocalText
  /** Null when withheld. */
  answers: number | null
  /** Mean points of the answers; null without any, and when withheld. */
  points: number | null
  /** Points of the best level. */
  most: number
}

export interface PointGrade {
  /** First points of the grade. */
  from: number
  label: LocalText
}

export interface DossierRating {
  instrument: 'dossier'
  criteria: RatedCriterion[]
  /** Sum of the criteria's mean points; null while a criterion is withheld, and without answers. */
  total: number | null
  /** 95 % interval, at least wide enough whatever hangs together; null where a criterion has one answer. */
  low: number | null
  high: number | null
  /** Points that the answered criteria could give; 18 where all were answered. */
  most: number
  /** Grade of the total, and those of both ends of its interval. */
  grade: LocalText | null
  lowGrade: LocalText | null
  highGrade: LocalText | null
  grades: PointGrade[]
  /** Where the grades come from, and how far that is confirmed. */
  basis: LocalText
}

export interface CounterRating {
  instrument: 'counter'
  /** Taps; null when withheld. */
  taps: number | null
  /** Taps at a level that counts as satisfied. */
  satisfied: number | null
  share: number | null
  /** Wilson's 95 % interval. */
  low: number | null
  high: number | null
}

/** Null for an instrument without a measure of its own, and where nothing can be rated. */
export interface RatingReply {
  rating: Rating | null
}
