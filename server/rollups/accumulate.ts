import {
  addItemPairs,
  addLevels,
  type CellSums,
  cellToArray,
  emptyCell,
  itemPairsLength,
  sumsToArray,
} from '../../analytics/index.ts'
import type { CutRow, ReleasedResponse } from '../queries/rollups.ts'
import { type Layout, slotOf } from './layout.ts'
import type { LayoutFor } from './load-layouts.ts'

interface Cell {
  unitId: number
  surveyId: number
  version: number
  month: string
  cut: string
  value: string
  sums: CellSums
  itemPairs: number[]
  itemCounts: number[]
}

/** The one cut that is the whole unit. */
const wholeCut = ''

/**
 * Adds released responses up into rollup cells: one per unit and month, and one per cut of it.
 * @param layoutFor layout of a survey's version
 */
export function accumulate(responses: readonly ReleasedResponse[], layoutFor: LayoutFor): CutRow[] {
  const cells = new Map<string, Cell>()
  for (const response of responses) {
    const layout = layoutFor(response.surveyId, response.version)
    for (const [cut, value] of cutsOf(response)) {
      const cell = cellOf(cells, response, cut, value, layout)
      addLevels(cell.sums, response.levels, layout.dimensionOf, layout.isTop)
      countLevels(cell.itemCounts, response.levels, layout.slots)
      if (cell.itemPairs.length > 0)
        addItemPairs(cell.itemPairs, pairedLevels(response, layout), layout.isTop)
    }
  }
  return [...cells.values()].map(toRow)
}

function pairedLevels({ levels }: ReleasedResponse, { pairedItems }: Layout): (number | null)[] {
  return pairedItems.map((place) => levels[place] ?? null)
}

/** The cells a response belongs to, one cut at a time, never their product. */
function cutsOf(response: ReleasedResponse): [string, string][] {
  const cuts: [string, string | number | null][] = [
    [wholeCut, ''],
    ['field', response.fieldCode],
    ['procedure', response.procedureCode],
    ['channel', response.channel],
    ['respondent_type', response.respondentType],
    ['service_point', response.servicePointId],
    ['competent_unit', response.competentUnitId],
  ]
  return cuts.flatMap(([cut, value]) => (value === null ? [] : [[cut, String(value)] as [string, string]]))
}

function cellOf(
  cells: Map<string, Cell>,
  response: ReleasedResponse,
  cut: string,
  value: string,
  layout: Layout,
): Cell {
  const { unitId, surveyId, version, month } = response
  const name = [unitId, surveyId, version, month, cut, value].join('\u0000')
  const found = cells.get(name)
  if (found) return found
  const itemCounts = new Array<number>(layout.itemKeys.length * layout.slots).fill(0)
  // No figure of a cut needs them yet, and there are many cuts.
  const paired = cut === wholeCut ? layout.pairedItems.length : 0
  const cell = {
    unitId,
    surveyId,
    version,
    month,
    cut,
    value,
    sums: emptyCell(layout.dimensionCount),
    itemPairs: new Array<number>(itemPairsLength(paired)).fill(0),
    itemCounts,
  }
  cells.set(name, cell)
  return cell
}

function countLevels(itemCounts: number[], levels: readonly (number | null)[], slots: number): void {
  for (const [index, level] of levels.entries()) {
    const position = index * slots + slotOf(level)
    itemCounts[position] = (itemCounts[position] ?? 0) + 1
  }
}

function toRow({ sums, itemPairs, ...cell }: Cell): CutRow {
  return {
    ...cell,
    respondents: sums.respondents,
    whole: sumsToArray(sums.whole),
    dimensions: [...cellToArray(sums), ...itemPairs],
  }
}
