import type { Document } from '../report/pdf/document.ts'
import { textWidth } from '../report/pdf/fonts.ts'
import { drawText, type TextRoom } from '../report/pdf/text.ts'
import { drawBox } from './ballot-marks.ts'
import type { BallotOption } from './ballot-model.ts'
import { room, sheet, styles } from './ballot-page.ts'
import { bodyStyle, breakPhrases, drawBroken } from './ballot-phrase.ts'
import type { Piece } from './ballot-piece.ts'
import { numberRoom } from './ballot-question.ts'

const mostColumns = 4
const boxGap = 6
const signRoom = 13
const columnGap = 14
const rowGap = 5

/** Options with their boxes, in as many columns as their labels leave room for, read downwards. */
export function optionPieces(doc: Document, options: readonly BallotOption[]): Piece[] {
  const left = sheet.left + numberRoom
  const width = room - numberRoom
  const columns = columnsFor(doc, options, width)
  const rows = Math.ceil(options.length / columns)
  const columnWidth = (width - columnGap * (columns - 1)) / columns
  const cells = options.map(({ sign, label }, index) => {
    const x = left + Math.floor(index / rows) * (columnWidth + columnGap)
    const before = sheet.box + boxGap + (sign === '' ? 0 : signRoom)
    const place: TextRoom = { x: x + before, width: columnWidth - before, align: 'left' }
    return { sign, x, place, broken: breakPhrases(doc, [[label, bodyStyle]], place), row: index % rows }
  })
  return Array.from({ length: rows }, (_, row): Piece => {
    const line = cells.filter((cell) => cell.row === row)
    const height = Math.max(sheet.box + 2, ...line.map(({ broken }) => broken.height))
    return {
      height: height + rowGap,
      keepsNext: row < rows - 1,
      draw: (to, top) => {
        for (const { sign, x, place, broken } of line) {
          const middle = top + Math.max(sheet.box, firstLine) / 2
          drawBox(to, x, middle)
          drawText(to, sign, styles.note, x + sheet.box + boxGap, middle + styles.note.size * 0.33)
          drawBroken(to, broken, place, middle - firstLine / 2)
        }
      },
    }
  })
}

const firstLine = styles.body.size * 1.25

function columnsFor(doc: Document, options: readonly BallotOption[], width: number): number {
  const widest = Math.max(
    ...options.map(({ label: { main, second } }) =>
      Math.max(
        textWidth(doc, main, styles.body.font, styles.body.size),
        second === null ? 0 : textWidth(doc, second, styles.bodySecond.font, styles.bodySecond.size),
      ),
    ),
  )
  const each = widest + sheet.box + boxGap + signRoom + columnGap + 1
  const fitting = Math.floor((width + columnGap) / each)
  return Math.max(options.length > 4 ? 2 : 1, Math.min(mostColumns, fitting, options.length))
}
