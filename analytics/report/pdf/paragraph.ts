import type { Line } from './break-lines.ts'
import { drawLines } from './draw-lines.ts'
import { page, paragraphGap, roomOf, sizes } from './page.ts'
import { ensureRoom, roomLeft, type Sheet, startPage } from './sheet.ts'
import { addStructure } from './structure.ts'
import { lineHeight, linesOf, type TextRoom, type TextStyle } from './text.ts'

const body: TextStyle = { font: 'regular', size: sizes.body }
const bodyRoom = ({ frame }: Sheet): TextRoom => ({
  x: frame.left,
  width: roomOf(frame),
  align: 'justify',
  indent: page.indent,
})

/** Fewest lines of a paragraph that may stand alone at the end or the start of a page. */
const together = 2

/** Draws a paragraph of the body, over pages where needed. */
export function drawParagraph(sheet: Sheet, text: string): void {
  const lines = linesOf(sheet.doc, text, body, bodyRoom(sheet))
  const node = addStructure(sheet.doc, sheet.root, 'P')
  ensureRoom(sheet, Math.min(lines.length, together) * lineHeight(body))
  let from = 0
  while (from < lines.length) {
    const some = lines.slice(from, from + linesThatFit(sheet, lines, from))
    const { y: top } = sheet
    const ends = from + some.length === lines.length
    const start = from
    node.add(() => drawLines(sheet.doc, some, body, bodyRoom(sheet), { top, from: start, ends }))
    sheet.y += some.length * lineHeight(body)
    from += some.length
    if (!ends) startPage(sheet)
  }
  sheet.y += paragraphGap
}

/** Room that the first lines of a paragraph need, for a heading that must not stay behind. */
export function paragraphStart(sheet: Sheet, text: string): number {
  const lines = linesOf(sheet.doc, text, body, bodyRoom(sheet))
  return Math.min(lines.length, together) * lineHeight(body)
}

/** All that remain, or as many as leave no single line for the next page. */
function linesThatFit(sheet: Sheet, lines: readonly Line[], from: number): number {
  const rest = lines.length - from
  const fitting = Math.max(1, Math.floor(roomLeft(sheet) / lineHeight(body) + 1e-6))
  if (rest <= fitting) return rest
  return rest - fitting < together ? Math.max(1, rest - together) : fitting
}
