import { describe, expect } from 'vitest'
import type { Figure } from '#contract/office.ts'
import type { ReportScope } from '#contract/publication.ts'
import { openReader } from '../../server/db/reader.ts'
import { freezeReport, type KeepBack } from '../../server/publication/freeze.ts'
import type { FrozenReport } from '../../server/publication/frozen.ts'
import { keepBack } from '../../server/publication/keep-back.ts'
import { thinUnits } from '../../server/publication/thin.ts'
import { fold } from '../../server/rollups/fold.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { details } from '../support/reports.ts'
import { type Sighting, seen } from './attacker.ts'
import { fill } from './campaign.ts'
import { attack } from './disclosures.ts'
import { test as base, type TestClock } from './own-server.ts'
import { arrive, type World } from './world.ts'

// Quarters of a province of small communes and of its districts, then the half-year that they make up, and somebody who
// solves all that these reports say, annexes and cuts included, as equations.

const k = 10
const sizes = [
  [2, 6, 14, 40],
  [3, 15, 60],
  [1, 25, 80],
]
const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']
const quarters = [
  { from: '2026-04', to: '2026-06' },
  { from: '2026-07', to: '2026-09' },
]
const half = { from: '2026-04', to: '2026-09' }

interface Filled {
  world: World
  clock: TestClock
  url: string
  late: () => Promise<void>
}

const test = base.extend<'filled', Filled>('filled', async ({ app, db, clock, database }) => {
  const channels = ['qr', 'qr', 'tablet', 'paper'] as const
  const world = await fill({ app, db, clock }, months, releaseRules, 5, { sizes, channels })
  clock.set('2026-11-02T10:00:00+07:00')
  for (let time = 0; time < 2; time++) await fold(db, clock)
  const late = async () => {
    const surveyId = world.surveyIds[1] ?? 0
    for (const code of ['D0C2', 'D1C1'])
      await arrive(db, world.random, {
        surveyId,
        unitId: world.ids.get(code) ?? 0,
        day: '2026-08-12',
        count: 6,
      })
    for (let time = 0; time < 2; time++) await fold(db, clock)
  }
  return { world, clock, url: database.adminUrl, late }
})

interface Asked {
  unit: string
  from: string
  to: string
}

const everyUnit = ['P', 'D0', 'D1', 'D2']
const inTurn: Asked[] = [...quarters, half].flatMap((period) =>
  everyUnit.map((unit) => ({ unit, ...period })),
)

/** Publishes what is not refused. */
async function publishAll(
  { world, clock, url }: Filled,
  asked: readonly Asked[],
  choose: (report: FrozenReport, published: readonly FrozenReport[]) => ReadonlySet<string>,
  before: readonly FrozenReport[] = [],
): Promise<FrozenReport[]> {
  const published: FrozenReport[] = [...before]
  for (const { unit, from, to } of asked) {
    const kind = unit === 'P' ? 'province' : 'unit'
    const unitId = world.ids.get(unit) ?? 0
    const scope: ReportScope = {
      kind,
      instrument: 'sipas',
      unitId,
      field: null,
      from,
      to,
      language: 'vi',
    }
    const question = { reportId: 'r', revision: 1, document: 1, edition: 1, scope, details }
    const newest = published.toReversed()
    const keep: KeepBack = (report) => choose(report, newest)
    const reader = await openReader(url)
    const report = await freezeReport(reader, { ...question, askedAt: clock().toISOString() }, keep)
    await reader.close()
    if (choose !== keepBack || thinUnits(report, newest).length === 0) published.push(report)
  }
  return published.slice(before.length)
}

/** Two communes went to another district in March. */
const moved: Record<string, string> = { D0C3: 'D1', D1C6: 'D2' }

/** A unit and all below it. */
const unitsIn = ({ ids }: World, unit: string) =>
  [...ids.keys()].filter(
    (code) => unit === 'P' || code === unit || (code !== 'P' && (moved[code] ?? code.slice(0, 2)) === unit),
  )

