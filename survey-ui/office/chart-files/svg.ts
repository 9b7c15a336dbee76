import { BasicPlatform, Chart } from 'chart.js'
import { registerCharts } from '#charts/register.ts'
import type { ChartSpec } from '../overview/chart-series.ts'
import { chartHeight, configurationOf, font } from '../overview/draw-chart.ts'
import { SvgPen } from './svg-pen.ts'

const [padding, titleHeight, lineHeight] = [24, 34, 28]

/** What a picture that is passed on must still say. */
export interface PictureWords {
  title: string
  context: string
  source: string
}

function drawn(spec: ChartSpec, width: number, position: number): { body: string; height: number } {
  const height = chartHeight(spec.series, width)
  const measure = document.createElement('canvas').getContext('2d')
  if (!measure) throw new Error('this browser draws no canvas')
  const pen = new SvgPen(width, height, measure)
  const { options, ...configuration } = configurationOf(spec.series)
  const chart = new Chart(
    pen.canvas as unknown as HTMLCanvasElement,
    {
      ...configuration,
      platform: BasicPlatform,
      options: {
        ...options,
        font,
        animation: false,
        responsive: false,
        devicePixelRatio: 1,
        events: [],
        // Chart.js draws lines through a Path2D, which cannot be read back, unless segments may differ.
        datasets: { line: { segment: {} } },
      },
    } as unknown as ConstructorParameters<typeof Chart>[1],
  )
  const body = pen.text(`chart-${position}`)
  chart.destroy()
  return { body, height }
}

const words = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Charts one below the other as an SVG file on white, under their title, drawn from the same configuration. */
export function svgOf(
  charts: readonly ChartSpec[],
  width: number,
  { title, context, source }: PictureWords,
): Blob {
  registerCharts()
  const pieces = charts.map((spec, position) => drawn(spec, width, position))
  const head = padding + titleHeight + lineHeight
  const tops = pieces.map((_, at) => pieces.slice(0, at).reduce((sum, { height }) => sum + height, head))
  const foot = pieces.reduce((sum, { height }) => sum + height, head)
  const [wide, high] = [width + 2 * padding, foot + lineHeight + padding]
  const line = (text: string, y: number, style: string) =>
    `<text x="${padding}" y="${y}" fill="#14232d" ${style}>${words(text)}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="'Be Vietnam Pro', sans-serif" role="img"><title>${words(title)}</title><desc>${words(charts.map(({ text }) => text).join(' '))}</desc><rect width="100%" height="100%" fill="#fff"/>${line(title, padding + 20, 'font-size="20" font-weight="600"')}${line(context, padding + titleHeight + 14, 'font-size="14"')}${pieces.map(({ body }, at) => `<g transform="translate(${padding} ${tops[at]})">${body}</g>`).join('')}${line(source, foot + 20, 'font-size="14"')}</svg>`
  return new Blob([svg], { type: 'image/svg+xml' })
}
