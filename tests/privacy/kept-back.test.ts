import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '#contract/office.ts'
import { withholdCells } from '../../analytics/index.ts'
import { type KeptBack, monthName } from '../../server/figures/kept-back.ts'
import { keepBack } from '../../server/publication/keep-back.ts'
import { thinCells } from '../../server/publication/thin.ts'
import type { Guarded } from '../../server/publication/told-cells.ts'
import type { Sighting } from './attacker.ts'
import { attack } from './disclosures.ts'

// Reports of a province with districts of small communes, published one after the other as an office would, and somebody
// who solves everything that they say as equations.

const k = 10
const districts = { D0: ['A0', 'A1', 'A2', 'A3'], D1: ['B0', 'B1', 'B2'], D2: ['C0', 'C1', 'C2'] }
const communes = Object.values(districts).flat()
const quarters = [0, 1, 2, 3]
const below: Record<string, string[]> = { P: Object.keys(districts), ...districts }

type Counts = readonly number[]

interface Asked {
  unit: string
  /** Quarters, both included. */
  from: number
  to: number
}

const communesOf = (unit: string): string[] => below[unit]?.flatMap(communesOf) ?? [unit]
const bitOf = (commune: string, quarter: number) => communes.indexOf(commune) * quarters.length + quarter

function countOf(counts: Counts, { unit, from, to }: Asked): number {
  const within = quarters.filter((quarter) => quarter >= from && quarter <= to)
  const all = communesOf(unit).flatMap((one) => within.map((quarter) => counts[bitOf(one, quarter)] ?? 0))
  return all.reduce((sum, n) => sum + n, 0)
}

/** What a report of a public minimum of ten shows, with its own suppression. */
function reportOn(counts: Counts, { unit, from, to }: Asked, kept: KeptBack): Guarded {
  const whole = countOf(counts, { unit, from, to })
  const isShown = whole >= k
  const figuresOf = (parts: readonly number[], names: readonly string[]): Figure[] => {
    const marks = names.map((name) => kept.has(name))
    const withheld = isShown ? withholdCells(parts, k, true, marks) : parts.map(() => 'small' as const)
    return parts.map((n, at) => figure(withheld[at] === null ? n : null))
  }
  const rows = below[unit] ?? []
  const rowFigures = figuresOf(
    rows.map((row) => countOf(counts, { unit: row, from, to })),
    rows,
  )
  const times = quarters.filter((quarter) => quarter >= from && quarter <= to)
  const months = times.map((quarter) => `2026-${two(quarter * 3 + 1)}`)
  // All of a quarter came in its first month.
  const trend = figuresOf(
    times.map((quarter) => countOf(counts, { unit, from: quarter, to: quarter })),
    months.map((month) => monthName(unit, month)),
  )
  return {
    scope: { from: `2026-${two(from * 3 + 1)}`, to: `2026-${two(to * 3 + 3)}` },
    basis: { unit: { code: unit }, method: { minimum: k } },
    figures: {
      whole: figure(isShown ? whole : null),
      dimensions: [],
      items: [],
      units: rows.map((code, at) => ({ unit: { code }, figure: rowFigures[at] })),
      trend: months.map((month, at) => ({ month, figure: trend[at] })),
    },
  } as unknown as Guarded
}

const two = (month: number) => String(month).padStart(2, '0')
const figure = (n: number | null): Figure => ({
  respondents: n,
  answers: n,
  index: n === null || n === 0 ? null : 0.8,
  low: null,
  high: null,
  score: null,
  withheld: n === null ? 'small' : null,
})

/** Publishes what may be; @returns what was published, in that order, and how many were refused */
function publishAll(counts: Counts, asked: readonly Asked[], keep = keepBack) {
  const published: Guarded[] = []
  let refused = 0
  for (const one of asked) {
    const newest = published.toReversed()
    const kept = keep(reportOn(counts, one, new Set()), newest)
    const report = reportOn(counts, one, kept)
    if (keep === keepBack && thinCells(report, newest).length > 0) refused++
    else published.push(report)
  }
  return { published, refused }
}

function sightingsOf(reports: readonly Guarded[]): Sighting[] {
  return reports.flatMap(({ scope, basis, figures }) => {
    const [from, to] = [Number(scope.from.slice(5)), Number(scope.to.slice(5))]
    const seen = (unit: string, { respondents }: Figure, first: number, last: number): Sighting[] => {
      if (respondents === null) return []
      const within = quarters.filter((quarter) => quarter * 3 + 1 >= first && quarter * 3 + 1 <= last)
      const bits = communesOf(unit).flatMap((one) => within.map((quarter) => bitOf(one, quarter)))
      const set = bits.reduce((all, bit) => all | (1n << BigInt(bit)), 0n)
      return [{ scope: set, part: 'whole', n: respondents, content: '', name: `${unit} ${first}..${last}` }]
    }
    return [
      ...seen(basis.unit.code, figures.whole, from, to),
      ...figures.units.flatMap((row) => seen(row.unit.code, row.figure, from, to)),
      ...figures.trend.flatMap(({ month, figure: one }) => {
        const number = Number(month.slice(5))
        return seen(basis.unit.code, one, number, number)
      }),
    ]
  })
}

const disclosedBy = (reports: readonly Guarded[]) => attack(sightingsOf(reports), k).disclosures

const units = Object.keys(below)
const asked = fc.constantFrom<Asked>(
  ...units.flatMap((unit) =>
    quarters.flatMap((from) => quarters.slice(from).map((to) => ({ unit, from, to }))),
  ),
)
const size = communes.length * quarters.length
const count = fc.oneof(
  { weight: 2, arbitrary: fc.nat({ max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 45 }) },
)
const counts = fc.array(count, { minLength: size, maxLength: size })

const plans = fc.tuple(counts, fc.array(asked, { minLength: 2, maxLength: 6 }))
const nothingKept = () => new Set<string>()

describe('reports that are published one after the other', () => {
  test('tell of nobody, whatever their units and periods and the order of them', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(plans, ([world, plan]) => {
        expect(disclosedBy(publishAll(world, plan).published)).toEqual([])
      }),
      { numRuns: 400, seed: 11 },
    )
  })

  test('tell of nobody where many of them overlap', { timeout: 120_000 }, () => {
    const many = fc.tuple(counts, fc.array(asked, { minLength: 8, maxLength: 12 }))

    fc.assert(
      fc.property(many, ([world, plan]) => {
        expect(disclosedBy(publishAll(world, plan).published)).toEqual([])
      }),
      { numRuns: 400, seed: 5 },
    )
  })

  test('would tell of some if nothing were kept back', { timeout: 60_000 }, () => {
    const worlds = fc.sample(plans, { numRuns: 100, seed: 11 })

    const open = worlds.filter(
      ([world, plan]) => disclosedBy(publishAll(world, plan, nothingKept).published).length > 0,
    )

    expect(open.length).toBeGreaterThan(5)
  })

  test('are seldom refused as a whole', { timeout: 60_000 }, () => {
    const worlds = fc.sample(plans, { numRuns: 200, seed: 11 })
    const thinWithout = ([world, plan]: [number[], Asked[]]) => {
      const { published } = publishAll(world, plan, nothingKept)
      return published.filter((one, at) => thinCells(one, published.slice(0, at).toReversed()).length > 0)
        .length
    }

    const refused = worlds.reduce((sum, [world, plan]) => sum + publishAll(world, plan).refused, 0)
    const before = worlds.reduce((sum, world) => sum + thinWithout(world), 0)

    expect(refused).toBeLessThan(before / 4)
  })
})
