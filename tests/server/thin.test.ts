import { describe, expect, test } from 'vitest'
import type { Figure } from '#contract/office.ts'
import { keepBack } from '../../server/publication/keep-back.ts'
import { thinCells, thinUnits } from '../../server/publication/thin.ts'
import type { Guarded } from '../../server/publication/told-cells.ts'

const figure = (n: number | null): Figure => ({
  respondents: n,
  answers: n,
  index: n === null ? null : 0.8,
  low: null,
  high: null,
  score: null,
  withheld: n === null ? 'small' : null,
})

interface Told {
  unit?: string
  units?: Record<string, number | null>
  dimensions?: Record<string, number>
  months?: Record<string, number | null>
}

/** A report of a public minimum of ten. */
function report(from: string, to: string, whole: number | null, told: Told = {}): Guarded {
  const { unit = 'P', units = {}, dimensions = {}, months = {} } = told
  return {
    scope: { from, to },
    basis: { unit: { code: unit }, method: { minimum: 10 } },
    figures: {
      whole: figure(whole),
      dimensions: Object.entries(dimensions).map(([key, n]) => ({ key, figure: figure(n) })),
      items: [],
      units: Object.entries(units).map(([code, n]) => ({ unit: { code }, figure: figure(n) })),
      trend: Object.entries(months).map(([month, n]) => ({ month, figure: figure(n) })),
    },
  } as unknown as Guarded
}

const quarters = (...counts: (number | null)[]) =>
  counts.map((n, at) => report(`2026-${two(at * 3 + 1)}`, `2026-${two(at * 3 + 3)}`, n))
const two = (month: number) => String(month).padStart(2, '0')
const year = (n: number, told: Told = {}) => report('2026-01', '2026-12', n, told)

describe('what a report adds to published ones is too little', () => {
  test('where a year less three quarters leaves a few', () => {
    expect(thinCells(year(97), quarters(30, 30, 30))).toEqual([`P ${month(10)}..${month(13)}`])
    expect(thinCells(year(100), quarters(30, 30, 30))).toEqual([])
  })

  test('where the last of the quarters is what leaves them', () => {
    const [first, second, third] = quarters(30, 30, 30) as [Guarded, Guarded, Guarded]

    expect(thinCells(third, [year(97), second, first])).not.toEqual([])
    expect(thinCells(second, [year(97), first])).toEqual([])
  })

  test('where a period lies in the midst of another', () => {
    const inside = report('2026-04', '2026-06', 60)

    expect(thinCells(inside, [year(66)])).toContain(
      `P ${month(1)}..${month(13)} without ${month(4)}..${month(7)}`,
    )
    expect(thinCells(inside, [year(70)])).toEqual([])
  })

  test('where months of a year give the rest of a quarter', () => {
    const published = year(300, { months: { '2026-04': 20, '2026-05': 20, '2026-06': null } })

    expect(thinCells(report('2026-04', '2026-06', 47), [published])).toContain(`P ${month(6)}..${month(7)}`)
    expect(thinCells(report('2026-04', '2026-06', 50), [published])).toEqual([])
  })

  test('where the same months differ by a few, in the whole, a unit or a dimension', () => {
    const before = year(100, { units: { X1: 40 }, dimensions: { acc: 90 } })

    expect(thinCells(year(103, { units: { X1: 40 } }), [before])).toContain('P twice')
    expect(thinCells(year(100, { units: { X1: 43 } }), [before])).toContain('X1 twice')
    expect(thinCells(year(100, { dimensions: { acc: 93 } }), [before])).toContain('P acc twice')
    expect(thinCells(year(110, { units: { X1: 50 } }), [before])).toEqual([])
    expect(thinUnits(year(103, { units: { X1: 43 }, dimensions: { acc: 93 } }), [before])).toEqual([
      'P',
      'X1',
    ])
  })

  test('where a parent and all units but one are told at different times', () => {
    const province = year(100, { units: { X1: 50, X2: null, X3: null } })
    const own = year(44, { unit: 'X2' })

    expect(thinCells(own, [province])).toEqual([`X3 ${month(1)}..${month(13)}`])
    expect(thinCells(year(40, { unit: 'X2' }), [province])).toEqual([])
    expect(thinCells(own, [])).toEqual([])
  })

  test('where parent and units of a quarter follow from those of other periods', () => {
    const units = { X1: 40, X2: null }
    const published = [
      report('2026-01', '2026-06', 120, { units: { X1: 80, X2: 40 } }),
      report('2026-01', '2026-03', 60, { units }),
    ]

    expect(thinCells(report('2026-04', '2026-06', 35, { unit: 'X2' }), published)).not.toEqual([])
  })

  test('and is not blamed for what others told already, or tells by itself', () => {
    const told = [year(97), ...quarters(30, 30, 30)]

    expect(thinCells(year(97), told)).toEqual([])
    expect(thinCells(year(100, { units: { X1: 93 } }), [])).toEqual([])
  })
})

