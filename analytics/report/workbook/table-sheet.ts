import type { FlatColumn, FlatTable } from '../flat/flat-table.ts'
import { textCell, valueCell } from './cells.ts'
import { headStyle, markStyle, noteStyle, type Sheet, type SheetRow, titleStyle } from './sheet.ts'

/** Letters that the width of a printed page holds. */
const pageLetters = 105
const leastLetters = 11

/** One table: what it is, its heads, which stay in sight, its rows, and the notes under it. */
export function tableSheet(name: string, table: FlatTable, demonstration: string | null): Sheet {
  const { caption, columns, rows, notes } = table
  const title: SheetRow[] = [[textCell(caption, titleStyle)]]
  const mark: SheetRow[] = demonstration === null ? [] : [[textCell(demonstration, markStyle)]]
  const heads = columns.map(({ head, format }) =>
    textCell(head, { ...headStyle, align: format === 'text' ? 'left' : 'right' }),
  )
  const lines = rows.map((row) => row.map((cell, at) => valueCell(cell, columns[at]?.format ?? 'text')))
  const remarks: SheetRow[] = notes.map((note) => [textCell(note, noteStyle)])
  const top = [...title, ...mark, heads]
  return {
    sheet: name,
    data: [...top, ...lines, ...(remarks.length > 0 ? [[], ...remarks] : [])],
    columns: columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: top.length,
    orientation: 'landscape',
  }
}

function widthOf({ width }: FlatColumn): number {
  return Math.max(leastLetters, Math.round(width * pageLetters))
}
