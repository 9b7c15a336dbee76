import type { ReportRating } from './rating-input.ts'
import { ratingWords } from './rating-words.ts'
import type { Context, Section } from './section.ts'
import { methodSection } from './section-method.ts'
import { pointsSection, unitPointsSection } from './section-points.ts'
import { tapLevelsSection, tapsSection } from './section-taps.ts'
import { trendSection } from './section-trend.ts'
import { unitsSection } from './section-units.ts'

/** The sections of a report on dossiers or taps, in their own measure: neither is an index of satisfaction. */
export function ratingSections(context: Context, rating: ReportRating): Section[] {
  const { points, taps } = ratingWords(context.language)
  if (rating.instrument === 'dossier') {
    const own = { ...context, words: { ...context.words, ...points } }
    return [pointsSection(own, rating), unitPointsSection(own, rating), methodSection(own)]
  }
  const own = { ...context, words: { ...context.words, ...taps } }
  return [
    tapsSection(own, rating),
    tapLevelsSection(own),
    tablesOnly(trendSection(own)),
    tablesOnly(unitsSection(own)),
    methodSection(own),
  ]
}

/** Without the figures, whose axes speak of an index. */
function tablesOnly({ title, blocks }: Section): Section {
  return { title, blocks: blocks.filter(({ type }) => type !== 'figure') }
}
