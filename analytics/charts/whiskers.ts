import type { Plugin } from 'chart.js'
import { palette } from './palette.ts'

/** A point of an estimate chart, in percent; null where nothing may be shown. */
export interface EstimatePoint {
  x: number | null
  y: number
  low: number | null
  high: number | null
  isHighlighted: boolean
}

/** Longer than a dot, so that an interval narrower than the dot still shows. */
const cap = 5.5

/** Draws the interval of every point as a line with end caps, under the dots. */
export const whiskers: Plugin = {
  id: 'whiskers',
  beforeDatasetsDraw({ ctx, data, scales: { x, y } }) {
    const points = (data.datasets[0]?.data ?? []) as unknown as EstimatePoint[]
    ctx.save()
    ctx.setLineDash([])
    ctx.lineWidth = 1.25
    for (const { low, high, y: row, isHighlighted } of points) {
      if (low === null || high === null || !x || !y) continue
      const [left, right, middle] = [
        x.getPixelForValue(low),
        x.getPixelForValue(high),
        y.getPixelForValue(row),
      ]
      ctx.strokeStyle = isHighlighted ? palette.accent : palette.mark
      ctx.beginPath()
      ctx.moveTo(left, middle)
      ctx.lineTo(right, middle)
      for (const end of [left, right]) {
        ctx.moveTo(end, middle - cap)
        ctx.lineTo(end, middle + cap)
      }
      ctx.stroke()
    }
    ctx.restore()
  },
}
