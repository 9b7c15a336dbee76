import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  waldInterval,
  wilsonInterval,
} from '../../analytics/index.ts'

const intervals = {
  agrestiCoullInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  waldInterval,
  wilsonInterval,
}

// Newcombe (1998), Statistics in Medicine 17, 857-872, table I: 81/263, 15/148, 0/20, 1/29.
test.each([
  [81, 263, 'wilsonInterval', 0.2553, 0.3662],
  [81, 263, 'clopperPearsonInterval', 0.2527, 0.3676],
  [81, 263, 'waldInterval', 0.2522, 0.3638],
  [15, 148, 'wilsonInterval', 0.0624, 0.1605],
  [15, 148, 'clopperPearsonInterval', 0.0578, 0.1617],
  [0, 20, 'wilsonInterval', 0, 0.1611],
  [0, 20, 'clopperPearsonInterval', 0, 0.1684],
  [1, 29, 'wilsonInterval', 0.0061, 0.1718],
  [1, 29, 'clopperPearsonInterval', 0.0009, 0.1776],
] as const)('%d of %d has the published %s', (satisfied, total, name, low, high) => {
  const interval = intervals[name](satisfied, total)

  expect(interval?.low).toBeCloseTo(low, 4)
  expect(interval?.high).toBeCloseTo(high, 4)
})

test('the Agresti-Coull interval has the centre of the Wilson interval and contains it', () => {
  const wilson = wilsonInterval(7, 20)
  const wider = agrestiCoullInterval(7, 20)

  expect(((wider?.low ?? 0) + (wider?.high ?? 0)) / 2).toBeCloseTo(
    ((wilson?.low ?? 0) + (wilson?.high ?? 0)) / 2,
    14,
  )
  expect(wider?.low).toBeLessThan(wilson?.low ?? 0)
  expect(wider?.high).toBeGreaterThan(wilson?.high ?? 1)
})

test('every interval is ordered, inside 0..1, and mirrored when satisfied and not are swapped', () => {
  const counts = fc.tuple(fc.nat(3000), fc.nat(3000)).filter(([satisfied, rest]) => satisfied + rest > 0)
  const levels = fc.constantFrom(0.8, 0.95, 0.99)
  fc.assert(
    fc.property(counts, levels, ([satisfied, rest], level) => {
      for (const intervalOf of Object.values(intervals)) {
        const interval = intervalOf(satisfied, satisfied + rest, level)
        const mirrored = intervalOf(rest, satisfied + rest, level)
        const { low, high } = interval ?? { low: Number.NaN, high: Number.NaN }
        expect(0 <= low && low <= high && high <= 1).toBe(true)
        expect(1 - (mirrored?.high ?? 0)).toBeCloseTo(low, 12)
        expect(1 - (mirrored?.low ?? 0)).toBeCloseTo(high, 12)
      }
    }),
  )
})

test('limits are exactly 0 and 1 when nobody or everybody is satisfied', () => {
  for (const intervalOf of [wilsonInterval, clopperPearsonInterval, jeffreysInterval]) {
    expect(intervalOf(0, 7)?.low).toBe(0)
    expect(intervalOf(7, 7)?.high).toBe(1)
  }
})

test('without answers there is no interval, and impossible counts and levels are refused', () => {
  for (const [name, intervalOf] of Object.entries(intervals)) {
    expect(intervalOf(0, 0)).toBeNull()
    for (const [satisfied, total] of [
      [2, 1],
      [-1, 5],
      [0.5, 3],
      [1, Number.NaN],
    ] as const) {
      expect(() => intervalOf(satisfied, total)).toThrow(`${name} requires`)
    }
    for (const level of [0, 1, 95]) expect(() => intervalOf(1, 2, level)).toThrow(`${name} requires`)
  }
})
