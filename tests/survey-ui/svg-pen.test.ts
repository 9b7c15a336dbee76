import { expect, test } from 'vitest'
import { drawHatching } from '#charts/hatching.ts'
import { SvgPen } from '../../survey-ui/office/chart-files/svg-pen.ts'

/** Only texts are measured, and there are none. */
const noMeasure = {} as CanvasRenderingContext2D

test('hatching is clipped to its box in an SVG file, under a name of its own chart', () => {
  const pen = new SvgPen(100, 50, noMeasure)
  drawHatching(pen as unknown as CanvasRenderingContext2D, { left: 10, top: 10, width: 24, height: 16 })

  const svg = pen.text('chart-1')

  expect(svg).toContain('<clipPath id="chart-1-clip-0"><path d="M10 10L34 10L34 26L10 26Z"/></clipPath>')
  expect(svg).toContain('<g clip-path="url(#chart-1-clip-0)">')
})

test('a text that speaks of clips is written as it is', () => {
  const pen = new SvgPen(100, 50, noMeasure)
  pen.fillText('video clip-0', 0, 0)

  expect(pen.text('chart-0')).toContain('>video clip-0</text>')
})
