import type { Columns } from '../matrix/covariance.ts'

export interface ItemNonresponse {
  total: number
  /** Respondents who answered all items, and none. */
  complete: number
  none: number
  /** Mean number of items answered; null without respondents. */
  meanAnswered: number | null
  /** Per item: answers missing, and their share 0..1 (null without respondents). */
  items: { missing: number; rate: number | null }[]
}

/**
 * Which items were skipped, and how often.
 * @param columns answers per item; null for a missing one
 * @throws RangeError when items have different lengths
 */
export function itemNonresponse(columns: Columns): ItemNonresponse {
  const total = columns[0]?.length ?? 0
  if (!columns.every(({ length }) => length === total)) {
    throw new RangeError('itemNonresponse requires items of the same length')
  }
  const answered = new Uint32Array(total)
  const items = columns.map((column) => {
    let missing = 0
    for (const [i, level] of column.entries()) {
      if (level === null) missing++
      else answered[i] = (answered[i] ?? 0) + 1
    }
    return { missing, rate: total === 0 ? null : missing / total }
  })
  const sum = answered.reduce((whole, count) => whole + count, 0)
  return {
    total,
    complete: answered.filter((count) => count === columns.length).length,
    none: answered.filter((count) => count === 0).length,
    meanAnswered: total === 0 ? null : sum / total,
    items,
  }
}
