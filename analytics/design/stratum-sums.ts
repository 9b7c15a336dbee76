import { normalQuantile } from '../distributions/normal.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import type { PooledSums } from '../indices/pooled-sums.ts'
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
  const total = (of: (sums: PooledSums) => number) =>
    strata.reduce((sum, { population, size, sums }) => sum + (population / size) * of(sums), 0)
  const [weight, below, above] = [total(({ n }) => n), total(({ m }) => m), total(({ s }) => s)]
  const n = strata.reduce((sum, { sums }) => sum + sums.n, 0)
  const df = n - strata.filter(({ sums }) => sums.n > 0).length
  const rest = { n, weight, df, designEffect: null }
  if (below === 0)
    return { ...rest, estimate: null, standardError: null, normalInterval: null, tInterval: null }
  const estimate = above / below
  const variance = strata.reduce((sum, stratum) => sum + varianceOf(stratum, estimate), 0) / below ** 2
  const standardError = Math.sqrt(Math.max(0, variance))
  const around = (half: number) => ({ low: estimate - half, high: estimate + half })
  return {
    ...rest,
    estimate,
    standardError,
    normalInterval: around(normalQuantile(0.975) * standardError),
    tInterval: df < 1 ? null : around(studentTQuantile(0.975, df) * standardError),
  }
}

/** (1 − f) n/(n − 1) w² Σ(e − ē)² with e = s − R m. */
function varianceOf({ population, size, sums }: StratumSums, ratio: number): number {
  const { m, s, mm, ss, sm } = sums
  const squares = ss - 2 * ratio * sm + ratio ** 2 * mm
  const centred = size > 1 ? (size / (size - 1)) * (squares - (s - ratio * m) ** 2 / size) : squares
  return (1 - size / population) * (population / size) ** 2 * Math.max(0, centred)
}

function isStratum({ population, size, sums }: StratumSums): boolean {
  const areSums = [sums.n, sums.m, sums.s, sums.mm, sums.ss, sums.sm].every(
    (sum) => sum >= 0 && sum < Infinity,
  )
  return areSums && size >= Math.max(1, sums.n) && population >= size && population < Infinity
}
