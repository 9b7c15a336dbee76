import { describe, expect } from 'vitest'
import type { CutKey, Cuts } from '#contract/cuts.ts'
import type { Overview, Role, UnitSummary } from '#contract/office.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { fold } from '../../server/rollups/fold.ts'
import { type ReleaseRules, releaseRules } from '../../server/rollups/rules.ts'
import { signIn } from '../support/survey.ts'
import { type Ask, asPerson, collect, readSightings, type Sighting, scopesOf, seen } from './attacker.ts'
import { fill, type Setting } from './campaign.ts'
import { attack } from './disclosures.ts'
import { months, periods } from './half-year.ts'
import { test } from './own-server.ts'
import { arrive, makeBatch, type World } from './world.ts'

// Whoever asks for every cut of every unit and period, today and tomorrow, on the old map and the new one, and subtracts
// them from one another and from the overviews.

const cuts: CutKey[] = ['channel', 'field']
const k = 5

const sizes = [
  [1, 2, 6, 10, 20],
  [3, 0.5, 4, 30, 7],
  [1, 8, 25],
]
const kinds = {
  sizes,
  channels: ['qr', 'qr', 'qr', 'qr', 'tablet', 'paper'] as const,
  fields: ['F1', 'F1', 'F2', 'F3', 'F4', null] as const,
}

/** One person's view of every unit and period on one map. */
async function collectCuts(ask: Ask, map: string): Promise<Cuts[]> {
  const units = (await ask('/units')) as UnitSummary[]
  const found: Cuts[] = []
  for (const { from, to } of periods)
    for (const { unitId } of units)
      for (const by of cuts) {
        const url = `/cuts?instrument=sipas&unit=${unitId}&from=${from}&to=${to}&by=${by}${map}`
        const answer = (await ask(url)) as Cuts | null
        if (answer) found.push(answer)
      }
  return found
}

/** Rows, and what of the whole is in none. */
function cutSightings(
  list: readonly Cuts[],
  overviews: Overview[],
  unitIds: number[],
  map: string,
): Sighting[] {
  const scopeOf = scopesOf(overviews, months, unitIds)
  return list.flatMap((one) => {
    const scope = scopeOf(one.unit.unitId, one)
    const name = `${one.unit.code} ${one.from}..${one.to} by ${one.by}${map}`
    const rows = one.rows.flatMap(({ value, figure }) => seen(scope, `${one.by} ${value}`, figure, name))
    const told = rows.reduce((sum, { n }) => sum + n, 0)
    const n = (one.whole.respondents ?? 0) - told
    // What a unit keeps may be shown above it, so that only quarters of one unit lie within each other.
    const rest = {
      scope,
      part: `rest of ${one.by} in ${one.unit.code}`,
      n,
      content: '',
      name: `${name} rest`,
    }
    // On another map it is what units keep, less what others keep, and no group of its own.
    return map !== '' || one.whole.respondents === null || one.noRows === 'no_quarter'
      ? rows
      : [...rows, rest]
  })
}

async function attackCuts({ app, db }: Setting, world: World, [role, unit]: [Role, string | null]) {
  const cookie = await signIn(app, db, role, unit === null ? null : (world.ids.get(unit) ?? 0))
  const ask = asPerson(app, cookie)
  const unitIds = [...world.ids.values()]
  const sightings: Sighting[] = []
  for (const map of unit === null ? ['', '&asOf=2026-02-01'] : ['']) {
    const overviews = await collect((url) => ask(`${url}${url === '/units' ? '' : map}`), 'sipas', periods)
    sightings.push(...cutSightings(await collectCuts(ask, map), overviews, unitIds, map))
    sightings.push(...readSightings(overviews, months, unitIds))
  }
  return {
    ...attack(sightings, k),
    rows: sightings.filter(({ part }) => /^(channel|field)/.test(part)).length,
  }
}

const ended = '2026-07-20T10:00:00+07:00'

