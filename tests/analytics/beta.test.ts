import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaCdf, betaQuantile, betaUpper, logGamma } from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const shape = fc.double({ min: 0.5, max: 20_000, noNaN: true })

test('log gamma of whole and half numbers is that of factorials and of pi', () => {
  expectRelative(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14)
  expectRelative(logGamma(11), Math.log(3_628_800), 1e-14)
  expect(logGamma(1)).toBeCloseTo(0, 14)
  expect(logGamma(2)).toBeCloseTo(0, 14)
  for (const x of [0.001, 0.7, 5.5, 123.4]) expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 12)
})

test('Beta(1, n) and Beta(n, 1) have their closed forms', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 5000 }), (x, n) => {
      // The rounding of n log x is multiplied by its size.
      const distance = 1e-13 + 1e-15 * n * Math.max(Math.abs(Math.log(x)), Math.abs(Math.log1p(-x)))
      expectRelative(betaUpper(x, 1, n), Math.exp(n * Math.log1p(-x)), distance)
      expectRelative(betaCdf(x, 1, n), -Math.expm1(n * Math.log1p(-x)), distance)
      expectRelative(betaCdf(x, n, 1), Math.exp(n * Math.log(x)), distance)
    }),
  )
})

test('Beta(1/2, 1/2) is the arcsine distribution', () => {
  for (const x of [1e-12, 0.01, 0.3, 0.5, 0.9]) {
    expectRelative(betaCdf(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)), 1e-14)
  }
})

test('the tails are those of the binomial distribution', () => {
  for (const [k, n, p] of [
    [3, 10, 0.2],
    [171, 200, 0.8],
    [1, 30, 0.5],
    [29, 30, 0.97],
  ] as const) {
    expectRelative(betaCdf(p, k, n - k + 1), binomialUpper(k, n, p), 1e-13)
  }
})

// Two-sided 5 % points of Student's t from the tables: P(|T| > t) with f degrees is the lower tail at f/(f + t²).
test.each([
  [1, 12.7062047361747],
  [5, 2.57058183563631],
  [10, 2.22813885198627],
  [30, 2.04227245630124],
  [120, 1.97993040508242],
])('the quantile gives the t table for %d degrees of freedom', (f, t) => {
  const x = betaQuantile(0.05, f / 2, 0.5)

  expectRelative(Math.sqrt((f * (1 - x)) / x), t, 5e-13)
})

test('swapping the shapes swaps the tails', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1023 }), shape, shape, (part, a, b) => {
      const x = part / 1024
      expectRelative(betaCdf(x, a, b), betaUpper(1 - x, b, a), 1e-11)
      expect(betaCdf(x, a, b) + betaUpper(x, a, b)).toBeCloseTo(1, 14)
    }),
  )
})

test('the quantile is the inverse of the distribution function in both tails', () => {
  fc.assert(
    fc.property(share, shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b)
      // Near 1 neighbouring doubles are too far apart for the upper tail.
      fc.pre(x > 1e-6 && x < 0.999)
      if (p <= 0.5) expectRelative(betaCdf(x, a, b), p, 1e-11)
      else expectRelative(betaUpper(x, a, b), 1 - p, 1e-11)
    }),
  )
})

test('quantiles with a closed form are met to twelve digits', () => {
  for (const p of [1e-10, 0.005, 0.025, 0.5, 0.975, 0.995]) {
    for (const n of [1, 2, 10, 250, 20_000]) {
      expectRelative(betaQuantile(p, 1, n), -Math.expm1(Math.log1p(-p) / n), 1e-12)
      expectRelative(betaQuantile(p, n, 1), p ** (1 / n), 1e-12)
    }
  }
  expect(betaQuantile(0.5, 8931, 8931)).toBeCloseTo(0.5, 14)
})

test('the ends are exact and impossible arguments are refused', () => {
  expect(betaCdf(0, 2, 3)).toBe(0)
  expect(betaCdf(1, 2, 3)).toBe(1)
  expect(betaQuantile(0, 2, 3)).toBe(0)
  expect(betaQuantile(1, 2, 3)).toBe(1)
  for (const [x, a, b] of [
    [-0.1, 1, 1],
    [1.1, 1, 1],
    [0.5, 0, 1],
    [0.5, 1, Infinity],
    [Number.NaN, 1, 1],
  ] as const) {
    expect(() => betaCdf(x, a, b)).toThrow('betaCdf requires')
    expect(() => betaUpper(x, a, b)).toThrow('betaUpper requires')
    expect(() => betaQuantile(x, a, b)).toThrow('betaQuantile requires')
  }
  expect(() => logGamma(0)).toThrow('logGamma requires')
})

/** P(X >= k) for X ~ Binomial(n, p), added up from the smallest term. */
function binomialUpper(k: number, n: number, p: number): number {
  let sum = 0
  let term = p ** n
  for (let i = n; i >= k; i--) {
    sum += term
    term *= (i / (n - i + 1)) * ((1 - p) / p)
  }
  return sum
}
