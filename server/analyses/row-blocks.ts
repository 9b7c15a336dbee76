import { type AnswerTable, groupRows, type RowCells } from '../../analytics/index.ts'

// One analysis asks for a dozen kinds of the same million rows.
const known = new WeakMap<AnswerTable, RowCells>()

/** Rows by unit and block. */
export function rowBlocks(table: AnswerTable): RowCells {
  const found = known.get(table) ?? groupRows(table, ['unit', 'block'])
  known.set(table, found)
  return found
}
