import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  allocate,
  allocationSize,
  cochranSampleSize,
  invitationsNeeded,
  shareDeviation,
  yamaneSampleSize,
} from '../../analytics/index.ts'

test('the classic 385 of an endless population, 400 by Yamane', () => {
  // Cochran (1977), 4.4: p = 0.5, e = 0.05, 95 %.
  expect(cochranSampleSize({ population: 1e9, marginOfError: 0.05 }).n).toBe(385)
  expect(yamaneSampleSize({ population: 1e9, marginOfError: 0.05 }).n).toBe(400)
  expect(cochranSampleSize({ population: 1, marginOfError: 0.05 })).toMatchObject({ n: 1, marginOfError: 0 })
  expect(() => cochranSampleSize({ population: 0, marginOfError: 0.05 })).toThrow(RangeError)
})

test('design effect and response rate say how many to invite', () => {
  expect(invitationsNeeded(385, 1.5, 0.6)).toBe(963)
  expect(invitationsNeeded(100, 1, 0.5)).toBe(200)
  expect(() => invitationsNeeded(100, 1, 0)).toThrow(RangeError)
})

test('Neyman’s allocation gives a stratum twice as varied twice the part', () => {
  const sizes = [allocationSize('neyman', 100, 2), allocationSize('neyman', 100, 1)]
  const parts = allocate(
    sizes.map((size) => ({ population: 100, size })),
    30,
  )

  expect(parts.map(({ n }) => n)).toEqual([20, 10])
  expect(allocationSize('power', 400, 1)).toBe(20)
  expect(allocationSize('equal', 400, 1)).toBe(1)
  expect(shareDeviation(0, 0)).toBe(0.5)
})

const strata = fc.array(
  fc.nat(500).map((population) => ({ population, size: population })),
  { minLength: 1, maxLength: 15 },
)

test('an allocation keeps its bounds and its sum', () => {
  fc.assert(
    fc.property(strata, fc.nat(3000), fc.nat(60), (list, n, least) => {
      const parts = allocate(list, n, least)
      const populations = list.map(({ population }) => population)
      const lows = populations.map((population) => Math.min(least, population))
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

      expect(sum(parts.map((part) => part.n))).toBe(Math.min(sum(populations), Math.max(sum(lows), n)))
      for (const [h, part] of parts.entries()) {
        expect(part.n).toBeGreaterThanOrEqual(lows[h] ?? 0)
        expect(part.n).toBeLessThanOrEqual(populations[h] ?? 0)
      }
    }),
  )
})
