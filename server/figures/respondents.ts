import { countMonths } from '../calendar.ts'
import type { CellRange } from '../queries/figures.ts'
import { ofUnitWithin, type RollupCells } from './rollup-cells.ts'
import { keptPerUnit } from './unit-memory.ts'

/** Tells the respondents of a unit alone. */
export type CountOf = (unitId: number) => number

/** Respondents of many units in each month of a range, counted in one pass: thousands of cells are asked about at once. */
export interface Respondents {
  /** In one month, YYYY-MM. The same function for the same month, by which others remember what they made of it. */
  inMonth(month: string): CountOf
  /** In the whole range. */
  inAll: CountOf
}

export function respondentsIn({ byUnit }: RollupCells, range: CellRange): Respondents {
  const first = range.fromMonth.slice(0, 7)
  const units = new Map<number, UnitRespondents>()
  for (const unitId of range.unitIds) {
    const cells = byUnit.get(unitId)
    if (cells) units.set(unitId, respondentsOfUnit(cells, range))
  }
  const months = new Map<string, CountOf>()
  return {
    inMonth: (month) => {
      const place = countMonths(first, month) - 1
      const countOf = months.get(month) ?? ((unitId) => units.get(unitId)?.months[place] ?? 0)
      months.set(month, countOf)
      return countOf
    },
    inAll: (unitId) => units.get(unitId)?.all ?? 0,
  }
}

interface UnitRespondents {
  /** From the first month of the range to its last. */
  months: Float64Array
  all: number
}

const respondentsOfUnit = keptPerUnit((cells, range): UnitRespondents => {
  const first = range.fromMonth.slice(0, 7)
  const months = new Float64Array(countMonths(first, range.toMonth.slice(0, 7)))
  for (const { month, whole } of ofUnitWithin(cells, range)) {
    const place = countMonths(first, month) - 1
    months[place] = (months[place] ?? 0) + (whole[0] ?? 0)
  }
  return { months, all: months.reduce((sum, n) => sum + n, 0) }
})
