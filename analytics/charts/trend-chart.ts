import type { Chart, ChartConfiguration } from 'chart.js'
import { chartText } from './chart-font.ts'
import { chartWords } from './chart-words.ts'
import { type ChartLanguage, conceal, type Estimate } from './estimate.ts'
import { estimateWords } from './estimate-words.ts'
import { type AxisRange, indexAxisTitle, indexRange } from './index-axis.ts'
import { intervalBand, type TrendPoint } from './interval-band.ts'
import { palette } from './palette.ts'
import { breaksHeight, type SeriesBreak, seriesBreaks } from './series-breaks.ts'
import { targetLine } from './target-line.ts'
import { topNote, topNoteHeight } from './top-note.ts'

export interface TrendChartOptions {
  language: ChartLanguage
  /** Where a series means something else from point `index` on: a vertical rule with a note. */
  breaks?: SeriesBreak[]
  /** Index aimed at (0..1), drawn as a line; null or left out for none. */
  target?: number | null
  /** Fewest respondents that may be shown, for the words on withheld points; 5 unless told. */
  minimum?: number
}

/** An index over time with its interval as a band; gaps where it is withheld. */
export function trendChart(estimates: readonly Estimate[], options: TrendChartOptions): ChartConfiguration {
  const points = estimates.map(conceal)
  const { target = null } = options
  const range = indexRange(points, target)
  const labels = points.map((point) => point.label)
  const configuration = {
    type: 'line',
    data: { labels, datasets: [trendDataset(points, options.breaks ?? [])] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: {
        padding: ({ chart }: { chart: Chart }) => ({
          top: topNoteHeight(chart) + breaksHeight(chart),
          right: 10,
        }),
      },
      scales: { x: timeAxis(labels), y: percentAxis(range) },
      plugins: {
        legend: { display: false },
        topNote: { text: trendNote(points, range, options) },
        targetLine: { value: target === null ? null : target * 100 },
        tooltip: {
          displayColors: false,
          callbacks: {
            label: (item: { dataIndex: number }) => estimateWords(points[item.dataIndex], options),
          },
        },
      },
    },
    plugins: [intervalBand, targetLine, seriesBreaks, topNote],
  }
  // Points carry their interval and a dataset its breaks, which the types of Chart.js leave no room for.
  return configuration as unknown as ChartConfiguration
}

function trendNote(
  points: readonly Estimate[],
  range: AxisRange,
  { language, target = null }: TrendChartOptions,
): string {
  const { band, hatched } = chartWords(language)
  const parts = [indexAxisTitle(range, language, target), band]
  if (points.some((point) => point.withheld !== null)) parts.push(hatched)
  return parts.join('; ')
}

function trendDataset(points: readonly Estimate[], breaks: SeriesBreak[]) {
  return {
    data: points.map(trendPoint),
    breaks,
    spanGaps: false,
    borderColor: palette.mark,
    borderWidth: 2,
    pointRadius: 2.5,
    pointHoverRadius: 5,
    pointBackgroundColor: palette.mark,
    pointBorderColor: palette.mark,
    clip: false,
  }
}

/** A withheld estimate keeps its place in time and nothing else. */
function trendPoint(point: Estimate, index: number): TrendPoint {
  const inPercent = (share: number | null) => (share === null ? null : share * 100)
  return {
    x: index,
    y: inPercent(point.index),
    low: inPercent(point.low),
    high: inPercent(point.high),
    isWithheld: point.withheld !== null,
  }
}

function timeAxis(labels: string[]) {
  return {
    type: 'category',
    labels,
    offset: labels.length < 3,
    grid: { display: false },
    border: { color: palette.axis },
    ticks: { font: chartText, color: palette.muted, maxRotation: 0, autoSkipPadding: 12 },
  } as const
}

function percentAxis({ min, max }: { min: number; max: number }) {
  return {
    type: 'linear',
    min,
    max,
    grid: { color: palette.grid, drawTicks: false },
    border: { display: false },
    ticks: { font: chartText, stepSize: max - min > 60 ? 20 : 10, color: palette.muted, padding: 6 },
  } as const
}
