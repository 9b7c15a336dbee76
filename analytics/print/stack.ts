import { breakEvenly, breakLines } from '../report/pdf/break-lines.ts'
import type { Document } from '../report/pdf/document.ts'
import { printable } from '../report/pdf/fonts.ts'
import { colours } from './lengths.ts'
import type { PrintFont } from './model.ts'

/** A text that shrinks until it fits its lines. */
export interface Paragraph {
  text: string
  font: PrintFont
  /** Size in points, where there is room. */
  size: number
  /** It never gets smaller than this; it then takes more lines. */
  smallest: number
  mostLines: number
  colour?: string
  /** Room above it, unless it comes first. */
  gap: number
}

/** Paragraphs beneath each other, measured and ready to be drawn. */
export interface Stack {
  height: number
  lines: Line[]
}

interface Line {
  text: string
  width: number
  baseline: number
  paragraph: Paragraph
  size: number
  /** A text that comes once in the document; PDFKit keeps the shape of every other for ever. */
  isOnce?: boolean
}

type Align = 'left' | 'center'

const leading = 1.3

/** Measures paragraphs in a width; empty ones are left out. */
export function layOut(
  doc: Document,
  paragraphs: readonly Paragraph[],
  width: number,
  align: Align = 'center',
): Stack {
  const lines: Stack['lines'] = []
  let height = 0
  for (const paragraph of paragraphs) {
    if (paragraph.text === '') continue
    if (lines.length > 0) height += paragraph.gap
    const { size, broken } = fitLines(doc, paragraph, width, align)
    for (const line of broken) {
      lines.push({ ...line, paragraph, size, baseline: height + size * leading * 0.78 })
      height += size * leading
    }
  }
  return { height, lines }
}

/** Draws a stack downwards from its upper edge. */
export function drawStack(
  doc: Document,
  { lines }: Stack,
  { x, y, width, align = 'center' }: { x: number; y: number; width: number; align?: Align },
): void {
  for (const { text, width: natural, baseline, paragraph, size, isOnce } of lines) {
    const at = align === 'center' ? x + (width - natural) / 2 : x
    doc
      .font(paragraph.font)
      .fontSize(size)
      .fillColor(paragraph.colour ?? colours.ink)
    const shaping = isOnce ? { features: [] } : {}
    doc.text(text, at, y + baseline, { lineBreak: false, baseline: 'alphabetic', ...shaping })
  }
}

function fitLines(
  doc: Document,
  { text, font, size: largest, smallest, mostLines }: Paragraph,
  width: number,
  align: Align,
) {
  const breakText = align === 'center' ? breakEvenly : breakLines
  for (let size = largest; ; size = Math.max(smallest, size * 0.94)) {
    const measure = (part: string) => doc.font(font).fontSize(size).widthOfString(printable(part))
    const found = breakText(text.normalize('NFC'), { width, measure })
    const broken = found.map((line) => ({ text: printable(line.words.join(' ')), width: line.width }))
    if (broken.length <= mostLines || size <= smallest) return { size, broken }
  }
}
