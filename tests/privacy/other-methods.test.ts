import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Method } from '#contract/method.ts'
import type { Overview } from '#contract/office.ts'
import { publishMethod } from '../../server/queries/questionnaires.ts'
import { readMethods } from '../../server/questionnaires/load-templates.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { runAsAdmin } from '../support/database.ts'
import { openSurvey, signIn } from '../support/survey.ts'
import { asPerson, collect, type Period, readSightings, type Sighting } from './attacker.ts'
import { fill } from './campaign.ts'
import { attack } from './disclosures.ts'
import { test } from './own-server.ts'

// The same answers under other methods: whoever lays all of them beside the published figures learns of no group that
// is too small for any of the methods, also where the other method would show smaller ones.

const k = 10
const months = ['2026-03', '2026-04', '2026-05']
const periods: Period[] = months.flatMap((from, at) => months.slice(at).map((to) => ({ from, to })))
const key = 'sipas-5-dimensions'
const shipped = readMethods().find((method) => method.key === key) as Method

/** Methods that make the whole of the dimensions in another way, and show groups from five. */
const others: Partial<Method>[] = [
  { version: 2, aggregation: 'mean_of_dimensions' },
  {
    version: 3,
    aggregation: 'explicit_weights',
    dimensions: shipped.dimensions.map((dimension, d) => ({ ...dimension, weight: d + 1 })),
  },
]

/** What is said of the whole differs by method and is another part; every other figure must be the same. */
const ofMethod = (version: number) => (sighting: Sighting) =>
  sighting.part === 'whole' ? { ...sighting, part: `whole by method ${version}` } : sighting

const cellsOf = ({ dimensions, items }: Overview) =>
  JSON.stringify([dimensions, items].map((list) => list.map(({ figure }) => figure)))

test('figures under every method, side by side, tell of nobody', { timeout: 300_000 }, async ({
  app,
  db,
  clock,
  database,
}) => {
  // The server's role may add methods and never change one.
  await runAsAdmin(database.adminUrl, `update methods set document = document || '{"minimumN": ${k}}'`)
  const world = await fill({ app, db, clock }, months, releaseRules, 4)
  for (const other of others) {
    await publishMethod(db, { ...shipped, ...other, version: other.version ?? 0 }, new Date('2026-01-01'))
    const { survey } = await openSurvey(db, { key: `other-${other.version}`, windowFrom: '2040-01-01' })
    await db.execute(
      sql`update surveys set method_version = ${other.version} where survey_id = ${survey.surveyId}`,
    )
  }
  const ask = asPerson(app, await signIn(app, db))
  const unitIds = [...world.ids.values()]

  const published = await collect(ask, 'sipas', periods)
  const recomputed = await Promise.all(
    others.map(({ version }) => collect(ask, `sipas&method=${key}.${version}`, periods)),
  )

  for (const overviews of recomputed) {
    expect(overviews.every(({ recomputed: mark }) => mark !== null)).toBe(true)
    expect(overviews.map(cellsOf)).toEqual(published.map(cellsOf))
  }
  const sightings = [
    ...readSightings(published, months, unitIds),
    ...recomputed.flatMap((overviews, o) =>
      readSightings(overviews, months, unitIds).map(ofMethod(others[o]?.version ?? 0)),
    ),
  ]
  const { disclosures, pairs } = attack(sightings, k)
  expect(disclosures).toEqual([])
  expect(pairs).toBeGreaterThan(100_000)
})
