import type { FlatTable } from './flat-table.ts'
import type { FlatWords } from './flat-words.ts'

/** One line for each column of each table, with its unit, under a line of heads. */
export function codeBookRows(tables: readonly FlatTable[], { codeBook, units }: FlatWords): string[][] {
  const { table, caption, column, head, unit, notes } = codeBook
  const lines = tables.flatMap((one) =>
    one.columns.map((of) => [one.key, one.caption, of.key, of.head, units[of.format], one.notes.join(' ')]),
  )
  return [[table, caption, column, head, unit, notes], ...lines]
}
