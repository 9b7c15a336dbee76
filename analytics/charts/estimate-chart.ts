import type { Chart, ChartConfiguration } from 'chart.js'
import { chartText } from './chart-font.ts'
import { absenceWords, chartWords } from './chart-words.ts'
import { type ChartLanguage, conceal, type Estimate } from './estimate.ts'
import { estimateWords } from './estimate-words.ts'
import { count, percent } from './format.ts'
import { indexAxisTitle, indexRange } from './index-axis.ts'
import { palette } from './palette.ts'
import { type RowBand, rowBands } from './row-bands.ts'
import { rowAxis } from './row-labels.ts'
import { columnsWidth, type RowNotes, rowNotes } from './row-notes.ts'
import { targetLine } from './target-line.ts'
import { topNote, topNoteHeight } from './top-note.ts'
import { type EstimatePoint, whiskers } from './whiskers.ts'

export interface EstimateChartOptions {
  language: ChartLanguage
  /** Label of the one row in the accent colour. */
  highlight?: string
  /** Fewest respondents that may be shown, for the words on withheld rows; 5 unless told. */
  minimum?: number
  /** Further columns of written values, before those of every estimate chart; on a narrow chart they take their place. */
  columns?: RowNotes['columns']
  /** Index aimed at (0..1), drawn as a line; null or left out for none. */
  target?: number | null
  /** Rows to hold together with a bracket. */
  bands?: RowBand[]
}

/** Indices with their uncertainty: one dot with a whisker per estimate, in the order given. */
export function estimateChart(
  estimates: readonly Estimate[],
  options: EstimateChartOptions,
): ChartConfiguration {
  const rows = estimates.map(conceal)
  const { target = null } = options
  const range = indexRange(rows, target)
  const configuration = {
    type: 'scatter',
    data: { datasets: [estimateDataset(rows, options)] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      layout: { padding: ({ chart }: { chart: Chart }) => estimatePadding(chart) },
      scales: {
        x: percentAxis(range),
        y: rowAxis(
          rows.map((row) => row.label),
          { highlight: options.highlight, hasGuides: true },
        ),
      },
      plugins: {
        legend: { display: false },
        topNote: { text: indexAxisTitle(range, options.language, target) },
        targetLine: { value: target === null ? null : target * 100 },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]: { dataIndex: number }[]) => (item ? rows[item.dataIndex]?.label : ''),
            label: (item: { dataIndex: number }) => estimateWords(rows[item.dataIndex], options),
          },
        },
      },
    },
    plugins: [targetLine, rowBands, whiskers, rowNotes, topNote],
  }
  // Points carry their interval and a dataset its notes, which the types of Chart.js leave no room for.
  return configuration as unknown as ChartConfiguration
}

/** Height in CSS pixels that gives every row room for its label. */
export function estimateChartHeight(rows: number): number {
  return 72 + 36 * rows
}

function estimateDataset(
  rows: readonly Estimate[],
  { language, highlight, minimum, columns = [], bands = [] }: EstimateChartOptions,
) {
  const data = rows.map((row, index) => estimatePoint(row, index, row.label === highlight))
  const notes: RowNotes = {
    columns: [
      ...columns,
      {
        head: chartWords(language).indexColumn,
        cells: rows.map((row) => percent(row.index, language)),
        isSpare: true,
      },
      {
        head: chartWords(language).respondentsColumn,
        cells: rows.map((row) => count(row.respondents, language)),
        ...(columns.length > 0 ? { isSpare: true } : {}),
      },
    ],
    absences: rows.map((row) => absenceWords(row, language, minimum)),
  }
  return {
    data,
    rowNotes: notes,
    rowBands: bands,
    clip: false,
    pointRadius: data.map((point) => (point.isHighlighted ? 4.5 : 3.5)),
    pointHoverRadius: 6,
    pointBorderWidth: 0,
    pointBackgroundColor: data.map((point) => (point.isHighlighted ? palette.accent : palette.mark)),
  }
}

/** A withheld estimate keeps its row and nothing else. */
function estimatePoint(row: Estimate, index: number, isHighlighted: boolean): EstimatePoint {
  const inPercent = (share: number | null) => (share === null ? null : share * 100)
  return {
    x: inPercent(row.index),
    y: index,
    low: inPercent(row.low),
    high: inPercent(row.high),
    isHighlighted,
  }
}

function estimatePadding(chart: Chart) {
  return { top: topNoteHeight(chart), right: columnsWidth(chart) + 4 }
}

function percentAxis({ min, max }: { min: number; max: number }) {
  return {
    type: 'linear',
    min,
    max,
    grid: { color: palette.grid, tickColor: palette.axis },
    border: { color: palette.axis },
    ticks: { maxRotation: 0, font: chartText, stepSize: max - min > 60 ? 20 : 10, color: palette.muted },
  } as const
}
