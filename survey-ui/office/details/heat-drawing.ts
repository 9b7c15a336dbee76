import { percentValue } from '#charts/format.ts'
import { palette } from '#charts/palette.ts'
import { wrapText } from '#charts/wrap-text.ts'
import type { ItemCell, ItemRow } from '#contract/item-table.ts'
import { inLanguage } from '#contract/questionnaire.ts'
import type { Draw, Drawing, Pen } from '../chart-files/drawing.ts'
import { type Measure, write } from '../chart-files/write-line.ts'
import type { Language } from '../language.ts'
import type { DetailsTexts } from '../text/details.vi.ts'
import { heatKind, heatRange, heatStep } from './heat.ts'
import { legendOf, paintEntry } from './heat-legend.ts'
import { type Box, heatColours, paintSign } from './heat-signs.ts'

interface HeatSheet {
  rows: readonly ItemRow[]
  columns: readonly { name: string; place: number }[]
  /** Whether the names of the columns stand upright, since they are long. */
  isUpright: boolean
  language: Language
  words: DetailsTexts['heat']
}

const size = 13
const font = `${size}px "Be Vietnam Pro", sans-serif`
const [labelWidth, cellWidth, cellHeight, lineHeight, gap] = [320, 56, 44, 17, 2]
/** Longer names of columns are cut. */
const longestName = 190
/** A sheet of few columns still has room for its title. */
const leastWidth = 720

/** A heat map as it stands on the page, on white: for files. */
export const heatDrawing =
  (sheet: HeatSheet): Draw =>
  (widthOf) => {
    const measure = (text: string) => widthOf(text, font)
    const { columns, rows, isUpright, words } = sheet
    const widest = Math.max(...columns.map(({ name }) => measure(name)))
    const headHeight = isUpright ? Math.ceil(Math.min(longestName, widest)) + 12 : 28
    const width = Math.max(leastWidth, labelWidth + columns.length * cellWidth)
    const legend = legendOf(heatRange(rows), { width, measure, language: sheet.language, words })
    const legendTop = headHeight + rows.length * cellHeight + 16
    const paint = (pen: Pen) => {
      Object.assign(pen, { font, textBaseline: 'middle' })
      paintHeads(pen, sheet, headHeight, measure)
      paintRows(pen, sheet, headHeight, measure)
      for (const entry of legend.entries) paintEntry(pen, entry, legendTop)
    }
    return { width, height: legendTop + legend.height, text: words.read, paint } satisfies Drawing
  }

function paintHeads(pen: Pen, { columns, isUpright }: HeatSheet, height: number, measure: Measure): void {
  for (const [at, { name }] of columns.entries()) {
    const middle = labelWidth + (at + 0.5) * cellWidth
    if (!isUpright) write(pen, name, [middle, height / 2], palette.ink, 'center')
    else {
      const [line = ''] = wrapText(name, longestName, 1, measure)
      pen.save()
      pen.translate(middle, height - 6)
      pen.rotate(-Math.PI / 2)
      write(pen, line, [0, 0], palette.ink, 'left')
      pen.restore()
    }
  }
}

function paintRows(pen: Pen, sheet: HeatSheet, headHeight: number, measure: Measure): void {
  const { rows, columns, language } = sheet
  const range = heatRange(rows)
  for (const [down, row] of rows.entries()) {
    const top = headHeight + down * cellHeight
    const lines = wrapText(inLanguage(row.prompt, language), labelWidth - 16, 2, measure)
    const first = top + cellHeight / 2 - ((lines.length - 1) * lineHeight) / 2
    for (const [at, line] of lines.entries())
      write(pen, line, [0, first + at * lineHeight], palette.ink, 'left')
    for (const [right, { place }] of columns.entries()) {
      const left = labelWidth + right * cellWidth
      const box = { left: left + gap, top: top + gap, width: cellWidth - gap, height: cellHeight - gap }
      paintCell(pen, box, row.cells[place] ?? null, range, language)
    }
  }
}

function paintCell(
  pen: Pen,
  box: Box,
  cell: ItemCell | null,
  range: ReturnType<typeof heatRange>,
  language: Language,
): void {
  const kind = heatKind(cell)
  const colour = cell?.index != null && range ? heatColours[heatStep(cell.index, range) - 1] : undefined
  if (!cell || kind !== 'shown' || !colour) {
    paintSign(pen, box, kind)
    return
  }
  pen.fillStyle = colour.fill
  pen.fillRect(box.left, box.top, box.width, box.height)
  const middle: [number, number] = [box.left + box.width / 2, box.top + box.height / 2]
  write(pen, percentValue(cell.index, language, 0), middle, colour.text, 'center')
}
