import type { Document } from '../report/document.ts'
import { a4, colours, millimetre } from './lengths.ts'
import type { PrintLanguage, PrintOptions, Slip, SlipBatch } from './model.ts'
import { printPages } from './open-print.ts'
import { drawQr } from './qr.ts'
import { drawStack, layOut, type Paragraph } from './stack.ts'
import { printedDay, printWords } from './words.ts'

const columns = 2
const rows = 4
/** A slip is a sheet of A7. */
const cell = { width: a4.width / columns, height: a4.height / rows }
// Office printers leave the outer millimetres of a sheet white.
const padding = { x: 8 * millimetre, y: 7 * millimetre }
const qrSize = 40 * millimetre

/** Slips on a sheet of A4. */
export const slipsPerSheet = columns * rows

/** Slips with one code each, eight to a sheet with lines to cut along, as a PDF in parts as they are finished. */
export function renderSlips(
  batch: SlipBatch,
  slips: Iterable<Slip>,
  options: PrintOptions,
): AsyncGenerator<Uint8Array> {
  return printPages(sheetsOf(slips), options, (doc, sheet) => {
    doc.addPage({ size: [a4.width, a4.height], margin: 0 })
    drawCutLines(doc)
    sheet.forEach((slip, position) => {
      const x = (position % columns) * cell.width
      const y = Math.floor(position / columns) * cell.height
      drawSlip(doc, { x, y }, batch, slip, options)
    })
  })
}

function* sheetsOf(slips: Iterable<Slip>): Generator<Slip[]> {
  let sheet: Slip[] = []
  for (const slip of slips) {
    sheet.push(slip)
    if (sheet.length === slipsPerSheet) {
      yield sheet
      sheet = []
    }
  }
  if (sheet.length > 0) yield sheet
}

function drawSlip(
  doc: Document,
  { x, y }: { x: number; y: number },
  batch: SlipBatch,
  slip: Slip,
  options: PrintOptions,
): void {
  const whole = { x: x + padding.x, width: cell.width - 2 * padding.x }
  const how = layOut(doc, howOf(batch, options), whole.width, 'left')
  const bottom = y + cell.height - padding.y - how.height
  drawStack(doc, how, { ...whole, y: bottom, align: 'left' })
  const upper = bottom - y - padding.y - 6
  // The empty margin of the code may reach into that of the slip.
  const qr = { x: whole.x - 10, size: Math.min(qrSize, upper + 12) }
  drawQr(doc, slip.qr, { ...qr, y: y + padding.y + (upper - qr.size) / 2 })
  const beside = { x: qr.x + qr.size + 2, width: whole.width - qr.size + 8 }
  const said = layOut(doc, saidOf(batch, slip, options), beside.width, 'left')
  drawStack(doc, said, { ...beside, y: y + padding.y + (upper - said.height) / 2, align: 'left' })
}

const small = { font: 'regular', size: 7.5, smallest: 6.2, mostLines: 2, colour: colours.muted } as const

/** What stands beside the code: who asks for what, and the code to be typed. */
function saidOf(batch: SlipBatch, { code }: Slip, { languages, isDemonstration }: PrintOptions): Paragraph[] {
  const { unit, place, expiresOn } = batch
  const [first = 'vi', second] = languages
  const words = printWords(first)
  const codeWords = languages.map((language) => printWords(language).code).join(' / ')
  const until = (language: PrintLanguage | undefined) =>
    language === undefined || expiresOn === null ? '' : printWords(language).slipUntil(printedDay(expiresOn))
  const name = { ...small, font: 'semiBold', colour: colours.ink } as const
  return [
    { ...small, text: isDemonstration ? printWords('vi').demonstration : '', font: 'bold', gap: 0 },
    { ...small, text: words.slipQuestion, font: 'bold', size: 11, colour: colours.accent, gap: 1 },
    { ...name, text: unit[first], size: 8.5, smallest: 6.5, mostLines: 3, gap: 2 },
    { ...small, text: place, size: 7.5, gap: 1 },
    { ...small, text: codeWords, gap: 7 },
    { ...small, text: code, font: 'bold', size: 16, colour: colours.ink, mostLines: 1, gap: 0 },
    { ...name, text: until(first), gap: 3 },
    { ...small, text: until(second), gap: 0 },
  ]
}

/** How to use it, across the slip, so that the address stands on one line. */
function howOf({ address, name }: SlipBatch, { languages }: PrintOptions): Paragraph[] {
  return [
    ...languages.map((language) => ({ ...small, text: printWords(language).slipHow, size: 8, gap: 1 })),
    { ...small, text: address, font: 'semiBold', size: 10, colour: colours.ink, mostLines: 1, gap: 2 },
    // For those who sort the sheets.
    { ...small, text: name, size: 6, mostLines: 1, gap: 2 },
  ]
}

function drawCutLines(doc: Document): void {
  doc.save().lineWidth(0.5).dash(3, { space: 3 })
  doc.moveTo(cell.width, 0).lineTo(cell.width, a4.height)
  for (let row = 1; row < rows; row++) doc.moveTo(0, row * cell.height).lineTo(a4.width, row * cell.height)
  doc.stroke(colours.line)
  doc.restore()
}
