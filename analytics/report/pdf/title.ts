import type { Report } from '../model/model.ts'
import { drawRule } from './draw-rule.ts'
import { drawRun } from './draw-run.ts'
import { page, sizes, textRoom } from './page.ts'
import type { Sheet } from './sheet.ts'
import type { TextRoom, TextStyle } from './text.ts'

const style: TextStyle = { font: 'bold', size: sizes.title }
/** Narrower than the text, so that a long subject breaks into lines of like length. */
const room: TextRoom = { x: page.left + 30, width: textRoom - 60, align: 'center' }

/** Draws the kind of document and what it is about, with a short line below. */
export function drawTitle(sheet: Sheet, { title, subtitle }: Report): void {
  sheet.y += 22
  let width = 0
  for (const [index, text] of [title, ...subtitle].entries()) {
    width = drawRun(sheet, text, { style, room, tag: index === 0 ? 'H1' : 'P' })
  }
  drawRule(sheet, room, width * 0.4)
  sheet.y += 16
}
