import {
  type AnswerTable,
  groupRows,
  type PooledSums,
  poolCells,
  type RowCells,
  type Tallies,
} from '../../analytics/index.ts'
import type { Counted } from './strata.ts'

/** Responses of a unit and a year that are alike in some labels, with the sums of their answers. */
export interface WeightedCell extends Counted {
  labels: (string | null)[]
  sums: PooledSums
}

/** Rows by unit, year and some labels more. */
export function weightedRows(table: AnswerTable, labels: readonly string[] = []): RowCells {
  return groupRows(table, ['unit', 'year', ...labels])
}

/** The same with sums of answers. */
export function weightedCells(rows: RowCells, tallies: Tallies): WeightedCell[] {
  return poolCells(rows, tallies).map((sums, place) => {
    const { labels, size } = rows.cells[place] ?? { labels: [], size: 0 }
    const [unit = null, year = null, ...rest] = labels
    return { unit, year, labels: rest, size, sums }
  })
}
