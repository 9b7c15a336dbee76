import { describe, expect, test } from 'vitest'
import { indexDifference } from '../../analytics/index.ts'
import { onTimePercent } from '../../analytics/words/on-time-words.ts'

const counts = (onTime: number, handled: number) => ({
  handled: { dossiers: handled },
  onTime: { dossiers: onTime },
})

describe('the rate of dossiers on time', () => {
  // 12,432 of 12,439 is the example of the specification.
  test.each([
    [12_432, 12_439, '99,94\u00a0%'],
    [12_438, 12_439, '99,99\u00a0%'],
    [999_999, 1_000_000, '99,99\u00a0%'],
    [123_456_788, 123_456_789, '99,99\u00a0%'],
    [5, 5, '100,00\u00a0%'],
    [0, 5, '0,00\u00a0%'],
    [1, 1_000_000, '0,01\u00a0%'],
    [2, 3, '66,67\u00a0%'],
    // Exactly half of a hundredth rounds up, where 20.125 as a binary fraction might not.
    [161, 800, '20,13\u00a0%'],
  ])('%i of %i is shown as %s', (onTime, handled, shown) => {
    expect(onTimePercent(counts(onTime, handled), 'vi')).toBe(shown)
  })

  test('English writes a point and no space', () => {
    expect(onTimePercent(counts(12_432, 12_439), 'en')).toBe('99.94%')
  })

  test.each([
    [6, 5],
    [-1, 5],
    [0, 0],
    [1.5, 3],
  ])('%d of %d cannot be', (onTime, handled) => {
    expect(() => onTimePercent(counts(onTime, handled), 'vi')).toThrow(RangeError)
  })

  test('numbers of dossiers go into no sum and no function of indices', () => {
    const { handled, onTime } = counts(12_432, 12_439)
    const index = 0.84

    // @ts-expect-error: no arithmetic with dossiers
    expect(index + onTime).toBeTypeOf('string')
    // @ts-expect-error: not even among themselves
    expect(onTime / handled).toBeNaN()
    // @ts-expect-error: an index is compared with indices
    expect(() => indexDifference(onTime, handled)).toThrow()
  })
})
