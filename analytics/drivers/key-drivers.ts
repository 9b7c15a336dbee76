import { atRows, type Columns, completeRows, covariances, toCorrelations } from '../matrix/covariance.ts'
import { symmetricEigen } from '../matrix/eigen.ts'
import { apply, invert, type Matrix } from '../matrix/matrix.ts'

/** What goes with overall satisfaction: association, not cause. Null where the regression cannot be made. */
export interface KeyDrivers {
  /** Complete rows. */
  n: number
  /** Share of the outcome's variance that the predictors tell together, 0..1. */
  rSquared: number | null
  adjustedRSquared: number | null
  /** One per predictor, in their order; null with `rSquared`. */
  predictors: Driver[] | null
}

export interface Driver {
  /** Correlation with the outcome. */
  r: number
  /** Standardised regression coefficient with its standard error. */
  beta: number
  betaStandardError: number | null
  /** Variance inflation: above 5 the coefficient alone says little. */
  vif: number
  /** Johnson's relative weight; the weights sum to R². */
  relativeWeight: number
  /** Its share of R², 0..1; null when R² is 0. */
  relativeWeightShare: number | null
}

/**
 * Regression of an outcome on predictors that go together, with Johnson's relative weights, which share R² out among
 * them fairly where coefficients jump about.
 * @param outcome and predictors: values per respondent; null for a missing one, which leaves the row out
 * @throws RangeError without predictors, or when lengths differ
 * @see Johnson (2000), Multivariate Behavioral Research 35 (1), 1-19
 */
export function keyDrivers(outcome: readonly (number | null)[], predictors: Columns): KeyDrivers {
  const { n, correlation } = correlationsOf('keyDrivers', outcome, predictors)
  return driversFromCorrelation(n, correlation)
}

/**
 * The same from correlations alone, which is all that it needs of the rows.
 * @param n complete rows behind them
 * @param correlation of the outcome (first) and the predictors; null where something does not vary
 */
export function driversFromCorrelation(n: number, correlation: Matrix | null): KeyDrivers {
  const among = correlation?.slice(1).map((row) => row.slice(1))
  const inverse = among && invert(among)
  if (!correlation || !among || !inverse)
    return { n, rSquared: null, adjustedRSquared: null, predictors: null }
  const withOutcome = (correlation[0] ?? []).slice(1)
  const betas = apply(inverse, withOutcome)
  const rSquared = betas.reduce((sum, beta, k) => sum + beta * (withOutcome[k] ?? 0), 0)
  const rest = n - betas.length - 1
  const weights = relativeWeights(among, withOutcome)
  return {
    n,
    rSquared,
    adjustedRSquared: rest > 0 ? 1 - ((1 - rSquared) * (n - 1)) / rest : null,
    predictors: betas.map((beta, k) => {
      const vif = inverse[k]?.[k] ?? 1
      const weight = weights[k] ?? 0
      return {
        r: withOutcome[k] ?? 0,
        beta,
        betaStandardError: rest > 0 ? Math.sqrt((Math.max(0, 1 - rSquared) / rest) * vif) : null,
        vif,
        relativeWeight: weight,
        relativeWeightShare: rSquared > 0 ? weight / rSquared : null,
      }
    }),
  }
}

/** Correlations of outcome (first) and predictors over complete rows; null where something does not vary. */
export function correlationsOf(
  name: string,
  outcome: readonly (number | null)[],
  predictors: Columns,
): { n: number; correlation: number[][] | null } {
  if (predictors.length === 0 || !predictors.every(({ length }) => length === outcome.length)) {
    throw new RangeError(`${name} requires predictors of the same length as the outcome`)
  }
  const columns = [outcome, ...predictors]
  const rows = completeRows(columns)
  const covariance = covariances(atRows(columns, rows))
  return { n: rows.length, correlation: covariance && toCorrelations(covariance) }
}

/** Johnson's weights by way of the uncorrelated variables that are nearest to the predictors. */
function relativeWeights(among: Matrix, withOutcome: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(among)
  const power = (exponent: number) =>
    among.map((_, a) =>
      among.map((_, b) =>
        values.reduce(
          (sum, value, k) => sum + (vectors[k]?.[a] ?? 0) * (vectors[k]?.[b] ?? 0) * value ** exponent,
          0,
        ),
      ),
    )
  const root = power(0.5)
  const coefficients = apply(power(-0.5), withOutcome)
  return root.map((row) => row.reduce((sum, value, i) => sum + value ** 2 * (coefficients[i] ?? 0) ** 2, 0))
}
