import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { Overview } from '#contract/office.ts'
import type { Db } from '../../server/db/client.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { closeSurvey } from '../../server/queries/surveys.ts'
import { fold } from '../../server/rollups/fold.ts'
import { type ReleaseRules, releaseRules } from '../../server/rollups/rules.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { signIn } from '../support/survey.ts'
import { asPerson, collect, type Period, readSightings, type Sighting } from './attacker.ts'
import { type Attack, attack } from './disclosures.ts'
import { type TestClock, test } from './own-server.ts'
import { arrivals, arrive, buildWorld, makeBatch, type World } from './world.ts'

// Whoever asks again and again sees figures move. Between two answers nobody or at least five come or go.

const k = 5
const months = ['2026-03', '2026-04', '2026-05']
const periods: Period[] = [
  { from: '2026-05', to: '2026-05' },
  { from: '2026-04', to: '2026-05' },
  { from: '2026-04', to: '2026-04' },
  { from: '2026-03', to: '2026-05' },
]

interface Setting {
  app: FastifyInstance
  db: Db
  clock: TestClock
}

/**
 * How every number changed that was seen both times. Not what is left of a whole without its parts: that moves by those
 * whose answers appear in the whole less those, earlier ones, whose answers now appear in the parts.
 */
function changes(before: Sighting[], after: Sighting[]): Sighting[] {
  const nameOf = ({ name, part }: Sighting) => `${name} ${part}`
  const earlier = new Map(before.map((sighting) => [nameOf(sighting), sighting]))
  return after.flatMap((sighting) => {
    if (isRest(sighting)) return []
    const other = earlier.get(nameOf(sighting))
    if (!other) return []
    const n = sighting.n - other.n
    // Where as many answered as before, nothing else may have moved either.
    const content = n === 0 && sighting.content !== other.content ? 'moved' : ''
    return [{ ...sighting, n, content }]
  })
}

const isRest = ({ part }: Sighting) => part.startsWith('rest of')

/** What happens on one day of the simulated month, before the fold. */
async function live({ db }: Setting, world: World, day: number, lots: Lot[]): Promise<void> {
  const [, surveyId = 0] = world.surveyIds
  const today = `2026-05-${String(day).padStart(2, '0')}`
  for (const { unitId, perMonth } of world.communes) {
    const count = arrivals(world.random, perMonth / 12)
    await arrive(db, world.random, { surveyId, unitId, day: today, count })
    // Tablets that were offline, and responses that were let out of quarantine.
    const late = arrivals(world.random, perMonth / 60)
    const captured = world.random() < 0.5 ? '2026-04-28' : '2026-05-02'
    await arrive(db, world.random, { surveyId, unitId, day: captured, count: late })
  }
  if (day % 6 === 0) for (const { batchId } of lots) await setBatchExclusion(db, batchId, (day / 6) % 2 === 1)
  if (day === 27) await closeSurvey(db, surveyId, today)
}

type Lot = Awaited<ReturnType<typeof makeBatch>>

/** March and April as they were when May begins, with two paper batches, one of which is too small to leave. */
async function prepare({ db, clock }: Setting, rules: ReleaseRules, seed: number): Promise<[World, Lot[]]> {
  const world = await buildWorld(db, seed)
  const [, surveyId = 0] = world.surveyIds
  const batches = await Promise.all(
    [
      { code: 'D0C7', count: 11 },
      { code: 'D0C8', count: 3 },
    ].map(async ({ code, count }) => {
      const unitId = world.ids.get(code) ?? 0
      return { unitId, count, lot: await makeBatch(db, unitId) }
    }),
  )
  for (const month of ['2026-03', '2026-04']) {
    clock.set(`${month}-20T10:00:00+07:00`)
    for (const { unitId, perMonth } of world.communes) {
      const part = { surveyId, unitId, day: `${month}-15`, count: arrivals(world.random, perMonth) }
      await arrive(db, world.random, part)
    }
    for (const { unitId, count, lot: batch } of batches)
      await arrive(db, world.random, { surveyId, unitId, day: `${month}-16`, count, batch })
    await fold(db, clock, rules)
  }
  return [world, batches.map(({ lot }) => lot)]
}

async function poll(
  { app, db, clock }: Setting,
  rules: ReleaseRules,
  seed: number,
  days: number,
): Promise<Attack & { moves: number; recounted: number }> {
  const setting = { app, db, clock }
  const [world, lots] = await prepare(setting, rules, seed)
  const head = world.ids.get('D0') ?? 0
  const total = { pairs: 0, nested: 0, targets: 0, moves: 0, recounted: 0, disclosures: [] as string[] }
  const look = async () => {
    const overviews: Overview[] = await collect(
      asPerson(app, await signIn(app, db, 'unit_head', head)),
      'sipas',
      periods,
    )
    return readSightings(overviews, months, [...world.ids.values()])
  }
  let before = await look()
  for (let day = 1; day <= days; day += 1) {
    clock.set(`2026-05-${String(day).padStart(2, '0')}T10:00:00+07:00`)
    await live(setting, world, day, lots)
    total.recounted += (await fold(db, clock, rules)).recounted
    const after = await look()
    const moved = changes(before, after)
    const found = attack(moved, k)
    const few = after.filter((one) => isRest(one) && Math.abs(one.n) > 0 && Math.abs(one.n) < k)
    total.pairs += found.pairs
    total.nested += found.nested
    total.targets += found.targets
    total.moves += moved.filter(({ n }) => n !== 0).length
    total.disclosures.push(
      ...found.disclosures.map((text) => `day ${day}: ${text}`),
      ...few.map(({ name, n }) => `day ${day}: ${name} is ${n}`),
      ...moved
        .filter(({ content }) => content)
        .map(({ name }) => `day ${day}: ${name} moved for the same number`),
    )
    before = after
  }
  return total
}

test('a head of unit who asks every day of a month sees nobody or at least five move', async ({
  app,
  db,
  clock,
}) => {
  const found = await poll({ app, db, clock }, releaseRules, 3, 30)

  expect(await findRollupFault(db)).toBeNull()
  expect(found.disclosures).toEqual([])
  expect(found.moves).toBeGreaterThan(500)
  // Left out, taken in, left out again …
  expect(found.recounted).toBeGreaterThan(2)
}, 180_000)

describe('on weaker rules the same asking finds', () => {
  const weaker: [string, Partial<ReleaseRules>][] = [
    ['a step of one', { step: 1 }],
    ['a step of four', { step: 4 }],
    ['batches that leave whatever their size', { planExclusions: (pending) => pending.map((one) => [one]) }],
  ]

  test.for(weaker)('%s', { timeout: 180_000 }, async ([, rules], { app, db, clock }) => {
    const { disclosures } = await poll({ app, db, clock }, { ...releaseRules, ...rules }, 4, 8)

    expect(disclosures).not.toEqual([])
  })
})
