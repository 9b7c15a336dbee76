import PDFDocument from 'pdfkit'
import type { Document } from '../report/pdf/document.ts'
import { type Fonts, registerFonts, textWidth } from '../report/pdf/fonts.ts'
import { gatherBytes } from '../report/pdf/gather-bytes.ts'
import { drawText } from '../report/pdf/text.ts'
import { drawFurniture, serialPlace, serialStart } from './ballot-head.ts'
import { drawAcross } from './ballot-marks.ts'
import type { BallotModel } from './ballot-model.ts'
import { sheet, styles } from './ballot-page.ts'
import { paginate } from './ballot-paginate.ts'
import { ballotPieces } from './ballot-pieces.ts'
import { endContent, recordContent, type SharedContent, takeContent } from './shared-content.ts'

interface BallotOptions {
  fonts: Fonts
  createdAt: Date
  /** Printed numbers, one ballot each; null prints one ballot with room for the number. */
  serials: number[] | null
  /** Awaited after every ballot, so that others are served while hundreds are drawn. */
  pause: () => Promise<void>
}

/** Draws ballots on A4, one after the other. What they share is written into the file once. */
export async function renderBallots(
  model: BallotModel,
  { fonts, createdAt, serials, pause }: BallotOptions,
): Promise<Uint8Array> {
  const doc = openDocument(model, createdAt)
  const bytes = gatherBytes(doc)
  registerFonts(doc, fonts)
  let pages: SharedContent[] | null = null
  for (const serial of serials ?? [null]) {
    pages = drawBallot(doc, model, serial, pages)
    await pause()
  }
  for (const page of pages ?? []) endContent(page)
  doc.end()
  return bytes
}

/** Number of a ballot as it is printed and read aloud. */
export function printedSerial(serial: number): string {
  return String(serial).padStart(6, '0')
}

/** @param known the pages as an earlier ballot left them; null for the first */
function drawBallot(
  doc: Document,
  model: BallotModel,
  serial: number | null,
  known: SharedContent[] | null,
): SharedContent[] {
  if (known) {
    known.forEach((content, index) => {
      doc.addPage()
      takeContent(doc, content)
      drawSerial(doc, model, serial, index === 0)
    })
    return known
  }
  const pieces = ballotPieces(doc, model)
  const laidOut = paginate(pieces)
  return laidOut.map((placed, index) => {
    doc.addPage()
    const content = recordContent(doc, () => {
      for (const { piece, top } of placed) piece.draw(doc, top)
      drawFurniture(doc, model, { page: index + 1, pages: laidOut.length })
    })
    takeContent(doc, content)
    drawSerial(doc, model, serial, index === 0)
    return content
  })
}

function drawSerial(
  doc: Document,
  { serialLabel }: BallotModel,
  serial: number | null,
  isFirst: boolean,
): void {
  const { y, height } = serialPlace
  if (isFirst && serial !== null)
    drawText(doc, printedSerial(serial), styles.serial, serialStart(doc, serialLabel), y + height / 2 + 5)
  const number = serial === null ? '' : ` ${printedSerial(serial)}`
  const text = `${serialLabel}${number}`
  const width = textWidth(doc, text, styles.headBold.font, styles.headBold.size)
  const blank = serial === null ? 70 : 0
  drawText(doc, text, styles.headBold, sheet.right - width - blank, sheet.footLine)
  if (serial === null)
    drawAcross(doc, { from: sheet.right - blank + 4, to: sheet.right, y: sheet.footLine + 1, isDotted: true })
}

function openDocument({ language, title, subtitle }: BallotModel, createdAt: Date): Document {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang: language === 'vi' ? 'vi-VN' : 'en-GB',
    displayTitle: true,
    info: {
      Title: `${title.main} - ${subtitle.main}`.normalize('NFC'),
      Creator: 'Hài Lòng',
      Producer: 'PDFKit',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
}
