import type { Document } from '../report/pdf/document.ts'
import { drawDemonstrationMark } from './demonstration-mark.ts'
import { a4, colours } from './lengths.ts'
import type { Poster, PrintOptions } from './model.ts'
import { type PosterSizes, placeOf, questionOf, waysOf } from './poster-words.ts'
import { drawFramedQr } from './sheet-poster.ts'
import { drawStack, layOut } from './stack.ts'
import { printWords } from './words.ts'

const margin = 40
const gap = 30
const largestQr = 190
const face = { width: a4.width, height: a4.height / 2 }

const sizes: PosterSizes = {
  agency: 8,
  question: [23, 13],
  scan: [12, 10],
  address: 15,
  unit: [15, 11],
  place: [11.5, 10],
  why: [10, 9.5],
}

type Look = Pick<PrintOptions, 'languages' | 'isDemonstration'>

/** A table tent: an A4 sheet folded in the middle, so that it is read from both sides of the counter. */
export function drawTent(doc: Document, poster: Poster, look: Look): void {
  doc.save().rotate(180, { origin: [a4.width / 2, face.height / 2] })
  drawFace(doc, poster, look)
  doc.restore()
  doc.save().translate(0, face.height)
  drawFace(doc, poster, look)
  doc.restore()
  drawFoldMarks(doc, look)
}

/** One face: the code at the left, the words beside it, the place beneath. */
function drawFace(doc: Document, poster: Poster, { languages, isDemonstration }: Look): void {
  const whole = { x: margin, width: face.width - 2 * margin }
  let top = 28
  if (isDemonstration) top += drawDemonstrationMark(doc, { ...whole, y: top, size: 8 }) + 8
  const place = layOut(doc, placeOf(poster, languages, sizes), whole.width)
  const bottom = face.height - 30 - place.height
  drawStack(doc, place, { ...whole, y: bottom })
  const middle = bottom - 16 - top
  const qrSize = Math.min(largestQr, middle)
  const words = { x: margin + qrSize + gap, width: face.width - 2 * margin - qrSize - gap }
  drawFramedQr(doc, poster, { x: margin, y: top + (middle - qrSize) / 2, size: qrSize })
  const said = [...questionOf(poster, languages, sizes), ...spaced(waysOf(poster, languages, sizes))]
  const stack = layOut(doc, said, words.width, 'left')
  drawStack(doc, stack, { ...words, y: top + (middle - stack.height) / 2, align: 'left' })
}

function spaced<Item extends { gap: number }>([first, ...rest]: Item[]): Item[] {
  return first ? [{ ...first, gap: 10 }, ...rest] : []
}

function drawFoldMarks(doc: Document, { languages }: Look): void {
  doc.save().lineWidth(0.75).dash(4, { space: 3 })
  for (const [from, to] of [
    [0, 28],
    [a4.width - 28, a4.width],
  ] as const)
    doc.moveTo(from, face.height).lineTo(to, face.height).stroke(colours.muted)
  doc.restore()
  const text = languages.map((language) => printWords(language).fold).join(' / ')
  const word = { text, font: 'regular', size: 6.5, smallest: 6, mostLines: 1, gap: 0 } as const
  const stack = layOut(doc, [{ ...word, colour: colours.muted }], 200, 'left')
  drawStack(doc, stack, { x: 31, y: face.height - stack.height / 2, width: 200, align: 'left' })
}
