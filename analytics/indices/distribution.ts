/** How the answers to one item spread over the levels. */
export interface LevelDistribution {
  /** All who were asked: answered + missing. */
  total: number
  answered: number
  missing: number
  /** Answers per level; position 0 is level 1. */
  counts: number[]
  /** Share of each level among those who answered, 0..1; null when nobody did. */
  shares: (number | null)[]
}

/**
 * Distribution of the answers to one item. A missing answer counts in the total alone.
 * @param counts answers per level, position 0 being level 1
 * @param missing responses without an answer to the item
 * @throws RangeError unless all are whole and not negative
 */
export function levelDistribution(counts: readonly number[], missing: number): LevelDistribution {
  if (![...counts, missing].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError('levelDistribution requires whole counts of at least 0')
  }
  // A count of -0 is 0.
  const whole = counts.map((count) => count + 0)
  const answered = counts.reduce((sum, count) => sum + count, 0)
  const shares = whole.map((count) => (answered === 0 ? null : count / answered))
  return { total: answered + missing, answered, missing: missing + 0, counts: whole, shares }
}
