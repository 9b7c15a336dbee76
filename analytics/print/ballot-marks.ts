import type { Document } from '../report/pdf/document.ts'
import { textWidth } from '../report/pdf/fonts.ts'
import { drawText, type TextStyle } from '../report/pdf/text.ts'
import { sheet } from './ballot-page.ts'

const black = '#000000'
const grey = '#767676'

/** A box to tick, its middle at a height. */
export function drawBox(doc: Document, left: number, middle: number): void {
  doc.lineWidth(1).strokeColor(black)
  doc.rect(left, middle - sheet.box / 2, sheet.box, sheet.box).stroke()
}

/** Squares for figures beside each other. @returns where they end */
export function drawSquares(doc: Document, left: number, top: number, count: number): number {
  doc.lineWidth(0.9).strokeColor(black)
  for (let index = 0; index < count; index++)
    doc.rect(left + index * sheet.square, top, sheet.square, sheet.square).stroke()
  return left + count * sheet.square
}

/** A thin rule across, or a dotted line to write on. */
export function drawAcross(
  doc: Document,
  {
    from,
    to,
    y,
    isDotted = false,
    width = 0.6,
  }: { from: number; to: number; y: number; isDotted?: boolean; width?: number },
): void {
  doc.lineWidth(width).strokeColor(isDotted ? black : grey)
  if (isDotted) doc.dash(0.8, { space: 2.4 })
  doc.moveTo(from, y).lineTo(to, y).stroke()
  if (isDotted) doc.undash()
}

/** One line of text in the middle of a width. */
export function drawCentred(
  doc: Document,
  text: string,
  style: TextStyle,
  { x, width, y }: { x: number; width: number; y: number },
): void {
  drawText(doc, text, style, x + (width - textWidth(doc, text, style.font, style.size)) / 2, y)
}
