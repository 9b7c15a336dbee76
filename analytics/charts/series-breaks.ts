import type { Chart, Plugin } from 'chart.js'
import { chartFont } from './chart-font.ts'
import { palette } from './palette.ts'
import { wrapText } from './wrap-text.ts'

/** Where a series means something else from point `index` on. */
export interface SeriesBreak {
  index: number
  label: string
}

const lineHeight = 1.4

/** Draws a dashed rule before each break of the first dataset, with its note above the plot, one line each. */
export const seriesBreaks: Plugin = {
  id: 'seriesBreaks',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    breaksOf(chart).forEach((at, row) => {
      drawBreak(chart, at, row)
    })
    ctx.restore()
  },
}

/** Pixels that the notes need above the plot. */
export function breaksHeight(chart: Chart): number {
  return breaksOf(chart).length * chartFont(chart).size * lineHeight
}

function breaksOf(chart: Chart): SeriesBreak[] {
  return (chart.data.datasets[0] as { breaks?: SeriesBreak[] } | undefined)?.breaks ?? []
}

function drawBreak(chart: Chart, { index, label }: SeriesBreak, row: number): void {
  const { ctx, chartArea, scales } = chart
  const { css, size } = chartFont(chart)
  const step = (scales.x?.getPixelForValue(1) ?? 0) - (scales.x?.getPixelForValue(0) ?? 0)
  const x = (scales.x?.getPixelForValue(index) ?? 0) - step / 2
  const top = chartArea.top - breaksHeight(chart) + row * size * lineHeight
  ctx.setLineDash([4, 3])
  ctx.lineWidth = 1
  ctx.strokeStyle = palette.muted
  ctx.beginPath()
  ctx.moveTo(x, top)
  ctx.lineTo(x, chartArea.bottom)
  ctx.stroke()
  ctx.font = css
  ctx.fillStyle = palette.muted
  ctx.textBaseline = 'alphabetic'
  // The note stands on the side with more room.
  const isRight = x < (chartArea.left + chartArea.right) / 2
  ctx.textAlign = isRight ? 'left' : 'right'
  const room = (isRight ? chartArea.right - x : x - chartArea.left) - 6
  const [text = ''] = wrapText(label, room, 1, (part) => ctx.measureText(part).width)
  ctx.fillText(text, isRight ? x + 5 : x - 5, top + size)
}
