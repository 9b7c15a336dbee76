import { drawRun } from './draw-run.ts'
import { roomOf, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import type { Structure } from './structure.ts'
import { lineHeight, linesOf, type TextRoom, type TextStyle } from './text.ts'

const style: TextStyle = { font: 'bold', size: sizes.caption }
const room = ({ frame }: Sheet): TextRoom => ({ x: frame.left, width: roomOf(frame), align: 'center' })
const gap = 4

/** Draws the caption of a table or figure, with room after it. */
export function drawCaption(sheet: Sheet, parent: Structure, text: string): void {
  drawRun(sheet, text, { style, room: room(sheet), tag: 'Caption', parent })
  sheet.y += gap
}

/** Height of a caption with the room after it. */
export function captionHeight(sheet: Sheet, text: string): number {
  return linesOf(sheet.doc, text, style, room(sheet)).length * lineHeight(style) + gap
}
