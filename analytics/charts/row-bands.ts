import type { Plugin } from 'chart.js'
import { palette } from './palette.ts'

/** Neighbouring rows that belong together, by position from the top, both included. */
export interface RowBand {
  from: number
  to: number
}

const bracketWidth = 5

/**
 * Holds rows together: a bracket beside them, and a light ground behind every other band. The bands are
 * `rowBands` of the first dataset.
 */
export const rowBands: Plugin = {
  id: 'rowBands',
  beforeDatasetsDraw({ ctx, chartArea, data, scales: { y } }) {
    const bands = (data.datasets[0] as { rowBands?: RowBand[] } | undefined)?.rowBands ?? []
    if (!y || bands.length === 0) return
    const half = (y.getPixelForValue(1) - y.getPixelForValue(0)) / 2 || (chartArea.bottom - chartArea.top) / 2
    ctx.save()
    ctx.setLineDash([])
    bands.forEach(({ from, to }, position) => {
      const top = y.getPixelForValue(from) - half + 2
      const bottom = y.getPixelForValue(to) + half - 2
      if (position % 2 === 0) {
        ctx.fillStyle = palette.ground
        ctx.fillRect(chartArea.left, top, chartArea.right - chartArea.left, bottom - top)
      }
      ctx.strokeStyle = palette.axis
      ctx.lineWidth = 1.5
      ctx.beginPath()
      ctx.moveTo(chartArea.left + bracketWidth, top)
      ctx.lineTo(chartArea.left, top)
      ctx.lineTo(chartArea.left, bottom)
      ctx.lineTo(chartArea.left + bracketWidth, bottom)
      ctx.stroke()
    })
    ctx.restore()
  },
}
