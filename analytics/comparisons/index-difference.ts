import { normalCdf, normalQuantile } from '../distributions/normal.ts'
import type { AggregatedIndex } from '../indices/aggregated-index.ts'
import { indexChange } from '../indices/index-change.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import { adjustPValues } from './adjust-p-values.ts'
import { newcombeInterval, twoProportions } from './two-proportions.ts'

/** Difference of an index between two periods, later minus earlier, in shares: 0.012 is 1.2 percentage points. */
export interface IndexDifference extends Interval {
  difference: number
  /**
   * What the 95 % interval rests on. `newcombe`: each respondent gave one answer; `clustered`: the answers of one
   * respondent hang together, and the intervals of both indices allow for it.
   */
  basis: 'newcombe' | 'clustered'
  /** Two-sided; null where all answers on both sides agree. */
  pValue: number | null
}

/** A difference judged together with the others that are shown beside it. */
export interface JudgedDifference extends IndexDifference {
  /** After Benjamini and Hochberg over all that are shown. */
  adjustedP: number | null
  /** Whether a change may be stated: the interval excludes zero and the adjusted p-value is below 5 %. */
  isClear: boolean
}

/**
 * Difference of an index between two periods with different respondents.
 * @returns null where either side has no index
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890; Zou and Donner (2008), ibid. 27, 1693-1702
 */
export function indexDifference<I extends string>(
  earlier: AggregatedIndex<I>,
  later: AggregatedIndex<I>,
): IndexDifference | null {
  if (earlier.share && later.share) {
    const interval = newcombeInterval(earlier.share, later.share)
    const { difference, pValue } = twoProportions(earlier.share, later.share)
    return interval && difference !== null ? { difference, ...interval, basis: 'newcombe', pValue } : null
  }
  const [before, after] = [shownOf(earlier), shownOf(later)]
  if (!before || !after) return null
  const { difference, low, high } = indexChange(before, after)
  const isRise = difference > 0
  const error = Math.hypot(
    errorOf(earlier, isRise ? before.high - before.index : before.index - before.low),
    errorOf(later, isRise ? after.index - after.low : after.high - after.index),
  )
  const pValue = error > 0 ? 2 * normalCdf(-Math.abs(difference) / error) : null
  return { difference, low, high, basis: 'clustered', pValue }
}

/**
 * Judges differences that are shown together: of many comparisons some exclude zero by chance alone.
 * @returns in the same order; null stays null and does not count
 */
export function judgeDifferences(
  differences: readonly (IndexDifference | null)[],
): (JudgedDifference | null)[] {
  const adjusted = adjustPValues(
    differences.map((one) => one?.pValue ?? null),
    'benjamini_hochberg',
  )
  return differences.map((one, i) => {
    if (!one) return null
    const adjustedP = adjusted[i] ?? null
    const excludesZero = one.low > 0 || one.high < 0
    return { ...one, adjustedP, isClear: excludesZero && adjustedP !== null && adjustedP <= 0.05 }
  })
}

function shownOf<I extends string>({ index, interval }: AggregatedIndex<I>) {
  return index === null || interval === null ? null : { index, ...interval }
}

const z = normalQuantile(0.975)

/** The standard error; where all agree, the one that the shown interval stands for on the side of the other index. */
function errorOf<I extends string>({ standardError }: AggregatedIndex<I>, distance: number): number {
  return standardError || distance / z
}
