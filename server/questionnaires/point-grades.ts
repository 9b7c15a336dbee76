import { readFileSync } from 'node:fs'
import type { LocalText } from '#contract/questionnaire.ts'
import type { PointGrade } from '#contract/rating.ts'

/** Grades of a rating in points. Data, because the legal text behind them is not confirmed. */
export interface PointGradeScale {
  most: number
  basis: LocalText
  /** From the highest; the last begins at 0. */
  grades: PointGrade[]
}

/** The grades of the dossier rating that come with the program. */
export function readDossierGrades(): PointGradeScale {
  return JSON.parse(readFileSync(new URL('./grades/dossier-18-points.json', import.meta.url), 'utf8'))
}
