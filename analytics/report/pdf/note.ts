import { drawRun } from './draw-run.ts'
import { paragraphGap, roomOf, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import { lineHeight, linesOf, type TextRoom, type TextStyle } from './text.ts'

const style: TextStyle = { font: 'italic', size: sizes.note }
const room = ({ frame }: Sheet): TextRoom => ({ x: frame.left, width: roomOf(frame), align: 'left' })

/** Draws remarks in small italics, one under the other. */
export function drawNotes(sheet: Sheet, notes: readonly string[]): void {
  for (const note of notes) drawRun(sheet, note, { style, room: room(sheet) })
  if (notes.length > 0) sheet.y += paragraphGap
}

/** Height of the remarks. */
export function notesHeight(sheet: Sheet, notes: readonly string[]): number {
  const lines = notes.reduce((sum, note) => sum + linesOf(sheet.doc, note, style, room(sheet)).length, 0)
  return lines * lineHeight(style) + (notes.length > 0 ? paragraphGap : 0)
}
