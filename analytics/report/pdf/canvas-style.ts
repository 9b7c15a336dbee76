import { parseColour } from './css-colour.ts'
import type { Document } from './document.ts'
import { type Matrix, scaleOf } from './matrix.ts'

/** What a canvas context remembers about drawing, under the names and with the first values of a canvas. */
export class CanvasStyle {
  fillStyle = '#000000'
  strokeStyle = '#000000'
  globalAlpha = 1
  lineWidth = 1
  lineCap: 'butt' | 'round' | 'square' = 'butt'
  lineJoin: 'miter' | 'round' | 'bevel' = 'miter'
  miterLimit = 10
  lineDashOffset = 0
  font = '10px sans-serif'
  textAlign = 'start'
  textBaseline = 'alphabetic'
  private lineDash: number[] = []

  setLineDash(lengths: number[]): void {
    this.lineDash = [...lengths]
  }

  getLineDash(): number[] {
    return [...this.lineDash]
  }

  /** A copy of every value, to be assigned back. */
  protected styleNow(): Partial<CanvasStyle> {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, miterLimit } = this
    const { lineDashOffset, font, textAlign, textBaseline, lineDash } = this
    const lines = { lineWidth, lineCap, lineJoin, miterLimit, lineDashOffset, lineDash }
    return Object.assign(lines, { fillStyle, strokeStyle, globalAlpha, font, textAlign, textBaseline })
  }
}

/** Sets the fill; false when nothing would be seen. */
export function applyFill(doc: Document, style: CanvasStyle): boolean {
  const { rgb, alpha } = parseColour(style.fillStyle)
  const opacity = alpha * style.globalAlpha
  doc.fillColor(rgb, opacity < 1 ? opacity : undefined)
  return opacity > 0
}

/** Sets the stroke; false when nothing would be seen. */
export function applyStroke(doc: Document, style: CanvasStyle, matrix: Matrix): boolean {
  const { rgb, alpha } = parseColour(style.strokeStyle)
  const opacity = alpha * style.globalAlpha
  const scale = scaleOf(matrix)
  doc.strokeColor(rgb, opacity < 1 ? opacity : undefined)
  doc
    .lineWidth(style.lineWidth * scale)
    .lineCap(style.lineCap)
    .lineJoin(style.lineJoin)
    .miterLimit(style.miterLimit)
  applyDash(doc, style, scale)
  return opacity > 0 && style.lineWidth > 0
}

function applyDash(doc: Document, style: CanvasStyle, scale: number): void {
  const lengths = style.getLineDash()
  // A canvas draws a solid line when every dash is zero; PDF calls that an error, and PDFKit each single zero.
  if (!lengths.some((length) => length > 0)) return
  const dashes = lengths.map((length) => Math.max(0.01, length * scale))
  doc.addContent(`[${dashes.join(' ')}] ${style.lineDashOffset * scale} d`)
}
