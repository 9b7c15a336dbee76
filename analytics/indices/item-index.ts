import { type Interval, wilsonInterval } from './proportion-interval.ts'

/** The index of one item. Every figure but the counts is null when nobody answered. */
export interface ItemIndex {
  answered: number
  satisfied: number
  /** Share of satisfied answers, 0..1. */
  index: number | null
  /** Wilson 95 % interval of the index. */
  interval: Interval | null
  /** Mean of the levels, 1..number of levels. */
  meanLevel: number | null
  /** The mean level on a scale of 0 (lowest level) to 100 points (highest). */
  score: number | null
}

/**
 * Index of one item from the number of answers per level. Missing answers are outside.
 * @param counts answers per level, position 0 being level 1; at least two levels
 * @param topLevels levels that count as satisfied, for example [4, 5]
 * @throws RangeError unless the counts are whole and not negative, and the top levels are different levels of the scale
 */
export function itemIndex(counts: readonly number[], topLevels: readonly number[]): ItemIndex {
  requireScale(counts, topLevels)
  const answered = counts.reduce((sum, count) => sum + count, 0)
  const satisfied = topLevels.reduce((sum, level) => sum + (counts[level - 1] ?? 0), 0)
  if (answered === 0)
    return { answered, satisfied, index: null, interval: null, meanLevel: null, score: null }
  const meanLevel = counts.reduce((sum, count, position) => sum + count * (position + 1), 0) / answered
  return {
    answered,
    satisfied,
    index: satisfied / answered,
    interval: wilsonInterval(satisfied, answered),
    meanLevel,
    score: ((meanLevel - 1) / (counts.length - 1)) * 100,
  }
}

function requireScale(counts: readonly number[], topLevels: readonly number[]): void {
  const areCounts = counts.every((count) => Number.isSafeInteger(count) && count >= 0)
  const areLevels = topLevels.every(
    (level) => Number.isInteger(level) && level >= 1 && level <= counts.length,
  )
  if (counts.length < 2 || !areCounts) {
    throw new RangeError('itemIndex requires whole counts of at least 0 for two levels or more')
  }
  if (!areLevels || new Set(topLevels).size !== topLevels.length) {
    throw new RangeError('itemIndex requires top levels that are different levels of the scale')
  }
}
