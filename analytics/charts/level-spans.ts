/** Where the parts of one stacked bar begin and end, in percent of the row; zero is the middle of the scale. */
export interface LevelSpans {
  /** Answers of the row. */
  answers: number
  /** Shares 0..1, least favourable first. */
  shares: number[]
  spans: [number, number][]
}

/**
 * Lays the levels of one row end to end so that the middle level is halved by zero; with an even number
 * of levels zero lies between the two halves. Null when the row is withheld or nobody answered.
 */
export function levelSpans(levels: readonly number[] | null): LevelSpans | null {
  const answers = levels?.reduce((sum, count) => sum + count, 0) ?? 0
  if (levels === null || answers === 0) return null
  const shares = levels.map((count) => count / answers)
  const half = levels.length / 2
  // Half of the middle level lies left of zero: the part of each level that is below the scale's middle.
  const below = shares.reduce((sum, share, level) => sum + share * Math.min(1, Math.max(0, half - level)), 0)
  let start = -below
  const spans = shares.map((share): [number, number] => {
    const span: [number, number] = [start * 100, (start + share) * 100]
    start += share
    return span
  })
  return { answers, shares, spans }
}
