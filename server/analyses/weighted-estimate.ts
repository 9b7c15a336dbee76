import type { Refused, WeightDisclosure, WeightedEstimate } from '#contract/analyses.ts'
import {
  addRespondent,
  type Design,
  type DesignEstimate,
  designRatio,
  emptySums,
  kishEffect,
  stratifiedRatio,
  type Tallies,
} from '../../analytics/index.ts'
import { refused } from './refusals.ts'
import type { Strata } from './strata.ts'

/** What was done to the weights. */
export function discloseWeights({ weights }: Design): WeightDisclosure {
  const kish = kishEffect(weights)
  return {
    min: weights.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY),
    max: weights.reduce((most, weight) => Math.max(most, weight), 0),
    kish: kish?.designEffect ?? 1,
    effectiveN: kish?.effectiveN ?? weights.length,
  }
}

/** Weighted pooled index by the strata's own weights, from sums per stratum. */
export function stratifiedEstimate(
  { strata, design, rows }: Strata,
  { answered, satisfied, levels }: Tallies,
  disclosure: WeightDisclosure,
  minimumN: number,
): WeightedEstimate | Refused {
  const sums = strata.map(emptySums)
  for (const [place, row] of rows.entries()) {
    const own = sums[design.strata[place] ?? 0]
    if (own) addRespondent(own, answered[row] ?? 0, satisfied[row] ?? 0, levels[row] ?? 0)
  }
  const estimate = stratifiedRatio(strata.map((stratum, h) => ({ ...stratum, sums: sums[h] ?? emptySums() })))
  return published(estimate, disclosure, minimumN)
}

/**
 * Weighted pooled index with weights that differ within strata, row by row.
 * @param design of the rows, after calibration
 * @param rows places of the design's rows in the tallies
 */
export function calibratedEstimate(
  design: Design,
  { answered, satisfied }: Tallies,
  rows: Int32Array,
  minimumN: number,
): WeightedEstimate | Refused {
  // Those who answered nothing of it stay in the design, outside of the domain.
  const of = (column: Uint16Array) =>
    Array.from(rows, (row) => ((answered[row] ?? 0) > 0 ? (column[row] ?? 0) : null))
  return published(designRatio(design, of(satisfied), of(answered)), discloseWeights(design), minimumN)
}

function published(
  { n, estimate, standardError, tInterval }: DesignEstimate,
  weights: WeightDisclosure,
  minimumN: number,
): WeightedEstimate | Refused {
  if (n < minimumN) return refused(n === 0 ? 'no_answers' : 'withheld')
  if (estimate === null || standardError === null || !tInterval) return refused('no_variation')
  const [low, high] = [Math.max(0, tInterval.low), Math.min(1, tInterval.high)]
  return { n, index: estimate, standardError, low, high, weights }
}
