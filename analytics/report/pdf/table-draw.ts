import type { Line } from './break-lines.ts'
import { decimalShift } from './decimal-column.ts'
import type { Document } from './document.ts'
import { drawLines } from './draw-lines.ts'
import { textWidth } from './fonts.ts'
import { roomOf } from './page.ts'
import type { Sheet } from './sheet.ts'
import { addStructure, drawArtifact, type Structure } from './structure.ts'
import {
  type CellsLayout,
  type ColumnLayout,
  cellStyle,
  type GroupLayout,
  groupStyle,
  headStyle,
  innerRoom,
  padding,
  type TableLayout,
} from './table-layout.ts'
import { lineHeight, type TextRoom, type TextStyle } from './text.ts'

/**
 * Draws the heads of the columns.
 * @param line node of the row; null where the head is repeated, which is then no content
 */
export function drawHead(sheet: Sheet, { columns, head }: TableLayout, line: Structure | null): void {
  columns.forEach((column, index) => {
    const lines = head.cells[index] ?? []
    const draw = () =>
      drawCell(sheet.doc, lines, headStyle, { ...innerRoom(column), align: 'center' }, sheet.y, head.height)
    if (line) addStructure(sheet.doc, line, 'TH', draw, { scope: 'Column' })
    else draw()
  })
  finishRow(sheet, columns, head.height, line !== null)
}

/** Draws a row of cells. */
export function drawCells(sheet: Sheet, { columns }: TableLayout, row: CellsLayout, line: Structure): void {
  columns.forEach((column, index) => {
    const lines = row.cells[index] ?? []
    const room = cellRoom(sheet.doc, column, lines)
    const draw = () => drawCell(sheet.doc, lines, cellStyle, room, sheet.y, row.height)
    addStructure(sheet.doc, line, 'TD', draw)
  })
  finishRow(sheet, columns, row.height, true)
}

/** Draws the name of the rows that follow, across the table. */
export function drawGroup(sheet: Sheet, { group, height }: GroupLayout, line: Structure): void {
  const whole = { x: sheet.frame.left, width: roomOf(sheet.frame) }
  const draw = () =>
    drawCell(sheet.doc, group, groupStyle, { ...innerRoom(whole), align: 'left' }, sheet.y, height)
  addStructure(sheet.doc, line, 'TD', draw)
  finishRow(sheet, [whole], height, true)
}

/** Where the text of a cell goes; numbers of a decimal column are shifted so that their marks line up. */
function cellRoom(doc: Document, column: ColumnLayout, lines: readonly Line[]): TextRoom {
  const room = innerRoom(column)
  if (column.align !== 'decimal') return { ...room, align: column.align }
  const text = lines.map((line) => line.words.join(' ')).join(' ')
  const measure = (part: string) => textWidth(doc, part, cellStyle.font, cellStyle.size)
  const shift = decimalShift(text, column.decimals, room.width, measure)
  return shift === null
    ? { ...room, align: 'center' }
    : { x: room.x + shift, width: room.width, align: 'left' }
}

function drawCell(
  doc: Document,
  lines: readonly Line[],
  style: TextStyle,
  room: TextRoom,
  top: number,
  height: number,
): void {
  const spare = height - 2 * padding.y - lines.length * lineHeight(style)
  drawLines(doc, lines, style, room, { top: top + padding.y + spare / 2 })
}

function finishRow(
  sheet: Sheet,
  columns: readonly { x: number; width: number }[],
  height: number,
  isContent: boolean,
): void {
  const { doc, y } = sheet
  const drawRules = () => {
    doc.lineWidth(0.5).strokeColor('#000000')
    for (const { x, width } of columns) doc.rect(x, y, width, height)
    doc.stroke()
  }
  if (isContent) drawArtifact(doc, drawRules)
  else drawRules()
  sheet.y += height
}
