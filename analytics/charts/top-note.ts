import type { Chart, Plugin } from 'chart.js'
import { chartFont } from './chart-font.ts'
import { palette } from './palette.ts'
import { columnsWidth } from './row-notes.ts'
import { wrapText } from './wrap-text.ts'

const lineHeight = 1.4
/** Of the first baseline: marks stacked on capitals reach higher than the letters' own box. */
const firstBaseline = 1.15

/**
 * A line or two above the plot that names the axis. Horizontal, where an axis title of Chart.js would stand
 * on its side and run out of the picture. The text is `options.plugins.topNote.text`.
 */
export const topNote: Plugin = {
  id: 'topNote',
  afterDraw(chart) {
    const { ctx } = chart
    const { css, size } = chartFont(chart)
    ctx.save()
    ctx.font = css
    ctx.fillStyle = palette.muted
    ctx.textAlign = 'left'
    ctx.textBaseline = 'alphabetic'
    noteLines(chart).forEach((line, index) => {
      ctx.fillText(line, 0, (firstBaseline + index * lineHeight) * size)
    })
    ctx.restore()
  },
}

/** Pixels that the note needs above the plot. */
export function topNoteHeight(chart: Chart): number {
  const { size } = chartFont(chart)
  return noteLines(chart).length * size * lineHeight + size * 0.75
}

function noteLines(chart: Chart): string[] {
  const { ctx } = chart
  const text = (chart.options.plugins as { topNote?: { text?: string } } | undefined)?.topNote?.text ?? ''
  ctx.save()
  ctx.font = chartFont(chart).css
  const lines = wrapText(text, chart.width - columnsWidth(chart), 3, (part) => ctx.measureText(part).width)
  ctx.restore()
  return lines
}
