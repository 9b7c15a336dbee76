import { type Interval, wilsonInterval } from './proportion-interval.ts'

/** Figures of one item on a scale of any number of levels. All but the counts are null when nobody answered. */
export interface ScaleIndex {
  answered: number
  satisfied: number
  /** Share of answers among the top levels, 0..1, with its Wilson 95 % interval. */
  index: number | null
  interval: Interval | null
  meanLevel: number | null
  /** The mean level on a scale of 0 (lowest level) to 100 points (highest). */
  score: number | null
  /** Standard deviation of the levels, divisor n - 1; null below two answers. */
  standardDeviation: number | null
  /** Middle level; halfway between the two middle ones where their number is even. */
  median: number | null
}

/**
 * Figures of an item from its counts, for scales whose levels are any rising whole numbers.
 * @param levels all levels of the scale, rising
 * @param counts answers per level, in the same order
 * @param top levels that count as satisfied
 * @throws RangeError unless the levels rise, there are two or more, and each has a whole count of at least 0
 */
export function scaleIndex(
  levels: readonly number[],
  counts: readonly number[],
  top: readonly number[],
): ScaleIndex {
  requireScale(levels, counts, top)
  const countOf = (position: number) => counts[position] ?? 0
  const answered = counts.reduce((sum, count) => sum + count, 0)
  const satisfied = levels.reduce((sum, level, i) => sum + (top.includes(level) ? countOf(i) : 0), 0)
  if (answered === 0) {
    const none = {
      index: null,
      interval: null,
      meanLevel: null,
      score: null,
      standardDeviation: null,
      median: null,
    }
    return { answered, satisfied, ...none }
  }
  const meanLevel = levels.reduce((sum, level, i) => sum + level * countOf(i), 0) / answered
  const squares = levels.reduce((sum, level, i) => sum + countOf(i) * (level - meanLevel) ** 2, 0)
  const [lowest = 0, highest = 0] = [levels[0], levels.at(-1)]
  return {
    answered,
    satisfied,
    index: satisfied / answered,
    interval: wilsonInterval(satisfied, answered),
    meanLevel,
    score: ((meanLevel - lowest) / (highest - lowest)) * 100,
    standardDeviation: answered < 2 ? null : Math.sqrt(squares / (answered - 1)),
    median: (levelAt(levels, counts, (answered - 1) >> 1) + levelAt(levels, counts, answered >> 1)) / 2,
  }
}

/** The level of the answer at a place, 0-based, when all answers stand in order. */
function levelAt(levels: readonly number[], counts: readonly number[], place: number): number {
  let passed = 0
  const position = counts.findIndex((count) => {
    passed += count
    return passed > place
  })
  // A level given as -0 is 0.
  return (levels[position] ?? 0) + 0
}

function requireScale(levels: readonly number[], counts: readonly number[], top: readonly number[]): void {
  const doRise = levels.every(
    (level, i) => Number.isInteger(level) && (i === 0 || level > (levels[i - 1] ?? level)),
  )
  const areCounts = counts.length === levels.length && counts.every((c) => Number.isSafeInteger(c) && c >= 0)
  const areTops = new Set(top).size === top.length && top.every((level) => levels.includes(level))
  if (levels.length < 2 || !doRise || !areCounts || !areTops) {
    throw new RangeError(
      'scaleIndex requires two or more rising levels, a whole count for each, and top levels among them',
    )
  }
}
