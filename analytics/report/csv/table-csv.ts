import { type CsvCell, writeCsv } from '../../tables/csv.ts'
import type { FlatCell, FlatTable } from '../flat/flat-table.ts'
import type { FlatWords } from '../flat/flat-words.ts'

/**
 * A table as CSV: a line of heads, then one line a row, numbers with a decimal point. Where a column lacks numbers for a
 * reason, a column after it tells the reasons, so that none of its cells mixes both.
 */
export function tableCsv({ columns, rows }: FlatTable, words: FlatWords): string {
  const written = columns.flatMap(({ head }, at) => {
    const value = { head, of: (row: FlatCell[]): CsvCell => row[at]?.value ?? null }
    const note = { head: words.note(head), of: (row: FlatCell[]): CsvCell => reason(row[at]) }
    return rows.some((row) => reason(row[at]) !== null) ? [value, note] : [value]
  })
  return writeCsv([written.map(({ head }) => head), ...rows.map((row) => written.map(({ of }) => of(row)))])
}

/** Why there is no value; a dash is none. */
function reason(cell: FlatCell | undefined): string | null {
  if (!cell || cell.value !== null || cell.text === '–') return null
  return cell.text
}
