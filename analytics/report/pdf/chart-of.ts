import type { ChartConfiguration } from 'chart.js'
import { estimateChart } from '../../charts/estimate-chart.ts'
import { levelChart } from '../../charts/level-chart.ts'
import { rankingChart } from '../../charts/ranking-chart.ts'
import { trendChart } from '../../charts/trend-chart.ts'
import type { FigureChart } from '../model/chart.ts'

/** The configuration that the screens would use for what a figure shows. */
export function chartOf(chart: FigureChart): ChartConfiguration {
  switch (chart.shape) {
    case 'estimate':
      return estimateChart(chart.rows, chart.options)
    case 'ranking':
      return rankingChart(chart.rows, chart.options)
    case 'trend':
      return trendChart(chart.rows, chart.options)
    case 'level':
      return levelChart(chart.rows, chart.options)
  }
}
