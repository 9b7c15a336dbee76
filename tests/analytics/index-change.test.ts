import { describe, expect, test } from 'vitest'
import { indexChange, multipleChoice } from '../../analytics/index.ts'

describe('the change of an index', () => {
  test('has the square-and-add interval of the two that are published', () => {
    // Newcombe (1998), table II, example (a): 56/70 less 48/80 with Wilson limits 0.6918..0.8770 (rounded here),
    // 0.4904..0.7004: difference 0.2000, interval 0.0524 to 0.3339.
    const earlier = { index: 0.6, low: 0.490_383_5, high: 0.700_382_1 }
    const later = { index: 0.8, low: 0.691_830_9, high: 0.876_970_4 }

    const change = indexChange(earlier, later)

    expect(change.difference).toBeCloseTo(0.2, 12)
    expect(change.low).toBeCloseTo(0.0524, 4)
    expect(change.high).toBeCloseTo(0.3339, 4)
    expect(change.isClear).toBe(true)
  })

  test('downwards is the same with its sign turned', () => {
    const [a, b] = [
      { index: 0.6, low: 0.5, high: 0.7 },
      { index: 0.8, low: 0.75, high: 0.85 },
    ]
    const [up, down] = [indexChange(a, b), indexChange(b, a)]

    expect([-down.difference, -down.high, -down.low]).toEqual([up.difference, up.low, up.high])
    expect([up.isClear, down.isClear]).toEqual([true, true])
  })

  test.for([
    ['zero lies within', { index: 0.5, low: 0.4, high: 0.6 }, { index: 0.55, low: 0.45, high: 0.65 }],
    ['its limit is zero', { index: 0.5, low: 0.5, high: 0.5 }, { index: 0.6, low: 0.5, high: 0.7 }],
    ['its other limit is zero', { index: 0.5, low: 0.5, high: 0.5 }, { index: 0.4, low: 0.3, high: 0.5 }],
  ] as const)('is not clear where %s', ([, earlier, later]) => {
    const change = indexChange(earlier, later)

    expect(change.low).toBeLessThanOrEqual(0.000_000_1)
    expect(change.high).toBeGreaterThanOrEqual(-0.000_000_1)
    expect(change.isClear).toBe(false)
  })

  test.for([
    { index: 0.5, low: 0.6, high: 0.7 },
    { index: 0.5, low: 0.4, high: 0.45 },
    { index: 0.5, low: -0.1, high: 0.6 },
    { index: 0.5, low: 0.4, high: 1.1 },
    { index: Number.NaN, low: 0.4, high: 0.6 },
  ])('of %j is refused', (wrong) => {
    const fine = { index: 0.5, low: 0.4, high: 0.6 }

    expect(() => indexChange(wrong, fine)).toThrow('indexChange requires 0 <= low <= index <= high <= 1')
    expect(() => indexChange(fine, wrong)).toThrow('indexChange requires 0 <= low <= index <= high <= 1')
  })
})

describe('a multiple choice', () => {
  test('counts shares of respondents and of ticks', () => {
    const { respondents, selections, options } = multipleChoice([10, 6, 0], 12)

    expect([respondents, selections]).toEqual([12, 16])
    expect(options.map(({ count }) => count)).toEqual([10, 6, 0])
    expect(options.map((option) => option.shareOfRespondents)).toEqual([10 / 12, 0.5, 0])
    expect(options.map((option) => option.shareOfSelections)).toEqual([0.625, 0.375, 0])
    // Wilson (1927) for 6 of 12, by hand: 0.5 -+ 0.246.
    expect(options[1]?.interval?.low).toBeCloseTo(0.2538, 4)
    expect(options[1]?.interval?.high).toBeCloseTo(0.7462, 4)
  })

  test('of nobody has no shares', () => {
    expect(multipleChoice([0], 0)).toEqual({
      respondents: 0,
      selections: 0,
      options: [{ count: 0, shareOfRespondents: null, interval: null, shareOfSelections: null }],
    })
    expect(multipleChoice([], 0)).toEqual({ respondents: 0, selections: 0, options: [] })
  })

  test.for([
    ['more ticks of one option than respondents', [3], 2],
    ['a respondent without a tick', [1, 1], 3],
    ['half a tick', [1.5], 1],
    ['fewer than none', [-1, 3], 2],
    ['half a respondent', [2], 1.5],
  ] as const)('with %s is refused', ([, counts, respondents]) => {
    expect(() => multipleChoice(counts, respondents)).toThrow('multipleChoice requires whole counts')
  })
})
