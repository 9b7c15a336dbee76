import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criterionPoints, dossierPoints, gradePosition } from '../../analytics/index.ts'

const zeroOneTwo = [0, 1, 2]
// Xuất sắc, Tốt, Khá, Trung bình, Yếu: the grades of Circular 01/2018/TT-VPCP as a province uses them.
const grades = { most: 18, from: [15, 12, 9, 6, 0] }
const [excellent, good, fair, average, weak] = [0, 1, 2, 3, 4]

describe('grades in points', () => {
  test.for([
    [18, excellent],
    [15, excellent],
    [14.99, good],
    [14, good],
    [12, good],
    [11.99, fair],
    [9, fair],
    [8, average],
    [6, average],
    [5.99, weak],
    [0, weak],
  ] as const)('%f of 18 points', ([points, grade]) => {
    expect(gradePosition(points, 18, grades)).toBe(grade)
  })

  test('nine criteria whose means are thirds add up to exactly 15, whatever the binary digits say', () => {
    const third = criterionPoints([0, 1, 2], zeroOneTwo)
    const { total } = dossierPoints(Array(9).fill(third))

    // 9 · 5/3 = 15 by hand; the sum of the doubles is not.
    expect(total).not.toBe(15)
    expect(total).toBeCloseTo(15, 12)
    expect(gradePosition(total ?? 0, 18, grades)).toBe(excellent)
  })

  test('with a criterion that nobody answered, the share of the most decides', () => {
    // 13.34 of 16 is 0.83375, above 15/18 = 0.83333; 13.33 is 0.83313.
    expect(gradePosition(13.34, 16, grades)).toBe(excellent)
    expect(gradePosition(13.33, 16, grades)).toBe(good)
  })

  test.for([
    [-1, 18, grades],
    [19, 18, grades],
    [0, 0, grades],
    [Number.NaN, 18, grades],
    [5, 18, { most: 18, from: [9, 12, 0] }],
    [5, 18, { most: 18, from: [15, 6] }],
  ] as const)('what cannot be is refused: %o', ([points, most, limits]) => {
    expect(() => gradePosition(points, most, limits)).toThrow(RangeError)
  })
})

describe('points of a unit', () => {
  test('mean and standard error by hand', () => {
    // 1 × 0, 2 × 1, 5 × 2: mean 12/8; squares 2.25 + 2 · 0.25 + 5 · 0.25 = 4; √(4/7/8) = 0.26726.
    const { answers, mean, standardError, most } = criterionPoints([1, 2, 5], zeroOneTwo)

    expect({ answers, mean, most }).toEqual({ answers: 8, mean: 1.5, most: 2 })
    expect(standardError).toBeCloseTo(0.267_26, 5)
  })

  test('the interval adds the standard errors, and what nobody answered is outside', () => {
    const one = criterionPoints([1, 2, 5], zeroOneTwo)
    const unasked = criterionPoints([0, 0, 0], zeroOneTwo)

    const { total, most, interval } = dossierPoints([one, one, unasked])

    // 3 ± 1.95996 · 2 · 0.26726.
    expect({ total, most }).toEqual({ total: 3, most: 4 })
    expect(interval?.low).toBeCloseTo(1.952_36, 4)
    expect(interval?.high).toBe(4)
  })

  test('no answers, and a single one, are said and not made up', () => {
    expect(dossierPoints([])).toEqual({ total: null, most: 0, interval: null })
    expect(criterionPoints([0, 0, 0], zeroOneTwo)).toMatchObject({ mean: null, standardError: null })
    expect(dossierPoints([criterionPoints([0, 0, 1], zeroOneTwo)])).toEqual({
      total: 2,
      most: 2,
      interval: null,
    })
  })

  test.for([
    [[1, 2], zeroOneTwo],
    [[-1, 0, 0], zeroOneTwo],
    [[0.5, 0, 0], zeroOneTwo],
    [[], []],
    [[1], [Number.NaN]],
  ] as const)('counts that are none are refused: %o', ([counts, points]) => {
    expect(() => criterionPoints(counts, points)).toThrow(RangeError)
  })

  test('the interval holds whatever hangs together: it is never narrower than from the ballots themselves', () => {
    const ballot = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 2, maxLength: 30 }), (ballots) => {
        const criteria = ballots[0]?.map((_, c) =>
          criterionPoints(
            zeroOneTwo.map((points) => ballots.filter((answers) => answers[c] === points).length),
            zeroOneTwo,
          ),
        )
        const { total, interval } = dossierPoints(criteria ?? [])
        const totals = ballots.map((answers) => answers.reduce((sum, points) => sum + points, 0))
        const mean = totals.reduce((sum, value) => sum + value, 0) / totals.length
        const variance = totals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (totals.length - 1)
        const half = 1.959_963_984_540_054 * Math.sqrt(variance / totals.length)

        expect(total).toBeCloseTo(mean, 9)
        expect(interval?.low).toBeLessThanOrEqual(Math.max(0, mean - half) + 1e-9)
        expect(interval?.high).toBeGreaterThanOrEqual(Math.min(18, mean + half) - 1e-9)
      }),
    )
  })
})
