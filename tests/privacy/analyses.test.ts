import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { AnalysisResult } from '#contract/analyses.ts'
import type { Overview } from '#contract/office.ts'
import { withholdCells } from '../../analytics/index.ts'
import { type AnalysisRules, analysisRules } from '../../server/analyses/rules.ts'
import { fold } from '../../server/rollups/fold.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { analyse, quickEngine } from '../support/jobs.ts'
import { signIn } from '../support/survey.ts'
import { sightingsOf } from './analysis-sightings.ts'
import { asPerson, collect, type Period, type Sighting, scopesOf } from './attacker.ts'
import { fill } from './campaign.ts'
import { attack } from './disclosures.ts'
import { months, periods as quarters } from './half-year.ts'
import { test as base } from './own-server.ts'
import { addVolumes } from './world.ts'

// Whoever asks for every analysis of every unit, period and survey, and subtracts them from one another.

const year: Period = { from: '2026-01', to: '2026-12' }
const k = 5

/** Large enough for some things to be shown, small enough for others not to be. */
const sizes = [
  [2, 6, 14, 40, 70],
  [3, 8, 15, 60, 4, 1, 12],
  [1, 25, 80],
]

/** Which survey a question is about, and the months that its responses are of. */
const surveys: { survey?: string; own: string[] }[] = [
  { own: months },
  { survey: 'khao-sat-1', own: months.slice(0, 2) },
  { survey: 'khao-sat-2', own: months.slice(2) },
]

const test = base.extend('filled', async ({ app, db, clock }) => {
  const filling = { channels: ['qr', 'qr', 'tablet', 'paper'] as const, sizes, hasProperties: true }
  const world = await fill({ app, db, clock }, months, releaseRules, 1, filling)
  clock.set('2027-02-01T10:00:00+07:00')
  await fold(db, clock)
  await addVolumes(db, world)
  const cookie = await signIn(app, db)
  const overviews = await collect(asPerson(app, cookie), 'sipas', [...quarters, year])
  return { world, cookie, overviews }
})

interface Asked {
  result: AnalysisResult
  overview: Overview
  survey: string | undefined
  scope: bigint
}

type Found = { disclosures: string[]; nested: number; parts: Set<string> }

function calculate(asked: Asked[]): Found {
  const sightings: Sighting[] = asked.flatMap(({ result, overview, survey, scope }) => {
    const name = `${overview.unit.code} ${overview.from}..${overview.to} ${survey ?? ''}`
    return sightingsOf(result, scope, () => scope, name)
  })
  const { disclosures, nested } = attack(sightings, k)
  return { disclosures, nested, parts: new Set(sightings.map(({ part }) => part)) }
}

test('analyses tell nothing of fewer than five, and weaker rules do', { timeout: 600_000 }, async ({
  app,
  database,
  db,
  clock,
  filled: { world, cookie, overviews },
}) => {
  const scopeOf = scopesOf(overviews, months, [...world.ids.values()])
  const monthBits = (own: string[]) => scopeBits(own, world.ids.size)
  const askAll = async (rules: AnalysisRules, some: Overview[]): Promise<Asked[]> => {
    await db.execute(sql`delete from jobs`)
    const engine = quickEngine(database, clock, rules)
    const asked: Asked[] = []
    for (const overview of some)
      for (const { survey, own } of surveys) {
        const { from, to, unit } = overview
        const scope = scopeOf(unit.unitId, overview) & monthBits(own)
        const isYear = to === year.to
        // Of quarters the second is what the first leaves.
        if (survey === 'khao-sat-2' && !isYear) continue
        const kinds = isYear ? ['weights', 'quality'] : ['quality', 'priorities']
        for (const kind of kinds) {
          const question = {
            kind,
            instrument: 'sipas',
            unit: unit.unitId,
            from,
            to,
            ...(survey ? { survey } : {}),
          }
          const { result, error } = await analyse(app, cookie, question)
          if (!result) throw new Error(`${kind} of ${unit.code}: ${error}`)
          asked.push({ result, overview, survey, scope })
        }
      }
    await engine.stop()
    return asked
  }

  const strong = calculate(await askAll(analysisRules, overviews))

  expect(strong.disclosures).toEqual([])
  expect(strong.nested).toBeGreaterThan(100)
  for (const part of ['flag straight', 'lines', 'lines by qr', 'field F01', 'agency D0', 'share of qr'])
    expect(strong.parts).toContain(part)

  const few = overviews.filter(({ from }) => from === '2026-01')
  const weak = calculate(await askAll(weaker, few))

  for (const part of ['flag', 'straight by', 'field F', 'no field told', 'agency', 'share of'])
    expect(
      weak.disclosures.filter((text) => text.includes(` ${part}`)),
      part,
    ).not.toEqual([])
})

/** What the unit's own sums would allow, without a thought for other periods, surveys and units. */
const weaker: AnalysisRules = {
  crossWithheld: (counts, units, unitId) => {
    const children = new Set([unitId])
    for (const { unitId: id, parentId } of units)
      if (parentId !== null && children.has(parentId)) children.add(id)
    const names = [...new Set(counts.map(({ name }) => name))]
    const cells = names.map((name) =>
      counts.reduce((sum, one) => sum + (one.name === name && children.has(one.unitId) ? one.count : 0), 0),
    )
    const withheld = withholdCells(cells, k)
    return new Set(names.flatMap((name, place) => (name !== null && withheld[place] ? [name] : [])))
  },
  isRestTold: () => false,
  leftOutBlocks: () => new Set(),
  editionBlocks: (rows) => [...rows],
  mapViews: (units, _, unitId) => [{ units, unitId: unitId ?? 0 }],
}

/** Bits of some months, of every unit. */
function scopeBits(own: string[], units: number): bigint {
  let bits = 0n
  for (let unit = 0; unit < units; unit++)
    for (const [m, month] of months.entries())
      if (own.includes(month)) bits |= 1n << BigInt(unit * months.length + m)
  return bits
}
