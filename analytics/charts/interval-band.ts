import type { Chart, Plugin } from 'chart.js'
import { drawHatching } from './hatching.ts'
import { palette } from './palette.ts'

/** A point of a trend, in percent; null where nothing may be shown. */
export interface TrendPoint {
  x: number
  y: number | null
  low: number | null
  high: number | null
  isWithheld: boolean
}

interface Edge {
  x: number
  low: number
  high: number
}

/** Draws the interval as a band behind the line, in pieces where months are missing, and hatches withheld months. */
export const intervalBand: Plugin = {
  id: 'intervalBand',
  beforeDatasetsDraw(chart) {
    const points = (chart.data.datasets[0]?.data ?? []) as unknown as TrendPoint[]
    for (const run of runs(chart, points)) drawRun(chart, run)
    for (const point of points) if (point.isWithheld) hatchMonth(chart, point)
  },
}

function runs(chart: Chart, points: readonly TrendPoint[]): Edge[][] {
  const { x, y } = chart.scales
  const found: Edge[][] = [[]]
  for (const { x: position, low, high } of points) {
    if (low === null || high === null || !x || !y) found.push([])
    else
      found.at(-1)?.push({
        x: x.getPixelForValue(position),
        low: y.getPixelForValue(low),
        high: y.getPixelForValue(high),
      })
  }
  return found.filter((run) => run.length > 0)
}

function drawRun({ ctx }: Chart, run: Edge[]): void {
  // A month alone has no width; without this its interval could not be seen.
  const edges =
    run.length > 1
      ? run
      : run.flatMap((edge) => [
          { ...edge, x: edge.x - 5 },
          { ...edge, x: edge.x + 5 },
        ])
  ctx.save()
  ctx.beginPath()
  edges.forEach(({ x, high }, index) => {
    if (index === 0) ctx.moveTo(x, high)
    else ctx.lineTo(x, high)
  })
  for (const { x, low } of [...edges].reverse()) ctx.lineTo(x, low)
  ctx.closePath()
  ctx.fillStyle = palette.band
  ctx.fill()
  ctx.restore()
}

function hatchMonth({ ctx, chartArea, scales }: Chart, { x }: TrendPoint): void {
  const middle = scales.x?.getPixelForValue(x) ?? 0
  const step = Math.abs((scales.x?.getPixelForValue(1) ?? 0) - (scales.x?.getPixelForValue(0) ?? 0))
  const width = Math.min(18, Math.max(6, step * 0.7))
  drawHatching(ctx, { left: middle - width / 2, top: chartArea.bottom - 12, width, height: 12 })
}
