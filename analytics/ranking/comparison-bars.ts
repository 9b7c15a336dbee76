import { normalUpper } from '../distributions/normal.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import { requireUnitShares, type UnitShare } from './unit-share.ts'

export interface ComparisonBars {
  /** Half length of a bar in standard errors. */
  z: number
  bars: Interval[]
}

/**
 * Bars for comparing units by eye: two that do not overlap differ at about 5 % on average over all pairs. Confidence
 * intervals drawn side by side would ask for far too large a difference.
 * @param units those where all or none are satisfied have no error and are left out beforehand
 * @returns null with fewer than two units
 * @throws RangeError unless 0 < satisfied < answered in every unit
 * @see Goldstein and Healy (1995), J. R. Stat. Soc. A 158 (1), 175-177
 */
export function comparisonBars(units: readonly UnitShare[], level = 0.95): ComparisonBars | null {
  requireUnitShares('comparisonBars', units)
  if (!units.every(({ satisfied, answered }) => satisfied > 0 && satisfied < answered)) {
    throw new RangeError('comparisonBars requires 0 < satisfied < answered in every unit')
  }
  if (units.length < 2) return null
  const shares = units.map(({ satisfied, answered }) => satisfied / answered)
  const errors = units.map(({ answered }, i) =>
    Math.sqrt(((shares[i] ?? 0) * (1 - (shares[i] ?? 0))) / answered),
  )
  const z = solve(pairRatios(errors), 1 - level)
  const bars = shares.map((share, i) => ({
    low: share - z * (errors[i] ?? 0),
    high: share + z * (errors[i] ?? 0),
  }))
  return { z, bars }
}

/** For each pair the sum of the errors over the error of the difference: from 1 to √2. */
function pairRatios(errors: readonly number[]): Float64Array {
  const ratios = new Float64Array((errors.length * (errors.length - 1)) / 2)
  let place = 0
  for (const [i, first] of errors.entries())
    for (const second of errors.slice(i + 1)) ratios[place++] = (first + second) / Math.hypot(first, second)
  return ratios
}

/** The z at which bars of a pair miss each other by chance with the mean probability alpha; halved to the last digit. */
function solve(ratios: Float64Array, alpha: number): number {
  let [low, high] = [0, 10]
  for (;;) {
    const z = (low + high) / 2
    if (z === low || z === high) return z
    const mean = ratios.reduce((sum, ratio) => sum + 2 * normalUpper(z * ratio), 0) / ratios.length
    if (mean > alpha) low = z
    else high = z
  }
}
