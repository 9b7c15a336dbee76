import type { ItemCell, ItemRow } from '#contract/item-table.ts'
import type { Method } from '#contract/method.ts'
import type { Figure, ItemFigure, UnitSummary } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import { withholdCells } from '../../analytics/index.ts'
import { ancestorIds, childrenOf, subtreesOf } from '../unit-tree.ts'
import { totalsByVersion } from './cell-totals.ts'
import { dimensionCells, itemFigures } from './cells.ts'
import { gather } from './gather.ts'
import type { RollupCell } from './rollup-cells.ts'

// Items of many cells at once. Each cell shows what the overview of that unit and period shows, and no more.

/** What a table of items is made from. */
export interface ItemSource {
  method: Method
  /** The questionnaire of a survey's version. */
  questionnaireOf: (cell: Pick<RollupCell, 'surveyId' | 'version'>) => Questionnaire
}

/** The items of some cells together. @param isShown whether the overview shows their whole */
export function itemsOfCells(
  { method, questionnaireOf }: ItemSource,
  cells: readonly RollupCell[],
  isShown: boolean,
): ItemFigure[] {
  const versions = totalsByVersion(cells)
  const asked = versions.map(questionnaireOf)
  const gathered = gather<Instrument>(versions, method, asked)
  const isWhole = cells.every(({ shown, released }) => shown.items === released.items)
  const released = isWhole ? gathered : gather<Instrument>(totalsByVersion(cells, 'released'), method, asked)
  const dimensions = dimensionCells(method, gathered, released, isShown)
  return itemFigures(method, gathered, released, dimensions, isShown)
}

/** Columns of items as rows, in the order in which they were first asked. */
export function itemRows(columns: readonly (readonly ItemFigure[])[]): ItemRow[] {
  const rows = new Map<string, ItemRow>()
  for (const [at, column] of columns.entries())
    for (const { key, prompt, dimension, figure } of column) {
      const row = rows.get(key) ?? { key, prompt, dimension, cells: columns.map(() => null) }
      rows.set(key, row)
      row.cells[at] = toItemCell(figure)
    }
  return [...rows.values()]
}

function toItemCell({ respondents, index, low, high, withheld }: Figure): ItemCell {
  return { respondents, index, low, high, withheld }
}

/** Respondents of the whole in some cells. */
export function respondentsOf(cells: readonly RollupCell[]): number {
  return cells.reduce((sum, { whole }) => sum + (whole[0] ?? 0), 0)
}

/**
 * Whether the overview of a unit shows its whole: enough respondents, and no table of a unit above withholds its row.
 * @param countOf respondents of a unit alone in the period
 */
export function isWholeShown(
  units: readonly UnitSummary[],
  unitId: number,
  countOf: (unitId: number) => number,
  k: number,
): boolean {
  const belowOf = subtreesOf(units)
  const below = (id: number) => belowOf(id).reduce((sum, one) => sum + countOf(one), 0)
  if (below(unitId) < k) return false
  return ancestorIds(units, unitId).every((above) => {
    const children = childrenOf(units, above)
    const counts = children.map((unit) => below(unit.unitId))
    const own = children.findIndex((unit) => belowOf(unit.unitId).includes(unitId))
    // What counts in the unit above itself is a row of the table only where not all of it came from below.
    return [counts, [...counts, countOf(above)]].every((table) => withholdCells(table, k)[own] === null)
  })
}
