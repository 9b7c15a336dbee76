import type { Document } from '../report/pdf/document.ts'
import { drawDemonstrationMark } from './demonstration-mark.ts'
import { a4, colours } from './lengths.ts'
import type { Poster, PrintOptions } from './model.ts'
import { type PosterSizes, placeOf, questionOf, waysOf } from './poster-words.ts'
import { drawQr } from './qr.ts'
import { drawStack, layOut } from './stack.ts'

const margin = { x: 52, y: 44 }
const largestQr = 310
const frame = 3
/** Rounder, the corners of the frame would cut into the empty margin. */
const radius = 6

const sizes: PosterSizes = {
  agency: 12,
  question: [40, 20],
  scan: [17, 13],
  address: 21,
  unit: [21, 14],
  place: [14.5, 12.5],
  why: [12.5, 12],
}

/** Draws a poster on an upright sheet, measured for A4; the caller scales it for others. */
export function drawSheetPoster(
  doc: Document,
  poster: Poster,
  { languages, isDemonstration }: Pick<PrintOptions, 'languages' | 'isDemonstration'>,
): void {
  const room = { x: margin.x, width: a4.width - 2 * margin.x }
  let top = margin.y
  if (isDemonstration) top += drawDemonstrationMark(doc, { ...room, y: top, size: 13 }) + 14
  const question = layOut(doc, questionOf(poster, languages, sizes), room.width)
  const ways = layOut(doc, waysOf(poster, languages, sizes), room.width)
  const place = layOut(doc, placeOf(poster, languages, sizes), room.width)
  drawStack(doc, question, { ...room, y: top })
  top += question.height
  const bottom = a4.height - margin.y - place.height
  drawStack(doc, place, { ...room, y: bottom })
  doc
    .lineWidth(1)
    .moveTo(room.x, bottom - 14)
    .lineTo(room.x + room.width, bottom - 14)
    .stroke(colours.line)

  // Between the question above and the place below, the code takes what is left, with air around it.
  const middle = bottom - 14 - top
  const size = Math.min(largestQr, middle - ways.height - 2 * frame - 40)
  const air = (middle - size - 2 * frame - ways.height) / 3
  const y = top + air + frame
  drawFramedQr(doc, poster, { x: (a4.width - size) / 2, y, size })
  drawStack(doc, ways, { ...room, y: y + size + frame + Math.min(air, 22) })
}

/** A thin frame outside the empty margin: it shows where to point the camera and touches no module. */
export function drawFramedQr(
  doc: Document,
  { qr }: Poster,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  drawQr(doc, qr, { x, y, size })
  doc
    .lineWidth(2.5)
    .roundedRect(x - frame, y - frame, size + 2 * frame, size + 2 * frame, radius)
    .stroke(colours.accent)
}
