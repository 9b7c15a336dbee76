import type { Chart } from 'chart.js'
import { toFont } from 'chart.js/helpers'

/** The drawing surface as Chart.js hands it to plugins. */
export type Surface = Chart['ctx']

/** The chart's own font in a form the surface understands. */
export function chartFont(chart: Chart, weight: 'normal' | 'bold' = 'normal'): { css: string; size: number } {
  const { family = 'sans-serif', size = 12 } = chart.options.font ?? {}
  return { css: toFont({ family, size, weight }).string, size }
}

/**
 * What ticks and legends must name so that they follow `options.font` of the chart: without a font of their
 * own Chart.js gives them the default one of the page.
 */
export const chartText = ({ chart }: { chart: Chart }) => ({ ...chart.options.font })

/** Width of the widest text in the chart's own font. */
export function widestText(chart: Chart, texts: readonly string[]): number {
  const { ctx } = chart
  ctx.save()
  ctx.font = chartFont(chart).css
  const widths = texts.map((text) => ctx.measureText(text).width)
  ctx.restore()
  return Math.max(0, ...widths)
}
