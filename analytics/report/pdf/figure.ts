import type { Figure } from '../model/model.ts'
import { captionHeight, drawCaption } from './caption.ts'
import { chartOf } from './chart-of.ts'
import { drawChart } from './draw-chart.ts'
import { paragraphGap, roomOf } from './page.ts'
import { ensureRoom, roomLeft, type Sheet } from './sheet.ts'
import { addStructure } from './structure.ts'

/** How far a figure may be squeezed to stay on the page it is named on. */
const tightest = 0.85
const gap = 4

/** Draws a figure the width of the text with its caption under it, both on one page. */
export function drawFigure(sheet: Sheet, figure: Figure): void {
  const around = captionHeight(sheet, figure.caption) + 2 * gap + paragraphGap
  ensureRoom(sheet, figure.height * tightest + around)
  const height = Math.min(figure.height, roomLeft(sheet) - around)
  const box = { x: sheet.frame.left, y: sheet.y + gap, width: roomOf(sheet.frame), height }
  const bbox: [number, number, number, number] = [box.x, box.y, box.x + box.width, box.y + height]
  const draw = () => drawChart(sheet.doc, chartOf(figure.chart), box)
  const node = addStructure(sheet.doc, sheet.root, 'Div')
  addStructure(sheet.doc, node, 'Figure', draw, { alt: figure.alternative.normalize('NFC'), bbox })
  sheet.y = box.y + height + gap
  drawCaption(sheet, node, figure.caption)
  sheet.y += paragraphGap
}

/** Least height of a figure with its caption. */
export function figureHeight(sheet: Sheet, figure: Figure): number {
  return figure.height * tightest + captionHeight(sheet, figure.caption) + 2 * gap + paragraphGap
}
