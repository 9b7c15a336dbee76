import { normalUpper } from '../distributions/normal.ts'
import { averageRanks, tieSizes } from './ranks.ts'

/** Comparison of two groups by ranks. Null where a group is empty or all values are equal. */
export interface MannWhitney {
  /** Pairs in which the value of the first group is the greater, ties counting half. */
  u: number | null
  z: number | null
  pValue: number | null
  /** The same with the continuity correction of one half. */
  zCorrected: number | null
  pValueCorrected: number | null
  /** Probability that a value of the first group is the greater, 0..1. */
  auc: number | null
  /** 2 auc - 1, -1..1. */
  rankBiserial: number | null
}

/**
 * Mann-Whitney test with the normal approximation corrected for ties.
 * @throws RangeError when a value is not finite
 * @see Mann and Whitney (1947), Ann. Math. Stat. 18, 50-60; Lehmann (1975), Nonparametrics
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitney {
  const all = [...first, ...second]
  if (!all.every(Number.isFinite)) throw new RangeError('mannWhitney requires finite values')
  const [n1, n2, n] = [first.length, second.length, all.length]
  if (n1 === 0 || n2 === 0) return nothing
  const ranks = averageRanks(all)
  const u = ranks.subarray(0, n1).reduce((sum, rank) => sum + rank, 0) - (n1 * (n1 + 1)) / 2
  const ties = tieSizes(all).reduce((sum, t) => sum + t ** 3 - t, 0)
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)))
  const auc = u / (n1 * n2)
  const size = { u, auc, rankBiserial: 2 * auc - 1 }
  if (!(variance > 0)) return { ...nothing, ...size }
  const excess = u - (n1 * n2) / 2
  const z = excess / Math.sqrt(variance)
  // Adding 0 makes 0 of -0.
  const zCorrected = (Math.sign(excess) * Math.max(0, Math.abs(excess) - 0.5)) / Math.sqrt(variance) + 0
  return { ...size, z, pValue: twoSided(z), zCorrected, pValueCorrected: twoSided(zCorrected) }
}

const nothing: MannWhitney = {
  u: null,
  z: null,
  pValue: null,
  zCorrected: null,
  pValueCorrected: null,
  auc: null,
  rankBiserial: null,
}

function twoSided(z: number): number {
  return 2 * normalUpper(Math.abs(z))
}
