import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalQuantile, normalUpper } from '../../analytics/index.ts'
import { expectRelative } from './expect-relative.ts'

// Abramowitz and Stegun (1964), tables 26.1, 26.2 and 26.5, to all digits by erfc.
test.each([
  [0, 0.5],
  [1, 0.15865525393145705],
  [2, 0.02275013194817921],
  [3, 0.0013498980316300946],
  [6, 9.865876450376981e-10],
  [10, 7.61985302416053e-24],
  [30, 4.906713927148187e-198],
])('the tail beyond %d has the value of the tables on both sides', (x, tail) => {
  expectRelative(normalUpper(x), tail, 3e-15)
  expectRelative(normalCdf(-x), tail, 3e-15)
})

test.each([
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446004],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.999, 3.090232306167813],
])('the quantile of %d has the value of the tables', (p, x) => {
  expectRelative(normalQuantile(p), x, 1e-15)
  expect(normalQuantile(0.5)).toBe(0)
})

test('the quantile is the inverse of the distribution function down to the far tail', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (x) => {
      // The tail changes x times as fast as x itself.
      expectRelative(normalCdf(normalQuantile(normalCdf(x))), normalCdf(x), 1e-14 + 1e-15 * x * x)
    }),
  )
})

test('both tails together are one, also where they meet another formula', () => {
  for (const x of [-40, -1, -0.999999, -0.3, 0, 0.3, 0.999999, 1, 1.000001, 8, 40]) {
    expectRelative(normalCdf(x) + normalUpper(x), 1, 1e-15)
  }
  expect(normalCdf(-Infinity)).toBe(0)
  expect(normalCdf(Infinity)).toBe(1)
})

test('impossible arguments are refused', () => {
  for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError)
  expect(() => normalCdf(Number.NaN)).toThrow('normalCdf requires')
  expect(() => normalUpper(Number.NaN)).toThrow('normalUpper requires')
})
