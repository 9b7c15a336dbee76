import type { ItemFigure, Overview } from '#contract/office.ts'
import { levelItems, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'
import type { CounterRating, DossierRating, RatedCriterion } from '#contract/rating.ts'
import { type CriterionPoints, criterionPoints, dossierPoints, gradePosition } from '../../analytics/index.ts'
import type { PointGradeScale } from '../questionnaires/point-grades.ts'

// Ratings are made of the published items of an overview alone, so they tell nothing that suppression hides.

/** Dossiers in points and grade. Null for a questionnaire whose levels are worth no points. */
export function dossierRating(
  overview: Pick<Overview, 'items'>,
  questionnaire: Questionnaire,
  scale: PointGradeScale,
): DossierRating | null {
  const pointsOf = pointsByItem(questionnaire)
  const rated = overview.items.flatMap((item) => {
    const points = pointsOf.get(item.key)
    return points ? [{ item, points, rating: ratingOf(item, points) }] : []
  })
  if (rated.length === 0) return null
  const shown = rated.flatMap(({ rating }) => (rating ? [rating] : []))
  const isWhole = shown.length === rated.length
  return {
    instrument: 'dossier',
    criteria: rated.map(({ item, points, rating }) => toCriterion(item, points, rating)),
    ...(isWhole ? gradedTotal(shown, scale) : noTotal(rated.map(({ points }) => Math.max(...points)))),
    grades: scale.grades,
    basis: scale.basis,
  }
}

/** Taps at the counter. Null where there is no item to tap. */
export function counterRating({ items }: Pick<Overview, 'items'>): CounterRating | null {
  const tapped = items.find(({ dimension }) => dimension !== null)
  if (!tapped) return null
  const { respondents, index, low, high } = tapped.figure
  const satisfied = index === null || respondents === null ? null : Math.round(index * respondents)
  return { instrument: 'counter', taps: respondents, satisfied, share: index, low, high }
}

/** Points of one criterion, from its mean alone where so few chose another level that the levels are withheld. */
function ratingOf({ figure, levels }: ItemFigure, points: number[]): CriterionPoints | null {
  if (levels) return criterionPoints(levels, points)
  if (figure.score === null || figure.answers === null) return null
  const most = Math.max(...points)
  const isEven = points.every((point, level) => point === (most * level) / (points.length - 1))
  return isEven
    ? { answers: figure.answers, most, mean: (figure.score / 100) * most, standardError: null }
    : null
}

/** What the levels of each item are worth, from the lowest; items whose levels are worth nothing are absent. */
export function pointsByItem(questionnaire: Questionnaire): Map<string, number[]> {
  const items = levelItems(questionnaire).flatMap((item) => {
    const points = scaleOf(questionnaire, item).levels.flatMap((level) => level.points ?? [])
    const isWorth = points.length === scaleOf(questionnaire, item).levels.length
    return isWorth ? [[item.key, points] as const] : []
  })
  return new Map(items)
}

function toCriterion(
  { key, prompt }: ItemFigure,
  points: number[],
  rating: CriterionPoints | null,
): RatedCriterion {
  return {
    key,
    prompt,
    answers: rating?.answers ?? null,
    points: rating?.mean ?? null,
    most: Math.max(...points),
  }
}

export type Total = Pick<
  DossierRating,
  'total' | 'low' | 'high' | 'most' | 'grade' | 'lowGrade' | 'highGrade'
>

/** Criteria added up and graded; as `Total` says, null where nobody answered. */
export function gradedTotal(criteria: readonly CriterionPoints[], scale: PointGradeScale): Total {
  const { total, most, interval } = dossierPoints(criteria)
  const limits = { most: scale.most, from: scale.grades.map(({ from }) => from) }
  const gradeOf = (points: number | null | undefined) => {
    if (points === null || points === undefined) return null
    return scale.grades[gradePosition(points, most, limits)]?.label ?? null
  }
  return {
    total,
    most,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    grade: gradeOf(total),
    lowGrade: gradeOf(interval?.low),
    highGrade: gradeOf(interval?.high),
  }
}

/** No total: without a withheld criterion the sum would be another measure; with it, the criterion could be had by subtraction. */
export function noTotal(mosts: readonly number[]): Total {
  const most = mosts.reduce((sum, value) => sum + value, 0)
  return { total: null, most, low: null, high: null, grade: null, lowGrade: null, highGrade: null }
}
