import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Overview } from '#contract/office.ts'
import { type AnalysisRules, analysisRules } from '../../server/analyses/rules.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { fold } from '../../server/rollups/fold.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { analyse, quickEngine } from '../support/jobs.ts'
import { signIn } from '../support/survey.ts'
import { asPerson, collect, type Period, type Sighting, scopesOf } from './attacker.ts'
import { fill } from './campaign.ts'
import { attack } from './disclosures.ts'
import { editionSightings } from './edition-sightings.ts'
import { test as base } from './own-server.ts'
import { addVolumes, arrive, makeBatch } from './world.ts'

// Whoever asks for the same analyses day after day, while late responses come in one by one, batches are left out and
// taken in again, and takes each answer from the one before.

const k = 5
const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const year: Period = { from: '2026-01', to: '2026-12' }
const periods: Period[] = [{ from: '2026-04', to: '2026-06' }, { from: '2026-01', to: '2026-06' }, year]
const sizes = [
  [2, 6, 14, 40],
  [3, 15, 60],
  [1, 25, 80],
]
/** Where something happens, what stands beside it, and all that is above. */
const asked = ['P', 'D0', 'D0C0', 'D0C3', 'D1', 'D1C2']
const overall = 'overall'

const test = base.extend('filled', async ({ app, db, clock }) => {
  const filling = { channels: ['qr', 'qr', 'tablet', 'paper'] as const, sizes, hasProperties: true }
  const world = await fill({ app, db, clock }, months, releaseRules, 1, filling)
  const idOf = (code: string) => world.ids.get(code) ?? 0
  const agencies = ['D0', 'D1', 'D2'].map(idOf)
  const some = { surveyId: world.surveyIds[1] ?? 0, channels: filling.channels, agencies }
  // Two piles of ballots, in a small unit and in a large one, with others of the same month beside them.
  const lots = await Promise.all(
    ['D0C0', 'D1C2'].map(async (code) => ({ unitId: idOf(code), batch: await makeBatch(db, idOf(code)) })),
  )
  for (const { unitId, batch } of lots) {
    await arrive(db, world.random, { ...some, unitId, day: '2026-05-12', count: 6, batch })
    await arrive(db, world.random, { ...some, unitId, day: '2026-05-12', count: 6 })
  }
  clock.set('2027-02-01T10:00:00+07:00')
  for (let time = 0; time < 2; time++) await fold(db, clock)
  await addVolumes(db, world)
  const cookie = await signIn(app, db)
  const all = await collect(asPerson(app, cookie), 'sipas', periods)
  const scopeOf = scopesOf(all, months, [...world.ids.values()])
  const overviews = all.filter(({ unit }) => asked.includes(unit.code))
  const late = async (code: string) => {
    await arrive(db, world.random, { ...some, unitId: idOf(code), day: '2026-05-11', count: 1 })
    await fold(db, clock)
  }
  return { cookie, overviews, scopeOf, lots, late }
})

type Edition = Map<string, Sighting>

/** What is asked of a unit and period. */
function questionsOf({ unit, from, to }: Overview): Record<string, unknown>[] {
  const where = { instrument: 'sipas', unit: unit.unitId, from, to }
  if (to === year.to)
    return [
      { ...where, kind: 'weights' },
      { ...where, kind: 'quality' },
    ]
  return [
    { ...where, kind: 'quality' },
    { ...where, kind: 'priorities' },
    { ...where, kind: 'item_mean' },
    { ...where, kind: 'crosstab', item: overall, by: 'channel' },
    { ...where, kind: 'crosstab', item: 'acc1', by: 'field' },
  ]
}

/** What moved of everything that was told both times, as numbers over units and months. */
function movesOf(before: Edition, after: Edition): Sighting[] {
  return [...after].flatMap(([name, sighting]) => {
    const other = before.get(name)
    if (!other) return []
    const n = sighting.n - other.n
    return [{ ...sighting, n, content: n === 0 && sighting.content !== other.content ? 'moved' : '' }]
  })
}

/** Of an agency one item is told, whichever is the weakest that day. */
const isChosen = (name: string) => /agency \w+ \w+$/.test(name)

interface Found {
  disclosures: string[]
  /** Parts that were told, of whichever unit and period. */
  parts: Set<string>
  /** How many numbers moved. */
  moves: number
  /** What was told once that had not been told at first. */
  grown: string[]
}

/** What subtracting each day's answers from the last ones gives. */
function calculate(editions: Edition[]): Found {
  const found: Found = { disclosures: [], parts: new Set(), moves: 0, grown: [] }
  for (const [day, edition] of editions.entries()) {
    for (const { part } of edition.values()) found.parts.add(part)
    found.disclosures.push(
      ...attack([...edition.values()], k, 'pairs').disclosures.map((text) => `${day}: ${text}`),
    )
    const before = editions[day - 1]
    if (!before) continue
    const moved = movesOf(before, edition)
    found.moves += moved.filter(({ n }) => n !== 0).length
    found.grown.push(...[...edition.keys()].filter((name) => !editions[0]?.has(name) && !isChosen(name)))
    found.disclosures.push(
      ...attack(moved, k, 'pairs').disclosures.map((text) => `${day}: ${text}`),
      ...moved
        .filter(({ content }) => content)
        .map(({ name }) => `${day}: ${name} moved for the same number`),
    )
  }
  return found
}

