import type { Annex } from '../model/model.ts'
import { addBookmark } from './bookmark.ts'
import { drawRun } from './draw-run.ts'
import { paragraphGap, roomOf, sizes } from './page.ts'
import { type Sheet, startPage } from './sheet.ts'
import type { TextRoom } from './text.ts'

/** Begins an annex on a page of its own: number, title in capitals, and the document it belongs to. */
export function drawAnnexHead(sheet: Sheet, { label, title, attached, orientation }: Annex): void {
  startPage(sheet, orientation)
  const room: TextRoom = { x: sheet.frame.left, width: roomOf(sheet.frame), align: 'center' }
  drawRun(sheet, label, { style: { font: 'bold', size: sizes.title }, room, tag: 'H2' })
  drawRun(sheet, title.toUpperCase(), { style: { font: 'bold', size: sizes.body }, room })
  drawRun(sheet, attached, { style: { font: 'italic', size: sizes.body }, room })
  addBookmark(sheet, { level: 1, text: `${label}. ${title}`, top: 0 })
  sheet.y += 2 * paragraphGap
}
