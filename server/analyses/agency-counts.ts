import { type AnswerTable, columnsOf, type RowCells } from '../../analytics/index.ts'
import type { BlockCount } from './cross-withheld.ts'

/** Answers to an item by unit, block, agency and level. */
export interface AgencyCount extends BlockCount {
  /** From 1. */
  level: number
}

/**
 * Counts answers to an item in rows that were read for several items at once.
 * @param grouped the rows by `unit`, `block` and `competentUnit`
 */
export function countByAgency(
  table: AnswerTable,
  { of, cells }: RowCells,
  item: string,
  levels: number,
): AgencyCount[] {
  const [column = new Int8Array()] = columnsOf(table, [item])
  const counts = new Int32Array(cells.length * levels)
  for (let row = 0; row < column.length; row++) {
    const level = column[row] ?? 0
    if (level < 1 || level > levels) continue
    const place = (of[row] ?? 0) * levels + level - 1
    counts[place] = (counts[place] ?? 0) + 1
  }
  return cells.flatMap(({ labels: [unit, block, name = null] }, cell) =>
    Array.from({ length: levels }, (_, place) => ({
      unitId: Number(unit),
      block: String(block),
      name,
      level: place + 1,
      count: counts[cell * levels + place] ?? 0,
    })),
  )
}
