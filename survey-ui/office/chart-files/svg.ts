import { BasicPlatform, Chart } from 'chart.js'
import { registerCharts } from '#charts/register.ts'
import type { ChartSpec } from '../overview/chart-series.ts'
import { chartHeight, configurationOf, font } from '../overview/draw-chart.ts'
import { SvgPen } from './svg-pen.ts'
import { type PictureWords, type SheetPart, svgSheet } from './svg-sheet.ts'

function drawn(spec: ChartSpec, width: number, position: number): SheetPart {
  const height = chartHeight(spec.series, width)
  const measure = document.createElement('canvas').getContext('2d')
  if (!measure) throw new Error('this browser draws no canvas')
  const pen = new SvgPen(width, height, measure)
  const { options, ...configuration } = configurationOf(spec.series)
  const chart = new Chart(
    pen.canvas as unknown as HTMLCanvasElement,
    {
      ...configuration,
      platform: BasicPlatform,
      options: {
        ...options,
        font,
        animation: false,
        responsive: false,
        devicePixelRatio: 1,
        events: [],
        // Chart.js draws lines through a Path2D, which cannot be read back, unless segments may differ.
        datasets: { line: { segment: {} } },
      },
    } as unknown as ConstructorParameters<typeof Chart>[1],
  )
  const body = pen.text(`chart-${position}`)
  chart.destroy()
  return { body, height }
}

/** Charts one below the other as an SVG file, drawn from the same configuration. */
export function svgOf(charts: readonly ChartSpec[], width: number, words: PictureWords): Blob {
  registerCharts()
  const parts = charts.map((spec, position) => drawn(spec, width, position))
  return svgSheet(parts, width, words, charts.map(({ text }) => text).join(' '))
}
