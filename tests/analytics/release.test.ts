import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planRelease, type ReleaseStep, type WaitingCell } from '../../analytics/index.ts'

const k = 5
const now = '2026-06-01'
const [april, may] = ['2026-04-01', '2026-05-01']
const cell = (part: Partial<WaitingCell>): WaitingCell => ({
  unitId: 1,
  surveyId: 1,
  month: now,
  waiting: 0,
  isSurveyClosed: false,
  isRestReleased: false,
  ...part,
})
// Units 11 and 12 stand under 10, 21 under 20, and 10 and 20 under 1.
const parentOf = (unitId: number) => (unitId === 1 ? null : unitId % 10 === 0 ? 1 : unitId - (unitId % 10))
const plan = (cells: WaitingCell[], rest = k) => planRelease(cells, rest, now, parentOf)
const brief = (steps: ReleaseStep[]) =>
  steps.map(({ countedUnitId, countedMonth, releases }) => [
    countedUnitId,
    countedMonth,
    ...releases.map(({ unitId, month, take }) => [unitId, month, take]),
  ])
const sizeOf = ({ releases }: ReleaseStep) => releases.reduce((sum, { take }) => sum + take, 0)

describe('the plan of a release', () => {
  test.for([
    [4, []],
    [9, []],
    [10, [5]],
    [14, [5]],
    [15, [10]],
    [23, [15]],
  ] as const)('of %i waiting in this month takes %j', ([waiting, expected]) => {
    expect(plan([cell({ waiting })]).map(sizeOf)).toEqual(expected)
  })

  test('an ended month gives all it has once k have gathered', () => {
    expect(brief(plan([cell({ month: may, waiting: 5 })]))).toEqual([[1, may, [1, may, 5]]])
    expect(plan([cell({ month: may, waiting: 4 })])).toEqual([])
  })

  test('ended months with too few count together, in the last of them', () => {
    const small = [cell({ month: may, waiting: 3 }), cell({ month: april, waiting: 2 })]

    expect(brief(plan(small))).toEqual([[1, may, [1, april, 2], [1, may, 3]]])
  })

  test.for([
    [
      'with the next',
      [9, 2, 6],
      [
        ['03', 9],
        ['05', 2, 6],
      ],
    ],
    ['and the next but one', [1, 2, 6], [['05', 1, 2, 6]]],
    [
      'the last with the one before',
      [9, 5, 4],
      [
        ['03', 9],
        ['04', 5, 4],
      ],
    ],
    [
      'none of them with a month that has enough already',
      [4, 1, 5],
      [
        ['04', 4, 1],
        ['05', 5],
      ],
    ],
  ] as const)('a month that is over and has too few counts %s', ([, waiting, expected]) => {
    const months = waiting.map((count, at) => cell({ month: `2026-0${at + 3}-01`, waiting: count }))

    const runs = plan(months).map(({ countedMonth, releases }) => [
      countedMonth.slice(5, 7),
      ...releases.map(({ take }) => take),
    ])

    expect(runs).toEqual(expected)
  })

  test.for([
    [
      'stays in its year where that has enough',
      [
        ['2024-11', 7],
        ['2024-12', 2],
        ['2025-01', 8],
      ],
      [
        ['2024-11', 7, 2],
        ['2025-01', 8],
      ],
    ],
    [
      'moves on where that has too few',
      [
        ['2024-11', 2],
        ['2024-12', 2],
        ['2025-01', 8],
      ],
      [['2025-01', 2, 2, 8]],
    ],
    [
      'moves on over two years',
      [
        ['2023-11', 2],
        ['2024-12', 2],
        ['2025-01', 1],
      ],
      [['2025-01', 2, 2, 1]],
    ],
    [
      'moves to its own year, not further',
      [
        ['2023-05', 9],
        ['2024-12', 2],
        ['2025-01', 8],
      ],
      [
        ['2023-05', 9],
        ['2025-01', 2, 8],
      ],
    ],
  ] as const)('the end of a year %s', ([, waiting, expected]) => {
    const months = waiting.map(([month, count]) => cell({ month: `${month}-01`, waiting: count }))

    const runs = plan(months).map(({ countedMonth, releases }) => [
      countedMonth.slice(0, 7),
      ...releases.map(({ take }) => take),
    ])

    expect(runs).toEqual(expected)
  })

  test('what waits in an ended month does not count with this month', () => {
    expect(brief(plan([cell({ waiting: 12 }), cell({ month: may, waiting: 4 })]))).toEqual([
      [1, now, [1, now, 5]],
    ])
  })

  test('a month of nothing but blank forms stays out', () => {
    expect(brief(plan([cell({ month: may, waiting: 6 }), cell({ month: april })]))).toEqual([
      [1, may, [1, may, 6]],
    ])
  })

  test('surveys never count together', () => {
    const cells = [cell({ month: may, waiting: 3 }), cell({ month: may, waiting: 3, surveyId: 2 })]

    expect(plan(cells)).toEqual([])
    expect(plan(cells.map((one) => ({ ...one, isSurveyClosed: true })))).toEqual([])
  })

  test('nothing moves where nothing waits', () => {
    expect(plan([cell({ month: may }), cell({})], 1)).toEqual([])
  })

  test.for([0, -1, 1.5, Number.NaN])('a step of %d respondents is refused', (wrong) => {
    expect(() => plan([], wrong)).toThrow('planRelease requires a whole k of at least 1')
  })
})

