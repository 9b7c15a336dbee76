import { expect } from 'vitest'

/** Fails unless the value is within a relative distance of the expected one. */
export function expectRelative(value: number, expected: number, distance: number): void {
  expect(Math.abs(value - expected), `${value} should be ${expected}`).toBeLessThanOrEqual(
    distance * Math.abs(expected),
  )
}
