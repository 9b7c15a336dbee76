import { toCorrelations } from '../matrix/covariance.ts'
import { alphaFromCovariance, type CronbachAlpha } from '../reliability/cronbach-alpha.ts'
import { omegaFromCorrelation } from '../reliability/omega.ts'
import { levelCovariances } from './level-covariances.ts'

/** Alpha and omega of one dimension over the same complete rows. */
export interface Reliability extends CronbachAlpha {
  omega: number | null
}

/**
 * Reliability of the items of one dimension.
 * @param columns levels per item
 * @throws RangeError with fewer than two items
 */
export function reliabilityOfItems(columns: readonly Int8Array[]): Reliability {
  if (columns.length < 2) throw new RangeError('reliabilityOfItems requires two or more items')
  const { n, covariance } = levelCovariances(columns)
  const { omega } = omegaFromCorrelation(n, covariance && toCorrelations(covariance))
  return { ...alphaFromCovariance(n, covariance, columns.length), omega }
}
