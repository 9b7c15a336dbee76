import { fQuantile, fUpperQuantile } from '../distributions/f-distribution.ts'
import type { Interval } from '../indices/proportion-interval.ts'
import {
  atRows,
  type Columns,
  completeRows,
  covariances,
  pairwiseCovariances,
  toCorrelations,
} from '../matrix/covariance.ts'
import { invert, type Matrix, submatrix } from '../matrix/matrix.ts'

/** How well items of one dimension hang together. Null where it is not defined: too few rows, an item that never varies. */
export interface CronbachAlpha {
  items: number
  /** Rows used; with `pairwise` all rows. */
  n: number
  /** At most 1; below 0.7 the dimension is to be read with care. */
  alpha: number | null
  /** Alpha of standardised items, and the mean correlation between two of them. */
  standardisedAlpha: number | null
  averageCorrelation: number | null
  /** Guttman's λ6. */
  guttmanLambda6: number | null
  /** Feldt's 95 % interval of alpha. */
  interval: Interval | null
  byItem: ItemReliability[]
}

export interface ItemReliability {
  /** Correlation of the item with the sum of all items, and with the sum of the others. */
  totalCorrelation: number | null
  restCorrelation: number | null
  alphaIfDropped: number | null
}

/**
 * Cronbach's alpha of the items of one dimension. Items worded the other way round are reversed beforehand.
 * @param columns answers per item; at least two items
 * @param missing `listwise` uses complete rows alone, `pairwise` for each pair the rows where both are answered
 * @throws RangeError with fewer than two items, or items of different lengths
 * @see Cronbach (1951), Psychometrika 16, 297-334; Feldt (1965), Psychometrika 30, 357-370; Guttman (1945),
 *   Psychometrika 10, 255-282
 */
export function cronbachAlpha(
  columns: Columns,
  missing: 'listwise' | 'pairwise' = 'listwise',
): CronbachAlpha {
  requireItems('cronbachAlpha', columns)
  const rows = missing === 'listwise' ? completeRows(columns) : []
  const covariance =
    missing === 'listwise' ? covariances(atRows(columns, rows)) : pairwiseCovariances(columns)
  const n = missing === 'listwise' ? rows.length : (columns[0]?.length ?? 0)
  return alphaFromCovariance(n, covariance, columns.length)
}

/**
 * The same from covariances alone, which is all that it needs of the rows.
 * @param n rows behind them
 * @param covariance of the items, divisor n - 1; null below two rows
 */
export function alphaFromCovariance(n: number, covariance: Matrix | null, items: number): CronbachAlpha {
  if (!covariance) return { items, n, ...nothing, byItem: new Array<ItemReliability>(items).fill(noItem) }
  const alpha = alphaOf(covariance)
  const correlation = toCorrelations(covariance)
  const averageCorrelation = correlation && (sumOf(correlation) - items) / (items * (items - 1))
  return {
    items,
    n,
    alpha,
    standardisedAlpha: averageCorrelation === null ? null : standardised(averageCorrelation, items),
    averageCorrelation,
    guttmanLambda6: correlation && lambda6(correlation),
    interval: alpha === null ? null : feldtInterval(alpha, n, items),
    byItem: covariance.map((_, item) => itemReliability(covariance, item)),
  }
}

const nothing = {
  alpha: null,
  standardisedAlpha: null,
  averageCorrelation: null,
  guttmanLambda6: null,
  interval: null,
}
const noItem: ItemReliability = { totalCorrelation: null, restCorrelation: null, alphaIfDropped: null }

function sumOf(matrix: Matrix): number {
  return matrix.reduce((sum, row) => sum + row.reduce((total, value) => total + value, 0), 0)
}

function traceOf(matrix: Matrix): number {
  return matrix.reduce((sum, row, k) => sum + (row[k] ?? 0), 0)
}

function alphaOf(covariance: Matrix): number | null {
  const items = covariance.length
  const total = sumOf(covariance)
  if (items < 2 || !(total > 0)) return null
  return (items / (items - 1)) * (1 - traceOf(covariance) / total)
}

function standardised(averageCorrelation: number, items: number): number | null {
  const below = 1 + (items - 1) * averageCorrelation
  return below > 0 ? (items * averageCorrelation) / below : null
}

function lambda6(correlation: Matrix): number | null {
  const inverse = invert(correlation)
  const total = sumOf(correlation)
  if (!inverse || !(total > 0)) return null
  const diagonal = inverse.map((row, k) => row[k] ?? 0)
  // Correlations of pairs with different rows need not go together: then no regression has these residuals.
  if (!diagonal.every((value) => value > 0)) return null
  return 1 - diagonal.reduce((sum, value) => sum + 1 / value, 0) / total
}

function feldtInterval(alpha: number, n: number, items: number): Interval | null {
  if (n < 2) return null
  const [df1, df2] = [n - 1, (n - 1) * (items - 1)]
  return {
    low: 1 - (1 - alpha) * fUpperQuantile(0.025, df1, df2),
    high: 1 - (1 - alpha) * fQuantile(0.025, df1, df2),
  }
}

function itemReliability(covariance: Matrix, item: number): ItemReliability {
  const row = covariance[item] ?? []
  const own = row[item] ?? 0
  const withAll = row.reduce((sum, value) => sum + value, 0)
  const total = sumOf(covariance)
  const others = covariance.map((_, k) => k).filter((k) => k !== item)
  return {
    totalCorrelation: ratio(withAll, own * total),
    restCorrelation: ratio(withAll - own, own * (total - 2 * withAll + own)),
    alphaIfDropped: alphaOf(submatrix(covariance, others)),
  }
}

function ratio(covariance: number, variances: number): number | null {
  return variances > 0 ? covariance / Math.sqrt(variances) : null
}

/** @throws RangeError with fewer than two items, or items of different lengths */
export function requireItems(name: string, columns: Columns): void {
  const areEqual = columns.every((column) => column.length === columns[0]?.length)
  const areFinite = columns.every((column) =>
    column.every((value) => value === null || Number.isFinite(value)),
  )
  if (columns.length < 2 || !areEqual || !areFinite) {
    throw new RangeError(`${name} requires two or more items of the same length with finite answers`)
  }
}