describe('an attack on cuts', () => {
  test('learns nothing of fewer than five, whoever asks and on whichever map', {
    timeout: 300_000,
  }, async ({ app, db, clock }) => {
    const setting = { app, db, clock }
    const world = await fill(setting, months, releaseRules, 3, kinds)
    clock.set(ended)
    await fold(db, clock)
    await fold(db, clock)

    const people: [Role, string | null][] = [
      ['administrator', null],
      ['unit_head', 'D0'],
      ['supervisor', 'D1'],
    ]
    const found = []
    for (const person of people) found.push(await attackCuts(setting, world, person))

    expect(found.flatMap(({ disclosures }) => disclosures)).toEqual([])
    expect(found[0]?.rows).toBeGreaterThan(80)
  })

  test('learns nothing by asking again while late responses come and a batch is left out', {
    timeout: 300_000,
  }, async ({ app, db, clock }) => {
    const setting = { app, db, clock }
    const world = await fill(setting, months, releaseRules, 4, kinds)
    const unitId = world.ids.get('D0C4') ?? 0
    const batch = await makeBatch(db, unitId)
    const surveyId = world.surveyIds[1] ?? 0
    const smallId = world.ids.get('D1C1') ?? 0
    const alone = { unitId: smallId, day: '2026-06-11', batch: await makeBatch(db, smallId) }
    const late = { surveyId, unitId, day: '2026-05-11', ...kinds }
    const steps: (() => Promise<unknown>)[] = [
      async () => {},
      () => arrive(db, world.random, { ...late, count: 7, batch }),
      () => arrive(db, world.random, { ...late, count: 6 }),
      () => arrive(db, world.random, { ...late, unitId: world.ids.get('D0C0') ?? 0, count: 5 }),
      () => setBatchExclusion(db, batch.batchId, true),
      () => setBatchExclusion(db, batch.batchId, false),
      // A month that goes away whole and comes back must not be decided on by itself.
      () => arrive(db, world.random, { ...late, ...alone, count: 12 }),
      () => setBatchExclusion(db, alone.batch.batchId, true),
      () => setBatchExclusion(db, alone.batch.batchId, false),
    ]
    clock.set(ended)
    const ask = asPerson(app, await signIn(app, db))
    const states: Map<string, number>[] = []
    for (const step of steps) {
      await step()
      for (let time = 0; time < 3; time++) {
        await fold(db, clock)
        states.push(countsOf(await collectCuts(ask, '')))
      }
    }

    const moves = states.flatMap((after, at) => (at === 0 ? [] : movesOf(states[at - 1] ?? after, after)))
    expect(moves.filter(([, n]) => Math.abs(n) < k)).toEqual([])
    expect(moves.length).toBeGreaterThan(10)
  })

  /** What is known of each row and of what is in none. */
  function countsOf(list: readonly Cuts[]): Map<string, number> {
    return new Map(
      list.flatMap(({ unit, from, to, by, rows, told, whole }) => [
        ...rows.map(({ value, figure }): [string, number] => [
          `${unit.code} ${from}..${to} ${by} ${value}`,
          figure.respondents ?? 0,
        ]),
        [`${unit.code} ${from}..${to} ${by} rest`, (whole.respondents ?? 0) - told] as [string, number],
      ]),
    )
  }

  function movesOf(before: Map<string, number>, after: Map<string, number>): [string, number][] {
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): [string, number][] => {
      const move = (after.get(name) ?? 0) - (before.get(name) ?? 0)
      return move === 0 ? [] : [[name, move]]
    })
  }
})

describe('the same attack on weaker rules finds', () => {
  const weaker: [string, Partial<ReleaseRules>][] = [
    [
      'values whatever their size',
      {
        planCuts: (counts) =>
          counts
            .filter(({ n }) => n > 0)
            .map(({ unitId, value }) => ({ unitId, value, shownUnitId: unitId })),
      },
    ],
    [
      'small values without another that protects them',
      {
        planCuts: (counts, step) =>
          counts
            .filter(({ n }) => n >= step)
            .map(({ unitId, value }) => ({ unitId, value, shownUnitId: unitId })),
      },
    ],
    ['groups of three', { planCuts: (counts, _, parentOf) => releaseRules.planCuts(counts, 3, parentOf) }],
  ]

  test.for(weaker)('%s', { timeout: 300_000 }, async ([, rules], { app, db, clock }) => {
    const setting = { app, db, clock }
    const world = await fill(setting, months, { ...releaseRules, ...rules }, 3, kinds)
    clock.set(ended)
    for (let time = 0; time < 2; time++) await fold(db, clock, { ...releaseRules, ...rules })

    const { disclosures } = await attackCuts(setting, world, ['administrator', null])

    expect(disclosures).not.toEqual([])
  })
})
