import type { Chart, Plugin } from 'chart.js'
import { palette } from './palette.ts'

/** Neighbouring rows that belong together, by position from the top, both included. */
export interface RowBand {
  from: number
  to: number
}

const bracketWidth = 5
const gap = 2

/**
 * Holds rows together: a bracket beside them, and a light ground behind every other band. The bands are
 * `rowBands` of the first dataset.
 */
export const rowBands: Plugin = {
  id: 'rowBands',
  // The ground lies under the grid.
  beforeDraw(chart) {
    boxesOf(chart).forEach(({ left, top, right, bottom }, position) => {
      if (position % 2 === 1) return
      chart.ctx.fillStyle = palette.ground
      chart.ctx.fillRect(left, top, right - left, bottom - top)
    })
  },
  beforeDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    ctx.setLineDash([])
    ctx.strokeStyle = palette.axis
    ctx.lineWidth = 1.5
    for (const { left, top, bottom } of boxesOf(chart)) {
      ctx.beginPath()
      ctx.moveTo(left + bracketWidth, top)
      ctx.lineTo(left, top)
      ctx.lineTo(left, bottom)
      ctx.lineTo(left + bracketWidth, bottom)
      ctx.stroke()
    }
    ctx.restore()
  },
}

function boxesOf({ chartArea, data, scales: { y } }: Chart) {
  const bands = (data.datasets[0] as { rowBands?: RowBand[] } | undefined)?.rowBands ?? []
  if (!y || bands.length === 0) return []
  const { left, right, top, bottom } = chartArea
  const half = (bottom - top) / Math.max(1, data.datasets[0]?.data.length ?? 1) / 2
  return bands.map(({ from, to }) => ({
    left,
    right,
    top: y.getPixelForValue(from) - half + gap,
    bottom: y.getPixelForValue(to) + half - gap,
  }))
}
