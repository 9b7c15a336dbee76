import { drawLines } from './draw-lines.ts'
import type { Sheet } from './sheet.ts'
import { addStructure, type Structure } from './structure.ts'
import { lineHeight, linesOf, type TextRoom, type TextStyle } from './text.ts'

interface RunPlace {
  style: TextStyle
  room: TextRoom
  /** Tag of the run, a paragraph unless told. */
  tag?: string
  /** Node it belongs to, the document unless told. */
  parent?: Structure
}

/** Draws a short text that fits the page, moves the sheet below it, and tells the width of its last line. */
export function drawRun(
  sheet: Sheet,
  text: string,
  { style, room, tag = 'P', parent = sheet.root }: RunPlace,
): number {
  const lines = linesOf(sheet.doc, text, style, room)
  const { y: top } = sheet
  addStructure(sheet.doc, parent, tag, () => drawLines(sheet.doc, lines, style, room, { top }))
  sheet.y += lines.length * lineHeight(style)
  return lines.at(-1)?.width ?? 0
}
