import { expect, test } from 'vitest'
import { itemIndex, levelDistribution, wilsonInterval } from '../../analytics/index.ts'

test('the index is the share of the top levels, with its interval, mean and score', () => {
  const result = itemIndex([1, 1, 2, 10, 6], [4, 5])

  expect(result).toEqual({
    answered: 20,
    satisfied: 16,
    index: 0.8,
    interval: wilsonInterval(16, 20),
    meanLevel: 3.95,
    score: 73.75,
  })
})

test('a scale of four levels reaches 0 and 100 points at its ends', () => {
  expect(itemIndex([9, 0, 0, 0], [3, 4])).toMatchObject({ index: 0, meanLevel: 1, score: 0 })
  expect(itemIndex([0, 0, 0, 9], [3, 4])).toMatchObject({ index: 1, meanLevel: 4, score: 100 })
})

test('an item without answers has counts and nothing else', () => {
  expect(itemIndex([0, 0, 0], [3])).toEqual({
    answered: 0,
    satisfied: 0,
    index: null,
    interval: null,
    meanLevel: null,
    score: null,
  })
})

test.each([
  [[1, -1], [2]],
  [[1, 0.5], [2]],
  [[3], [1]],
  [[1, 1], [3]],
  [
    [1, 1],
    [2, 2],
  ],
])('counts %j with top levels %j are refused', (counts, topLevels) => {
  expect(() => itemIndex(counts, topLevels)).toThrow('itemIndex requires')
})

test('the distribution gives shares of those who answered', () => {
  expect(levelDistribution([1, 0, 3], 4)).toEqual({
    total: 8,
    answered: 4,
    missing: 4,
    counts: [1, 0, 3],
    shares: [0.25, 0, 0.75],
  })
})

test('the distribution of an item that nobody answered has no shares', () => {
  expect(levelDistribution([0, 0], 3)).toMatchObject({ total: 3, answered: 0, shares: [null, null] })
  expect(() => levelDistribution([1, 2], -1)).toThrow('levelDistribution requires')
})
