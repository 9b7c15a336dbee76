import { expect, test } from 'vitest'
import {
  describe,
  gini,
  itemNonresponse,
  longestRun,
  longString,
  monthlySeries,
  multipleChoice,
  quantile,
  respondentScore,
  scaleIndex,
  straightLining,
  weightedQuantile,
} from '../../analytics/index.ts'

test('mean and deviation of eight values', () => {
  // The textbook list 2, 4, 4, 4, 5, 5, 7, 9: mean 5, population deviation 2, hence √(32/7) with n - 1.
  expect(describe([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
    n: 8,
    mean: 5,
    standardDeviation: Math.sqrt(32 / 7),
    min: 2,
    max: 9,
  })
  expect(describe([3])).toMatchObject({ mean: 3, standardDeviation: null })
  expect(describe([])).toMatchObject({ n: 0, mean: null })
  expect(() => describe([Number.NaN])).toThrow(RangeError)
})

test('quantiles lie between order statistics', () => {
  // R: quantile(c(1, 3, 4, 8), c(.1, .25, .5, .9)).
  const values = [8, 1, 4, 3]

  expect([0.1, 0.25, 0.5].map((p) => quantile(values, p))).toEqual([1.6, 2.5, 3.5])
  expect(quantile(values, 0.9)).toBeCloseTo(6.8, 12)
  expect(quantile([], 0.5)).toBeNull()
  expect(() => quantile(values, 1.1)).toThrow(RangeError)
})

test('a weighted quantile counts a value as often as it weighs', () => {
  expect(weightedQuantile([5, 1, 3], [1, 1, 2], 0.25)).toBe(1)
  expect(weightedQuantile([5, 1, 3], [1, 1, 2], 0.5)).toBe(3)
  expect(weightedQuantile([5, 1, 3], [1, 1, 2], 0.76)).toBe(5)
  expect(weightedQuantile([5], [0], 0.5)).toBeNull()
  expect(() => weightedQuantile([5], [-1], 0.5)).toThrow(RangeError)
})

test('Gini: equal is 0, all in one of n is 1 - 1/n', () => {
  expect(gini([3, 3, 3])).toBeCloseTo(0, 12)
  expect(gini([0, 0, 0, 10])).toBeCloseTo(0.75, 12)
  // Values 1 to 4: Σ(2i - 5) i / (4 · 10) = 10/40.
  expect(gini([4, 1, 3, 2])).toBeCloseTo(0.25, 12)
  expect(gini([0, 0])).toBeNull()
  expect(() => gini([-1])).toThrow(RangeError)
})

test('a respondent’s score needs half of the items', () => {
  expect(respondentScore([4, 5, null, null])).toBe(4.5)
  expect(respondentScore([4, 5, null, null, null])).toBeNull()
  expect(respondentScore([null, null], 0)).toBeNull()
  expect(() => respondentScore([])).toThrow(RangeError)
})

test('a scale of any levels has its median and deviation', () => {
  // Answers 1, 2, 2, 3: mean 2, median 2, variance 2/3; half the way from 1 to 3.
  expect(scaleIndex([1, 2, 3], [1, 2, 1], [3])).toMatchObject({
    answered: 4,
    satisfied: 1,
    index: 0.25,
    meanLevel: 2,
    score: 50,
    standardDeviation: Math.sqrt(2 / 3),
    median: 2,
  })
  expect(scaleIndex([0, 1], [1, 1], [1]).median).toBe(0.5)
  expect(scaleIndex([0, 1], [0, 0], [1]).index).toBeNull()
  expect(() => scaleIndex([1, 1], [1, 1], [1])).toThrow(RangeError)
})

test('shares of a multiple choice are of those who ticked something', () => {
  const { options, selections } = multipleChoice([3, 2], 4)

  expect(selections).toBe(5)
  expect(options.map(({ shareOfRespondents }) => shareOfRespondents)).toEqual([0.75, 0.5])
  expect(options.map(({ shareOfSelections }) => shareOfSelections)).toEqual([0.6, 0.4])
  expect(() => multipleChoice([5], 4)).toThrow(RangeError)
})

test('the moving index pools counts, and the change looks a year back', () => {
  const month = (name: string, answered: number, satisfied: number) => ({ month: name, answered, satisfied })
  const series = monthlySeries(
    [month('2024-03', 10, 5), month('2025-01', 10, 10), month('2025-02', 0, 0), month('2025-03', 30, 24)],
    3,
  )

  expect(series[0]).toMatchObject({ index: 0.5, movingIndex: null, changeOnYear: null })
  expect(series[2]).toMatchObject({ index: null, movingIndex: 15 / 20 })
  expect(series[3]?.movingIndex).toBe(34 / 40)
  expect(series[3]?.changeOnYear).toBeCloseTo(0.3, 12)
  expect(() => monthlySeries([month('2025-02', 1, 1), month('2025-01', 1, 1)])).toThrow(RangeError)
})

test('skipped items are counted by item and by respondent', () => {
  const result = itemNonresponse([
    [1, null, null],
    [2, 3, null],
  ])

  expect(result).toMatchObject({ total: 3, complete: 1, none: 1, meanAnswered: 1 })
  expect(result.items.map(({ missing }) => missing)).toEqual([2, 1])
})

test('straight lines and long runs are told from varied answers', () => {
  const straight = [4, 4, null, 4]
  const varied = [1, 2, 2, 2, 5]

  expect(straightLining([straight, varied, [4, null]], 3)).toEqual({ eligible: 2, straight: 1, rate: 0.5 })
  expect(longestRun(varied)).toBe(3)
  expect(longestRun([])).toBe(0)
  const { meanLongest, meanVariability } = longString([straight, varied], 3)
  expect(meanLongest).toBe(3)
  // Deviations: 0 of the straight line; √2.3 of 1, 2, 2, 2, 5 (mean 2.4, squares 9.2).
  expect(meanVariability).toBeCloseTo(Math.sqrt(2.3) / 2, 12)
  expect(() => straightLining([], 0)).toThrow(RangeError)
})
