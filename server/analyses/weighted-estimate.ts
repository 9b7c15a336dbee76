import type { Refused, WeightDisclosure, WeightedEstimate } from '#contract/analyses.ts'
import {
  cellRatio,
  type Design,
  type DesignEstimate,
  kishEffect,
  stratifiedRatio,
} from '../../analytics/index.ts'
import { refused } from './refusals.ts'
import type { Strata } from './strata.ts'
import type { WeightedCell } from './weighted-cells.ts'

/** What was done to the weights, with one weight per group of respondents of the given size. */
export function discloseWeights(weights: Float64Array, sizes: Float64Array): WeightDisclosure {
  const kish = kishEffect(weights, sizes)
  return {
    min: weights.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY),
    max: weights.reduce((most, weight) => Math.max(most, weight), 0),
    kish: kish?.designEffect ?? 1,
    effectiveN: kish?.effectiveN ?? sizes.reduce((sum, size) => sum + size, 0),
  }
}

/** Weighted pooled index by the strata's own weights, each stratum being one cell. */
export function stratifiedEstimate(
  { strata, cells }: Strata<WeightedCell>,
  minimumN: number,
): WeightedEstimate | Refused {
  const estimate = stratifiedRatio(
    cells.map(({ stratum, size, sums }) => ({ population: strata[stratum]?.population ?? 0, size, sums })),
  )
  const perStratum = (value: (stratum: { population: number; size: number }) => number) =>
    Float64Array.from(strata, value)
  const weights = perStratum(({ population, size }) => population / size)
  const disclosure = discloseWeights(
    weights,
    perStratum(({ size }) => size),
  )
  return published(estimate, disclosure, minimumN)
}

/** Weighted pooled index with weights that differ within strata. @param design of the cells, after calibration */
export function calibratedEstimate(
  design: Design,
  { strata, cells }: Strata<WeightedCell>,
  minimumN: number,
): WeightedEstimate | Refused {
  const sizes = Float64Array.from(cells, ({ size }) => size)
  const weights = design.weights.map((weight, cell) => weight / (sizes[cell] ?? 1))
  return published(cellRatio(design, strata, cells), discloseWeights(weights, sizes), minimumN)
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
