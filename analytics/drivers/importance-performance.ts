export type Quadrant = 'keep_up' | 'concentrate_here' | 'low_priority' | 'possible_overkill'

export interface ImportancePerformance {
  /** Plain means, at which the picture is cut; null without dimensions. */
  cutImportance: number | null
  cutPerformance: number | null
  /** One per dimension, in their order. */
  quadrants: Quadrant[]
}

/**
 * Importance-performance analysis: which dimension matters and does badly. A value at the cut counts as high.
 * @param dimensions importance (such as the share of relative weight) and performance (such as the index) of each
 * @throws RangeError when a value is not finite
 * @see Martilla and James (1977), Journal of Marketing 41 (1), 77-79
 */
export function importancePerformance(
  dimensions: readonly { importance: number; performance: number }[],
): ImportancePerformance {
  if (!dimensions.every(({ importance, performance }) => Number.isFinite(importance + performance))) {
    throw new RangeError('importancePerformance requires finite values')
  }
  const mean = (key: 'importance' | 'performance') =>
    dimensions.length === 0
      ? null
      : dimensions.reduce((sum, dimension) => sum + dimension[key], 0) / dimensions.length
  const [cutImportance, cutPerformance] = [mean('importance'), mean('performance')]
  const quadrants = dimensions.map(({ importance, performance }) =>
    quadrantOf(importance >= (cutImportance ?? 0), performance >= (cutPerformance ?? 0)),
  )
  return { cutImportance, cutPerformance, quadrants }
}

function quadrantOf(isImportant: boolean, isGood: boolean): Quadrant {
  if (isImportant) return isGood ? 'keep_up' : 'concentrate_here'
  return isGood ? 'possible_overkill' : 'low_priority'
}
