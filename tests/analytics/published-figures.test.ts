import { describe, expect, test } from 'vitest'
import {
  addLevels,
  emptyCell,
  type IndexMethod,
  type IndexSums,
  itemIndex,
  wholeIndex,
} from '../../analytics/index.ts'

// What ministries and provinces have published, computed again from figures that were published beside it. Published
// percentages have two decimals, so each may lie half a hundredth to either side; one made of two, a whole one.

const half = 0.00005

/** As many respondents as give each dimension exactly its share, one item each; `answers` is how many of 10,000 answer it. */
function sumsWith(shares: readonly number[], answers: readonly number[]): IndexSums {
  const cell = emptyCell(shares.length)
  const dimensionOf = shares.map((_, d) => d)
  const isTop = [false, false, false, false, true, true]
  for (const [d, share] of shares.entries()) {
    const asked = answers[d] ?? 0
    for (let person = 0; person < asked; person++) {
      const level = person < Math.round(share * asked) ? 5 : 1
      addLevels(
        cell,
        shares.map((_, other) => (other === d ? level : null)),
        dimensionOf,
        isTop,
      )
    }
  }
  return { cell, items: [], itemPairs: [] }
}

const methodOf = (aggregation: IndexMethod['aggregation'], weights: number[] | null = null): IndexMethod => {
  return { aggregation, scaleLevels: 5, topLevels: [4, 5], weights }
}

// Policy, service, overall: 2024 by the Ministry of Home Affairs (VNA, 2025); 2023 as the 2024 figures less the
// published change; Hà Nội 2023 by its department (Kinh tế & Đô thị, 2024).
const triples: [where: string, policy: number, service: number, overall: number, rounding: number][] = [
  ['the country in 2024', 0.8384, 0.8409, 0.8394, half],
  ['the country in 2023', 0.8249, 0.8297, 0.8266, 2 * half],
  ['Hà Nội in 2023', 0.8346, 0.8372, 0.8357, half],
]
const each = [10_000, 10_000]

describe('policy and service make the overall index', () => {
  test.for(triples)('%s: with six tenths on policy', ([, policy, service, overall, rounding]) => {
    const { index } = wholeIndex(
      sumsWith([policy, service], each),
      methodOf('explicit_weights', [0.61, 0.39]),
    )

    expect(Math.abs((index ?? 0) - overall)).toBeLessThanOrEqual(2 * rounding)
  })

  test.for(triples)(
    '%s: by pooling three policy answers with two service answers',
    ([, policy, service, overall, rounding]) => {
      const { index } = wholeIndex(sumsWith([policy, service], [15_250, 9750]), methodOf('pooled_answers'))

      expect(Math.abs((index ?? 0) - overall)).toBeLessThanOrEqual(2 * rounding)
    },
  )

  test('the country: never as the plain mean of both, nor of four and five equal components', () => {
    for (const [where, policy, service, overall, rounding] of triples.slice(0, 2)) {
      const sums = sumsWith([policy, service], each)
      const plain = wholeIndex(sums, methodOf('mean_of_dimensions')).index ?? 0
      const nine = wholeIndex(sums, methodOf('explicit_weights', [4, 5])).index ?? 0
      expect(Math.abs(plain - overall), where).toBeGreaterThan(2 * rounding)
      expect(Math.abs(nine - overall), where).toBeGreaterThan(2 * rounding)
    }
  })

  test('the plain mean of the five service components of 2023 is not the published service index', () => {
    // Access, procedures, officials, result, feedback (Ministry of Home Affairs, 2024).
    const components = [0.83, 0.8302, 0.8312, 0.8303, 0.8227]

    const { index } = wholeIndex(
      sumsWith(
        components,
        components.map(() => 10_000),
      ),
      methodOf('mean_of_dimensions'),
    )

    expect(index).toBeCloseTo(0.82888, 10)
    expect(Math.abs((index ?? 0) - 0.8297)).toBeGreaterThan(2 * half)
  })
})

test('what counts as satisfied decides the figure: Hồ Chí Minh City in 2016', () => {
  // 50.78 % satisfied, 43.24 % neutral, 5.89 % not satisfied (city report 2016), as 10,000 answers.
  const levels = [589, 4324, 5078]

  expect(itemIndex(levels, [3]).index).toBeCloseTo(5078 / 9991, 12)
  expect(itemIndex(levels, [2, 3]).index).toBeCloseTo(9402 / 9991, 12)
})

test('levels 4 and 5 of the online ratings of Đà Nẵng in the first half of 2014', () => {
  // 7,725 ratings of the service: 98.23 % satisfied or very, 1.51 % acceptable, 0.26 % = 20 not satisfied.
  const notSatisfied = 20
  const acceptable = Math.round(0.0151 * 7725)
  const counts = [notSatisfied, acceptable, 7725 - notSatisfied - acceptable]

  const { index, answered } = itemIndex(counts, [3])

  expect(answered).toBe(7725)
  expect(Math.abs((index ?? 0) - 0.9823)).toBeLessThanOrEqual(half)
  expect(Math.abs(notSatisfied / answered - 0.0026)).toBeLessThanOrEqual(half)
})
