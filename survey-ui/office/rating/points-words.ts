import { count, decimal } from '#charts/format.ts'
import { inLanguage, type LocalText } from '#contract/questionnaire.ts'
import type { DossierRating } from '#contract/rating.ts'
import type { RatingTexts } from '../text/rating.vi.ts'

type Language = 'vi' | 'en'
type Words = RatingTexts['dossier']

/**
 * Points with two decimals, cut and not rounded: 14.996 is not yet 15, and shown as 15.00 would contradict its grade.
 */
export function pointsText(points: number | null, language: Language): string {
  return decimal(points === null ? null : Math.floor(points * 100 + 1e-7) / 100, language, 2)
}

/** The total and its grade, or why there is none. */
export function pointsHead(rating: DossierRating, words: Words, language: Language): string {
  const { total, most, grade, criteria } = rating
  if (total === null) return criteria.some(({ answers }) => answers === null) ? words.withheld : words.none
  const [points, all] = [pointsText(total, language), count(most, language)]
  return grade ? words.finding(points, all, inLanguage(grade, language)) : words.findingPlain(points, all)
}

/** How far total and grade carry; empty without a total. */
export function gradeSentence(rating: DossierRating, words: Words, language: Language): string {
  const { total, low, high, lowGrade, highGrade, most, criteria } = rating
  if (total === null) return ''
  const nameOf = (label: LocalText) => inLanguage(label, language)
  const isPartial = criteria.some(({ answers }) => answers === 0)
  const parts = isPartial ? [words.partial(count(most, language))] : []
  if (low === null || high === null) return [...parts, words.noInterval].join(' ')
  parts.push(words.interval(pointsText(low, language), pointsText(high, language)))
  if (lowGrade && highGrade) {
    const [from, to] = [nameOf(lowGrade), nameOf(highGrade)]
    parts.push(from === to ? words.sameGrade(to) : words.grades(from, to))
  }
  return parts.join(' ')
}
