import type { Chart, ChartConfiguration } from 'chart.js'
import { chartText } from './chart-font.ts'
import { chartWords, type QuadrantName } from './chart-words.ts'
import type { ChartLanguage } from './estimate.ts'
import { palette } from './palette.ts'
import { quadrantLabels } from './quadrant-labels.ts'
import { markWords, type QuadrantMark } from './quadrant-words.ts'
import { topNote, topNoteHeight } from './top-note.ts'

export interface QuadrantChartOptions {
  language: ChartLanguage
  /** Means at which the map is cut, 0..1. */
  cutImportance: number
  cutPerformance: number
}

/** What the plugin draws from, in percent. */
export interface QuadrantDrawing {
  marks: readonly QuadrantMark[]
  cutX: number
  cutY: number
  names: Record<QuadrantName, string>
}

/** Importance against performance: a dot with its interval for each dimension, in four named fields. */
export function quadrantChart(
  marks: readonly QuadrantMark[],
  { language, cutImportance, cutPerformance }: QuadrantChartOptions,
): ChartConfiguration {
  const words = chartWords(language)
  const x = rangeOf([
    cutPerformance,
    ...marks.flatMap(({ low, index, high }) => [low ?? index, high ?? index]),
  ])
  const y = withRoom(
    marks.map(({ importance }) => importance * 100),
    rangeOf([cutImportance, ...marks.map(({ importance }) => importance)]),
  )
  const drawing: QuadrantDrawing = {
    marks,
    cutX: cutPerformance * 100,
    cutY: cutImportance * 100,
    names: words.quadrants,
  }
  const note = words.quadrantAxes(zoomed(x, language), zoomed(y, language))
  const configuration = {
    type: 'scatter',
    data: { datasets: [{ ...dataset(marks), drawing }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: ({ chart }: { chart: Chart }) => ({ top: topNoteHeight(chart), right: 8 }) },
      scales: { x: axis(x), y: axis(y) },
      plugins: {
        legend: { display: false },
        topNote: { text: note },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]: { dataIndex: number }[]) => (item ? marks[item.dataIndex]?.label : ''),
            label: (item: { dataIndex: number }) => markWords(marks[item.dataIndex], language),
          },
        },
      },
    },
    plugins: [quadrantLabels, topNote],
  }
  // A dataset carries what the plugin draws from, which the types of Chart.js leave no room for.
  return configuration as unknown as ChartConfiguration
}

function dataset(marks: readonly QuadrantMark[]) {
  const isFirst = ({ quadrant }: QuadrantMark) => quadrant === 'concentrate_here'
  return {
    data: marks.map(({ index, importance }) => ({ x: index * 100, y: importance * 100 })),
    clip: false,
    pointRadius: marks.map((mark) => (isFirst(mark) ? 6 : 5)),
    pointHoverRadius: 7,
    pointBorderWidth: 0,
    pointBackgroundColor: marks.map((mark) => (isFirst(mark) ? palette.accent : palette.mark)),
  }
}

interface Range {
  min: number
  max: number
}

const tick = 5
const narrowest = 10

/** Whole fives around all values, in percent, with room for labels. */
function rangeOf(shares: readonly number[]): Range {
  const values = shares.map((share) => share * 100)
  let min = Math.max(0, Math.floor(Math.min(...values) / tick) * tick)
  let max = Math.min(100, Math.ceil(Math.max(...values) / tick) * tick)
  while (max - min < narrowest) {
    if (min > 0) min -= tick
    if (max < 100 && max - min < narrowest) max += tick
  }
  return { min, max }
}

/** Share of the height that the names of the fields take at the top and at the bottom. */
const nameRoom = 0.14

/** A range that leaves room for the names above and below all values. */
function withRoom(values: readonly number[], { min, max }: Range): Range {
  const room = (max - min) * nameRoom
  return {
    min: min > 0 && Math.min(...values) - min < room ? min - tick : min,
    max: max < 100 && max - Math.max(...values) < room ? max + tick : max,
  }
}

function zoomed({ min, max }: Range, language: ChartLanguage): string {
  return min === 0 && max === 100 ? '' : chartWords(language).zoomedAxis(min, max)
}

function axis({ min, max }: Range) {
  return {
    type: 'linear',
    min,
    max,
    grid: { display: false },
    border: { color: palette.axis },
    ticks: { maxRotation: 0, font: chartText, stepSize: tick, color: palette.muted },
  } as const
}
