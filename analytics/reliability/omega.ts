import { atRows, type Columns, completeRows, covariances, toCorrelations } from '../matrix/covariance.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { requireItems } from './cronbach-alpha.ts'

/** Reliability of a sum of items under one common factor. Null where it cannot be fitted. */
export interface OneFactorOmega {
  /** Complete rows. */
  n: number
  /** McDonald's ω, 0..1. */
  omega: number | null
  /** Standardised loadings and uniquenesses by item. */
  loadings: number[] | null
  uniquenesses: number[] | null
}

// As the factor analyses of statistical packages: a smaller one would say that an item has no error at all.
const leastUniqueness = 0.005
const mostRounds = 200_000

/**
 * McDonald's ω of items under one common factor, fitted to the correlations of complete rows by maximum likelihood
 * (EM, which never leaves the range of possible values).
 * @param columns answers per item; at least three items, fewer do not determine a factor
 * @returns nulls below three items, or when some item does not vary
 * @throws RangeError with fewer than two items, or items of different lengths
 * @see McDonald (1999), Test Theory; Rubin and Thayer (1982), Psychometrika 47, 69-76
 */
export function oneFactorOmega(columns: Columns): OneFactorOmega {
  requireItems('oneFactorOmega', columns)
  const rows = completeRows(columns)
  const covariance = covariances(atRows(columns, rows))
  const correlation = covariance && toCorrelations(covariance)
  return omegaFromCorrelation(rows.length, correlation)
}

/**
 * The same from correlations alone.
 * @param n rows behind them
 * @param correlation of the items; null where some item does not vary
 */
export function omegaFromCorrelation(n: number, correlation: Matrix | null): OneFactorOmega {
  if (!correlation || correlation.length < 3) return { n, omega: null, loadings: null, uniquenesses: null }
  const { loadings, uniquenesses } = fitOneFactor(correlation)
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2
  const unique = uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0)
  return { n, omega: common / (common + unique), loadings, uniquenesses }
}

interface Fit {
  loadings: number[]
  uniquenesses: number[]
}

function fitOneFactor(correlation: Matrix): Fit {
  let fit: Fit = { loadings: correlation.map(() => 0.7), uniquenesses: correlation.map(() => 0.51) }
  for (let round = 0; round < mostRounds; round++) {
    const next = improve(correlation, fit)
    const change = Math.max(
      ...next.uniquenesses.map((value, k) => Math.abs(value - (fit.uniquenesses[k] ?? 0))),
    )
    fit = next
    if (change < 1e-15) break
  }
  const isPositive = fit.loadings.reduce((sum, loading) => sum + loading, 0) >= 0
  return isPositive ? fit : { ...fit, loadings: fit.loadings.map((loading) => -loading) }
}

/** One step of EM: the factor's regression on the items, then loadings and uniquenesses anew. */
function improve(correlation: Matrix, { loadings, uniquenesses }: Fit): Fit {
  const precision = loadings.map((loading, k) => loading / (uniquenesses[k] ?? 1))
  const strength = loadings.reduce((sum, loading, k) => sum + loading * (precision[k] ?? 0), 0)
  const weights = precision.map((value) => value / (1 + strength))
  const withFactor = correlation.map((row) => row.reduce((sum, r, k) => sum + r * (weights[k] ?? 0), 0))
  const factorSquares =
    1 - strength / (1 + strength) + weights.reduce((sum, weight, k) => sum + weight * (withFactor[k] ?? 0), 0)
  const next = withFactor.map((value) => value / factorSquares)
  return {
    loadings: next,
    uniquenesses: next.map((loading, k) => Math.max(leastUniqueness, 1 - loading * (withFactor[k] ?? 0))),
  }
}
