import { expect } from 'vitest'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { fold } from '../../server/rollups/fold.ts'
import { type ReleaseRules, releaseRules } from '../../server/rollups/rules.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { runAsAdmin, type TestDatabase } from '../support/database.ts'
import { signIn } from '../support/survey.ts'
import { asPerson, collect, type Period, readSightings, type Sighting } from './attacker.ts'
import type { Setting } from './campaign.ts'
import { attack } from './disclosures.ts'
import { test } from './own-server.ts'
import { arrivals, arrive, buildWorld, makeBatch } from './world.ts'

// A method that shows nobody's figure below ten: no two figures, of today or of two days, may differ by fewer than ten.

const k = 10
const months = ['2026-03', '2026-04', '2026-05']
const periods: Period[] = [
  { from: '2026-03', to: '2026-03' },
  { from: '2026-04', to: '2026-04' },
  { from: '2026-05', to: '2026-05' },
  { from: '2026-03', to: '2026-05' },
]

async function watch({ app, db, clock }: Setting, database: TestDatabase, rules: ReleaseRules) {
  const world = await buildWorld(db, 5)
  // The server's role may add methods and never change one.
  await runAsAdmin(database.adminUrl, `update methods set document = document || '{"minimumN": 10}'`)
  const [, surveyId = 0] = world.surveyIds
  const unitIds = [...world.ids.values()]
  const lotUnit = world.ids.get('D0C8') ?? 0
  const batch = await makeBatch(db, lotUnit)
  const found: string[] = []
  let [moves, before] = [0, new Map<string, Sighting>()]
  const look = async () => {
    const ask = asPerson(app, await signIn(app, db))
    const sightings = readSightings(await collect(ask, 'sipas', periods), months, unitIds)
    found.push(...attack(sightings, k, 'pairs').disclosures)
    const after = new Map(sightings.map((one) => [`${one.name} ${one.part}`, one]))
    for (const [name, { n, part }] of after) {
      const move = n - (before.get(name)?.n ?? n)
      if (move !== 0) moves++
      if (!part.startsWith('rest of') && move !== 0 && Math.abs(move) < k)
        found.push(`${name} moved by ${move}`)
    }
    before = after
  }
  for (const month of months)
    for (const day of ['08', '16', '24']) {
      clock.set(`${month}-${day}T10:00:00+07:00`)
      for (const { unitId, perMonth } of world.communes) {
        const arrival = { surveyId, unitId, day: `${month}-${day}` }
        await arrive(db, world.random, { ...arrival, count: arrivals(world.random, perMonth / 2) })
      }
      if (month === '2026-04')
        await arrive(db, world.random, { surveyId, unitId: lotUnit, day: '2026-03-20', count: 6, batch })
      if (month === '2026-05') await setBatchExclusion(db, batch.batchId, day !== '16')
      await fold(db, clock, rules)
      await look()
    }
  expect(await findRollupFault(db)).toBeNull()
  return { found, moves }
}

test('figures of a method with a minimum of ten move and differ by ten and more', {
  timeout: 300_000,
}, async ({ app, db, clock, database }) => {
  const { found, moves } = await watch({ app, db, clock }, database, releaseRules)

  expect(found).toEqual([])
  expect(moves).toBeGreaterThan(50)
})

test('with steps of five they would not', { timeout: 300_000 }, async ({ app, db, clock, database }) => {
  const { found } = await watch({ app, db, clock }, database, {
    ...releaseRules,
    // To which the five are added that the method asks beyond the least step.
    step: 0,
  })

  expect(found).not.toEqual([])
})
