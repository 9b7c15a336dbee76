import { countMonths, shiftMonth } from '../calendar.ts'
import type { CellRange } from '../queries/figures.ts'
import type { RollupCells } from './rollup-cells.ts'

/** Tells the respondents of a unit alone. */
export type CountOf = (unitId: number) => number

/** Respondents of many units in each month of a range, counted in one pass: thousands of cells are asked about at once. */
export interface Respondents {
  /** In one month, YYYY-MM. */
  inMonth(month: string): CountOf
  /** In the whole range. */
  inAll: CountOf
}

export function respondentsIn({ byUnit }: RollupCells, range: CellRange): Respondents {
  const first = range.fromMonth.slice(0, 7)
  const length = countMonths(first, range.toMonth.slice(0, 7))
  const placeOf = new Map(Array.from({ length }, (_, place) => [shiftMonth(first, place), place]))
  const surveyIds = new Set(range.surveyIds)
  // The sum of all months stands behind them.
  const countsOf = new Map<number, Float64Array>()
  for (const unitId of range.unitIds) {
    const counts = new Float64Array(length + 1)
    for (const { month, surveyId, whole } of byUnit.get(unitId)?.values() ?? []) {
      const place = placeOf.get(month)
      if (place === undefined || !surveyIds.has(surveyId)) continue
      const n = whole[0] ?? 0
      counts[place] = (counts[place] ?? 0) + n
      counts[length] = (counts[length] ?? 0) + n
    }
    countsOf.set(unitId, counts)
  }
  const at =
    (place: number): CountOf =>
    (unitId) =>
      countsOf.get(unitId)?.[place] ?? 0
  return { inMonth: (month) => at(placeOf.get(month) ?? -1), inAll: at(length) }
}
