import type { CellRange } from '../queries/figures.ts'
import { type CellParts, ofUnitWithin, type RollupCell, type RollupCells } from './rollup-cells.ts'
import { keptPerUnit } from './unit-memory.ts'

// Cells added up, position by position.

/** What was counted in one unit, survey and version over some months. */
export type UnitSum = Omit<RollupCell, 'month'>

/** The sums of the units of a range over its months, in no order. */
export function sumsWithin({ byUnit }: RollupCells, range: CellRange): UnitSum[] {
  return range.unitIds.flatMap((unitId) => {
    const cells = byUnit.get(unitId)
    return cells ? sumsOfUnit(cells, range) : []
  })
}

const sumsOfUnit = keptPerUnit((cells, range): UnitSum[] =>
  groupsOf(ofUnitWithin(cells, range)).map((months) => {
    const [one] = months
    if (one && months.length === 1) return one
    const shown = partsOf(months, 'shown')
    const isAllShown = (part: keyof CellParts) =>
      months.every((cell) => cell.shown[part] === cell.released[part])
    return {
      ...versionOf(months),
      unitId: one?.unitId ?? 0,
      respondents: responsesIn(months),
      whole: total(months, ({ whole }) => whole),
      shown,
      released: isAllShown('dimensions') && isAllShown('items') ? shown : partsOf(months, 'released'),
    }
  }),
)

function partsOf(cells: readonly UnitSum[], extent: 'shown' | 'released'): CellParts {
  return {
    dimensions: total(cells, (cell) => cell[extent].dimensions),
    items: total(cells, (cell) => cell[extent].items),
  }
}

const groupsOf = <Sum extends UnitSum>(cells: readonly Sum[]): Sum[][] => [
  ...Map.groupBy(cells, ({ surveyId, version }) => `${surveyId} ${version}`).values(),
]

/** Responses, also those that answer nothing that is counted. */
const responsesIn = (cells: readonly UnitSum[]) =>
  cells.reduce((sum, { respondents }) => sum + respondents, 0)

/** Cells of one questionnaire version as one. */
export interface VersionTotals {
  surveyId: number
  version: number
  respondents: number
  whole: number[]
  /** Sums of the dimensions and of pairs, as `splitPartSums` reads them. */
  dimensions: number[]
  itemCounts: number[]
}

/** @param extent what may be shown, or all that was released */
export function totalsByVersion(
  sums: readonly UnitSum[],
  extent: 'shown' | 'released' = 'shown',
): VersionTotals[] {
  return groupsOf(sums).map((group) => {
    const { dimensions, items } = partsOf(group, extent)
    return {
      ...versionOf(group),
      respondents: responsesIn(group),
      whole: wholeTotal(group),
      dimensions: Array.from(dimensions),
      itemCounts: Array.from(items),
    }
  })
}

/** Item counts per survey and version, whose questionnaire says where each item stands. */
export function itemsByVersion(
  sums: readonly UnitSum[],
): Pick<VersionTotals, 'surveyId' | 'version' | 'itemCounts'>[] {
  return groupsOf(sums).map((group) => {
    return { ...versionOf(group), itemCounts: Array.from(total(group, ({ shown }) => shown.items)) }
  })
}

export const wholeTotal = (sums: readonly UnitSum[]) => Array.from(total(sums, ({ whole }) => whole))

/** @param length how many numbers from the beginning; null for all, which must then be alike in all cells */
export const dimensionTotal = (sums: readonly UnitSum[], length: number | null) =>
  Array.from(
    total(sums, ({ shown }) => (length === null ? shown.dimensions : shown.dimensions.subarray(0, length))),
  )

function versionOf([first]: readonly UnitSum[]): { surveyId: number; version: number } {
  if (!first) throw new RangeError('versionOf requires cells')
  return { surveyId: first.surveyId, version: first.version }
}

/** @throws RangeError where the arrays differ in length: they are laid out differently and cannot be added up */
function total(cells: readonly UnitSum[], arrayOf: (cell: UnitSum) => Float64Array): Float64Array {
  const [first] = cells
  if (!first) return new Float64Array(0)
  const sums = new Float64Array(arrayOf(first).length)
  for (const cell of cells) {
    const counts = arrayOf(cell)
    if (counts.length !== sums.length) throw new RangeError('total requires cells of one layout')
    for (let at = 0; at < counts.length; at++) sums[at] = (sums[at] ?? 0) + (counts[at] ?? 0)
  }
  return sums
}

/** Arrays added up position by position; none make an empty one. */
export function addPositions(arrays: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = arrays
  return others.reduce<number[]>((sums, array) => sums.map((sum, at) => sum + (array[at] ?? 0)), [...first])
}

/** The month (YYYY-MM) in which each version first has responses, ascending. */
export function firstMonths(
  cells: readonly RollupCell[],
): { surveyId: number; version: number; month: string }[] {
  return groupsOf(cells)
    .map((group) => ({
      ...versionOf(group),
      month: least(group.map(({ month }) => month)) ?? '',
    }))
    .toSorted((a, b) => a.month.localeCompare(b.month) || a.surveyId - b.surveyId || a.version - b.version)
}

/** First and last month (YYYY-MM) with released responses of these surveys, or null while there are none. */
export function monthSpan(
  { byUnit }: RollupCells,
  surveyIds: readonly number[],
): { first: string; last: string } | null {
  const months = [...byUnit.values()].flatMap((cells) =>
    [...cells.values()].filter(({ surveyId }) => surveyIds.includes(surveyId)).map(({ month }) => month),
  )
  const [first, last] = [
    least(months),
    months.reduce((latest, month) => (month > latest ? month : latest), ''),
  ]
  return first === undefined ? null : { first, last }
}

function least(months: readonly string[]): string | undefined {
  return months.reduce<string | undefined>(
    (first, month) => (first === undefined || month < first ? month : first),
    undefined,
  )
}
