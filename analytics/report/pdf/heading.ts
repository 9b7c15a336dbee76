import type { Heading } from '../model/model.ts'
import { addBookmark } from './bookmark.ts'
import { drawRun } from './draw-run.ts'
import { page, paragraphGap, roomOf, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import { lineHeight, linesOf, type TextRoom, type TextStyle } from './text.ts'

const style: TextStyle = { font: 'bold', size: sizes.body }
const room = ({ frame }: Sheet): TextRoom => ({
  x: frame.left,
  width: roomOf(frame),
  align: 'left',
  indent: page.indent,
})
const above = { 1: 8, 2: 2 } as const

/** Draws a heading and gives it a place among the bookmarks. What follows must have been given room. */
export function drawHeading(sheet: Sheet, { level, text }: Heading): void {
  sheet.y += above[level]
  const { y: top } = sheet
  drawRun(sheet, text, { style, room: room(sheet), tag: `H${level + 1}` })
  addBookmark(sheet, { level, text, top })
  sheet.y += paragraphGap
}

/** Height of a heading with the room around it. */
export function headingHeight(sheet: Sheet, { level, text }: Heading): number {
  return above[level] + linesOf(sheet.doc, text, style, room(sheet)).length * lineHeight(style) + paragraphGap
}
