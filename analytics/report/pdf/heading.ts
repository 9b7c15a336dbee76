import type { Heading } from '../model/model.ts'
import { drawRun } from './draw-run.ts'
import { page, paragraphGap, sizes, textRoom } from './page.ts'
import type { Sheet } from './sheet.ts'
import { lineHeight, linesOf, type TextRoom, type TextStyle } from './text.ts'

const style: TextStyle = { font: 'bold', size: sizes.body }
const room: TextRoom = { x: page.left, width: textRoom, align: 'left', indent: page.indent }
const above = { 1: 8, 2: 2 } as const

/** Draws a heading and gives it a place among the bookmarks. What follows must have been given room. */
export function drawHeading(sheet: Sheet, { level, text }: Heading): void {
  sheet.y += above[level]
  drawRun(sheet, text, { style, room, tag: `H${level + 1}` })
  addBookmark(sheet, level, text)
  sheet.y += paragraphGap
}

/** Height of a heading with the room around it. */
export function headingHeight(sheet: Sheet, { level, text }: Heading): number {
  return above[level] + linesOf(sheet.doc, text, style, room).length * lineHeight(style) + paragraphGap
}

function addBookmark(sheet: Sheet, level: 1 | 2, text: string): void {
  const parent = level === 1 ? sheet.doc.outline : (sheet.chapter ?? sheet.doc.outline)
  const item = parent.addItem(text.normalize('NFC'), { expanded: level === 1 })
  if (level === 1) sheet.chapter = item
}
