import type { Chart, Plugin } from 'chart.js'
import { chartFont, type Surface, widestText } from './chart-font.ts'
import { drawOpenMark } from './hatching.ts'
import { palette } from './palette.ts'
import { wrapText } from './wrap-text.ts'

/** What stands beside the rows of a chart: columns of written numbers, and why a row is empty. */
export interface RowNotes {
  /** `isSpare` ones are left out where the chart is narrow. */
  columns: { head: string; cells: string[]; isSpare?: boolean }[]
  /** Words per row; null where the row has a value. */
  absences: (string | null)[]
}

const columnGap = 14
/** In widths of the letters' size. */
const narrow = 36

/** Draws the notes of the first dataset: columns at the right edge, hatched marks with words in empty rows. */
export const rowNotes: Plugin = {
  id: 'rowNotes',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    drawColumns(chart)
    drawAbsences(chart)
    ctx.restore()
  },
}

/** Pixels that the columns need at the right edge. */
export function columnsWidth(chart: Chart): number {
  return columnsOf(chart).reduce((width, column) => width + columnGap + columnWidth(chart, column), 0)
}

function columnWidth(chart: Chart, { head, cells }: RowNotes['columns'][number]): number {
  return widestText(chart, [head, ...cells])
}

function notesOf(chart: Chart): RowNotes {
  const dataset = chart.data.datasets[0] as { rowNotes?: RowNotes } | undefined
  return dataset?.rowNotes ?? { columns: [], absences: [] }
}

function columnsOf(chart: Chart): RowNotes['columns'] {
  const isNarrow = chart.width < narrow * chartFont(chart).size
  return notesOf(chart).columns.filter((column) => !(isNarrow && column.isSpare))
}

function drawColumns(chart: Chart): void {
  const { ctx, chartArea, scales } = chart
  const { css, size } = chartFont(chart)
  let right = chart.width
  ctx.font = css
  ctx.textAlign = 'right'
  for (const column of [...columnsOf(chart)].reverse()) {
    ctx.fillStyle = palette.muted
    ctx.textBaseline = 'alphabetic'
    // On the last line of the note above the plot.
    ctx.fillText(column.head, right, chartArea.top - size)
    ctx.fillStyle = palette.ink
    ctx.textBaseline = 'middle'
    column.cells.forEach((cell, row) => {
      ctx.fillText(cell, right, scales.y?.getPixelForValue(row) ?? 0)
    })
    right -= columnWidth(chart, column) + columnGap
  }
}

function drawAbsences(chart: Chart): void {
  const { ctx, scales } = chart
  notesOf(chart).absences.forEach((words, row) => {
    if (words !== null) drawAbsence(ctx, chart, scales.y?.getPixelForValue(row) ?? 0, words)
  })
}

function drawAbsence(ctx: Surface, chart: Chart, middle: number, words: string): void {
  const { left, right } = chart.chartArea
  const { css, size } = chartFont(chart)
  const box = { left: left + 6, top: middle - size * 0.4, width: size * 1.8, height: size * 0.8 }
  const start = box.left + box.width + 6
  drawOpenMark(ctx, box)
  ctx.font = css
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  const [text = ''] = wrapText(words, right - start, 1, (part) => ctx.measureText(part).width)
  // A guide line runs through the row; the words need clear ground.
  ctx.fillStyle = palette.paper
  ctx.fillRect(start - 3, middle - size * 0.6, ctx.measureText(text).width + 6, size * 1.2)
  ctx.fillStyle = palette.muted
  ctx.fillText(text, start, middle)
}
