import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Overview } from '#contract/office.ts'
import { type AnalysisRules, analysisRules } from '../../server/analyses/rules.ts'
import { saveUnits } from '../../server/queries/units.ts'
import { fold } from '../../server/rollups/fold.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { analyse, quickEngine } from '../support/jobs.ts'
import { signIn } from '../support/survey.ts'
import { asPerson, collect, type Sighting, scopesOf } from './attacker.ts'
import { fill } from './campaign.ts'
import { attack } from './disclosures.ts'
import { editionSightings } from './edition-sightings.ts'
import { months, periods } from './half-year.ts'
import { test as base } from './own-server.ts'
import { addVolumes } from './world.ts'

// Small communes go from one district to another in the second quarter. Whoever takes the half year, by the new map, less
// the second quarter from the first, by the old one, would hold what was moved by itself.

const k = 5
const sizes = [
  [4, 9, 14, 40, 30],
  [5, 12, 15, 60],
  [1, 25, 80],
]
const overall = 'overall'

const test = base.extend('filled', async ({ app, db, clock }) => {
  const filling = { channels: ['qr', 'qr', 'tablet', 'paper'] as const, sizes, hasProperties: true }
  const world = await fill({ app, db, clock }, months, releaseRules, 2, filling)
  const moved = (code: string, parentCode: string) => {
    const named = { code, parentCode, kind: 'commune' as const, area: null, name: code, nameEn: null }
    return { ...named, validFrom: '2026-05-10' }
  }
  await saveUnits(db, [moved('D0C0', 'D1')])
  clock.set('2027-02-01T10:00:00+07:00')
  for (let time = 0; time < 2; time++) await fold(db, clock)
  await addVolumes(db, world)
  const cookie = await signIn(app, db)
  const overviews = await collect(asPerson(app, cookie), 'sipas', periods)
  return { cookie, overviews, scopeOf: scopesOf(overviews, months, [...world.ids.values()]) }
})

const questions: Record<string, unknown>[] = [
  { kind: 'quality' },
  { kind: 'priorities' },
  { kind: 'item_mean' },
  { kind: 'crosstab', item: overall, by: 'channel' },
  { kind: 'crosstab', item: 'acc1', by: 'field' },
]

test('analyses by the old and the new map tell nothing of the few that moved', { timeout: 900_000 }, async ({
  app,
  database,
  db,
  clock,
  filled: { cookie, overviews, scopeOf },
}) => {
  // Every unit in every period, also of what nobody is told of it.
  const wanted = overviews.map((overview) => ({
    scope: scopeOf(overview.unit.unitId, overview),
    name: `${overview.unit.code} ${overview.from}..${overview.to}`,
  }))
  const askAll = async (rules: AnalysisRules, some: Overview[]) => {
    await db.execute(sql`delete from jobs`)
    const engine = quickEngine(database, clock, rules)
    const sightings: Sighting[] = []
    for (const overview of some)
      for (const question of questions) {
        const { unit, from, to } = overview
        const asked = { ...question, instrument: 'sipas', unit: unit.unitId, from, to }
        const { result, error } = await analyse(app, cookie, asked)
        if (!result) throw new Error(`${question.kind} of ${unit.code}: ${error}`)
        const name = `${unit.code} ${from}..${to}`
        sightings.push(...editionSightings(result, scopeOf(unit.unitId, overview), name))
      }
    await engine.stop()
    return attack(sightings, k, 'all', wanted)
  }

  const strong = await askAll(analysisRules, overviews)

  expect(strong.disclosures).toEqual([])
  expect(strong.nested).toBeGreaterThan(100)

  // What every map would allow by itself.
  const byItself: AnalysisRules = {
    ...analysisRules,
    mapViews: (units, _, unitId) => [{ units, unitId: unitId ?? 0 }],
  }
  const weak = await askAll(
    byItself,
    overviews.filter(({ unit }) => unit.code === 'D0'),
  )

  for (const part of ['flag straight', 'lines by', 'agency', 'cross acc1'])
    expect(
      weak.disclosures.filter((text) => text.startsWith(part)),
      part,
    ).not.toEqual([])
})
