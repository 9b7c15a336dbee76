import type { Chart, Scale } from 'chart.js'
import { chartFont } from './chart-font.ts'
import { palette } from './palette.ts'
import { columnsWidth } from './row-notes.ts'
import { wrapText } from './wrap-text.ts'

const labelShare = 0.38
const lineHeight = 1.2

interface RowAxisOptions {
  /** Label of the row to set apart. */
  highlight?: string | undefined
  /** A line from each label across the plot, for charts of dots. */
  hasGuides: boolean
}

/**
 * Category axis down the left side whose labels are wrapped to the room a row has, so that long names
 * never run into each other.
 */
export function rowAxis(labels: readonly string[], { highlight, hasGuides }: RowAxisOptions) {
  return {
    type: 'category',
    labels: [...labels],
    offset: true,
    grid: { display: hasGuides, color: palette.grid, drawTicks: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      padding: 6,
      color: (context: { index: number }) =>
        isHighlighted(labels, context.index, highlight) ? palette.accent : palette.ink,
      font: (context: { index: number }) => ({
        weight: isHighlighted(labels, context.index, highlight) ? 'bold' : 'normal',
        lineHeight,
      }),
      callback(this: Scale, _value: number | string, index: number) {
        return rowLabel(this, labels[index] ?? '', labels.length)
      },
    },
  } as const
}

function isHighlighted(labels: readonly string[], index: number, highlight: string | undefined): boolean {
  return highlight !== undefined && labels[index] === highlight
}

/** As many lines as a row is high; the axis knows its height once the parts above and below are laid out. */
function rowLabel({ chart, maxHeight }: Scale, label: string, rows: number): string[] {
  const { ctx } = chart
  const { css, size } = chartFont(chart, 'bold')
  const fitting = Math.floor(maxHeight / rows / (size * lineHeight))
  const lines = Math.max(1, Math.min(3, fitting))
  ctx.save()
  ctx.font = css
  const wrapped = wrapText(label, labelWidth(chart), lines, (text) => ctx.measureText(text).width)
  ctx.restore()
  return wrapped
}

/** Chart.js gives the axis at most half of what the columns leave; a wider label would be cut off. */
function labelWidth(chart: Chart): number {
  const half = (chart.width - columnsWidth(chart)) / 2
  return Math.min(chart.width * labelShare, half - 16)
}
