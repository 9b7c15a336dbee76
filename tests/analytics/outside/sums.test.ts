import { expect, test } from 'vitest'
import {
  addLevels,
  cellArrayLength,
  cellToArray,
  dimensionIndex,
  dimensionsFromArray,
  emptyCell,
  explicitlyWeightedIndex,
  type IndexMethod,
  keepDimensions,
  meanOfDimensions,
  mergeCells,
  mergeSums,
  pooledIndex,
  pooledSumsLength,
  publishedInterval,
  sumsFromArray,
  sumsToArray,
  wholeIndex,
} from '../../../analytics/index.ts'

// Four respondents, two dimensions of one and two questions; everything worked out on paper.

const dimensionOf = [0, 1, 1]
const isTop = [false, false, false, false, true, true]
const respondents = [
  [5, 4, 2],
  [2, 1, null],
  [4, null, null],
  [5, 5, 5],
]

function cellOf(rows: (number | null)[][]) {
  const cell = emptyCell(2)
  for (const row of rows) addLevels(cell, row, dimensionOf, isTop)
  return cell
}

const methodOf = (aggregation: IndexMethod['aggregation'], weights: number[] | null = null): IndexMethod => {
  return { aggregation, scaleLevels: 5, topLevels: [4, 5], weights }
}

// Answers m and satisfied s: first dimension 1 1 1 1 and 1 0 1 1, second 2 1 0 2 and 1 0 0 2.
const [first, second] = [3 / 4, 3 / 5]
// What each respondent's answers add to the error of a dimension: (s - p m) / M.
const ofFirst = [0.25 / 4, -0.75 / 4, 0.25 / 4, 0.25 / 4]
const ofSecond = [-0.2 / 5, -0.6 / 5, 0, 0.8 / 5]
const errorOf = (own: number, other: number) =>
  Math.sqrt((4 / 3) * ofFirst.reduce((sum, z, i) => sum + (own * z + other * (ofSecond[i] ?? 0)) ** 2, 0))

test('sums of the four, and of two parts of them', () => {
  const cell = cellOf(respondents)

  // Of the second dimension over three respondents: v = 6, 1, 10.
  expect(cell.dimensions[1]).toEqual({ n: 3, m: 5, s: 3, v: 17, mm: 9, ss: 5, sm: 6, vv: 137, vm: 33 })
  expect(mergeCells([cellOf(respondents.slice(0, 1)), cellOf(respondents.slice(1))])).toEqual(cell)
  // The first dimension: levels 5, 2, 4, 5.
  const [own, other] = cell.dimensions
  expect(own).toEqual({ n: 4, m: 4, s: 3, v: 16, mm: 4, ss: 3, sm: 3, vv: 70, vm: 16 })
  expect(own && other && mergeSums([own, other])).toMatchObject({ n: 7, m: 9, s: 6, v: 33 })
})

test('sums as stored: nine of each dimension, seven of the pair', () => {
  const cell = cellOf(respondents)
  const array = cellToArray(cell)

  // Of the pair: m m′ 2 + 1 + 2, s s′ 1 + 2, v v′ 30 + 2 + 50, then s m′, m s′, v m′, m v′.
  const pair = [5, 3, 82, 4, 3, 22, 17]
  expect(array).toEqual([4, 4, 3, 16, 4, 3, 3, 70, 16, 3, 5, 3, 17, 9, 5, 6, 137, 33, ...pair])
  expect([pooledSumsLength, cellArrayLength(2)]).toEqual([9, 2 * 9 + 7])
  expect(dimensionsFromArray(array, 2)).toEqual({ dimensions: cell.dimensions, cross: pair })
  expect(sumsFromArray(array.slice(0, 9))).toEqual(cell.dimensions[0])
  // Of all three questions m is 3, 2, 1, 3 and v is 11, 3, 4, 15.
  expect(sumsToArray(cell.whole)).toEqual([4, 9, 6, 33, 23, 14, 16, 371, 88])
  expect(keepDimensions(array, [false, true])).toEqual([
    ...Array(9).fill(0),
    ...array.slice(9, 18),
    ...Array(7).fill(0),
  ])
})

test('the four aggregations with their errors', () => {
  const cell = cellOf(respondents)
  const sums = { cell, items: [], itemPairs: [] }

  const pooled = wholeIndex(sums, methodOf('pooled_answers'))
  // 6 of 9; residuals s - 2/3 m: 0, -4/3, 1/3, 1.
  expect(pooled.index).toBeCloseTo(6 / 9, 14)
  expect(pooled.standardError).toBeCloseTo(Math.sqrt((4 / 3) * (26 / 9)) / 9, 14)
  const mean = wholeIndex(sums, methodOf('mean_of_dimensions'))
  expect(mean.index).toBeCloseTo((first + second) / 2, 14)
  expect(mean.standardError).toBeCloseTo(errorOf(0.5, 0.5), 14)
  expect(meanOfDimensions(cell)).toMatchObject({ index: mean.index, standardError: mean.standardError })
  const weighted = wholeIndex(sums, methodOf('explicit_weights', [3, 1]))
  expect(weighted.index).toBeCloseTo((3 * first + second) / 4, 14)
  expect(weighted.standardError).toBeCloseTo(errorOf(0.75, 0.25), 14)
  expect(explicitlyWeightedIndex(cell, [3, 1])).toMatchObject({ index: weighted.index })
  expect(pooledIndex(cell.whole, 5).standardError).toBe(pooled.standardError)
  const own = dimensionIndex(sums, 1, methodOf('pooled_answers'))
  expect([own.respondents, own.answers, own.index]).toEqual([3, 5, 0.6])
})

test('the published interval ends at 1', () => {
  const sums = cellOf(respondents).whole

  const interval = publishedInterval(sums)

  // 2/3 + 1.96 · 0.218 is beyond 1; 2/3 - 1.959964 · 0.218068 = 0.239261.
  expect(interval?.high).toBe(1)
  expect(interval?.low).toBeCloseTo(0.239_261, 6)
})
