import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addItemPairs,
  addLevels,
  dimensionGroupIndex,
  emptyCell,
  type IndexMethod,
  type IndexSums,
  itemPairsLength,
  wholeIndex,
} from '../../analytics/index.ts'

type Answers = (number | null)[]

// Three dimensions of two, one and two items.
const dimensionOf = [0, 0, 1, 2, 2]
const isTop = [false, false, false, false, true, true]

function sumsOf(rows: readonly Answers[], places: readonly (number | null)[], count: number): IndexSums {
  const cell = emptyCell(count)
  for (const row of rows) addLevels(cell, row, places, isTop)
  const asked = places.flatMap((dimension, item) => (dimension === null ? [] : [{ dimension, item }]))
  const itemPairs = new Array<number>(itemPairsLength(asked.length)).fill(0)
  for (const row of rows)
    addItemPairs(
      itemPairs,
      asked.map(({ item }) => row[item] ?? null),
      isTop,
    )
  const items = asked.map(({ dimension, item }) => ({
    dimension,
    counts: [1, 2, 3, 4, 5].map((level) => rows.filter((row) => row[item] === level).length),
  }))
  return { cell, items, itemPairs }
}

const whole = (rows: readonly Answers[]) => sumsOf(rows, dimensionOf, 3)
/** As if only the first and the third dimension had been asked. */
const alone = (rows: readonly Answers[]) => sumsOf(rows, [0, 0, null, 1, 1], 2)

const methodOf = (aggregation: IndexMethod['aggregation'], weights: number[] | null = null): IndexMethod => ({
  scaleLevels: 5,
  topLevels: [4, 5],
  aggregation,
  weights,
})
const methods = [
  [methodOf('pooled_answers'), methodOf('pooled_answers')],
  [methodOf('mean_of_items'), methodOf('mean_of_items')],
  [methodOf('mean_of_dimensions'), methodOf('mean_of_dimensions')],
  [methodOf('explicit_weights', [3, 5, 1]), methodOf('explicit_weights', [3, 1])],
] as const

const level = fc.integer({ min: 1, max: 5 })
const rowOf = (answer: fc.Arbitrary<number | null>) => fc.array(answer, { minLength: 5, maxLength: 5 })
const some = fc.array(rowOf(fc.option(level, { nil: null })), { minLength: 2, maxLength: 30 })
const complete = fc.array(rowOf(level), { minLength: 2, maxLength: 30 })

test('where everybody answered, some dimensions are what they would be had only they been asked', () => {
  fc.assert(
    fc.property(complete, (rows) => {
      for (const [method, own] of methods) {
        const [group, expected] = [
          dimensionGroupIndex(whole(rows), [0, 2], method),
          wholeIndex(alone(rows), own),
        ]
        expect(group.respondents).toBe(expected.respondents)
        expect(group.answers).toBe(expected.answers)
        expect(group.index).toBeCloseTo(expected.index ?? Number.NaN, 12)
        expect(group.standardError).toBeCloseTo(expected.standardError ?? Number.NaN, 12)
        expect(group.score).toBeCloseTo(expected.score ?? Number.NaN, 10)
      }
    }),
  )
})

test('where some left a dimension out, the index is the same and its error errs to the larger side', () => {
  fc.assert(
    fc.property(some, (rows) => {
      for (const [method, own] of methods) {
        const [group, expected] = [
          dimensionGroupIndex(whole(rows), [0, 2], method),
          wholeIndex(alone(rows), own),
        ]
        expect(group.answers).toBe(expected.answers)
        expect(group.index === null).toBe(expected.index === null)
        if (group.index !== null) expect(group.index).toBeCloseTo(expected.index ?? Number.NaN, 12)
        expect(group.respondents).toBeLessThanOrEqual(expected.respondents)
        if (group.standardError !== null)
          expect(group.standardError).toBeGreaterThanOrEqual((expected.standardError ?? 0) - 1e-12)
      }
    }),
  )
})

test('by hand: three respondents, of whom one left the third dimension out', () => {
  // Satisfied and answered of the first and third dimension: 2 of 4, 4 of 4, 1 of 2.
  const rows: Answers[] = [
    [5, 1, 5, 4, 2],
    [5, 5, 1, 5, 5],
    [4, 2, 3, null, null],
  ]

  const group = dimensionGroupIndex(whole(rows), [0, 2], methodOf('pooled_answers'))

  expect(group).toMatchObject({ respondents: 3, answers: 10, index: 0.7 })
  // Residuals s - 0.7 m: -0.8, 1.2, -0.4; squares 2.24; (3/2) 2.24 / 100.
  expect(group.standardError).toBeCloseTo(Math.sqrt(0.0336), 12)
})

test('dimensions that weigh nothing in the whole weigh the same among themselves', () => {
  const rows: Answers[] = [[5, 5, 1, 1, 2]]

  const group = dimensionGroupIndex(whole(rows), [0, 2], methodOf('explicit_weights', [0, 1, 0]))

  expect(group.index).toBe(0.5)
})

test.for([[[]], [[3]], [[2, 0]], [[1, 1]]])('%j are no dimensions to be told together', ([chosen]) => {
  const sums = whole([[5, 5, 1, 1, 2]])

  expect(() => dimensionGroupIndex(sums, chosen ?? [], methodOf('pooled_answers'))).toThrow(RangeError)
})
