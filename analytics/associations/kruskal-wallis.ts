import { chiSquareUpper } from '../distributions/chi-square.ts'
import { averageRanks, tieSizes } from './ranks.ts'

/** Comparison of several groups by ranks. */
export interface KruskalWallis {
  n: number
  groups: number
  /** H corrected for ties; null with fewer than two groups or when all values are equal. */
  statistic: number | null
  df: number
  pValue: number | null
  /** Effect sizes: H/(n - 1) and (H - groups + 1)/(n - groups). */
  epsilonSquared: number | null
  etaSquared: number | null
}

/**
 * Kruskal-Wallis test: whether groups differ in where their values lie.
 * @param groups the values of each group; empty groups are left out
 * @throws RangeError when a value is not finite
 * @see Kruskal and Wallis (1952), J. Am. Stat. Assoc. 47, 583-621
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis {
  const present = groups.filter((values) => values.length > 0)
  const all = present.flat()
  if (!all.every(Number.isFinite)) throw new RangeError('kruskalWallis requires finite values')
  const n = all.length
  const df = Math.max(0, present.length - 1)
  const ties = tieSizes(all).reduce((sum, t) => sum + t ** 3 - t, 0)
  const correction = 1 - ties / (n ** 3 - n)
  if (present.length < 2 || !(correction > 0)) {
    const none = { statistic: null, pValue: null, epsilonSquared: null, etaSquared: null }
    return { n, groups: present.length, df, ...none }
  }
  const statistic =
    ((12 / (n * (n + 1))) * rankSquares(present, averageRanks(all)) - 3 * (n + 1)) / correction
  return {
    n,
    groups: present.length,
    statistic,
    df,
    pValue: chiSquareUpper(Math.max(0, statistic), df),
    epsilonSquared: statistic / (n - 1),
    etaSquared: n === present.length ? null : (statistic - present.length + 1) / (n - present.length),
  }
}

/** Σ R²/n over the groups, whose values follow each other in the ranks. */
function rankSquares(groups: readonly (readonly number[])[], ranks: Float64Array): number {
  let from = 0
  return groups.reduce((sum, { length }) => {
    const rankSum = ranks.subarray(from, from + length).reduce((total, rank) => total + rank, 0)
    from += length
    return sum + rankSum ** 2 / length
  }, 0)
}