describe('the plan of a survey that has closed', () => {
  const closed = (unitId: number, waiting: number, month = may) =>
    cell({ unitId, waiting, month, isSurveyClosed: true })

  test('gives this month whole', () => {
    expect(brief(plan([closed(11, 7, now)]))).toEqual([[11, now, [11, now, 7]]])
  })

  test('counts what a unit has too few of with its latest month', () => {
    expect(brief(plan([closed(11, 6, april), closed(11, 6), closed(11, 2, now)]))).toEqual([
      [11, april, [11, april, 6]],
      [11, may, [11, may, 6], [11, now, 2]],
    ])
  })

  test('counts the months of a unit together where each has too few', () => {
    expect(brief(plan([closed(11, 4), closed(11, 1, april)]))).toEqual([
      [11, may, [11, april, 1], [11, may, 4]],
    ])
  })

  test('counts units with too few with the unit above them', () => {
    expect(brief(plan([closed(11, 3, april), closed(12, 2)]))).toEqual([
      [10, may, [11, april, 3], [12, may, 2]],
    ])
  })

  test('lets the smallest sibling rise with a single unit that has too few', () => {
    expect(brief(plan([closed(11, 3), closed(12, 9), closed(13, 7)]))).toEqual([
      [12, may, [12, may, 9]],
      [10, may, [13, may, 7], [11, may, 3]],
    ])
    expect(brief(plan([closed(11, 3), closed(12, 7), closed(13, 9)]))[0]?.[0]).toBe(10)
  })

  test('counts it in the latest month of those together', () => {
    expect(brief(plan([closed(11, 3), closed(12, 2, april)]))).toEqual([
      [10, may, [11, may, 3], [12, april, 2]],
    ])
  })

  test('counts it with what the unit above has of its own, in its latest month', () => {
    expect(brief(plan([closed(10, 6, april), closed(10, 9), closed(11, 3), closed(12, 5)]))).toEqual([
      [10, april, [10, april, 6]],
      [10, may, [10, may, 9], [11, may, 3]],
      [12, may, [12, may, 5]],
    ])
  })

  test('lets a step rise from further below', () => {
    expect(brief(plan([closed(1, 2), closed(11, 8), closed(12, 6)]))).toEqual([
      [11, may, [11, may, 8]],
      [1, may, [12, may, 6], [1, may, 2]],
    ])
  })

  test('climbs until somebody stands beside', () => {
    expect(brief(plan([closed(11, 3), closed(21, 4)]))).toEqual([[1, may, [11, may, 3], [21, may, 4]]])
  })

  test('lets fewer than k in the whole country wait', () => {
    expect(plan([closed(11, 3), closed(21, 1)])).toEqual([])
  })

  test('a loop of units ends', () => {
    const loop = (unitId: number) => (unitId === 11 ? 12 : 11)

    expect(planRelease([closed(11, 3), closed(12, 3)], k, now, loop).map(sizeOf)).toEqual([6])
    const aside = (unitId: number) => (unitId === 20 ? null : loop(unitId))
    expect(planRelease([closed(20, 3), closed(12, 9)], k, now, aside).map(sizeOf)).toEqual([9])
  })

  test('after that, what arrives late waits for k', () => {
    const late = { isRestReleased: true }

    expect(
      plan([
        { ...closed(11, 3), ...late },
        { ...closed(12, 3), ...late },
      ]),
    ).toEqual([])
    expect(plan([{ ...closed(11, 5, now), ...late }]).map(sizeOf)).toEqual([5])
  })
})

test('every step holds at least k, nothing is taken twice, and this month keeps k back', () => {
  const one = fc.record({
    unitId: fc.constantFrom(1, 10, 11, 12, 20, 21),
    surveyId: fc.constantFrom(1, 2, 3),
    month: fc.constantFrom(april, may, now),
    waiting: fc.integer({ min: 0, max: 14 }),
  })
  const cells = fc.uniqueArray(one, {
    selector: ({ unitId, surveyId, month }) => `${unitId} ${surveyId} ${month}`,
  })
  fc.assert(
    fc.property(cells, (list) => {
      // Survey 2 has closed, survey 3 has released its rest too.
      const waiting = list.map((part) =>
        cell({ ...part, isSurveyClosed: part.surveyId > 1, isRestReleased: part.surveyId > 2 }),
      )
      const steps = plan(waiting)

      for (const step of steps) expect(sizeOf(step)).toBeGreaterThanOrEqual(k)
      for (const { unitId, surveyId, month, waiting: had } of waiting) {
        const same = steps
          .flatMap(({ releases }) => releases)
          .filter(
            (release) =>
              release.unitId === unitId && release.surveyId === surveyId && release.month === month,
          )
        const taken = same.reduce((sum, { take }) => sum + take, 0)
        expect(taken).toBeLessThanOrEqual(had)
        if (surveyId === 1 && month === now && taken > 0) expect(had - taken).toBeGreaterThanOrEqual(k)
      }
      const rest = waiting
        .filter(({ surveyId }) => surveyId === 2)
        .reduce((sum, { waiting: had }) => sum + had, 0)
      const moved = steps
        .filter(({ releases }) => releases[0]?.surveyId === 2)
        .reduce((sum, step) => sum + sizeOf(step), 0)
      expect(moved).toBe(rest < k ? 0 : rest)
    }),
  )
})