function sightingsOf(world: World, reports: readonly FrozenReport[]): Sighting[] {
  const codes = [...world.ids.keys()]
  const bitsOf = (unit: string, from: string, to: string) => {
    let bits = 0n
    for (const code of unitsIn(world, unit))
      for (const [at, month] of months.entries())
        if (month >= from && month <= to) bits |= 1n << BigInt(codes.indexOf(code) * months.length + at)
    return bits
  }
  return reports.flatMap(({ scope: { from, to }, basis, figures, annexed = [] }) => {
    const { code } = basis.unit
    const see = (unit: string, part: string, figure: Figure, first = from, last = to) =>
      seen(bitsOf(unit, first, last), part, figure, `${unit} in ${code} ${first}..${last}`)
    return [
      ...see(code, 'whole', figures.whole),
      ...[...figures.dimensions, ...figures.items].flatMap(({ key, figure }) => see(code, key, figure)),
      ...figures.trend.flatMap(({ month, figure }) => see(code, 'whole', figure, month, month)),
      // What is too little for a unit counts with the unit above: a unit's own row says less than its bits.
      ...figures.units.flatMap(({ unit, figure }) =>
        unit.code === code ? [] : see(unit.code, 'whole', figure),
      ),
      ...annexed.flatMap((one) =>
        Object.entries(one.counts).flatMap(([name, parts]) => {
          const [unit = '', cut] = name.split(' ')
          return Object.entries(parts).map(([part, n]): Sighting => {
            const scope = bitsOf(unit, one.from, one.to)
            const of = cut ?? part
            return {
              scope,
              part: of,
              n,
              content: '',
              name: `${name} in ${code} ${one.from}..${one.to} ${of}`,
            }
          })
        }),
      ),
    ]
  })
}

const nothingKept = () => new Set<string>()

describe('reports published in turn', () => {
  test('tell of nobody, in quarters and then in the half-year', { timeout: 300_000 }, async ({ filled }) => {
    const published = await publishAll(filled, inTurn, keepBack)

    const { disclosures, nested } = attack(sightingsOf(filled.world, published), k)

    expect(disclosures).toEqual([])
    expect(nested).toBeGreaterThan(1000)
    expect(published.flatMap(({ keptBack = [] }) => keptBack)).not.toEqual([])
    expect(published.filter(({ scope }) => scope.to === half.to && scope.from === half.from)).not.toEqual([])
  })

  test('would tell of some if nothing were kept back', { timeout: 300_000 }, async ({ filled }) => {
    const published = await publishAll(filled, inTurn, nothingKept)

    expect(attack(sightingsOf(filled.world, published), k).disclosures.length).toBeGreaterThan(10)
  })

  test('tell of nobody whose answers came late, in the next edition', { timeout: 300_000 }, async ({
    filled,
  }) => {
    const both = [{ unit: 'P', ...half }]
    const first = await publishAll(filled, both, keepBack)
    await filled.late()

    const second = await publishAll(filled, both, keepBack, first)
    const open = await publishAll(filled, both, nothingKept, first)

    // Twelve came late, six in each of two districts.
    expect(second.length).toBe(1)
    expect(second[0]?.keptBack).toEqual(expect.arrayContaining(['D0', 'D1']))
    expect(fewBetween(filled.world, first, second)).toEqual([])
    expect(fewBetween(filled.world, first, open)).not.toEqual([])
  })
})

/** What came in between two editions, of 1 to 9 people. */
function fewBetween(world: World, before: readonly FrozenReport[], after: readonly FrozenReport[]): string[] {
  const known = new Map(sightingsOf(world, before).map(({ name, n }) => [name, n]))
  return sightingsOf(world, after).flatMap(({ name, n }) => {
    const apart = Math.abs(n - (known.get(name) ?? n))
    return apart > 0 && apart < k ? [name] : []
  })
}
