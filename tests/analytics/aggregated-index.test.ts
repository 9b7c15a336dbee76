import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addItemPairs,
  addLevels,
  type CellSums,
  dimensionIndex,
  emptyCell,
  type IndexMethod,
  type IndexSums,
  indexDifference,
  itemPairsLength,
  meanOfItems,
  mergeCells,
  mergeSums,
  pooledIndex,
  wholeIndex,
} from '../../analytics/index.ts'

// Two dimensions of two and three items.
const dimensionOf = [0, 0, 1, 1, 1]
const isTop = [false, false, false, false, true, true]
const scale = { scaleLevels: 5, topLevels: [4, 5], weights: null }

type Answers = (number | null)[]

function sumsOf(rows: readonly Answers[]): IndexSums {
  const cell = emptyCell(2)
  for (const row of rows) addLevels(cell, row, dimensionOf, isTop)
  const items = dimensionOf.map((dimension, i) => ({
    dimension,
    counts: [1, 2, 3, 4, 5].map((level) => rows.filter((row) => row[i] === level).length),
  }))
  const itemPairs = new Array<number>(itemPairsLength(dimensionOf.length)).fill(0)
  for (const row of rows) addItemPairs(itemPairs, row, isTop)
  return { cell, items, itemPairs }
}

const methodOf = (aggregation: IndexMethod['aggregation'], weights: number[] | null = null): IndexMethod => ({
  ...scale,
  aggregation,
  weights,
})

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const respondents = fc.array(fc.array(answer, { minLength: 5, maxLength: 5 }), {
  minLength: 2,
  maxLength: 30,
})

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
const answersOf = (rows: readonly Answers[], items: number[]) =>
  rows.flatMap((row) => items.flatMap((i) => row[i] ?? []))
const shareOf = (levels: readonly number[]) => mean(levels.map((level) => (level >= 4 ? 1 : 0)))
const scoreOf = (levels: readonly number[]) => (mean(levels) - 1) * 25
const itemsOfDimension = [
  [0, 1],
  [2, 3, 4],
]

/** Each aggregation by its words, from the rows; null where a part has no answers. */
function byRows(rows: readonly Answers[], aggregation: string, of: (levels: readonly number[]) => number) {
  const everyItem = [0, 1, 2, 3, 4]
  const parts =
    aggregation === 'pooled_answers'
      ? [everyItem]
      : aggregation === 'mean_of_items'
        ? everyItem.map((i) => [i])
        : itemsOfDimension
  const levels = parts.map((items) => answersOf(rows, items)).filter((list) => list.length > 0)
  return levels.length === 0 ? null : mean(levels.map(of))
}

test.for(['pooled_answers', 'mean_of_items', 'mean_of_dimensions'] as const)(
  '%s: index and score from the sums are those of the rows',
  (aggregation) => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const { index, score } = wholeIndex(sumsOf(rows), methodOf(aggregation))

        const expected = byRows(rows, aggregation, shareOf)
        if (expected === null) expect([index, score]).toEqual([null, null])
        else {
          expect(index).toBeCloseTo(expected, 12)
          expect(score).toBeCloseTo(byRows(rows, aggregation, scoreOf) ?? 0, 9)
        }
      }),
    )
  },
)

test('explicit weights: a mean of the dimensions by weight, unknown where one that weighs has no answers', () => {
  fc.assert(
    fc.property(respondents, (rows) => {
      const { index, score } = wholeIndex(sumsOf(rows), methodOf('explicit_weights', [3, 1]))

      const levels = itemsOfDimension.map((items) => answersOf(rows, items))
      const [first = [], second = []] = levels
      if (first.length === 0 || second.length === 0) expect([index, score]).toEqual([null, null])
      else {
        expect(index).toBeCloseTo((3 * shareOf(first) + shareOf(second)) / 4, 12)
        expect(score).toBeCloseTo((3 * scoreOf(first) + scoreOf(second)) / 4, 9)
      }
    }),
  )
})

test('where everybody answered every item, a mean of items is the pooled index', () => {
  const complete = sumsOf([
    [4, 5, 1, 2, 3],
    [2, 4, 5, 4, 4],
    [5, 3, 4, 2, 1],
  ])
  const half = sumsOf([
    [4, 5, 1, 2, 3],
    [2, null, 5, 4, 4],
  ])

  const [items, pooled] = [methodOf('mean_of_items'), methodOf('pooled_answers')]
  expect(wholeIndex(complete, items)).toEqual(wholeIndex(complete, pooled))
  expect(dimensionIndex(half, 1, items)).toEqual(dimensionIndex(half, 1, pooled))
  expect(dimensionIndex(half, 0, items)).not.toEqual(dimensionIndex(half, 0, pooled))
})

