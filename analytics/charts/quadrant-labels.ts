import type { Chart, Plugin } from 'chart.js'
import { chartFont, type Surface } from './chart-font.ts'
import type { QuadrantName } from './chart-words.ts'
import { palette } from './palette.ts'
import { type Box, placeLabels } from './place-labels.ts'
import type { QuadrantDrawing } from './quadrant-chart.ts'
import { wrapText } from './wrap-text.ts'

const lineHeight = 1.25
/** In letters' sizes. */
const widestLabel = 12
const nameInset = 6

/** Draws the four fields with their names, the interval of each dot, and labels that do not hide each other. */
export const quadrantLabels: Plugin = {
  id: 'quadrantLabels',
  beforeDatasetsDraw(chart) {
    const drawing = drawingOf(chart)
    if (!drawing) return
    chart.ctx.save()
    drawFields(chart, drawing)
    drawIntervals(chart, drawing)
    chart.ctx.restore()
  },
  afterDatasetsDraw(chart) {
    const drawing = drawingOf(chart)
    if (!drawing) return
    chart.ctx.save()
    drawLabels(chart, drawing)
    chart.ctx.restore()
  },
}

function drawingOf(chart: Chart): QuadrantDrawing | undefined {
  return (chart.data.datasets[0] as { drawing?: QuadrantDrawing } | undefined)?.drawing
}

function pixels(chart: Chart, x: number, y: number): { x: number; y: number } {
  return {
    x: chart.scales.x?.getPixelForValue(x) ?? 0,
    y: chart.scales.y?.getPixelForValue(y) ?? 0,
  }
}

function drawFields(chart: Chart, { cutX, cutY, names }: QuadrantDrawing): void {
  const { ctx, chartArea } = chart
  const { left, right, top, bottom } = chartArea
  const cut = pixels(chart, cutX, cutY)
  // The one field that asks for action.
  ctx.fillStyle = '#eef4f6'
  ctx.fillRect(left, top, cut.x - left, cut.y - top)
  ctx.strokeStyle = palette.axis
  ctx.lineWidth = 1
  ctx.setLineDash([4, 3])
  ctx.beginPath()
  ctx.moveTo(cut.x, top)
  ctx.lineTo(cut.x, bottom)
  ctx.moveTo(left, cut.y)
  ctx.lineTo(right, cut.y)
  ctx.stroke()
  ctx.setLineDash([])
  const { size } = chartFont(chart)
  const write = (name: QuadrantName, x: number, y: number, width: number, align: 'left' | 'right') =>
    drawName(chart, names[name], { x, y, width, align }, name === 'concentrate_here')
  const [low, high] = [bottom - nameInset - 2 * size * lineHeight, top + nameInset]
  write('concentrate_here', left + nameInset, high, cut.x - left - 2 * nameInset, 'left')
  write('keep_up', right - nameInset, high, right - cut.x - 2 * nameInset, 'right')
  write('low_priority', left + nameInset, low, cut.x - left - 2 * nameInset, 'left')
  write('possible_overkill', right - nameInset, low, right - cut.x - 2 * nameInset, 'right')
}

function drawName(
  chart: Chart,
  name: string,
  { x, y, width, align }: { x: number; y: number; width: number; align: 'left' | 'right' },
  isMain: boolean,
): void {
  const { ctx } = chart
  const { css, size } = chartFont(chart, isMain ? 'bold' : 'normal')
  ctx.font = css
  ctx.fillStyle = isMain ? palette.accent : palette.muted
  ctx.textAlign = align
  ctx.textBaseline = 'top'
  wrapText(name, width, 2, (part) => ctx.measureText(part).width).forEach((line, index) => {
    ctx.fillText(line, x, y + index * size * lineHeight)
  })
}

function drawIntervals(chart: Chart, { marks }: QuadrantDrawing): void {
  const { ctx } = chart
  ctx.lineWidth = 1.25
  for (const { low, high, importance, quadrant } of marks) {
    if (low === null || high === null) continue
    const [from, to] = [
      pixels(chart, low * 100, importance * 100),
      pixels(chart, high * 100, importance * 100),
    ]
    ctx.strokeStyle = quadrant === 'concentrate_here' ? palette.accent : palette.mark
    ctx.beginPath()
    ctx.moveTo(from.x, from.y)
    ctx.lineTo(to.x, to.y)
    ctx.stroke()
  }
}

function drawLabels(chart: Chart, { marks, cutX, cutY }: QuadrantDrawing): void {
  const { ctx, chartArea } = chart
  const { css, size } = chartFont(chart)
  ctx.font = css
  ctx.textBaseline = 'top'
  ctx.textAlign = 'left'
  const most = Math.min(widestLabel * size, chartArea.width / 3)
  const lines = marks.map(({ label }) => wrapText(label, most, 4, (part) => ctx.measureText(part).width))
  const points = marks.map(({ index, importance }, k) => ({
    ...pixels(chart, index * 100, importance * 100),
    width: widest(ctx, lines[k] ?? []),
    height: (lines[k]?.length ?? 1) * size * lineHeight,
  }))
  const names = 2 * size * lineHeight + nameInset
  const area = {
    left: chartArea.left + 4,
    top: chartArea.top + names,
    width: chartArea.width - 8,
    height: chartArea.height - 2 * names,
  }
  const cut = pixels(chart, cutX, cutY)
  const lineBoxes = [
    { left: chartArea.left, top: cut.y - 1, width: chartArea.width, height: 2 },
    { left: cut.x - 1, top: chartArea.top, width: 2, height: chartArea.height },
  ]
  const drawn = [...intervalBoxes(chart, marks), ...lineBoxes]
  // Where there is no room beside a line, the text still stands clear of it.
  ctx.strokeStyle = palette.paper
  ctx.lineWidth = 3
  ctx.lineJoin = 'round'
  for (const [k, box] of placeLabels(points, area, drawn).entries()) {
    ctx.fillStyle = marks[k]?.quadrant === 'concentrate_here' ? palette.accent : palette.ink
    for (const [row, line] of (lines[k] ?? []).entries()) {
      const top = box.top + row * size * lineHeight
      ctx.strokeText(line, box.left, top)
      ctx.fillText(line, box.left, top)
    }
  }
}

function intervalBoxes(chart: Chart, marks: QuadrantDrawing['marks']): Box[] {
  return marks.map(({ low, high, index, importance }) => {
    const from = pixels(chart, (low ?? index) * 100, importance * 100)
    const to = pixels(chart, (high ?? index) * 100, importance * 100)
    return { left: from.x, top: from.y - 2, width: to.x - from.x, height: 4 }
  })
}

function widest(ctx: Surface, lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => ctx.measureText(line).width))
}
