import type { Estimate } from '../../charts/estimate.ts'
import type { EstimateChartOptions } from '../../charts/estimate-chart.ts'
import type { LevelChartOptions, LevelRow } from '../../charts/level-chart.ts'
import type { RankedEstimate } from '../../charts/ranking-chart.ts'
import type { TrendChartOptions } from '../../charts/trend-chart.ts'

/** What a figure shows, as plain data; what draws it makes the same chart of it as the screens do. */
export type FigureChart =
  | { shape: 'estimate'; rows: Estimate[]; options: EstimateChartOptions }
  | { shape: 'ranking'; rows: RankedEstimate[]; options: EstimateChartOptions }
  | { shape: 'trend'; rows: Estimate[]; options: TrendChartOptions }
  | { shape: 'level'; rows: LevelRow[]; options: LevelChartOptions }
