import { addRespondent, emptySums, type PooledSums } from '../indices/pooled-sums.ts'
import type { AnswerTable } from './answer-table.ts'
import type { Tallies } from './pool-rows.ts'

/** Rows that bear the same labels, numbered together. */
export interface RowCells {
  /** Number of the cell of each row, from 0. */
  of: Int32Array
  /** Per cell: its labels, in the order asked for, null where there is none; and its rows. */
  cells: { labels: (string | null)[]; size: number }[]
}

/**
 * Groups rows by some of their labels.
 * @throws RangeError on a label that the table does not have
 */
export function groupRows(table: AnswerTable, names: readonly string[]): RowCells {
  const columns = names.map((name) => {
    const column = table.labels[name]
    if (!column) throw new RangeError('groupRows requires labels of the table')
    return column
  })
  const known = new Map<number, number>()
  const cells: RowCells['cells'] = []
  const of = new Int32Array(table.rows)
  for (let row = 0; row < table.rows; row++) {
    let key = 0
    for (const { names, numbers } of columns) key = key * (names.length + 1) + (numbers[row] ?? -1) + 1
    let number = known.get(key)
    if (number === undefined) {
      number = cells.length
      known.set(key, number)
      cells.push({ labels: columns.map((own) => own.names[own.numbers[row] ?? -1] ?? null), size: 0 })
    }
    const cell = cells[number]
    if (cell) cell.size++
    of[row] = number
  }
  return { of, cells }
}

/** Sums over the rows of each cell. */
export function poolCells({ of, cells }: RowCells, { answered, satisfied, levels }: Tallies): PooledSums[] {
  const sums = cells.map(() => emptySums())
  for (let row = 0; row < of.length; row++) {
    const own = sums[of[row] ?? 0]
    if (own) addRespondent(own, answered[row] ?? 0, satisfied[row] ?? 0, levels[row] ?? 0)
  }
  return sums
}
