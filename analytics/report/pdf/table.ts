import type { Table } from '../model/model.ts'
import { captionHeight, drawCaption } from './caption.ts'
import { drawNotes, notesHeight } from './note.ts'
import { paragraphGap } from './page.ts'
import { ensureRoom, roomLeft, type Sheet, startPage } from './sheet.ts'
import { addStructure, drawArtifact, type Structure } from './structure.ts'
import { drawCells, drawGroup, drawHead } from './table-draw.ts'
import { layOutTable, type TableLayout } from './table-layout.ts'

/** Draws a table with its caption above and its notes below; rows do not break, heads are repeated. */
export function drawTable(sheet: Sheet, table: Table): void {
  const layout = layoutOf(sheet, table)
  ensureRoom(sheet, tableStart(sheet, table))
  const node = addStructure(sheet.doc, sheet.root, 'Table')
  drawCaption(sheet, node, table.caption)
  drawHead(sheet, layout, addStructure(sheet.doc, node, 'TR'))
  layout.rows.forEach((_, index) => {
    drawRow(sheet, layout, index, node, notesHeight(sheet, table.notes))
  })
  sheet.y += gap
  drawNotes(sheet, table.notes)
  sheet.y += paragraphGap
}

/** A table is drawn on pages of one orientation, so that it is measured once. */
function layoutOf(sheet: Sheet, table: Table): TableLayout {
  const known = sheet.layouts.get(table)
  if (known) return known
  const layout = layOutTable(sheet.doc, table, sheet.frame)
  sheet.layouts.set(table, layout)
  return layout
}

const gap = 4
/** Rows of a table that is not worth breaking. */
const smallTable = 6

/** Room for the caption, the head and the first rows: less is no start of a table. A small one stays whole. */
export function tableStart(sheet: Sheet, table: Table): number {
  const { head, rows } = layoutOf(sheet, table)
  const isSmall = rows.length <= smallTable
  const first = (isSmall ? rows : rows.slice(0, 3)).reduce((sum, row) => sum + row.height, 0)
  const end = isSmall ? gap + notesHeight(sheet, table.notes) : 0
  return captionHeight(sheet, table.caption) + head.height + first + end
}

function drawRow(sheet: Sheet, layout: TableLayout, index: number, node: Structure, notes: number): void {
  const row = layout.rows[index]
  if (!row) return
  if (roomLeft(sheet) < heightKept(layout, index, notes)) {
    startPage(sheet)
    drawArtifact(sheet.doc, () => drawHead(sheet, layout, null))
  }
  const line = addStructure(sheet.doc, node, 'TR')
  if ('group' in row) drawGroup(sheet, row, line)
  else drawCells(sheet, layout, row, line)
}

/**
 * Height that must stay together from this row on: the name of a group with its first row, and the last
 * two rows with the notes, so that no page begins with a single row or with notes alone.
 */
function heightKept({ rows }: TableLayout, index: number, notes: number): number {
  const isNearEnd = index >= rows.length - 2
  const row = rows[index]
  const last = isNearEnd ? rows.length : index + (row && 'group' in row ? 2 : 1)
  const height = rows.slice(index, last).reduce((sum, { height }) => sum + height, 0)
  return height + (isNearEnd ? gap + notes : 0)
}