describe('an attack on the same analyses, day after day', () => {
  test('learns nothing of fewer than five while late responses come one by one and batches leave', {
    timeout: 900_000,
  }, async ({ app, database, db, clock, filled }) => {
    const { lots, late } = filled
    const [small, large] = lots.map(({ batch }) => batch.batchId)
    const steps: (() => Promise<unknown>)[] = [
      async () => {},
      ...lateDays(late),
      () => setBatchExclusion(db, small ?? 0, true),
      () => late('D0C0'),
      () => setBatchExclusion(db, large ?? 0, true),
      () => setBatchExclusion(db, small ?? 0, false),
      () => setBatchExclusion(db, large ?? 0, false),
    ]

    const editions = await watch({ app, database, db, clock, filled }, steps, analysisRules)

    const { disclosures, parts, moves, grown } = calculate(editions)
    expect(disclosures).toEqual([])
    expect(grown).toEqual([])
    expect(await findRollupFault(db)).toBeNull()
    // Leaving out and taking in again moves what it may.
    expect(moves).toBeGreaterThan(10)
    for (const part of told) expect([...parts].join(', ')).toContain(part)
  })
})

/** Something of every kind of analysis that counts rows. */
const told = [
  'flag straight',
  'lines',
  'lines by qr',
  'field F01',
  'agency D0',
  'share of qr',
  'weighted',
  'postStratified',
  'cross overall qr',
  'cross acc1 F01',
  'drivers by dimensions',
  'reliability of',
  'mean of items',
]

describe('the same attack on weaker rules finds', () => {
  test('late responses where a quarter is not settled', { timeout: 900_000 }, async ({
    app,
    database,
    db,
    clock,
    filled,
  }) => {
    const steps = [async () => {}, ...lateDays(filled.late)].map((step) => async () => {
      await step()
      return () => db.execute(sql`delete from analysed_without`)
    })

    const { disclosures } = calculate(await watch({ app, database, db, clock, filled }, steps, analysisRules))

    for (const part of [' lines by', 'field F', 'flag', 'agency', 'share of', 'cross', 'drivers'])
      expect(
        disclosures.filter((text) => text.includes(part)),
        part,
      ).not.toEqual([])
  })

  test('batches that leave where each answer is judged by itself', { timeout: 900_000 }, async ({
    app,
    database,
    db,
    clock,
    filled,
  }) => {
    const small = filled.lots[0]?.batch.batchId ?? 0
    const rules: AnalysisRules = {
      ...analysisRules,
      editionBlocks: (rows, withdrawn, partOf = (block) => block) => {
        const gone = new Set(withdrawn.map(({ unitId, block }) => `${unitId} ${block}`))
        return rows.flatMap((row) =>
          gone.has(`${row.unitId} ${row.block}`) ? [] : [{ ...row, block: partOf(row.block) }],
        )
      },
    }
    const steps = [async () => {}, () => setBatchExclusion(db, small, true)]

    const { disclosures } = calculate(await watch({ app, database, db, clock, filled }, steps, rules))

    for (const part of ['lines by', 'field F', 'cross'])
      expect(
        disclosures.filter((text) => text.includes(part)),
        part,
      ).not.toEqual([])
  })
})

/** One response a day in each of two units: before enough have gathered, when they have, and once more. */
function lateDays(late: (code: string) => Promise<unknown>): (() => Promise<unknown>)[] {
  const oneDay = async () => {
    for (const code of ['D0C3', 'D1C2']) await late(code)
  }
  return [
    async () => {
      for (let day = 1; day < k; day++) await oneDay()
    },
    oneDay,
    oneDay,
  ]
}

type Filled = { cookie: string; overviews: Overview[]; scopeOf: ReturnType<typeof scopesOf> }

interface Watched {
  app: Parameters<typeof analyse>[0]
  database: Parameters<typeof quickEngine>[0]
  db: Parameters<typeof fold>[0]
  clock: Parameters<typeof fold>[1]
  filled: Filled
}

/** Lets one thing after the other happen, folds as the server would, and asks for everything again. */
async function watch(
  { app, database, db, clock, filled }: Watched,
  steps: (() => Promise<unknown>)[],
  rules: AnalysisRules,
): Promise<Edition[]> {
  const { cookie, overviews, scopeOf } = filled
  const engine = quickEngine(database, clock, rules)
  const editions: Edition[] = []
  for (const step of steps) {
    const after = await step()
    for (let time = 0; time < 2; time++) await fold(db, clock)
    if (typeof after === 'function') await after()
    // The same state of the figures has the same answer, which a weaker rule might have changed.
    await db.execute(sql`delete from jobs`)
    const edition: Edition = new Map()
    for (const overview of overviews)
      for (const question of questionsOf(overview)) {
        const { result, error } = await analyse(app, cookie, question)
        if (!result) throw new Error(`${question.kind} of ${overview.unit.code}: ${error}`)
        const name = `${question.kind} ${question.by ?? ''} ${overview.unit.code} ${overview.from}..${overview.to}`
        const scope = scopeOf(overview.unit.unitId, overview)
        for (const sighting of editionSightings(result, scope, name)) edition.set(sighting.name, sighting)
      }
    editions.push(edition)
  }
  await engine.stop()
  return editions
}
