import type { CanvasStyle } from './canvas-style.ts'
import { applyFill, applyStroke } from './canvas-style.ts'
import { parseFont } from './css-font.ts'
import type { Document } from './document.ts'
import { printable, textWidth } from './fonts.ts'
import { type Matrix, multiply } from './matrix.ts'

/** Height above the baseline in shares of the font size; of Tinos, as of Times New Roman. */
const ascent = 0.891
const descent = 0.216

/** How far the baseline lies below the point that a text is drawn at, in shares of the font size. */
const baselineShift: Record<string, number> = {
  top: ascent,
  hanging: 0.8 * ascent,
  middle: (ascent - descent) / 2,
  alphabetic: 0,
  ideographic: -descent,
  bottom: -descent,
}

/** Share of the text's width that lies left of the point it is drawn at. */
const alignShift: Record<string, number> = { left: 0, start: 0, center: 0.5, right: 1, end: 1 }

/** What a canvas tells about a text before drawing it. */
export function measureText(doc: Document, style: CanvasStyle, text: string) {
  const { name, size } = parseFont(style.font)
  const width = textWidth(doc, text, name, size)
  const left = width * (alignShift[style.textAlign] ?? 0)
  const shift = (baselineShift[style.textBaseline] ?? 0) * size
  const [above, below] = [ascent * size - shift, descent * size + shift]
  return {
    width,
    actualBoundingBoxLeft: left,
    actualBoundingBoxRight: width - left,
    actualBoundingBoxAscent: above,
    actualBoundingBoxDescent: below,
    fontBoundingBoxAscent: above,
    fontBoundingBoxDescent: below,
  }
}

/** Draws a text as text, filled or outlined, so that it can be searched and copied. */
export function drawText(
  doc: Document,
  style: CanvasStyle,
  matrix: Matrix,
  how: 'fill' | 'stroke',
  text: string,
  x: number,
  y: number,
) {
  const { name, size } = parseFont(style.font)
  const { actualBoundingBoxLeft } = measureText(doc, style, text)
  const shift = (baselineShift[style.textBaseline] ?? 0) * size
  doc.save()
  const isSeen = how === 'fill' ? applyFill(doc, style) : applyStroke(doc, style, matrix)
  if (isSeen && text !== '') {
    doc.transform(...multiply(matrix, [1, 0, 0, 1, x - actualBoundingBoxLeft, y + shift]))
    doc.font(name).fontSize(size)
    doc.text(printable(text), 0, 0, {
      lineBreak: false,
      baseline: 'alphabetic',
      fill: how === 'fill',
      stroke: how === 'stroke',
    })
  }
  doc.restore()
}
