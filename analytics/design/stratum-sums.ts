import type { PooledSums } from '../indices/pooled-sums.ts'
import { cellDesign, cellRatio } from './cells.ts'
import type { DesignEstimate } from './estimate.ts'

/** What a stratum of a stratified random sample of respondents contributes to a ratio. */
export interface StratumSums {
  population: number
  /** Respondents of the stratum, also those outside of the domain. */
  size: number
  /** Over the respondents of the domain. */
  sums: PooledSums
}

/**
 * Weighted pooled index of a stratified random sample from sums alone: the same as `designRatio` of satisfied answers
 * over answers, at the price of a few numbers per stratum instead of a row per respondent. A stratum of one
 * respondent is centred at zero.
 * @throws RangeError unless every stratum has respondents, at least as many as its sums, and a finite population
 *   of at least as many
 * @see Cochran (1977), Sampling Techniques, 3rd edition, section 6.10 (combined ratio estimator)
 */
export function stratifiedRatio(strata: readonly StratumSums[]): DesignEstimate {
  if (!strata.every(isStratum)) {
    throw new RangeError('stratifiedRatio requires a population of at least the sample in every stratum')
  }
  const cells = strata.map(({ size, sums }, stratum) => ({ stratum, size, sums }))
  return cellRatio(cellDesign(strata, cells), strata, cells)
}

function isStratum({ population, size, sums }: StratumSums): boolean {
  const areSums = [sums.n, sums.m, sums.s, sums.mm, sums.ss, sums.sm].every(
    (sum) => sum >= 0 && sum < Infinity,
  )
  return areSums && size >= Math.max(1, sums.n) && population >= size && population < Infinity
}
