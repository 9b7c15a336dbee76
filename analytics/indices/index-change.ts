import { normalQuantile } from '../distributions/normal.ts'
import type { Interval } from './proportion-interval.ts'

export interface Estimate {
  index: number
  standardError: number
}

/** Difference of two indices, later minus earlier, in shares. */
export interface IndexChange extends Interval {
  difference: number
  /** Whether the interval excludes zero. */
  isClear: boolean
}

/**
 * Change of an index between two periods with different respondents: the estimates are independent, so
 * their variances add.
 * @param level confidence level, between 0 and 1
 */
export function indexChange(earlier: Estimate, later: Estimate, level = 0.95): IndexChange {
  if (!(level > 0 && level < 1)) throw new RangeError('indexChange requires a level between 0 and 1')
  const difference = later.index - earlier.index
  const half = normalQuantile((1 + level) / 2) * Math.hypot(earlier.standardError, later.standardError)
  return { difference, low: difference - half, high: difference + half, isClear: Math.abs(difference) > half }
}
