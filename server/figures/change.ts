import type { Method } from '#contract/method.ts'
import type { Change } from '#contract/office.ts'
import {
  type IndexEstimate,
  indexChange,
  mergeSums,
  pooledIndex,
  publishedInterval,
  sumsFromArray,
} from '../../analytics/index.ts'
import { countMonths, shiftMonth } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { type CellRange, sumByMonth } from '../queries/figures.ts'
import type { Months } from './series.ts'

/** The change since the period of the same length before; null where either side is too small or missing. */
export async function findChange(
  db: Db,
  method: Method,
  range: CellRange,
  period: Months,
): Promise<Change | null> {
  const months = countMonths(period.from, period.to)
  const previousFrom = shiftMonth(period.from, -months)
  const previousTo = shiftMonth(period.from, -1)
  const before = { ...range, fromMonth: `${previousFrom}-01`, toMonth: `${previousTo}-01` }
  const earlier = await estimate(db, method, before)
  const later = await estimate(db, method, range)
  return earlier && later ? { previousFrom, previousTo, ...indexChange(earlier, later) } : null
}

async function estimate(db: Db, method: Method, range: CellRange): Promise<IndexEstimate | null> {
  const sums = mergeSums((await sumByMonth(db, range)).map(({ whole }) => sumsFromArray(whole)))
  if (sums.n < method.minimumN) return null
  const { index } = pooledIndex(sums, method.scaleLevels)
  const interval = publishedInterval(sums)
  return index === null || interval === null ? null : { index, ...interval }
}