test('the error of a mean of items is that of the rows, for the whole and each dimension', () => {
  const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 10))
  fc.assert(
    fc.property(respondents, (rows) => {
      const sums = sumsOf(rows)
      const method = methodOf('mean_of_items')

      const shown = [
        wholeIndex(sums, method),
        dimensionIndex(sums, 0, method),
        dimensionIndex(sums, 1, method),
      ]

      for (const [i, places] of [[0, 1, 2, 3, 4], ...itemsOfDimension].entries()) {
        const columns = places.map((place) => Int8Array.from(rows, (row) => row[place] ?? 0))
        const { respondents: n, index, standardError } = meanOfItems(columns, scale.topLevels)
        expect(shown[i]).toMatchObject({
          respondents: n,
          index: close(index),
          standardError: close(standardError),
        })
        expect(shown[i]?.interval === null).toBe(index === null)
      }
    }),
  )
})

test('the error of a complete mean of items is that of the respondents’ own means', () => {
  const full = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }), {
    minLength: 2,
    maxLength: 30,
  })
  fc.assert(
    fc.property(full, (rows) => {
      const { standardError } = wholeIndex(sumsOf(rows), methodOf('mean_of_items'))

      const own = rows.map((row) => shareOf(row))
      const centre = mean(own)
      const variance = own.reduce((sum, share) => sum + (share - centre) ** 2, 0) / (own.length - 1)
      expect(standardError).toBeCloseTo(Math.sqrt(variance / own.length), 10)
    }),
  )
})

test('a dimension is pooled under every aggregation but a mean of items', () => {
  fc.assert(
    fc.property(respondents, (rows) => {
      const sums = sumsOf(rows)
      const own = pooledIndex(sums.cell.dimensions[1] ?? emptyCell(1).whole, 5)
      for (const aggregation of ['pooled_answers', 'mean_of_dimensions', 'explicit_weights'] as const) {
        const { index, standardError } = dimensionIndex(sums, 1, methodOf(aggregation, [1, 1]))
        expect([index, standardError]).toEqual([own.index, own.standardError])
      }
    }),
  )
  expect(() => dimensionIndex(sumsOf([]), 2, methodOf('pooled_answers'))).toThrow(RangeError)
})

test('one answer from each respondent is a share, under any aggregation', () => {
  const one = sumsOf([
    [4, null, null, null, null],
    [2, null, null, null, null],
    [5, null, null, null, null],
  ])
  const two = sumsOf([
    [4, null, null, null, null],
    [null, null, 2, null, null],
  ])

  for (const aggregation of ['pooled_answers', 'mean_of_items', 'mean_of_dimensions'] as const) {
    expect(wholeIndex(one, methodOf(aggregation)).share).toEqual({ satisfied: 2, answered: 3 })
  }
  expect(wholeIndex(one, methodOf('explicit_weights', [1, 0])).share).toEqual({ satisfied: 2, answered: 3 })
  expect(wholeIndex(two, methodOf('mean_of_dimensions')).share).toBeNull()
  expect(wholeIndex(sumsOf([]), methodOf('pooled_answers'))).toMatchObject({ index: null, share: null })
})

test('sums of different instruments cannot be added, averaged or compared', () => {
  const survey: CellSums<'sipas'> = emptyCell<'sipas'>(1)
  const counter: CellSums<'counter'> = emptyCell<'counter'>(1)
  const cells = [survey, counter]
  const index = wholeIndex<'sipas'>({ cell: survey, items: [], itemPairs: [] }, methodOf('pooled_answers'))
  const rating = wholeIndex<'counter'>(
    { cell: counter, items: [], itemPairs: [] },
    methodOf('pooled_answers'),
  )

  // @ts-expect-error: a survey and a rating of one visit have no common cell
  mergeCells(cells)
  // @ts-expect-error: nor common sums
  mergeSums([survey.whole, counter.whole])
  // @ts-expect-error: one is not the other
  const taken: CellSums<'sipas'> = counter
  // @ts-expect-error: a change of one instrument is not a difference of two
  indexDifference(index, rating)

  expect(mergeCells([survey, survey])).toEqual(taken)
})
