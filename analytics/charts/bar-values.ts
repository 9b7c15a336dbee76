import type { Chart, Plugin } from 'chart.js'
import { chartFont } from './chart-font.ts'

/** A dataset of the level chart: one level across all rows. */
export interface LevelDataset {
  /** Written shares per row; null where nothing is shown. */
  written: (string | null)[]
  textColour: string
}

/** Writes each part's share into it, where it fits. */
export const barValues: Plugin = {
  id: 'barValues',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    ctx.font = chartFont(chart).css
    ctx.textAlign = 'center'
    ctx.textBaseline = 'middle'
    chart.data.datasets.forEach((dataset, index) => {
      drawValues(chart, dataset as unknown as LevelDataset, index)
    })
    ctx.restore()
  },
}

function drawValues(chart: Chart, { written, textColour }: LevelDataset, index: number): void {
  const { ctx } = chart
  ctx.fillStyle = textColour
  chart.getDatasetMeta(index).data.forEach((element, row) => {
    const text = written[row]
    const { x, base, y } = element.getProps(['x', 'base', 'y'] as never, true) as unknown as Record<
      'x' | 'base' | 'y',
      number
    >
    if (text && Math.abs(x - base) >= ctx.measureText(text).width + 6) ctx.fillText(text, (x + base) / 2, y)
  })
}
