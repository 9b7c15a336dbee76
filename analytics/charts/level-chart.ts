import type { Chart, ChartConfiguration } from 'chart.js'
import { barValues } from './bar-values.ts'
import { chartText } from './chart-font.ts'
import { chartWords } from './chart-words.ts'
import type { ChartLanguage } from './estimate.ts'
import { count, percent, percentValue } from './format.ts'
import { type LevelSpans, levelSpans } from './level-spans.ts'
import { coloursOfLevels, palette } from './palette.ts'
import { rowAxis } from './row-labels.ts'
import { columnsWidth, type RowNotes, rowNotes } from './row-notes.ts'
import { topNote, topNoteHeight } from './top-note.ts'

/** Counts per level, least favourable first; null when withheld. */
export interface LevelRow {
  label: string
  levels: number[] | null
}

export interface LevelChartOptions {
  language: ChartLanguage
  /** Words of the levels, least favourable first. */
  levelLabels: readonly string[]
}

/** Ticks of the axis; its ends lie on them, so that zero is one of them. */
const shareStep = 20

/** How answers spread over the levels: stacked bars that diverge from the middle level. */
export function levelChart(rows: readonly LevelRow[], options: LevelChartOptions): ChartConfiguration {
  const { language, levelLabels } = options
  const spans = rows.map((row) => levelSpans(row.levels))
  const configuration = {
    type: 'bar',
    data: { labels: rows.map((row) => row.label), datasets: levelDatasets(rows, spans, options) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: 'y',
      interaction: { mode: 'nearest', axis: 'y', intersect: true },
      layout: {
        padding: ({ chart }: { chart: Chart }) => ({
          top: topNoteHeight(chart),
          right: columnsWidth(chart) + 4,
        }),
      },
      scales: {
        x: shareAxis(spans),
        y: rowAxis(
          rows.map((row) => row.label),
          { hasGuides: false },
        ),
      },
      plugins: {
        legend: levelLegend(),
        topNote: { text: chartWords(language).levelAxis(middleLabel(levelLabels)) },
        tooltip: { callbacks: { label: (item: TooltipItem) => levelTooltip(item, spans, options) } },
      },
    },
    plugins: [barValues, rowNotes, topNote],
  }
  // Datasets carry what is written into them, which the types of Chart.js leave no room for.
  return configuration as unknown as ChartConfiguration
}

/** Height in CSS pixels that gives every row room for its label. */
export function levelChartHeight(rows: number): number {
  return 104 + 36 * rows
}

function levelDatasets(
  rows: readonly LevelRow[],
  spans: (LevelSpans | null)[],
  { language, levelLabels }: LevelChartOptions,
) {
  const colours = coloursOfLevels(levelLabels.length)
  const notes: RowNotes = {
    columns: [
      {
        head: 'n',
        cells: spans.map((row) => count(row?.answers ?? null, language)),
      },
    ],
    absences: rows.map((row, index) => (spans[index] ? null : levelAbsence(row, language))),
  }
  return levelLabels.map((label, level) => ({
    label,
    data: spans.map((row) => row?.spans[level] ?? null),
    written: spans.map((row) => (row ? percentValue(row.shares[level] ?? 0, language, 0) : null)),
    backgroundColor: colours[level]?.fill,
    textColour: colours[level]?.text,
    grouped: false,
    maxBarThickness: 24,
    categoryPercentage: 1,
    barPercentage: 0.78,
    // White seams keep neighbours apart in grey print.
    borderColor: palette.paper,
    borderWidth: { left: level === 0 ? 0 : 0.75, right: 0, top: 0, bottom: 0 },
    borderSkipped: false,
    ...(level === 0 ? { rowNotes: notes } : {}),
  }))
}

function levelAbsence(row: LevelRow, language: ChartLanguage): string {
  return row.levels === null ? chartWords(language).withheldLevels : chartWords(language).noAnswers
}

/** The word of the level that zero halves; null when the scale has no middle. */
function middleLabel(levelLabels: readonly string[]): string | null {
  return levelLabels.length % 2 === 1 ? (levelLabels[(levelLabels.length - 1) / 2] ?? null) : null
}

function shareAxis(spans: readonly (LevelSpans | null)[]) {
  const ends = spans.flatMap((row) => row?.spans.flat() ?? [])
  return {
    type: 'linear',
    min: Math.floor(Math.min(-1, ...ends) / shareStep) * shareStep,
    max: Math.ceil(Math.max(1, ...ends) / shareStep) * shareStep,
    grid: {
      color: ({ tick }: { tick: { value: number } }) => (tick.value === 0 ? palette.axis : palette.grid),
    },
    border: { display: false },
    ticks: {
      maxRotation: 0,
      font: chartText,
      stepSize: shareStep,
      color: palette.muted,
      callback: (value: number | string) => String(Math.abs(Number(value))),
    },
  } as const
}

function levelLegend() {
  return {
    position: 'top',
    align: 'start',
    // Hiding a level would leave a hole in every bar.
    onClick: () => undefined,
    labels: { font: chartText, color: palette.ink, boxWidth: 10, boxHeight: 10, padding: 8 },
  } as const
}

interface TooltipItem {
  dataIndex: number
  datasetIndex: number
  dataset: { label?: string }
}

function levelTooltip(
  { dataIndex, datasetIndex, dataset }: TooltipItem,
  spans: readonly (LevelSpans | null)[],
  { language }: LevelChartOptions,
) {
  return `${dataset.label}: ${percent(spans[dataIndex]?.shares[datasetIndex] ?? null, language)}`
}
