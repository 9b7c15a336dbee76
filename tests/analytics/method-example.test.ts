import { expect, test } from 'vitest'
import { aggregations } from '#contract/method.ts'
import { addLevels, emptyCell, wholeIndex } from '../../analytics/index.ts'
import { exampleIndex, exampleItems, exampleWeights } from '../../survey-ui/office/editor/method/example.ts'

/** Each answer of the example given by somebody who answers nothing else. */
function sums() {
  const cell = emptyCell(2)
  const dimensionOf = exampleItems.map(({ dimension }) => (dimension === 'A' ? 0 : 1))
  const isTop = [false, false, false, false, true, true]
  for (const [place, { answers, satisfied }] of exampleItems.entries())
    for (let person = 0; person < answers; person++) {
      const level = person < satisfied ? 5 : 1
      addLevels(
        cell,
        exampleItems.map((_, other) => (other === place ? level : null)),
        dimensionOf,
        isTop,
      )
    }
  const items = exampleItems.map(({ answers, satisfied }, i) => {
    return { dimension: dimensionOf[i] ?? 0, counts: [answers - satisfied, 0, 0, 0, satisfied] }
  })
  return { cell, items, itemPairs: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }
}

test.for([...aggregations])('the office explains %s by what the figures compute', (aggregation) => {
  const weights = aggregation === 'explicit_weights' ? exampleWeights : null

  const { index } = wholeIndex(sums(), { aggregation, scaleLevels: 5, topLevels: [4, 5], weights })

  expect(index).toBeCloseTo(exampleIndex(aggregation), 12)
})

test('the ways differ in the example, or it would explain nothing', () => {
  expect(new Set(aggregations.map((one) => exampleIndex(one).toFixed(3))).size).toBe(4)
})
