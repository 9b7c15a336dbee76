import { Chart, type ChartConfiguration } from 'chart.js'
import { registerCharts } from '../../charts/register.ts'
import type { Document } from './document.ts'
import { type PageBox, PdfCanvas } from './pdf-canvas.ts'

/** Size of letters in figures, in points: a little below the tables. */
const fontSize = 9.5

/**
 * Draws a chart into a rectangle of the current page, from the configuration that the screens use. One
 * chart pixel is one point. Without a window Chart.js takes its plain platform, which needs only a context.
 */
export function drawChart(doc: Document, configuration: ChartConfiguration, box: PageBox): void {
  registerCharts()
  const { canvas } = new PdfCanvas(doc, box)
  doc.save()
  const chart = new Chart(canvas as unknown as string, {
    ...configuration,
    options: {
      ...configuration.options,
      font: { family: 'Tinos', size: fontSize },
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
      // Where a Path2D is defined Chart.js draws lines through it, unless segments may differ; it cannot be read back.
      datasets: { line: { segment: {} } },
    },
  })
  chart.destroy()
  doc.restore()
}
