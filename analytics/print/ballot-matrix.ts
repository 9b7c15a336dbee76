import type { Document } from '../report/pdf/document.ts'
import { textWidth } from '../report/pdf/fonts.ts'
import type { TextRoom } from '../report/pdf/text.ts'
import { drawAcross, drawBox, drawCentred } from './ballot-marks.ts'
import type { BallotMatrix, BallotOption, BallotQuestion, Phrase } from './ballot-model.ts'
import { room, sheet, styles } from './ballot-page.ts'
import { bodyStyle, breakPhrases, columnStyle, drawBroken, noteStyle } from './ballot-phrase.ts'
import type { Piece } from './ballot-piece.ts'
import { drawNumber, numberRoom } from './ballot-question.ts'

const padding = 3.5
const narrowestText = 138
const narrowestColumn = 46
const signHeight = 16

/**
 * A table: questions at the left, a column of boxes per level, what the questions have in common as a row above them.
 * Head and common question are repeated on every page.
 */
export function matrixPieces(
  doc: Document,
  { lead, levels, rows }: BallotMatrix,
): { head: Piece; rows: Piece[] } {
  const width = columnWidth(doc, levels)
  const textWidth = room - numberRoom - width * levels.length
  const columns = levels.map((_, index) => sheet.left + numberRoom + textWidth + index * width)
  const head = headPiece(doc, levels, columns, width)
  const question = lead && leadPiece(doc, lead)
  const place = { columns, width, textWidth, head: question ? onTop(head, question) : head }
  // No page begins or ends with a single row of a table.
  const isKept = (index: number) => index === 0 || index === rows.length - 2
  const pieces = rows.map((row, index) => ({
    ...rowPiece(doc, row, place),
    keepsNext: isKept(index) && rows.length > 1,
  }))
  return { head, rows: question ? [{ ...question, head }, ...pieces] : pieces }
}

/** What the questions have in common, across the table. */
function leadPiece(doc: Document, lead: Phrase): Piece {
  const place: TextRoom = { x: sheet.left, width: room, align: 'left' }
  const broken = breakPhrases(doc, [[lead, bodyStyle]], place)
  const height = broken.height + 2 * padding
  return {
    height,
    keepsNext: true,
    draw: (to, top) => {
      drawBroken(to, broken, place, top + padding)
      drawAcross(to, { from: sheet.left, to: sheet.right, y: top + height })
    },
  }
}

function onTop(upper: Piece, lower: Piece): Piece {
  return {
    height: upper.height + lower.height,
    draw: (to, top) => {
      upper.draw(to, top)
      lower.draw(to, top + upper.height)
    },
  }
}

/** As wide as the longest word of the levels needs, so that no word is cut. */
function columnWidth(doc: Document, levels: readonly BallotOption[]): number {
  const measure = (text: string | null, style: { font: 'bold' | 'italic'; size: number }) =>
    Math.max(0, ...(text ?? '').split(' ').map((word) => textWidth(doc, word, style.font, style.size)))
  const widest = Math.max(
    ...levels.map(({ label }) =>
      Math.max(measure(label.main, styles.column), measure(label.second, styles.columnSecond)),
    ),
  )
  const widestColumn = (room - numberRoom - narrowestText) / levels.length
  return Math.min(widestColumn, Math.max(narrowestColumn, widest + 2 * padding))
}

function headPiece(
  doc: Document,
  levels: readonly BallotOption[],
  columns: readonly number[],
  width: number,
): Piece {
  const cells = levels.map(({ sign, label }, index) => {
    const x = columns[index] ?? 0
    const place: TextRoom = { x: x + 1, width: width - 2, align: 'center' }
    return { sign, x, place, broken: breakPhrases(doc, [[label, columnStyle]], place) }
  })
  const tallest = Math.max(...cells.map(({ broken }) => broken.height))
  const height = tallest + signHeight + 2 * padding
  return {
    height,
    keepsNext: true,
    draw: (to, top) => {
      drawAcross(to, { from: sheet.left, to: sheet.right, y: top, width: 1 })
      for (const { sign, x, place, broken } of cells) {
        drawBroken(to, broken, place, top + padding + tallest - broken.height)
        drawCentred(to, sign, styles.column, { x, width, y: top + height - padding - 3 })
      }
      drawAcross(to, { from: sheet.left, to: sheet.right, y: top + height, width: 1 })
    },
  }
}

interface RowPlace {
  columns: readonly number[]
  width: number
  textWidth: number
  head: Piece
}

function rowPiece(
  doc: Document,
  { number, text, notes }: BallotQuestion,
  { columns, width, textWidth, head }: RowPlace,
): Piece {
  const place: TextRoom = { x: sheet.left + numberRoom, width: textWidth - 8, align: 'left' }
  const broken = breakPhrases(
    doc,
    [[text, bodyStyle], ...notes.map((note) => [note, noteStyle] as const)],
    place,
  )
  const height = Math.max(sheet.box + 8, broken.height) + 2 * padding
  return {
    height,
    head,
    draw: (to, top) => {
      const middle = top + height / 2
      const textTop = middle - broken.height / 2
      if (number !== null) drawNumber(to, number, sheet.left, textTop)
      drawBroken(to, broken, place, textTop)
      for (const x of columns) drawBox(to, x + (width - sheet.box) / 2, middle)
      drawAcross(to, { from: sheet.left, to: sheet.right, y: top + height })
    },
  }
}
