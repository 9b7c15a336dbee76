import { percent } from '../../charts/format.ts'
import type { Context, NamedFigure } from './section.ts'

/** What is compared. */
export type SpreadOf = 'contents' | 'dimensions' | 'items'

interface Ranked {
  name: string
  index: number
  low: number
  high: number
}

/**
 * A sentence on the highest and the lowest of several figures. It names them only where their intervals
 * do not overlap; null when fewer than two have a value.
 */
export function spreadSentence(
  context: Context,
  of: SpreadOf,
  figures: readonly NamedFigure[],
): string | null {
  const { words, language } = context
  const ranked = figures.flatMap(toRanked).toSorted((a, b) => b.index - a.index)
  const [highest, lowest] = [ranked[0], ranked.at(-1)]
  if (!highest || !lowest || ranked.length < 2) return null
  if (lowest.high >= highest.low) return words.spreadUnclear(of)
  const named = ({ name, index }: Ranked) => ({ name, index: percent(index, language) })
  return words.spreadClear(of, named(highest), named(lowest))
}

function toRanked({ name, figure }: NamedFigure): Ranked[] {
  const { index, low, high } = figure
  return index === null || low === null || high === null ? [] : [{ name, index, low, high }]
}
