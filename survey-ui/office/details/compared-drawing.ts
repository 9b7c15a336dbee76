import { interval, percentValue, points } from '#charts/format.ts'
import { palette } from '#charts/palette.ts'
import { wrapText } from '#charts/wrap-text.ts'
import type { Figure } from '#contract/office.ts'
import { changeInterval } from '#words/change-words.ts'
import type { Draw, Pen } from '../chart-files/drawing.ts'
import { type Measure, write } from '../chart-files/write-line.ts'
import type { Speech } from '../language.ts'
import { reasonForNothing } from '../overview/estimates.ts'
import type { DetailsTexts } from '../text/details.vi.ts'
import type { ComparedRow } from './compared-csv.ts'
import { differenceReach } from './DifferenceMark.tsx'

interface ComparedSheet {
  rows: readonly ComparedRow[]
  /** What the sides are called. */
  sides: readonly [string, string]
  minimumN: number
  speech: Speech
  words: DetailsTexts['compare']
}

const font = '13px "Be Vietnam Pro", sans-serif'
const [headHeight, rowHeight, lineHeight] = [56, 48, 17]
/** Where each column begins: label, both sides, the difference in words and as a mark. */
const columns = { label: 0, first: 240, second: 390, words: 540, mark: 720 }
const [markWidth, width] = [236, 960]

/** Both sides with their differences around a rule that means equal, on white: for files. */
export const comparedDrawing =
  (sheet: ComparedSheet): Draw =>
  (widthOf) => {
    const measure = (text: string) => widthOf(text, font)
    const { rows, words } = sheet
    const paint = (pen: Pen) => {
      Object.assign(pen, { font, textBaseline: 'middle' })
      paintHead(pen, sheet, measure)
      const reach = differenceReach(rows)
      for (const [at, row] of rows.entries()) {
        const top = headHeight + at * rowHeight
        paintWords(pen, row, top, sheet, measure)
        paintMark(pen, row, top, reach)
      }
    }
    return { width, height: headHeight + rows.length * rowHeight, text: words.read, paint }
  }

/** Lines in the middle of a height. */
function writeLines(pen: Pen, lines: readonly string[], [left, middle]: [number, number], colour: string) {
  const first = middle - ((lines.length - 1) * lineHeight) / 2
  for (const [at, line] of lines.entries()) write(pen, line, [left, first + at * lineHeight], colour, 'left')
}

function paintHead(pen: Pen, { sides, words }: ComparedSheet, measure: Measure): void {
  const heads: [string, number, number][] = [
    [sides[0], columns.first, columns.second],
    [sides[1], columns.second, columns.words],
    [words.difference, columns.words, columns.mark],
    [words.axis, columns.mark, width],
  ]
  for (const [text, left, right] of heads)
    writeLines(pen, wrapText(text, right - left - 12, 3, measure), [left, headHeight / 2], palette.muted)
}

function paintWords(pen: Pen, row: ComparedRow, top: number, sheet: ComparedSheet, measure: Measure): void {
  const { speech } = sheet
  const middle = top + rowHeight / 2
  pen.fillStyle = palette.grid
  pen.fillRect(0, top, width, 1)
  const label = wrapText(row.label, columns.first - 16, 2, measure)
  writeLines(pen, label, [columns.label, middle], palette.ink)
  const side = (figure: Figure | null, left: number) =>
    writeLines(pen, sideLines(figure, sheet, measure), [left, middle], palette.ink)
  side(row.first, columns.first)
  side(row.second, columns.second)
  const { change } = row
  if (!change) return
  const told = [points(change.difference, speech.language), `(${changeInterval(change, speech.language)})`]
  writeLines(pen, told, [columns.words, middle], change.isClear ? palette.ink : palette.muted)
}

function sideLines(figure: Figure | null, { minimumN, speech }: ComparedSheet, measure: Measure): string[] {
  const { language, texts } = speech
  const reason = figure ? reasonForNothing(figure, minimumN, speech) : texts.withheld.none
  if (!figure || reason) return wrapText(reason ?? '', columns.second - columns.first - 12, 2, measure)
  return [percentValue(figure.index, language), interval(figure.low, figure.high, language)]
}

/** The difference as a dot with its whisker, grey where nothing can be concluded. */
function paintMark(pen: Pen, { change }: ComparedRow, top: number, reach: number): void {
  const middle = top + rowHeight / 2
  const at = (share: number) => columns.mark + markWidth / 2 + (share / reach) * (markWidth / 2)
  stroke(pen, palette.axis, 1, [at(0), top + 4], [at(0), top + rowHeight - 4])
  if (!change) return
  const colour = change.isClear ? palette.accent : palette.axis
  stroke(pen, colour, 2, [at(change.low), middle], [at(change.high), middle])
  for (const end of [change.low, change.high])
    stroke(pen, colour, 2, [at(end), middle - 5], [at(end), middle + 5])
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(at(change.difference), middle, 4.5, 0, 2 * Math.PI)
  pen.fill()
}

function stroke(pen: Pen, colour: string, width: number, from: [number, number], to: [number, number]): void {
  Object.assign(pen, { strokeStyle: colour, lineWidth: width })
  pen.beginPath()
  pen.moveTo(...from)
  pen.lineTo(...to)
  pen.stroke()
}
