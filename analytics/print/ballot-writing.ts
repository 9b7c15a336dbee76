import type { Document } from '../report/pdf/document.ts'
import { drawText } from '../report/pdf/text.ts'
import { drawAcross, drawSquares } from './ballot-marks.ts'
import { sheet, styles } from './ballot-page.ts'
import type { Piece } from './ballot-piece.ts'
import { numberRoom } from './ballot-question.ts'

/** Squares for figures: a number, or a day. */
export function figuresPiece(groups: readonly number[], mark: string): Piece {
  return {
    height: sheet.square + 6,
    draw: (doc: Document, top: number) => {
      let x = sheet.left + numberRoom
      groups.forEach((count, index) => {
        if (index > 0) {
          drawText(doc, mark, styles.bold, x + 5, top + sheet.square / 2 + styles.bold.size * 0.33)
          x += 14
        }
        x = drawSquares(doc, x, top, count)
      })
    },
  }
}

/** Dotted lines to write on. */
export function linesPieces(count: number): Piece[] {
  return Array.from({ length: count }, (_, index) => ({
    height: sheet.writingLine,
    keepsNext: index < count - 1,
    draw: (doc: Document, top: number) =>
      drawAcross(doc, {
        from: sheet.left + numberRoom,
        to: sheet.right,
        y: top + sheet.writingLine - 3,
        isDotted: true,
      }),
  }))
}
