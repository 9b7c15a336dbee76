import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, placeLabels } from '../../analytics/charts/place-labels.ts'
import { quadrantChart } from '../../analytics/charts/quadrant-chart.ts'
import { type QuadrantMark, quadrantChartText } from '../../analytics/charts/quadrant-words.ts'

const area: Box = { left: 0, top: 0, width: 900, height: 400 }
const mark = (label: string, importance: number, index: number): QuadrantMark => ({
  label,
  importance,
  index,
  low: index - 0.01,
  high: index + 0.01,
  quadrant: 'keep_up',
})

const meet = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height

test('labels stay inside, whatever they are of', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 10, max: 200 }),
    height: fc.integer({ min: 10, max: 60 }),
  })

  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      const boxes = placeLabels(points, area)
      expect(boxes).toHaveLength(points.length)
      for (const { left, top, width, height } of boxes) {
        expect(left >= 0 && top >= 0 && left + width <= 900 && top + height <= 400).toBe(true)
      }
    }),
  )
})

test('two points near each other get labels that do not meet', () => {
  const size = { width: 120, height: 20 }

  const [first, second] = placeLabels(
    [
      { x: 300, y: 200, ...size },
      { x: 310, y: 205, ...size },
    ],
    area,
  )

  expect(first && second && meet(first, second)).toBe(false)
})

test('the axes hold every interval, and leave room for the names of the fields', () => {
  const marks = [mark('A', 0.244, 0.81), mark('B', 0.17, 0.87)]
  const { options } = quadrantChart(marks, { language: 'vi', cutImportance: 0.2, cutPerformance: 0.84 })

  expect(options?.scales?.x).toMatchObject({ min: 80, max: 90 })
  expect(options?.scales?.y).toMatchObject({ min: 15, max: 30 })
})

test('the text alternative tells every dimension with its numbers', () => {
  const text = quadrantChartText([mark('Kết quả', 0.244, 0.81)], 'vi')

  expect(text).toContain('Kết quả: Giữ vững')
  expect(text).toContain('24,4')
  expect(text).toContain('80,0–82,0')
})
