import type { Report } from '../model/model.ts'
import { drawRule } from './draw-rule.ts'
import { drawRun } from './draw-run.ts'
import { frames, roomOf, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import type { TextRoom, TextStyle } from './text.ts'

const style: TextStyle = { font: 'bold', size: sizes.title }
/** Narrower than the text, so that a long subject breaks into lines of like length. */
const room: TextRoom = { x: frames.portrait.left + 30, width: roomOf(frames.portrait) - 60, align: 'center' }

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
