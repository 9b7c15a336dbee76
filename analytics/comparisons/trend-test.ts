import { chiSquareUpper } from '../distributions/chi-square.ts'
import type { Share } from './two-proportions.ts'

/** A χ² test; all but the degrees of freedom null where it cannot be made. */
export interface TrendTest {
  statistic: number | null
  df: 1
  pValue: number | null
}

/**
 * χ² test for a linear trend of a share over ordered periods, scored 1, 2, 3 …
 * @param periods in order of time; one without answers counts nothing but keeps its place
 * @returns nulls where all answers agree or fewer than two periods have answers
 * @throws RangeError unless the counts are whole with 0 <= satisfied <= answered
 * @see Armitage (1955), Biometrics 11, 375-386
 */
export function trendTest(periods: readonly Share[]): TrendTest {
  const fit = periods.every(
    ({ satisfied, answered }) =>
      Number.isSafeInteger(satisfied) &&
      Number.isSafeInteger(answered) &&
      satisfied >= 0 &&
      satisfied <= answered,
  )
  if (!fit) throw new RangeError('trendTest requires whole counts with 0 <= satisfied <= answered')
  const total = periods.reduce((sum, { answered }) => sum + answered, 0)
  const satisfied = periods.reduce((sum, period) => sum + period.satisfied, 0)
  const centre = periods.reduce((sum, { answered }, j) => sum + answered * (j + 1), 0) / total
  const slope = periods.reduce((sum, period, j) => sum + (j + 1 - centre) * period.satisfied, 0)
  const spread = periods.reduce((sum, { answered }, j) => sum + answered * (j + 1 - centre) ** 2, 0)
  const share = satisfied / total
  const variance = share * (1 - share) * spread
  if (!(variance > 0)) return { statistic: null, df: 1, pValue: null }
  const statistic = slope ** 2 / variance
  return { statistic, df: 1, pValue: chiSquareUpper(statistic, 1) }
}
