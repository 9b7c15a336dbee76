import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addLevels,
  type CellSums,
  emptyCell,
  explicitlyWeightedIndex,
  meanOfDimensions,
  mergeCells,
  pooledIndex,
} from '../../analytics/index.ts'

// Two dimensions of two and three items.
const dimensionOf = [0, 0, 1, 1, 1]
const isTop = [false, false, false, false, true, true]

type Answers = (number | null)[]

function cellOf(rows: readonly Answers[]): CellSums {
  const cell = emptyCell(2)
  for (const row of rows) addLevels(cell, row, dimensionOf, isTop)
  return cell
}

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const respondents = fc.array(fc.array(answer, { minLength: 5, maxLength: 5 }), {
  minLength: 2,
  maxLength: 30,
})

/** The definition, row by row: weighted sum of ratios, its residuals summed per respondent. */
function byRows(rows: readonly Answers[], weights: readonly number[]) {
  const tally = (row: Answers, d: number) => {
    const given = row.filter((level, i) => dimensionOf[i] === d && level !== null)
    return { m: given.length, s: given.filter((level) => (level ?? 0) >= 4).length }
  }
  const sums = weights.map((_, d) =>
    rows.map((row) => tally(row, d)).reduce((a, b) => ({ m: a.m + b.m, s: a.s + b.s })),
  )
  const used = rows.filter((row) => row.some((level) => level !== null))
  const residuals = used.map((row) =>
    weights.reduce((sum, weight, d) => {
      const { m, s } = tally(row, d)
      const all = sums[d] ?? { m: 0, s: 0 }
      return all.m === 0 ? sum : sum + (weight * (s - (all.s / all.m) * m)) / all.m
    }, 0),
  )
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
  return {
    index: weights.reduce((sum, weight, d) => sum + (weight * (sums[d]?.s ?? 0)) / (sums[d]?.m ?? 1), 0),
    standardError: Math.sqrt((used.length / (used.length - 1)) * squares),
    isWhole: sums.every(({ m }) => m > 0) && used.length > 1,
  }
}

test('index and error from the sums are those of the rows', () => {
  fc.assert(
    fc.property(respondents, (rows) => {
      const expected = byRows(rows, [0.5, 0.5])
      fc.pre(expected.isWhole)
      const { index, standardError } = meanOfDimensions(cellOf(rows))

      expect(index).toBeCloseTo(expected.index, 12)
      expect(standardError).toBeCloseTo(expected.standardError, 10)
    }),
  )
  fc.assert(
    fc.property(respondents, (rows) => {
      const expected = byRows(rows, [0.75, 0.25])
      fc.pre(expected.isWhole)
      const { index, standardError } = explicitlyWeightedIndex(cellOf(rows), [3, 1])

      expect(index).toBeCloseTo(expected.index, 12)
      expect(standardError).toBeCloseTo(expected.standardError, 10)
    }),
  )
})

test('with all weight on one dimension it is that dimension’s own index', () => {
  const cell = cellOf([
    [4, 5, 1, 2, 3],
    [2, null, 5, 4, 4],
    [5, 3, 4, null, 1],
  ])
  const own = pooledIndex(cell.dimensions[0] ?? emptyCell(1).whole, 5)

  const { index, standardError } = explicitlyWeightedIndex(cell, [1, 0])

  expect(index).toBe(own.index)
  expect(standardError).toBeCloseTo(own.standardError ?? 0, 12)
})

test('cells of units add up to that of the province', () => {
  const [north, south] = [cellOf([[4, 4, 1, 1, 1]]), cellOf([[1, 1, 5, 5, 5]])]

  expect(meanOfDimensions(mergeCells([north, south])).index).toBe(0.5)
})

test('a dimension without answers is left out of the mean, and makes a weighted index unknown', () => {
  const cell = cellOf([
    [4, 5, null, null, null],
    [1, 5, null, null, null],
  ])

  expect(meanOfDimensions(cell).index).toBe(0.75)
  expect(explicitlyWeightedIndex(cell, [1, 1])).toMatchObject({ index: null, standardError: null })
  expect(explicitlyWeightedIndex(cell, [1, 0]).index).toBe(0.75)
  expect(meanOfDimensions(emptyCell(2))).toMatchObject({ respondents: 0, index: null })
  expect(meanOfDimensions(cellOf([[4, 4, 4, 4, 4]]))).toMatchObject({ index: 1, standardError: null })
  expect(() => explicitlyWeightedIndex(cell, [1])).toThrow(RangeError)
  expect(() => explicitlyWeightedIndex(cell, [0, 0])).toThrow(RangeError)
})
