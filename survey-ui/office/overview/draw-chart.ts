import { Chart, type ChartConfiguration } from 'chart.js'
import { estimateChart, estimateChartHeight } from '#charts/estimate-chart.ts'
import { levelChart, levelChartHeight } from '#charts/level-chart.ts'
import { quadrantChart } from '#charts/quadrant-chart.ts'
import { rankingChart } from '#charts/ranking-chart.ts'
import { registerCharts } from '#charts/register.ts'
import { trendChart } from '#charts/trend-chart.ts'
import type { ChartSeries } from './chart-series.ts'

// Loaded with the first chart and not before: it brings Chart.js along.

/** The configuration of Chart.js for a series. */
export function configurationOf(series: ChartSeries): ChartConfiguration {
  switch (series.kind) {
    case 'estimates':
      return estimateChart(series.rows, series.options)
    case 'ranking':
      return rankingChart(series.rows, series.options)
    case 'trend':
      return trendChart(series.points, series.options)
    case 'quadrants':
      return quadrantChart(series.marks, series.options)
    case 'levels':
      return levelChart(series.rows, series.options)
  }
}

const trendHeight = 340
/** A map is read in both directions. */
const mapHeight = 460
/** The page's own font, in the size of its small print. */
export const font = { family: '"Be Vietnam Pro", sans-serif', size: 13 }

/** Below this width labels need three lines, and each row the height for them. */
const narrowWidth = 560
const narrowHeight = (rows: number) => 170 + 56 * rows

/** Height in CSS pixels that a chart needs at a width. */
export function chartHeight(series: ChartSeries, width: number): number {
  const isNarrow = width < narrowWidth
  switch (series.kind) {
    case 'trend':
      return trendHeight
    case 'quadrants':
      return mapHeight
    case 'estimates': {
      const { length } = series.rows
      // At least as high as the trend, which it stands beside.
      return Math.max(trendHeight, isNarrow ? narrowHeight(length) : estimateChartHeight(length))
    }
    case 'ranking': {
      const { length } = series.rows
      return isNarrow ? narrowHeight(length) : estimateChartHeight(length)
    }
    case 'levels': {
      const { length } = series.rows
      return isNarrow ? narrowHeight(length) : levelChartHeight(length)
    }
  }
}

/** Draws a chart. @returns how to take it away again */
export function drawChart(canvas: HTMLCanvasElement, series: ChartSeries): () => void {
  registerCharts()
  const { options, ...configuration } = configurationOf(series)
  const chart = new Chart(canvas, { ...configuration, options: { ...options, font } })
  const fitPaper = () => fitTo(chart, series, paperWidth)
  const fitScreen = () => fitTo(chart, series, canvas.parentElement?.clientWidth ?? paperWidth)
  addEventListener('beforeprint', fitPaper)
  addEventListener('afterprint', fitScreen)
  return () => {
    removeEventListener('beforeprint', fitPaper)
    removeEventListener('afterprint', fitScreen)
    chart.destroy()
  }
}

/** Between the margins of A4 standing, in CSS pixels. */
const paperWidth = 700

/** A page is laid out for paper before Chart.js hears of it. */
function fitTo(chart: Chart, series: ChartSeries, width: number): void {
  const height = chartHeight(series, width)
  const box = chart.canvas.parentElement
  if (box) box.style.height = `${height}px`
  chart.resize(width, height)
}
