import { describe, expect, test } from 'vitest'
import type { Figure } from '#contract/office.ts'
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
