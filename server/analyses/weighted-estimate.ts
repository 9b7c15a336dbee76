import type { Refused, WeightedEstimate } from '#contract/analyses.ts'
import { type Design, designRatio, kishEffect, type Tallies } from '../../analytics/index.ts'
import { refused } from './refusals.ts'

/**
 * Weighted pooled index: satisfied answers per answer under the design, with what was done to the weights.
 * @param rows places of the design's rows in the tallies
 */
export function weightedEstimate(
  design: Design,
  { answered, satisfied }: Tallies,
  rows: Int32Array,
  minimumN: number,
): WeightedEstimate | Refused {
  // Those who answered nothing of it stay in the design, outside of the domain.
  const of = (column: Uint16Array) =>
    Array.from(rows, (row) => ((answered[row] ?? 0) > 0 ? (column[row] ?? 0) : null))
  const { n, estimate, standardError, tInterval } = designRatio(design, of(satisfied), of(answered))
  if (n < minimumN) return refused(n === 0 ? 'no_answers' : 'withheld')
  const kish = kishEffect(design.weights)
  if (estimate === null || standardError === null || !tInterval || !kish) return refused('no_variation')
  return {
    n,
    index: estimate,
    standardError,
    low: Math.max(0, tInterval.low),
    high: Math.min(1, tInterval.high),
    weights: {
      min: design.weights.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY),
      max: design.weights.reduce((most, weight) => Math.max(most, weight), 0),
      kish: kish.designEffect,
      effectiveN: kish.effectiveN,
    },
  }
}
