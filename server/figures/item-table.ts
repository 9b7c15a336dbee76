import type { ItemCell, ItemRow } from '#contract/item-table.ts'
import type { Method } from '#contract/method.ts'
import type { Figure, ItemFigure, UnitSummary } from '#contract/office.ts'
import type { Instrument, Questionnaire } from '#contract/questionnaire.ts'
import { withholdCells } from '../../analytics/index.ts'
import { ancestorIds, childrenOf, subtreeIds } from '../unit-tree.ts'
import { totalsByVersion, type UnitSum } from './cell-totals.ts'
import { dimensionCells, itemFigures } from './cells.ts'
import { gather } from './gather.ts'
import { deskName, type KeptBack, noneKept } from './kept-back.ts'
import type { CountOf } from './respondents.ts'

// Items of many cells at once. Each cell shows what the overview of that unit and period shows, and no more.

/** What a table of items is made from. */
export interface ItemSource {
  method: Method
  /** The questionnaire of a survey's version. */
  questionnaireOf: (cell: Pick<UnitSum, 'surveyId' | 'version'>) => Questionnaire
}

/** The items of some cells together. @param isShown whether the overview shows their whole */
export function itemsOfCells(source: ItemSource, cells: readonly UnitSum[], isShown: boolean): ItemFigure[] {
  return figuresOfCells(source, cells, isShown).items
}

/** What the overview shows of some cells together, but for their whole. */
export interface CellFigures {
  items: ItemFigure[]
  dimensions: { key: string; figure: Figure }[]
}

/**
 * The items and dimensions of some cells together.
 * @param isShown whether the overview shows their whole
 * @param isKept which of them are kept back; left out: none
 */
export function figuresOfCells(
  { method, questionnaireOf }: ItemSource,
  cells: readonly UnitSum[],
  isShown: boolean,
  isKept = noneKept,
): CellFigures {
  const versions = totalsByVersion(cells)
  const asked = versions.map(questionnaireOf)
  const gathered = gather<Instrument>(versions, method, asked)
  const isWhole = cells.every(({ shown, released }) => shown.items === released.items)
  const released = isWhole ? gathered : gather<Instrument>(totalsByVersion(cells, 'released'), method, asked)
  const dimensions = dimensionCells(method, gathered, released, isShown, isKept)
  const items = itemFigures(method, gathered, released, dimensions, isShown, isKept)
  return { items, dimensions: dimensions.map(({ key, figure }) => ({ key, figure })) }
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
export function respondentsOf(cells: readonly UnitSum[]): number {
  return cells.reduce((sum, { whole }) => sum + (whole[0] ?? 0), 0)
}

/**
 * Whether the overview of a unit shows its whole: enough respondents, and no table of a unit above withholds its row. The
 * map is looked through once, and each table decided once, for however many units and periods.
 * @param keptBack figures that the report withholds whatever they rest on
 * @returns asks for a unit of the map, given the respondents of each unit alone in a period
 */
export function wholeShownOn(
  units: readonly UnitSummary[],
  k: number,
  keptBack: KeptBack = new Set(),
): (unitId: number, countOf: CountOf) => boolean {
  const belowOf = remembered((unitId: number) => subtreeIds(units, unitId))
  const tableOf = remembered((above: number) => {
    const children = childrenOf(units, above)
    const rows = children.map((unit) => belowOf(unit.unitId))
    const desk = deskName(units.find((unit) => unit.unitId === above)?.code ?? '')
    const kept = [...children.map(({ code }) => code), desk].map((name) => keptBack.has(name))
    return { above, rows, kept }
  })
  const ancestorsOf = remembered((unitId: number) => ancestorIds(units, unitId))
  const shownUnder = remembered((countOf: CountOf) =>
    remembered((above: number) => shownBelow(tableOf(above), countOf, k)),
  )
  return (unitId, countOf) => {
    if (sumOf(belowOf(unitId), countOf) < k) return false
    return ancestorsOf(unitId).every((above) => shownUnder(countOf)(above).has(unitId))
  }
}

/** The table of a unit: the ids of each row, and whether it is kept back; the last is the unit itself. */
interface Table {
  above: number
  rows: number[][]
  kept: boolean[]
}

/** Ids of the units in rows that the table shows. */
function shownBelow({ above, rows, kept }: Table, countOf: CountOf, k: number): Set<number> {
  const counts = rows.map((ids) => sumOf(ids, countOf))
  // What counts in the unit above itself is a row of the table only where not all of it came from below.
  const decisions = [counts, [...counts, countOf(above)]].map((table) => withholdCells(table, k, true, kept))
  return new Set(
    rows.flatMap((ids, row) => (decisions.every((withheld) => withheld[row] === null) ? ids : [])),
  )
}

const sumOf = (ids: readonly number[], countOf: CountOf) => ids.reduce((sum, id) => sum + countOf(id), 0)

function remembered<Key, T>(find: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
}
