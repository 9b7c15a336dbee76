import type { Document } from '../report/pdf/document.ts'
import { drawText, type TextRoom } from '../report/pdf/text.ts'
import type { BallotQuestion } from './ballot-model.ts'
import { room, sheet, styles } from './ballot-page.ts'
import {
  bodyStyle,
  boldStyle,
  breakPhrases,
  drawBroken,
  noteStyle,
  type PhraseStyle,
} from './ballot-phrase.ts'
import type { Piece } from './ballot-piece.ts'

/** Width kept for the number of a question. */
export const numberRoom = 26

/** The text of a question with its notes, as wide as the page; its answers follow on the same page. */
export function questionPiece(doc: Document, { number, text, notes }: BallotQuestion): Piece {
  const indent = number === null ? 0 : numberRoom
  const place: TextRoom = { x: sheet.left + indent, width: room - indent, align: 'left' }
  const style: PhraseStyle = number === null ? boldStyle : bodyStyle
  const broken = breakPhrases(doc, [[text, style], ...notes.map((note) => [note, noteStyle] as const)], place)
  return {
    height: broken.height + 4,
    keepsNext: true,
    draw: (to, top) => {
      if (number !== null) drawNumber(to, number, sheet.left, top)
      drawBroken(to, broken, place, top)
    },
  }
}

/** The number of a question beside its first line. */
export function drawNumber(doc: Document, number: number, left: number, top: number): void {
  drawText(doc, `${number}.`, styles.bold, left, top + styles.body.size * 0.955)
}
