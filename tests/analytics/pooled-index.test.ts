import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addRespondent,
  emptySums,
  meanOfItemIndices,
  type PooledSums,
  pooledIndex,
  publishedInterval,
  wilsonInterval,
} from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

type Respondent = [m: number, s: number, v: number]

function sumsOf(respondents: readonly Respondent[]): PooledSums {
  const sums = emptySums()
  for (const [m, s, v] of respondents) addRespondent(sums, m, s, v)
  return sums
}

// By hand: R = 5/10, residuals 1, 1, -2; mean level 32/10, residuals 1.2, 3.6, -4.8.
test('the index is pooled over answers and its error over respondents', () => {
  const result = pooledIndex(
    sumsOf([
      [4, 3, 14],
      [2, 2, 10],
      [4, 0, 8],
      [0, 0, 0],
    ]),
    5,
  )

  expect(result).toMatchObject({ respondents: 3, answers: 10, satisfied: 5, index: 0.5 })
  expectRelative(result.standardError ?? 0, 0.3, 1e-15)
  expectRelative(result.interval?.high ?? 0, 0.5 + 1.959963984540054 * 0.3, 1e-15)
  expectRelative(result.score ?? 0, 55, 1e-15)
  expectRelative(
    result.scoreStandardError ?? 0,
    2.5 * Math.sqrt(1.5 * (1.2 ** 2 + 3.6 ** 2 + 4.8 ** 2)),
    1e-14,
  )
})

test('with one answer each the error is the binomial one with n - 1', () => {
  const result = pooledIndex(
    sumsOf([
      [1, 1, 5],
      [1, 1, 4],
      [1, 1, 4],
      [1, 0, 2],
    ]),
    5,
  )

  expectRelative(result.standardError ?? 0, Math.sqrt((0.75 * 0.25) / 3), 1e-15)
})

test('the error from the sums is the error from the respondents', () => {
  const respondent = fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 22 })
    .map(
      (levels): Respondent => [
        levels.length,
        levels.filter((level) => level > 3).length,
        levels.reduce((a, b) => a + b),
      ],
    )
  fc.assert(
    fc.property(fc.array(respondent, { minLength: 2, maxLength: 200 }), (list) => {
      const { standardError, scoreStandardError } = pooledIndex(sumsOf(list), 5)
      expect(standardError).toBeCloseTo(directError(list.map(([m, s]) => [m, s])), 14)
      expect(scoreStandardError).toBeCloseTo(25 * directError(list.map(([m, , v]) => [m, v])), 12)
    }),
  )
})

test('respondents who agree have an error of exactly zero, however many and whatever their share', () => {
  const alike = Array.from({ length: 30_000 }, (): Respondent => [3, 2, 10])

  expect(pooledIndex(sumsOf(alike), 5)).toMatchObject({ standardError: 0, scoreStandardError: 0 })
  expect(
    pooledIndex(
      sumsOf([
        [7, 7, 35],
        [3, 3, 12],
      ]),
      5,
    ).standardError,
  ).toBe(0)
  expect(
    pooledIndex(
      sumsOf([
        [7, 0, 21],
        [3, 0, 9],
      ]),
      5,
    ),
  ).toMatchObject({ standardError: 0, scoreStandardError: 0 })
})

test('one respondent has an index and no error; nobody has neither', () => {
  expect(pooledIndex(sumsOf([[4, 3, 14]]), 5)).toMatchObject({
    index: 0.75,
    standardError: null,
    interval: null,
  })
  expect(pooledIndex(emptySums(), 5)).toEqual({
    respondents: 0,
    answers: 0,
    satisfied: 0,
    index: null,
    standardError: null,
    interval: null,
    score: null,
    scoreStandardError: null,
  })
})

test('the interval to show is the pooled one within 0..1', () => {
  const sums = sumsOf([
    [4, 4, 18],
    [4, 4, 17],
    [4, 3, 15],
    [4, 4, 16],
  ])
  const { interval } = pooledIndex(sums, 5)

  expect(interval?.high).toBeGreaterThan(1)
  expect(publishedInterval(sums)).toEqual({ low: interval?.low, high: 1 })
})

test('where the pooled interval has no width, Wilson on the respondents is shown', () => {
  expect(
    publishedInterval(
      sumsOf([
        [4, 4, 18],
        [2, 2, 9],
      ]),
    ),
  ).toEqual(wilsonInterval(2, 2))
  expect(publishedInterval(sumsOf([[4, 3, 15]]))).toEqual(wilsonInterval(1, 1))
  expect(
    publishedInterval(
      sumsOf([
        [2, 1, 6],
        [4, 2, 12],
      ]),
    ),
  ).toEqual(wilsonInterval(1, 2))
  expect(publishedInterval(emptySums())).toBeNull()
})

test('single answers are not clustered: their interval is Wilson’s', () => {
  const satisfied = Array<Respondent>(8).fill([1, 1, 5])
  const others = Array<Respondent>(2).fill([1, 0, 2])

  const { low = 0, high = 0 } = publishedInterval(sumsOf([...satisfied, ...others])) ?? {}

  // Wilson (1927) for 8 of 10: 0.4902 to 0.9433; Wald's would end at 1.
  expect(low).toBeCloseTo(0.4902, 4)
  expect(high).toBeCloseTo(0.9433, 4)
})

test('the mean of item indices leaves out items without answers', () => {
  expect(meanOfItemIndices([0.5, null, 1])).toBe(0.75)
  expect(meanOfItemIndices([null])).toBeNull()
  expect(meanOfItemIndices([])).toBeNull()
  expect(() => meanOfItemIndices([80])).toThrow('meanOfItemIndices requires')
})

test('sums that no respondents can have are refused', () => {
  const sums = sumsOf([
    [4, 3, 14],
    [2, 2, 10],
  ])

  for (const wrong of [{ s: 7 }, { mm: 0 }, { n: 0 }, { m: 2.5 }, { v: Number.NaN }, { ss: -1 }]) {
    expect(() => pooledIndex({ ...sums, ...wrong }, 5)).toThrow(RangeError)
  }
  expect(() => pooledIndex(sums, 1)).toThrow('pooledIndex requires')
  expect(() => publishedInterval({ ...sums, s: 7 })).toThrow('publishedInterval requires')
})

/** √(n/(n-1) Σ(y - R x)²)/Σx from the respondents themselves. */
function directError(pairs: [x: number, y: number][]): number {
  const total = pairs.reduce((sum, [x]) => sum + x, 0)
  const ratio = pairs.reduce((sum, [, y]) => sum + y, 0) / total
  const squares = pairs.reduce((sum, [x, y]) => sum + (y - ratio * x) ** 2, 0)
  return Math.sqrt((pairs.length / (pairs.length - 1)) * squares) / total
}
