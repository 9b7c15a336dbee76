import type { Document } from '../report/pdf/document.ts'
import { textWidth } from '../report/pdf/fonts.ts'
import { drawText, lineHeight, type TextRoom, type TextStyle } from '../report/pdf/text.ts'
import { drawAcross, drawCentred } from './ballot-marks.ts'
import type { BallotModel, Phrase } from './ballot-model.ts'
import { room, sheet, styles } from './ballot-page.ts'
import {
  bodyStyle,
  boldStyle,
  breakPhrases,
  drawBroken,
  noteStyle,
  type PhraseStyle,
} from './ballot-phrase.ts'
import { gap, type Piece } from './ballot-piece.ts'

/** Width of the agencies' half; the serial number stands below the other. */
const leftRoom = 215

/** Where the printed number stands on the first page: its baseline, and the right edge of its frame. */
export const serialPlace = { x: sheet.right - 178, y: sheet.top + 43, width: 178, height: 30 } as const

/** What stands above the questions: agencies, title, unit, purpose, notice and instructions. */
export function headPieces(doc: Document, model: BallotModel): Piece[] {
  const title: PhraseStyle = { main: styles.title, second: styles.subtitleSecond }
  const subtitle: PhraseStyle = { main: styles.subtitle, second: styles.subtitleSecond }
  const across: TextRoom = { x: sheet.left + 30, width: room - 60, align: 'center' }
  return [
    agenciesPiece(doc, model),
    gap(8),
    phrasePiece(doc, [[model.title, title]], across),
    gap(2),
    phrasePiece(doc, [[model.subtitle, subtitle]], across),
    gap(10),
    unitPiece(doc, model),
    gap(6),
    ...model.paragraphs.map(({ lead, text }) => paragraphPiece(doc, lead, text)),
  ]
}

/** A phrase that stands alone. */
export function phrasePiece(
  doc: Document,
  phrases: Parameters<typeof breakPhrases>[1],
  place: TextRoom,
): Piece {
  const broken = breakPhrases(doc, phrases, place)
  return { height: broken.height, draw: (to, top) => drawBroken(to, broken, place, top) }
}

/** A paragraph that begins with a word in bold: what it is about. */
function paragraphPiece(doc: Document, lead: string, text: Phrase): Piece {
  const { font, size } = styles.bold
  const indent = textWidth(doc, `${lead} `, font, size)
  const place: TextRoom = { x: sheet.left, width: room, align: 'left', indent }
  const main = breakPhrases(doc, [[{ ...text, second: null }, bodyStyle]], place)
  const second = breakPhrases(doc, text.second ? [[{ main: text.second, second: null }, noteStyle]] : [], {
    ...place,
    indent: 0,
  })
  return {
    height: main.height + second.height + 4,
    draw: (to, top) => {
      drawText(to, lead, styles.bold, sheet.left, top + size * 0.955)
      drawBroken(to, main, place, top)
      drawBroken(to, second, { ...place, indent: 0 }, top + main.height)
    },
  }
}

function agenciesPiece(doc: Document, { head, serialLabel }: BallotModel): Piece {
  const left: TextRoom = { x: sheet.left, width: leftRoom, align: 'center' }
  const right: TextRoom = { x: sheet.left + leftRoom + 10, width: room - leftRoom - 10, align: 'center' }
  const one = (text: string) => ({ main: text, second: null })
  const plain: PhraseStyle = { main: styles.head, second: styles.head }
  const bold: PhraseStyle = { main: styles.headBold, second: styles.headBold }
  const agencies = breakPhrases(
    doc,
    [
      [one(head.superiorAgency.toUpperCase()), plain],
      [one(head.issuingAgency.toUpperCase()), bold],
    ],
    left,
  )
  const nation = breakPhrases(
    doc,
    [
      [one(head.nation), bold],
      [one(head.motto), bold],
    ],
    right,
  )
  const height = Math.max(agencies.height + 6, serialPlace.y + serialPlace.height - sheet.top)
  return {
    height,
    draw: (to, top) => {
      drawBroken(to, agencies, left, top)
      drawBroken(to, nation, right, top)
      underline(to, agencies.runs.at(-1)?.lines.at(-1)?.width ?? 0, left, top + agencies.height + 2, 0.4)
      underline(to, nation.runs.at(-1)?.lines.at(-1)?.width ?? 0, right, top + nation.height + 2, 1)
      drawSerialFrame(to, serialLabel)
    },
  }
}

function underline(
  doc: Document,
  width: number,
  { x, width: across }: TextRoom,
  y: number,
  share: number,
): void {
  const middle = x + across / 2
  doc.lineWidth(0.75).strokeColor('#000000')
  doc
    .moveTo(middle - (width * share) / 2, y)
    .lineTo(middle + (width * share) / 2, y)
    .stroke()
}

function drawSerialFrame(doc: Document, label: string): void {
  const { x, y, width, height } = serialPlace
  doc.lineWidth(1).strokeColor('#000000').rect(x, y, width, height).stroke()
  drawText(doc, label, styles.body, x + 8, y + height / 2 + styles.body.size * 0.33)
}

/** Where the figures of the number begin inside the frame. */
export function serialStart(doc: Document, label: string): number {
  return serialPlace.x + 8 + textWidth(doc, label, styles.body.font, styles.body.size) + 8
}

function unitPiece(doc: Document, { unit }: BallotModel): Piece {
  const label: TextStyle = styles.body
  const text = `${unit.label.main}: `
  const start = sheet.left + textWidth(doc, text, label.font, label.size) + 3
  const place: TextRoom = { x: start, width: sheet.right - start, align: 'left' }
  const name = breakPhrases(doc, [[{ main: unit.name ?? '', second: null }, boldStyle]], place)
  const second = unit.label.second
  const height = Math.max(name.height, lineHeight(label)) + (second ? lineHeight(styles.bodySecond) : 0)
  return {
    height: height + 4,
    draw: (to, top) => {
      drawText(to, text, label, sheet.left, top + label.size * 0.955)
      if (unit.name === null)
        drawAcross(to, { from: start, to: sheet.right, y: top + lineHeight(label) - 2, isDotted: true })
      else drawBroken(to, name, place, top)
      const below = top + Math.max(name.height, lineHeight(label)) + styles.bodySecond.size * 0.955
      if (second) drawText(to, second, styles.bodySecond, sheet.left, below)
    },
  }
}

/** The foot of a page and, above it, the line that says that everything is simulated. */
export function drawFurniture(
  doc: Document,
  { demonstration, pageLabel }: BallotModel,
  { page, pages }: { page: number; pages: number },
): void {
  drawText(doc, `${pageLabel} ${page}/${pages}`, styles.head, sheet.left, sheet.footLine)
  if (demonstration !== null)
    drawCentred(doc, demonstration, styles.headBold, {
      x: sheet.left,
      width: room,
      y: sheet.demonstrationLine,
    })
}
