import { normalQuantile, normalUpper } from '../distributions/normal.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import type { DesignEstimate } from './estimate.ts'

export interface DesignChange {
  difference: number
  standardError: number
  /** Null where the error is 0. */
  z: number | null
  pValue: number | null
  /** 95 %, not clipped. */
  interval: Interval
}

/**
 * Change between two estimates of independent samples, such as two years drawn as strata of their own.
 * @returns null where either estimate is missing
 * @throws RangeError when an estimate is not finite, an error is not at least 0, or their change is beyond any number
 */
export function designChange(first: DesignEstimate, second: DesignEstimate): DesignChange | null {
  if (first.estimate === null || second.estimate === null) return null
  if (first.standardError === null || second.standardError === null) return null
  const areErrors = first.standardError >= 0 && second.standardError >= 0
  // Adding 0 makes 0 of -0.
  const difference = second.estimate - first.estimate + 0
  const standardError = Math.hypot(first.standardError, second.standardError)
  const z = standardError === 0 ? null : difference / standardError
  const half = normalQuantile(0.975) * standardError
  const interval = { low: difference - half, high: difference + half }
  // Where a limit is finite, so are the difference and the error.
  if (!areErrors || ![interval.low, interval.high, z ?? 0].every(Number.isFinite))
    throw new RangeError(
      'designChange requires finite estimates with errors of at least 0, and a finite change',
    )
  return {
    difference,
    standardError,
    z,
    pValue: z === null ? null : 2 * normalUpper(Math.abs(z)),
    interval,
  }
}
