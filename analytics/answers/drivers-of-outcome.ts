import { driversFromCorrelation, type KeyDrivers } from '../drivers/key-drivers.ts'
import { lmgFromCorrelation, mostPredictors } from '../drivers/lmg.ts'
import { toCorrelations } from '../matrix/covariance.ts'
import { dimensionScores, scoreCovariances } from './dimension-scores.ts'
import { type CompleteCovariances, levelCovariances } from './level-covariances.ts'

/** Drivers with LMG beside the relative weights. */
export interface Drivers extends KeyDrivers {
  /** Shares of R² by LMG, one per predictor; null where there are too many predictors or R² is 0. */
  lmgShares: (number | null)[] | null
}

/** What goes with an outcome, dimension by dimension. @param dimensions the items' columns of each */
export function driversByDimension(
  outcome: Int8Array,
  dimensions: readonly (readonly Int8Array[])[],
): Drivers {
  const scores = [dimensionScores([outcome]), ...dimensions.map(dimensionScores)]
  return driversOf(scoreCovariances(scores))
}

/** What goes with an outcome, item by item. */
export function driversByItem(outcome: Int8Array, items: readonly Int8Array[]): Drivers {
  return driversOf(levelCovariances([outcome, ...items]))
}

function driversOf({ n, covariance }: CompleteCovariances): Drivers {
  const correlation = covariance && toCorrelations(covariance)
  const drivers = driversFromCorrelation(n, correlation)
  const isFew = correlation !== null && correlation.length - 1 <= mostPredictors
  const shared = drivers.predictors && isFew ? lmgFromCorrelation(n, correlation).predictors : null
  return { ...drivers, lmgShares: shared?.map(({ share }) => share) ?? null }
}

/**
 * Complete rows that a regression on so many predictors needs: a hundred, and ten for each.
 * @throws RangeError unless predictors is whole and at least 0
 */
export function rowsForDrivers(predictors: number): number {
  if (!Number.isSafeInteger(predictors) || predictors < 0)
    throw new RangeError('rowsForDrivers requires a whole number of predictors')
  return Math.max(100, 10 * predictors)
}