function month(number: number): number {
  return 2026 * 12 + number - 1
}

describe('what follows from parts that are withheld', () => {
  const first = { units: { X1: 30, X2: 30, X3: 30 } }

  test('is found where the one part that is missing is what the others leave', () => {
    // X1 has 36 in the year, so six after the first quarter.
    const quarter = report('2026-01', '2026-03', 90, first)
    const hiding = (X3: number) => year(90 + 6 + 20 + (X3 - 30), { units: { X1: null, X2: 50, X3 } })

    expect(thinCells(hiding(50), [quarter])).toEqual([`X1 ${month(4)}..${month(13)}`])
  })

  test('is found where two parts are missing whose sum is known at another time', () => {
    const quarter = report('2026-01', '2026-03', 90, first)
    const hiding = (n: number) => year(n + 50, { units: { X1: null, X2: null, X3: 50 } })

    // Sixty of X1 and X2 in the first quarter, and 66 or 70 in the year.
    expect(thinCells(hiding(66), [quarter])).toContain(`X1+X2 ${month(4)}..${month(13)}`)
    expect(thinCells(hiding(70), [quarter])).toEqual([])
  })

  test('is found where one of them is known at another time by itself', () => {
    const own = report('2026-01', '2026-03', 41, { unit: 'X2' })
    const hiding = (n: number) => year(n + 50, { units: { X1: null, X2: null, X3: 50 } })

    expect(thinCells(hiding(47), [own])).toContain(`X1+X2 ${month(1)}..${month(13)} without what is known`)
    expect(thinCells(hiding(51), [own])).toEqual([])
  })

  test('is found where several periods lie within another and do not touch', () => {
    const published = [report('2026-02', '2026-03', 40), report('2026-06', '2026-07', 40)]

    expect(thinCells(year(86), published)).toContain(`P ${month(1)}..${month(13)} without what lies within`)
    expect(thinCells(year(90), published)).toEqual([])
  })

  test('is found in dimensions of units and in cuts, which stand in annexes', () => {
    const annexed = (period: { from: string; to: string }, whole: number, counts: Counted) => ({
      ...report(period.from, period.to, whole),
      annexed: [{ ...period, counts }],
    })
    const [before, all] = [
      { from: '2026-01', to: '2026-03' },
      { from: '2026-01', to: '2026-12' },
    ]
    const inYear = (acc: number, field: number) =>
      annexed(all, 200, { X1: { acc }, 'P field=F1': { '': field } })
    const published = annexed(before, 100, { X1: { acc: 30 }, 'P field=F1': { '': 40 } })

    expect(thinCells(inYear(36, 90), [published])).toEqual([`X1 acc ${month(4)}..${month(13)}`])
    // The rest of the fields is left of the whole: 60 in the quarter and 66 in the year.
    expect(thinCells(inYear(40, 134), [published])).toEqual([`P field=? ${month(4)}..${month(13)}`])
    expect(thinCells(inYear(40, 90), [published])).toEqual([])
  })
})

type Counted = Record<string, Record<string, number>>

describe('what a report keeps back', () => {
  const quarter = report('2026-01', '2026-03', 120, { units: { X1: 30, X2: 40, X3: 50 } })

  test('is the row that tells of a few and the smallest beside it', () => {
    const withFew = year(36 + 60 + 80, { units: { X1: 36, X2: 60, X3: 80 } })
    const withEnough = year(40 + 60 + 80, { units: { X1: 40, X2: 60, X3: 80 } })

    expect([...keepBack(withFew, [quarter])]).toEqual(['X1', 'X2'])
    expect([...keepBack(withEnough, [quarter])]).toEqual([])
  })

  test('grows until what is withheld together is enough at every time', () => {
    // X1 had six more, X2 nobody: of both together six again, so that X3 goes with them.
    const all = year(36 + 40 + 80, { units: { X1: 36, X2: 40, X3: 80 } })

    expect([...keepBack(all, [quarter])]).toEqual(['X1', 'X2', 'X3'])
  })

  test('is a month where months of a quarter leave a few', () => {
    const published = report('2026-04', '2026-06', 47)
    const told = { '2026-01': 30, '2026-04': 20, '2026-05': 20 }

    expect([...keepBack(year(300, { months: told }), [published])]).toEqual(['P month=2026-04'])
  })

  test('is nothing where it would not help: what the whole itself tells stops the report', () => {
    const units = { X1: 47, X2: 50 }

    expect([...keepBack(year(97, { units }), quarters(30, 30, 30))]).toEqual([])
    expect(thinCells(year(97, { units }), quarters(30, 30, 30))).not.toEqual([])
  })

  test('leaves a report that could be had from others as it is', () => {
    expect([...keepBack(year(97), [year(97), ...quarters(30, 30, 30)])]).toEqual([])
  })
})
