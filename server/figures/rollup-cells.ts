import type { Questionnaire } from '#contract/questionnaire.ts'
import type { CellRange } from '../queries/figures.ts'
import type { KeptCell } from '../queries/rollup-state.ts'
import { keptPerUnit } from './unit-memory.ts'

/** Sums of dimensions and of pairs (see `splitPartSums`), and counts of items, laid out as in `unit_month`. */
export interface CellParts {
  dimensions: Float64Array
  items: Float64Array
}

/** What was counted in one unit, month, survey and version. Never changed: a new fold makes a new one. */
export interface RollupCell {
  unitId: number
  surveyId: number
  version: number
  /** YYYY-MM */
  month: string
  respondents: number
  /** n, Σm, Σs, Σv, Σm², Σs², Σsm, Σv², Σvm over respondents. */
  whole: Float64Array
  /** What figures add up. */
  shown: CellParts
  /** All that was released: it says only why a figure is withheld. */
  released: CellParts
}

/** Cells of one unit, by month, survey and version. */
export type UnitCells = ReadonlyMap<string, RollupCell>

/** All cells in one state of the database. */
export interface RollupCells {
  /** The fold that this state is of. */
  fold: number
  byUnit: ReadonlyMap<number, UnitCells>
  /** What was asked in them, as far as anyone wanted to know; the same for all states of a database. See `questionnairesOf`. */
  asked: Map<string, Questionnaire>
}

/** The cells of a range, in no order. */
export function cellsWithin({ byUnit }: RollupCells, range: CellRange): RollupCell[] {
  return range.unitIds.flatMap((unitId) => {
    const cells = byUnit.get(unitId)
    return cells ? ofUnitWithin(cells, range) : []
  })
}

/** The cells of one unit in the months and surveys of a range. */
export const ofUnitWithin = keptPerUnit((cells, { fromMonth, toMonth, surveyIds }): RollupCell[] => {
  const [from, to] = [fromMonth.slice(0, 7), toMonth.slice(0, 7)]
  const within = ({ month, surveyId }: RollupCell) =>
    month >= from && month <= to && surveyIds.includes(surveyId)
  return [...cells.values()].filter(within)
})

/** A later state: these cells take the place of what they were; all others stay as they are. */
export function withCells(
  { byUnit, asked }: RollupCells,
  fold: number,
  changed: readonly KeptCell[],
): RollupCells {
  const units = new Map(byUnit)
  for (const [unitId, kept] of Map.groupBy(changed, (cell) => cell.unitId)) {
    const cells = new Map(byUnit.get(unitId))
    for (const one of kept) cells.set(`${one.month} ${one.surveyId} ${one.version}`, toCell(one))
    units.set(unitId, cells)
  }
  return { fold, byUnit: units, asked }
}

function toCell(kept: KeptCell): RollupCell {
  const { unitId, surveyId, version, month, respondents } = kept
  const shown = { dimensions: readCounts(kept.shownDimensions), items: readCounts(kept.shownItems) }
  const released = {
    dimensions: kept.dimensions === null ? shown.dimensions : readCounts(kept.dimensions),
    items: kept.itemCounts === null ? shown.items : readCounts(kept.itemCounts),
  }
  return { unitId, surveyId, version, month, respondents, whole: readCounts(kept.whole), shown, released }
}

const [comma, zero] = [44, 48]

/** Whole numbers of at least 0 out of an array as PostgreSQL writes it, `{1,20,3}`. */
export function readCounts(text: string): Float64Array {
  if (text === '{}') return new Float64Array(0)
  const counts: number[] = []
  let count = 0
  for (let at = 1; at < text.length - 1; at++) {
    const sign = text.charCodeAt(at)
    if (sign === comma) {
      counts.push(count)
      count = 0
    } else count = 10 * count + sign - zero
  }
  counts.push(count)
  return Float64Array.from(counts)
}
