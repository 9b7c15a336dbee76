import { expect } from 'vitest'
import type { Crosstab } from '#contract/analyses.ts'
import type { Overview } from '#contract/office.ts'
import { fold } from '../../server/rollups/fold.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { analyse, quickEngine } from '../support/jobs.ts'
import { signIn } from '../support/survey.ts'
import { asPerson, collect, type Sighting, scopesOf, seen } from './attacker.ts'
import { fill } from './campaign.ts'
import { attack } from './disclosures.ts'
import { months, periods } from './half-year.ts'
import { test } from './own-server.ts'

// Whoever asks for a crosstab of every unit and period, and subtracts them from one another. What is left of them and the
// overview is a matter of its own (answer-rests.test.ts): only the server knows which blocks it has left out.

const k = 5

/** Large enough for some categories to be shown, small enough for others not to be. */
const sizes = [
  [2, 6, 10, 20, 40],
  [3, 8, 15, 60, 4, 1, 12],
  [1, 25, 80],
]

test('crosstabs tell nothing of fewer than five', { timeout: 300_000 }, async ({
  app,
  database,
  db,
  clock,
}) => {
  const world = await fill({ app, db, clock }, months, releaseRules, 1, {
    channels: ['qr', 'qr', 'tablet'],
    sizes,
  })
  clock.set('2026-08-01T10:00:00+07:00')
  await fold(db, clock)
  const cookie = await signIn(app, db)
  const overviews = await collect(asPerson(app, cookie), 'sipas', periods)
  // The overall rating, and feedback, which few gave.
  const keys = [overviews[0]?.items.at(-1)?.key ?? '', overviews[0]?.items[19]?.key ?? '']
  const engine = quickEngine(database, clock)
  const tables: { overview: Overview; table: Crosstab }[] = []
  for (const overview of overviews)
    for (const item of keys) {
      const { from, to, unit } = overview
      const question = {
        kind: 'crosstab',
        instrument: 'sipas',
        unit: unit.unitId,
        from,
        to,
        item,
        by: 'channel',
      }
      const { result } = await analyse(app, cookie, question)
      if (result?.kind === 'crosstab') tables.push({ overview, table: result })
    }
  await engine.stop()

  const scopeOf = scopesOf(overviews, months, [...world.ids.values()])
  const sightings = tables.flatMap(({ overview, table }): Sighting[] => {
    const scope = scopeOf(overview.unit.unitId, overview)
    const name = `${overview.unit.code} ${overview.from}..${overview.to} crosstab`
    return table.rows.flatMap((row) => seen(scope, `item ${table.item?.key} ${row.key}`, row.figure, name))
  })
  const { disclosures, pairs } = attack(sightings, k)

  expect(disclosures).toEqual([])
  // How much is shown hangs on which responses are released together, which nobody can foretell.
  expect(pairs).toBeGreaterThan(20)
})
