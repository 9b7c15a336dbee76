import type { CellParts, RollupCell, RollupCells } from './rollup-cells.ts'

// Cells added up, position by position.

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
  cells: readonly RollupCell[],
  extent: 'shown' | 'released' = 'shown',
): VersionTotals[] {
  const versions = Map.groupBy(cells, ({ surveyId, version }) => `${surveyId} ${version}`)
  return [...versions.values()].map((group) => ({
    ...versionOf(group),
    respondents: group.reduce((sum, { respondents }) => sum + respondents, 0),
    whole: total(group, ({ whole }) => whole),
    dimensions: total(group, (cell) => cell[extent].dimensions),
    itemCounts: total(group, (cell) => cell[extent].items),
  }))
}

/** Item counts per survey and version, whose questionnaire says where each item stands. */
export function itemsByVersion(
  cells: readonly RollupCell[],
): Pick<VersionTotals, 'surveyId' | 'version' | 'itemCounts'>[] {
  const versions = Map.groupBy(cells, ({ surveyId, version }) => `${surveyId} ${version}`)
  return [...versions.values()].map((group) => {
    return { ...versionOf(group), itemCounts: total(group, shownOf('items')) }
  })
}

export const wholeTotal = (cells: readonly RollupCell[]) => total(cells, ({ whole }) => whole)

/** @param length how many numbers from the beginning; null for all, which must then be alike in all cells */
export const dimensionTotal = (cells: readonly RollupCell[], length: number | null) =>
  total(cells, ({ shown }) => (length === null ? shown.dimensions : shown.dimensions.subarray(0, length)))

function shownOf(part: keyof CellParts): (cell: RollupCell) => Float64Array {
  return ({ shown }) => shown[part]
}

function versionOf([first]: readonly RollupCell[]): { surveyId: number; version: number } {
  if (!first) throw new RangeError('versionOf requires cells')
  return { surveyId: first.surveyId, version: first.version }
}

/** @throws RangeError where the arrays differ in length: they are laid out differently and cannot be added up */
function total(cells: readonly RollupCell[], arrayOf: (cell: RollupCell) => Float64Array): number[] {
  const [first] = cells
  if (!first) return []
  const sums = new Float64Array(arrayOf(first).length)
  for (const cell of cells) {
    const counts = arrayOf(cell)
    if (counts.length !== sums.length) throw new RangeError('total requires cells of one layout')
    for (let at = 0; at < counts.length; at++) sums[at] = (sums[at] ?? 0) + (counts[at] ?? 0)
  }
  return Array.from(sums)
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
  const versions = Map.groupBy(cells, ({ surveyId, version }) => `${surveyId} ${version}`)
  return [...versions.values()]
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
