import { cellText } from '../model/cell.ts'
import type { Table } from '../model/model.ts'

type Measure = (text: string) => number

/**
 * Widths of the columns in a room: their shares of it, but none narrower than the longest word of its head and, where
 * it is centred, of its cells; the widest columns give way. Where the room is too small for all, the shares stand.
 */
export function columnWidths(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  room: number,
  { head, cell, padding }: { head: Measure; cell: Measure; padding: number },
): number[] {
  const shares = columns.map(({ width }) => width * room)
  const least = columns.map((column, index) => {
    const texts = column.align === 'center' ? textsOf(rows, index) : []
    return Math.min(
      room / 3,
      2 * padding + Math.max(longest(column.head, head), ...texts.map((text) => longest(text, cell))),
    )
  })
  const lacking = shares.map((share, index) => Math.max(0, (least[index] ?? 0) - share))
  const spare = shares.map((share, index) => Math.max(0, share - (least[index] ?? 0)))
  const [wanted, given] = [sum(lacking), sum(spare)]
  if (wanted === 0 || wanted > given) return shares
  return shares.map((share, index) => share + (lacking[index] ?? 0) - ((spare[index] ?? 0) * wanted) / given)
}

function textsOf(rows: Table['rows'], index: number): string[] {
  return [...new Set(rows.map((row) => ('cells' in row ? cellText(row.cells[index] ?? '') : '')))]
}

/** Width of the longest word; a hair more, so that rounding does not cut it. */
function longest(text: string, measure: Measure): number {
  return Math.max(...text.normalize('NFC').replaceAll(' %', '\u00a0%').split(' ').map(measure)) + 0.5
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
