import { cellText } from '../model/cell.ts'
import type { Column, Row, Table } from '../model/model.ts'
import type { Line } from './break-lines.ts'
import { columnWidths } from './column-widths.ts'
import { type DecimalWidths, decimalWidths } from './decimal-column.ts'
import type { Document } from './document.ts'
import { textWidth } from './fonts.ts'
import { type Frame, roomOf, sizes } from './page.ts'
import { lineHeight, linesOf, type TextStyle } from './text.ts'

/** Room between a cell's rule and its text. */
export const padding = { x: 4, y: 2.2 } as const

export const headStyle: TextStyle = { font: 'bold', size: sizes.table }
export const cellStyle: TextStyle = { font: 'regular', size: sizes.table }
export const groupStyle: TextStyle = { font: 'boldItalic', size: sizes.table }

export interface ColumnLayout {
  x: number
  width: number
  align: Column['align']
  /** Widest parts of the column's numbers. */
  decimals: DecimalWidths
}

/** A row broken into lines. */
export interface CellsLayout {
  height: number
  /** Lines per column. */
  cells: Line[][]
}

export interface GroupLayout {
  height: number
  group: Line[]
}

export interface TableLayout {
  columns: ColumnLayout[]
  head: CellsLayout
  rows: (CellsLayout | GroupLayout)[]
}

/** Breaks every cell into lines and measures the rows. */
export function layOutTable(doc: Document, table: Table, frame: Frame): TableLayout {
  const columns = layOutColumns(doc, table, frame)
  const heads = table.columns.map((column) => column.head)
  return {
    columns,
    head: layOutCells(doc, heads, columns, headStyle),
    rows: table.rows.map((row) => layOutRow(doc, row, columns, frame)),
  }
}

/** Room for text inside a cell. */
export function innerRoom({ x, width }: { x: number; width: number }): { x: number; width: number } {
  return { x: x + padding.x, width: width - 2 * padding.x }
}

function layOutColumns(doc: Document, table: Table, frame: Frame): ColumnLayout[] {
  const { columns, rows } = table
  const measure = (text: string) => textWidth(doc, text, cellStyle.font, cellStyle.size)
  const head = (text: string) => textWidth(doc, text, headStyle.font, headStyle.size)
  const widths = columnWidths(table, roomOf(frame), { head, cell: measure, padding: padding.x })
  let x: number = frame.left
  return columns.map(({ align }, index) => {
    const texts = rows.map((row) => ('cells' in row ? cellText(row.cells[index] ?? '') : ''))
    const column = { x, width: widths[index] ?? 0, align, decimals: decimalWidths(texts, measure) }
    x += column.width
    return column
  })
}

function layOutRow(
  doc: Document,
  row: Row,
  columns: readonly ColumnLayout[],
  frame: Frame,
): CellsLayout | GroupLayout {
  if ('cells' in row) return layOutCells(doc, row.cells.map(cellText), columns, cellStyle)
  const group = linesOf(doc, row.group, groupStyle, {
    ...innerRoom({ x: frame.left, width: roomOf(frame) }),
    align: 'left',
  })
  return { group, height: group.length * lineHeight(groupStyle) + 2 * padding.y }
}

/** Heads are centred, so their lines are made alike. */
function layOutCells(
  doc: Document,
  texts: readonly string[],
  columns: readonly ColumnLayout[],
  style: TextStyle,
): CellsLayout {
  const cells = columns.map((column, index) =>
    linesOf(doc, texts[index] ?? '', style, {
      ...innerRoom(column),
      align: style === headStyle ? 'center' : 'left',
    }),
  )
  const lines = Math.max(...cells.map((cell) => cell.length))
  return { cells, height: lines * lineHeight(style) + 2 * padding.y }
}
