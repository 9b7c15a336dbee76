import type { Document } from '../report/pdf/document.ts'
import { a4, colours, millimetre } from './lengths.ts'
import type { PrintOptions, Slip, SlipBatch } from './model.ts'
import { printPages } from './open-print.ts'
import { drawQr } from './qr.ts'
import { howOf, saidOf, wideCode } from './slip-words.ts'
import { drawStack, layOut, type Stack } from './stack.ts'

const columns = 2
const rows = 4
/** A slip is a sheet of A7. */
const cell = { width: a4.width / columns, height: a4.height / rows }
// Office printers leave the outer millimetres of a sheet white.
const padding = { x: 8 * millimetre, y: 7 * millimetre }
const qrSize = 40 * millimetre
const width = cell.width - 2 * padding.x
// The empty margin of the code may reach into that of the slip.
const qrReach = 10

/** Slips on a sheet of A4. */
const slipsPerSheet = columns * rows

/** Slips with one code each, eight to a sheet with lines to cut along, as a PDF in parts as they are finished. */
export function renderSlips(
  batch: SlipBatch,
  slips: Iterable<Slip>,
  options: PrintOptions,
): AsyncGenerator<Uint8Array> {
  let frame: Frame | null = null
  return printPages(sheetsOf(slips), options, (doc, sheet) => {
    const measured = frame ?? measureFrame(doc, batch, options)
    frame = measured
    doc.addPage({ size: [a4.width, a4.height], margin: 0 })
    drawCutLines(doc)
    sheet.forEach((slip, position) => {
      const x = (position % columns) * cell.width
      const y = Math.floor(position / columns) * cell.height
      drawSlip(doc, { x, y }, slip, measured)
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

/** What is the same on all slips of a batch, measured once. */
interface Frame {
  how: Stack
  said: Stack
  qrSize: number
}

function measureFrame(doc: Document, batch: SlipBatch, options: PrintOptions): Frame {
  const how = layOut(doc, howOf(batch, options), width, 'left')
  const size = Math.min(qrSize, cell.height - 2 * padding.y - how.height + 6)
  return { how, said: layOut(doc, saidOf(batch, options), besideWidth(size), 'left'), qrSize: size }
}

function drawSlip(doc: Document, corner: { x: number; y: number }, slip: Slip, frame: Frame): void {
  const { how, said, qrSize: size } = frame
  const x = corner.x + padding.x
  const bottom = corner.y + cell.height - padding.y - how.height
  drawStack(doc, how, { x, y: bottom, width, align: 'left' })
  const middle = (corner.y + padding.y + bottom - 6) / 2
  drawQr(doc, slip.qr, { x: x - qrReach, y: middle - size / 2, size })
  const lines = said.lines.map((line) =>
    line.text === wideCode ? { ...line, text: slip.code, isOnce: true } : line,
  )
  const beside = { x: x - qrReach + size + 2, width: besideWidth(size), align: 'left' } as const
  drawStack(doc, { ...said, lines }, { ...beside, y: middle - said.height / 2 })
}

function besideWidth(size: number): number {
  return width - size + qrReach - 2
}

function drawCutLines(doc: Document): void {
  doc.save().lineWidth(0.5).dash(3, { space: 3 })
  doc.moveTo(cell.width, 0).lineTo(cell.width, a4.height)
  for (let row = 1; row < rows; row++) doc.moveTo(0, row * cell.height).lineTo(a4.width, row * cell.height)
  doc.stroke(colours.line)
  doc.restore()
}
