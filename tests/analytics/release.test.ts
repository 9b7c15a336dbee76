import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRelease, type WaitingCell } from '../../analytics/index.ts'

const k = 5
const now = '2026-06-01'
const cell = (part: Partial<WaitingCell>): WaitingCell => ({
  unitId: 1,
  surveyId: 1,
  month: now,
  waiting: 0,
  shown: 0,
  isSurveyClosed: false,
  isRestReleased: false,
  ...part,
})
const takes = (cells: WaitingCell[]) => planRelease(cells, k, now).map(({ month, take }) => [month, take])

describe('the plan of a release', () => {
  test.for([
    [4, []],
    [9, []],
    [10, [[now, 5]]],
    [14, [[now, 5]]],
    [15, [[now, 10]]],
    [23, [[now, 15]]],
  ] as const)('of %i waiting in this month takes %j', ([waiting, expected]) => {
    expect(takes([cell({ waiting })])).toEqual(expected)
  })

  test('an ended month gives all it has once k have gathered', () => {
    expect(takes([cell({ month: '2026-05-01', waiting: 5, shown: 20 })])).toEqual([['2026-05-01', 5]])
    expect(takes([cell({ month: '2026-05-01', waiting: 4, shown: 20 })])).toEqual([])
  })

  test('ended months too small to be shown appear together', () => {
    const small = [cell({ month: '2026-04-01', waiting: 2 }), cell({ month: '2026-05-01', waiting: 3 })]

    expect(takes(small)).toEqual([
      ['2026-04-01', 2],
      ['2026-05-01', 3],
    ])
    expect(takes(small.slice(0, 1))).toEqual([])
  })

  test('after that, what arrives late waits for k', () => {
    const late = { isSurveyClosed: true, isRestReleased: true, shown: 20 }

    expect(takes([cell({ ...late, waiting: 1 })])).toEqual([])
    expect(takes([cell({ ...late, waiting: 5 })])).toEqual([[now, 5]])
  })

  test('a closed survey gives the rest, whatever its size', () => {
    expect(takes([cell({ waiting: 1, isSurveyClosed: true })])).toEqual([[now, 1]])
  })
})

test('while a survey is open, a unit’s total and each shown month move by 0 or at least k', () => {
  const month = fc.constantFrom('2026-04-01', '2026-05-01', now)
  const arrivals = fc.array(fc.record({ month, count: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(arrivals, (steps) => {
      const cells = new Map<string, WaitingCell>()
      for (const { month, count } of steps) {
        const found = cells.get(month) ?? cell({ month })
        cells.set(month, { ...found, waiting: found.waiting + count })
        const plan = planRelease([...cells.values()], k, now)
        const moved = plan.reduce((sum, { take }) => sum + take, 0)
        expect(moved === 0 || moved >= k).toBe(true)
        for (const { month, take } of plan) {
          const before = cells.get(month) ?? cell({ month })
          expect(take).toBeLessThanOrEqual(before.waiting)
          if (before.shown >= k) expect(take).toBeGreaterThanOrEqual(k)
          if (month === now) expect(before.waiting - take).toBeGreaterThanOrEqual(k)
          cells.set(month, { ...before, waiting: before.waiting - take, shown: before.shown + take })
        }
      }
    }),
  )
})
