import type { Line } from './break-lines.ts'
import type { Document } from './document.ts'
import { textWidth } from './fonts.ts'
import { drawText, lineHeight, type TextRoom, type TextStyle } from './text.ts'

/** Beyond this many times its width a space is a hole, and the line is better left ragged. */
const widestSpace = 3.5

interface LinesPlace {
  /** Upper edge of the first line. */
  top: number
  /** Number of the first line in its paragraph; only line 0 is indented. */
  from?: number
  /** Whether the last line ends its paragraph, and is then not stretched. */
  ends?: boolean
}

/** Draws lines of one paragraph downwards. */
export function drawLines(
  doc: Document,
  lines: readonly Line[],
  style: TextStyle,
  room: TextRoom,
  { top, from = 0, ends = true }: LinesPlace,
): void {
  lines.forEach((line, index) => {
    const indent = from + index === 0 ? (room.indent ?? 0) : 0
    // The letters stand in the middle of the line's height.
    const y = top + (index + 0.5) * lineHeight(style) + style.size * 0.33
    const place = { x: room.x + indent, y, width: room.width - indent, align: room.align }
    drawLine(doc, line, style, { ...place, isLast: ends && index === lines.length - 1 })
  })
}

interface LinePlace {
  x: number
  /** Baseline. */
  y: number
  width: number
  align: TextRoom['align']
  isLast: boolean
}

function drawLine(doc: Document, line: Line, style: TextStyle, place: LinePlace): void {
  const { x, y, width, align, isLast } = place
  const gap = align === 'justify' && !isLast ? stretchedGap(doc, line, style, width) : null
  // The space at the end is not seen, but parts the words when the text is copied or read aloud.
  const words = line.words.map((word, index) =>
    isLast && index === line.words.length - 1 ? word : `${word} `,
  )
  if (gap === null) {
    const spare = { left: 0, justify: 0, center: (width - line.width) / 2, right: width - line.width }[align]
    drawText(doc, words.join(''), style, x + spare, y)
    return
  }
  // Word by word, each with its space: PDFKit's own word spacing leaves the spaces out of the text.
  let at = x
  words.forEach((word, index) => {
    drawText(doc, word, style, at, y)
    at += textWidth(doc, line.words[index] ?? '', style.font, style.size) + gap
  })
}

/** Width of the spaces that fill the line; null where it cannot be filled decently. */
function stretchedGap(
  doc: Document,
  { words, width: natural }: Line,
  style: TextStyle,
  width: number,
): number | null {
  const space = textWidth(doc, ' ', style.font, style.size)
  const gap = space + (width - natural) / (words.length - 1)
  return words.length > 1 && gap <= widestSpace * space ? gap : null
}
