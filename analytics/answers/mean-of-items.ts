import { normalQuantile } from '../distributions/normal.ts'
import type { Interval } from '../indices/proportion-interval.ts'

/** Index of the aggregation `mean_of_items` with its error. Null where nobody answered. */
export interface MeanOfItems {
  /** Respondents with an answer to some item. */
  respondents: number
  /** Items with an answer. */
  items: number
  index: number | null
  /** With the respondent as the sampling unit; null below two respondents. */
  standardError: number | null
  /** 95 %, not clipped. */
  interval: Interval | null
}

/**
 * Plain mean of the items' own indices, each weighing the same however many answered it. Its error needs the rows:
 * the answers of a respondent go together across items. Linearised: z = Σ over items of (satisfied − p)/(J n),
 * variance n/(n − 1) Σ z².
 * @param columns levels per item
 * @param topLevels levels that count as satisfied
 * @see Wolter (2007), Introduction to Variance Estimation, 2nd edition, chapter 6 (linearised sum of ratios)
 */
export function meanOfItems(columns: readonly Int8Array[], topLevels: readonly number[]): MeanOfItems {
  const isTop = new Uint8Array(128)
  for (const level of topLevels) isTop[level] = 1
  const counted = columns.map((column) => countOf(column, isTop)).filter(({ answered }) => answered > 0)
  const items = counted.length
  const index = items === 0 ? null : counted.reduce((sum, { share }) => sum + share, 0) / items
  let respondents = 0
  let squares = 0
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    let z = 0
    let isAnswered = false
    for (const { column, answered, share } of counted) {
      const level = column[row] ?? 0
      if (level < 1) continue
      isAnswered = true
      z += ((isTop[level] ?? 0) - share) / (items * answered)
    }
    if (!isAnswered) continue
    respondents++
    squares += z * z
  }
  if (index === null || respondents < 2)
    return { respondents, items, index, standardError: null, interval: null }
  const standardError = Math.sqrt((respondents / (respondents - 1)) * squares)
  const half = normalQuantile(0.975) * standardError
  return { respondents, items, index, standardError, interval: { low: index - half, high: index + half } }
}

function countOf(column: Int8Array, isTop: Uint8Array) {
  let [answered, satisfied] = [0, 0]
  for (const level of column) {
    if (level < 1) continue
    answered++
    satisfied += isTop[level] ?? 0
  }
  return { column, answered, share: answered === 0 ? 0 : satisfied / answered }
}
