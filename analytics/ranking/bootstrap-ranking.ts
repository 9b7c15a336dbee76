import { averageRanks } from '../associations/ranks.ts'
import { betaUpper } from '../distributions/beta.ts'
import { quantile } from '../indices/quantile.ts'
import { randomStream } from './random-stream.ts'
import { requireUnitShares, type UnitShare } from './unit-share.ts'

/** What ranks a unit would get if the survey were done again and again. */
export interface BootstrapRank {
  meanRank: number
  /** 2.5 % and 97.5 % quantiles of its ranks. */
  low: number
  high: number
  /** Share of the replicates with one of the five best ranks, 0..1. */
  topFive: number
}

// The table of cumulated probabilities grows with the root of the answers.
const mostAnswers = 1e8

/**
 * Ranks by the parametric bootstrap: each replicate draws every unit's satisfied answers anew at its own index. Rank
 * 1 is the greatest index; equal ones share the mean.
 * @param replicates at least 10,000, so that the quantiles hold
 * @param seed the same seed gives the same figures
 * @throws RangeError unless each unit has answers and whole counts of at most 100 million, the seed is whole, and there
 *   are enough replicates
 * @see Marshall and Spiegelhalter (1998), BMJ 316, 1701-1704; Goldstein and Spiegelhalter (1996)
 */
export function bootstrapRanking(
  units: readonly UnitShare[],
  seed: number,
  replicates = 20_000,
): BootstrapRank[] {
  requireUnitShares('bootstrapRanking', units)
  if (!units.every(({ answered }) => answered <= mostAnswers) || !Number.isSafeInteger(seed)) {
    throw new RangeError('bootstrapRanking requires at most 100 million answers a unit and a whole seed')
  }
  if (!Number.isInteger(replicates) || replicates < 10_000) {
    throw new RangeError('bootstrapRanking requires at least 10,000 replicates')
  }
  const random = randomStream(seed)
  const samplers = units.map(({ satisfied, answered }) =>
    binomialSampler(answered, satisfied / answered, random),
  )
  const ranks = units.map(() => new Float64Array(replicates))
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = units.map(({ answered }, i) => -(samplers[i]?.() ?? 0) / answered)
    for (const [i, rank] of averageRanks(drawn).entries()) {
      const own = ranks[i]
      if (own) own[replicate] = rank
    }
  }
  return ranks.map(summarise)
}

function summarise(ranks: Float64Array): BootstrapRank {
  const list = Array.from(ranks)
  return {
    meanRank: list.reduce((sum, rank) => sum + rank, 0) / list.length,
    low: quantile(list, 0.025) ?? 0,
    high: quantile(list, 0.975) ?? 0,
    topFive: list.filter((rank) => rank <= 5).length / list.length,
  }
}

/** Draws from the binomial distribution by looking a random number up among its cumulated probabilities. */
function binomialSampler(n: number, p: number, random: () => number): () => number {
  if (p === 0 || p === 1) return () => n * p
  // Beyond twelve standard deviations nothing is ever drawn.
  const reach = 12 * Math.sqrt(n * p * (1 - p)) + 40
  const from = Math.max(0, Math.floor(n * p - reach))
  const to = Math.min(n, Math.ceil(n * p + reach))
  const cumulated = Float64Array.from({ length: to - from }, (_, i) => atMost(from + i, n, p))
  return () => from + firstAbove(cumulated, random())
}

/** Probability of at most k of n. */
function atMost(k: number, n: number, p: number): number {
  return betaUpper(p, k + 1, n - k)
}

function firstAbove(rising: Float64Array, value: number): number {
  let [from, to] = [0, rising.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rising[middle] ?? 1) > value) to = middle
    else from = middle + 1
  }
  return from
}
