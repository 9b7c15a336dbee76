import type { Chart, Plugin } from 'chart.js'
import { palette } from './palette.ts'

/**
 * A rule across the plot where the index aimed at lies, in percent: upright where indices lie along x, level where they
 * go up y. It is `options.plugins.targetLine.value`; the note above the plot says what it is.
 */
export const targetLine: Plugin = {
  id: 'targetLine',
  beforeDatasetsDraw(chart) {
    const value = targetOf(chart)
    if (value === null) return
    const { ctx, chartArea, scales } = chart
    const isUpright = (chart.config as { type?: string }).type !== 'line'
    const at = (isUpright ? scales.x : scales.y)?.getPixelForValue(value) ?? 0
    ctx.save()
    ctx.lineWidth = 1.5
    ctx.strokeStyle = palette.accent
    ctx.setLineDash([7, 3])
    ctx.beginPath()
    ctx.moveTo(isUpright ? at : chartArea.left, isUpright ? chartArea.top : at)
    ctx.lineTo(isUpright ? at : chartArea.right, isUpright ? chartArea.bottom : at)
    ctx.stroke()
    ctx.restore()
  },
}

function targetOf(chart: Chart): number | null {
  const { targetLine: line } = chart.options.plugins as { targetLine?: { value: number | null } }
  return line?.value ?? null
}
