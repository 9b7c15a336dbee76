import type { Instrument } from '#contract/questionnaire.ts'
import { pooledSumsLength } from '../../analytics/index.ts'
import { type CellParts, cellsWithin, type RollupCell } from '../figures/rollup-cells.ts'
import type { CellRange } from '../queries/figures.ts'
import { slotsBeforeLevels } from '../rollups/layout.ts'
import { rootOf, subtreeIds } from '../unit-tree.ts'
import type { AnalysisScope } from './scope.ts'

// Rows hold answers that figures do not show: parts that are left out, or wait for more of their piece. Where these are
// few, what is computed from rows would tell them to whoever takes the figures away.

/** Released answers of a unit and block less those that its figures show there; either may be more. */
export interface AnswerRest {
  unitId: number
  /** A survey in a part of the period that can be asked for by itself. */
  block: string
  rest: number
}

/** Where an item stands in a version. */
export interface ItemAt {
  surveyId: number
  version: number
  place: number
  /** Counts kept per item. */
  slots: number
}

/** What of a scope says where and when. */
type Where = Pick<AnalysisScope, 'units' | 'range' | 'cells'> & { frame: { unit: { unitId: number } } }

/** The range of a scope over all units, since those beside a unit decide with it what may be shown. */
export function everywhereOf({ units, range, frame }: Where): CellRange<Instrument> {
  return { ...range, unitIds: subtreeIds(units, rootOf(units)?.unitId ?? frame.unit.unitId) }
}

/** Answers to an item, by survey and quarter. */
export function itemRests(scope: Where, asked: readonly ItemAt[]): AnswerRest[] {
  return cellsWithin(scope.cells, everywhereOf(scope)).flatMap((cell) => {
    const at = asked.find(({ surveyId, version }) => surveyId === cell.surveyId && version === cell.version)
    if (!at) return []
    const [start, end] = [at.place * at.slots + slotsBeforeLevels, (at.place + 1) * at.slots]
    const answers = ({ items }: CellParts) => items.subarray(start, end).reduce((sum, n) => sum + n, 0)
    return [restOf(cell, quarterOf(cell.month), answers)]
  })
}

/** Respondents of a dimension, by survey and year. @param d its place among the dimensions */
export function dimensionRests(scope: Where, d: number): AnswerRest[] {
  const respondents = ({ dimensions }: CellParts) => dimensions[d * pooledSumsLength] ?? 0
  return cellsWithin(scope.cells, everywhereOf(scope)).map((cell) =>
    restOf(cell, cell.month.slice(0, 4), respondents),
  )
}

function restOf(cell: RollupCell, part: string, count: (parts: CellParts) => number): AnswerRest {
  const rest = count(cell.released) - count(cell.shown)
  return { unitId: cell.unitId, block: `${cell.surveyId} ${part}`, rest }
}

/** First day of the quarter of a month YYYY-MM. */
function quarterOf(month: string): string {
  const first = Number(month.slice(5)) - ((Number(month.slice(5)) - 1) % 3)
  return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}
