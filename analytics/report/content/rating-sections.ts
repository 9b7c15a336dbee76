import type { Block } from '../model/model.ts'
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
    sharesOnly(own, trendSection(own)),
    sharesOnly(own, unitsSection(own)),
    methodSection(own),
  ]
}

/** Without the figures, whose axes speak of an index, and without mean scores: taps are told as shares alone. */
function sharesOnly({ words }: Context, { title, blocks }: Section): Section {
  const isFigure = ({ type }: Block) => type === 'figure'
  return {
    title,
    blocks: blocks.filter((block) => !isFigure(block)).map((block) => without(block, words.scoreColumn)),
  }
}

/** A table without the column of this head; the others share its width. */
function without(block: Block, head: string): Block {
  if (block.type !== 'table') return block
  const place = block.columns.findIndex((column) => column.head === head)
  if (place < 0) return block
  const columns = block.columns.filter((_, index) => index !== place)
  const room = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    ...block,
    columns: columns.map((column) => ({ ...column, width: column.width / room })),
    rows: block.rows.map((row) =>
      'cells' in row ? { cells: row.cells.filter((_, index) => index !== place) } : row,
    ),
  }
}
