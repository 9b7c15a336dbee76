import type { Columns } from '../matrix/covariance.ts'
import { apply, invert, type Matrix, submatrix } from '../matrix/matrix.ts'
import { correlationsOf } from './key-drivers.ts'

/** R² shared out among predictors by Shapley's value. Null where the regression cannot be made. */
export interface Lmg {
  n: number
  rSquared: number | null
  /** One per predictor: mean gain in R² over all orders of entering, and its share of R² (null when R² is 0). */
  predictors: { gain: number; share: number | null }[] | null
}

/** More would take too many regressions. */
export const mostPredictors = 12

/**
 * LMG: the gain in R² when a predictor enters, averaged over all orders. Agrees with relative weights in most cases,
 * costs 2^p regressions.
 * @throws RangeError without predictors, with more than 12, or when lengths differ
 * @see Lindeman, Merenda and Gold (1980); Grömping (2007), The American Statistician 61 (2), 139-147
 */
export function lmg(outcome: readonly (number | null)[], predictors: Columns): Lmg {
  if (predictors.length > mostPredictors) throw new RangeError('lmg requires at most 12 predictors')
  const { n, correlation } = correlationsOf('lmg', outcome, predictors)
  return lmgFromCorrelation(n, correlation)
}

/**
 * The same from correlations alone.
 * @param n complete rows behind them
 * @param correlation of the outcome (first) and at most 12 predictors; null where something does not vary
 * @throws RangeError with more than 12 predictors
 */
export function lmgFromCorrelation(n: number, correlation: Matrix | null): Lmg {
  const count = (correlation?.length ?? 1) - 1
  if (count > mostPredictors) throw new RangeError('lmgFromCorrelation requires at most 12 predictors')
  const explained = correlation && explainedBySubset(correlation, count)
  if (!explained) return { n, rSquared: null, predictors: null }
  const rSquared = explained.at(-1) ?? 0
  return {
    n,
    rSquared,
    predictors: Array.from({ length: count }, (_, k) => {
      const gain = shapleyValue(explained, count, k)
      return { gain, share: rSquared > 0 ? gain / rSquared : null }
    }),
  }
}

/** R² of each subset of predictors; a subset is a number whose bits name them. Null where some cannot be regressed on. */
function explainedBySubset(correlation: Matrix, count: number): number[] | null {
  const explained = [0]
  for (let subset = 1; subset < 2 ** count; subset++) {
    const places = Array.from({ length: count }, (_, k) => k + 1).filter((k) => subset & (1 << (k - 1)))
    const inverse = invert(submatrix(correlation, places))
    if (!inverse) return null
    const withOutcome = places.map((place) => correlation[0]?.[place] ?? 0)
    const betas = apply(inverse, withOutcome)
    explained.push(betas.reduce((sum, beta, k) => sum + beta * (withOutcome[k] ?? 0), 0))
  }
  return explained
}

function shapleyValue(explained: readonly number[], count: number, k: number): number {
  return explained.reduce((sum, before, subset) => {
    if (subset & (1 << k)) return sum
    const gain = (explained[subset | (1 << k)] ?? 0) - before
    return sum + orderShare(bitsOf(subset), count) * gain
  }, 0)
}

/** Share of all orders in which exactly these `size` predictors come before the next: s! (p - 1 - s)! / p!. */
function orderShare(size: number, count: number): number {
  let share = 1 / count
  for (let j = 1; j <= size; j++) share *= j / (count - j)
  return share
}

function bitsOf(subset: number): number {
  let count = 0
  for (let rest = subset; rest > 0; rest &= rest - 1) count++
  return count
}
