import type { DecreeHead } from '../model/model.ts'
import { drawRule } from './draw-rule.ts'
import { drawRun } from './draw-run.ts'
import { frames, sizes } from './page.ts'
import type { Sheet } from './sheet.ts'
import type { TextRoom, TextStyle } from './text.ts'

const frame = frames.portrait
const left: TextRoom = { x: frame.left, width: 176, align: 'center' }
const right: TextRoom = { x: frame.left + 180, width: frame.right - frame.left - 180, align: 'center' }
const gap = 8

const superior: TextStyle = { font: 'regular', size: sizes.head }
const bold: TextStyle = { font: 'bold', size: sizes.head }
const motto: TextStyle = { font: 'bold', size: sizes.body }
const number: TextStyle = { font: 'regular', size: sizes.body }
const day: TextStyle = { font: 'italic', size: sizes.body }

/** Draws the head after the decree: agencies and number at the left, nation, motto and day at the right. */
export function drawDecreeHead(sheet: Sheet, head: DecreeHead): void {
  const top = sheet.y
  drawRun(sheet, head.superiorAgency.toUpperCase(), { style: superior, room: left })
  const agencyWidth = drawRun(sheet, head.issuingAgency.toUpperCase(), { style: bold, room: left })
  // The decree: a line between a third and a half of the text above.
  drawRule(sheet, left, agencyWidth * 0.4)
  const leftEnd = sheet.y
  sheet.y = top
  drawRun(sheet, head.nation, { style: bold, room: right })
  drawRule(sheet, right, drawRun(sheet, head.motto, { style: motto, room: right }))
  const line = Math.max(leftEnd, sheet.y) + gap
  sheet.y = line
  drawRun(sheet, head.number, { style: number, room: left })
  sheet.y = line
  drawRun(sheet, head.placeAndDay, { style: day, room: right })
}
