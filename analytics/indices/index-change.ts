import type { Interval } from './proportion-interval.ts'

/** An index with its published interval, in shares. */
export interface Estimate extends Interval {
  index: number
}

/** Difference of two indices, later minus earlier, in shares. */
export interface IndexChange extends Interval {
  difference: number
  /** Whether the interval excludes zero. */
  isClear: boolean
}

/**
 * Change of an index between two periods with different respondents, by the square-and-add method from the
 * two intervals that are published: so a handful of people who all agree make no clear change.
 * @throws RangeError unless 0 <= low <= index <= high <= 1 for both
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890; Zou & Donner (2008), ibid. 27, 1693-1702
 */
export function indexChange(earlier: Estimate, later: Estimate): IndexChange {
  requireEstimate(earlier)
  requireEstimate(later)
  // Adding 0 makes 0 of -0.
  const difference = later.index - earlier.index + 0
  const low = difference - Math.hypot(later.index - later.low, earlier.high - earlier.index)
  const high = difference + Math.hypot(later.high - later.index, earlier.index - earlier.low)
  return { difference, low, high, isClear: low > 0 || high < 0 }
}

function requireEstimate({ index, low, high }: Estimate): void {
  if (!(low >= 0 && low <= index && index <= high && high <= 1))
    throw new RangeError('indexChange requires 0 <= low <= index <= high <= 1')
}
