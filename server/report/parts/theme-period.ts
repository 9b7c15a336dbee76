import type { Months } from '../../figures/series.ts'

/**
 * The latest year or quarter within some months: comments are told of whole years and quarters alone. Null where the
 * months hold neither.
 * @returns `2026`, `2026-Q2`
 */
export function themePeriod({ from, to }: Months): string | null {
  const last = Number(to.slice(0, 4))
  for (let year = last; year >= Number(from.slice(0, 4)); year--) {
    if (from <= `${year}-01` && to >= `${year}-12`) return String(year)
    for (const quarter of [4, 3, 2, 1]) {
      const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`
      if (from <= month(quarter * 3 - 2) && to >= month(quarter * 3)) return `${year}-Q${quarter}`
    }
  }
  return null
}
