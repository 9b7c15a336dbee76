import { breakEvenly, breakLines, type Line } from './break-lines.ts'
import type { Document } from './document.ts'
import { type FontName, printable, textWidth } from './fonts.ts'
import { leading } from './page.ts'

/** How letters look. */
export interface TextStyle {
  font: FontName
  size: number
}

/** A place for lines of text: from `x`, so wide. */
export interface TextRoom {
  x: number
  width: number
  align: 'left' | 'center' | 'right' | 'justify'
  /** How much further right the first line begins. */
  indent?: number
}

/** Distance of two baselines. */
export function lineHeight({ size }: TextStyle): number {
  return size * leading
}

/** The lines a text takes in a room. */
export function linesOf(
  doc: Document,
  text: string,
  style: TextStyle,
  { width, align, indent = 0 }: TextRoom,
): Line[] {
  const measure = (part: string) => textWidth(doc, part, style.font, style.size)
  const room = { width, indent, measure }
  const composed = text.normalize('NFC')
  return align === 'center' ? breakEvenly(composed, room) : breakLines(composed, room)
}

/** Draws one text on one line, its baseline at `y`. */
export function drawText(doc: Document, text: string, style: TextStyle, x: number, y: number): void {
  if (text === '') return
  doc.font(style.font).fontSize(style.size).fillColor('#000000')
  doc.text(printable(text), x, y, { lineBreak: false, baseline: 'alphabetic' })
}
