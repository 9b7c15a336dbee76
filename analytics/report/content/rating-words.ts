import { ratingWordsEn } from './rating-words-en.ts'
import { ratingWordsVi } from './rating-words-vi.ts'
import type { ReportWords } from './report-words.ts'

/** Words of the report on ratings. Numbers come in already written. */
export interface RatingWords {
  /** Words of the common report that speak of an index, in those of points. */
  points: Partial<ReportWords>
  /** The same in those of taps. */
  taps: Partial<ReportWords>
  pointsFinding(unit: string, period: string, total: string, most: string, grade: string | null): string
  pointsInterval(low: string, high: string): string
  oneGrade(grade: string): string
  severalGrades(from: string, to: string): string
  noInterval: string
  noPoints: string
  partial(most: string): string
  criteriaTable: string
  criterion: string
  answers: string
  mean: string
  most: string
  total: string
  grade: string
  hidden: string
  scale(grades: string): string
  from(grade: string, points: string): string
  notAnIndex: string
  unitPointsTitle: string
  unitPointsLead(day: string): string
  unitPointsTable: string
  unitPointsNote: string
  tapsFinding(unit: string, period: string, satisfied: string, taps: string, share: string): string
  tapsInterval(interval: string): string
  noTaps: string
  hiddenTaps: string
  tapsNotAnIndex: string
  levelsTitle: string
}

/** The words of one language. */
export function ratingWords(language: 'vi' | 'en'): RatingWords {
  return language === 'en' ? ratingWordsEn : ratingWordsVi
}
