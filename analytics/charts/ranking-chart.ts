import type { ChartConfiguration } from 'chart.js'
import { chartWords } from './chart-words.ts'
import type { Estimate } from './estimate.ts'
import { type EstimateChartOptions, estimateChart } from './estimate-chart.ts'
import type { RowBand } from './row-bands.ts'

/** A unit of a league table as a row of its chart. */
export interface RankedEstimate extends Estimate {
  /** Ranks that are possible, already written; null without a rank. */
  range: string | null
  /** Units of one group cannot be told apart; null without a rank. */
  group: number | null
}

/** Rows in the order of the chart: by group, within it by index; units without a rank last. */
export function rankingOrder<Row extends RankedEstimate>(rows: readonly Row[]): Row[] {
  const last = Number.POSITIVE_INFINITY
  return [...rows].sort(
    (a, b) => (a.group ?? last) - (b.group ?? last) || (b.index ?? -1) - (a.index ?? -1) || 0,
  )
}

/** A league table drawn: dots with whiskers, the possible ranks beside them, brackets round what cannot be told apart. */
export function rankingChart(
  rows: readonly RankedEstimate[],
  options: EstimateChartOptions,
): ChartConfiguration {
  const ordered = rankingOrder(rows)
  const words = chartWords(options.language)
  return estimateChart(ordered, {
    ...options,
    bands: groupBands(ordered),
    columns: [
      { head: words.groupColumn, cells: ordered.map(({ group }) => (group === null ? '' : String(group))) },
      { head: words.rankColumn, cells: ordered.map(({ range }) => range ?? '') },
    ],
  })
}

/** The stretches of rows that share a group. */
export function groupBands(rows: readonly RankedEstimate[]): RowBand[] {
  const bands = new Map<number, RowBand>()
  rows.forEach(({ group }, row) => {
    if (group === null) return
    const band = bands.get(group)
    if (band) band.to = row
    else bands.set(group, { from: row, to: row })
  })
  return [...bands.values()]
}
