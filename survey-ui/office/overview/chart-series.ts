import type { Estimate } from '#charts/estimate.ts'
import type { EstimateChartOptions } from '#charts/estimate-chart.ts'
import type { LevelChartOptions, LevelRow } from '#charts/level-chart.ts'
import type { QuadrantChartOptions } from '#charts/quadrant-chart.ts'
import type { QuadrantMark } from '#charts/quadrant-words.ts'
import type { RankedEstimate } from '#charts/ranking-chart.ts'
import type { TrendChartOptions } from '#charts/trend-chart.ts'

/** What a chart draws; the configuration is made of it together with Chart.js, when the first chart is due. */
export type ChartSeries =
  | { kind: 'estimates'; rows: Estimate[]; options: EstimateChartOptions }
  | { kind: 'ranking'; rows: RankedEstimate[]; options: EstimateChartOptions }
  | { kind: 'trend'; points: Estimate[]; options: TrendChartOptions }
  | { kind: 'quadrants'; marks: QuadrantMark[]; options: QuadrantChartOptions }
  | { kind: 'levels'; rows: LevelRow[]; options: LevelChartOptions }

/** A chart with what a page must know before it is drawn. */
export interface ChartSpec {
  series: ChartSeries
  /** What it shows, in sentences. */
  text: string
  /** A line above it, where a figure has several charts. */
  caption: string | null
}
