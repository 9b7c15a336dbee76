import { describe, expect } from 'vitest'
import type { Overview } from '#contract/office.ts'
import type { ReportScope } from '#contract/publication.ts'
import type { ReportRequest } from '#contract/reports.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import type { Db } from '../../server/db/client.ts'
import { openReader } from '../../server/db/reader.ts'
import { freezeReport } from '../../server/publication/freeze.ts'
import { publicRequest } from '../../server/publication/public-request.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { type Analysed, analyseForReport, settleForReport } from '../../server/report/analysed.ts'
import { fold } from '../../server/rollups/fold.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { details } from '../support/reports.ts'
import { signIn } from '../support/survey.ts'
import { asPerson, collect, type Period, type Sighting, scopesOf } from './attacker.ts'
import { fill } from './campaign.ts'
import { attack } from './disclosures.ts'
import { editionSightings } from './edition-sightings.ts'
import { months, periods } from './half-year.ts'
import { test as base, type TestClock } from './own-server.ts'
import { arrive, makeBatch, randomOf } from './world.ts'

// Whoever reads all published reports, of every unit, of periods that lie within one another, in every edition, and takes
// what one says of rows (drivers, agencies, choices) from what another says.

const k = 10
const sizes = [
  [2, 6, 14, 40],
  [3, 15, 60],
  [1, 25, 80],
]
/** Two options that most choose, one of some, and three of a few here and there. */
const chosenBy: [option: string, share: number][] = [
  ['expect_1', 0.6],
  ['expect_2', 0.4],
  ['expect_3', 0.08],
  ['expect_4', 0.013],
  ['expect_5', 0.01],
  ['expect_6', 0.008],
]

const test = base.extend('filled', async ({ app, db, clock }) => {
  const random = randomOf(77)
  const expects = () => chosenBy.flatMap(([option, share]) => (random() < share ? [option] : []))
  const filling = { channels: ['qr', 'qr', 'tablet', 'paper'] as const, sizes, hasProperties: true, expects }
  const world = await fill({ app, db, clock }, months, releaseRules, 1, filling)
  const idOf = (code: string) => world.ids.get(code) ?? 0
  const some = { surveyId: world.surveyIds[1] ?? 0, agencies: ['D0', 'D1', 'D2'].map(idOf), expects }
  const inMay = { ...some, channels: filling.channels, day: '2026-05-12' }
  // Piles of ballots of which the one is enough for the office and too little for the public.
  const lots: number[] = []
  for (const [code, count] of [
    ['D0C1', 7],
    ['D1C2', 36],
  ] as const) {
    const batch = await makeBatch(db, idOf(code))
    await arrive(db, world.random, { ...inMay, unitId: idOf(code), count, batch })
    await arrive(db, world.random, { ...inMay, unitId: idOf(code), count })
    lots.push(batch.batchId)
  }
  clock.set('2026-08-01T10:00:00+07:00')
  for (let time = 0; time < 2; time++) await fold(db, clock)
  const overviews = await collect(asPerson(app, await signIn(app, db)), 'sipas', periods)
  const late = async () => {
    for (const code of ['D0C3', 'D1C2'])
      await arrive(db, world.random, { ...inMay, unitId: idOf(code), count: 3 })
  }
  return { overviews, scopeOf: scopesOf(overviews, months, [...world.ids.values()]), lots, late }
})

type Edition = Map<string, Sighting>

interface Published {
  db: Db
  clock: TestClock
  database: { adminUrl: string }
  filled: { overviews: Overview[]; scopeOf: ReturnType<typeof scopesOf> }
}

/** What the reports of all units and periods say of rows, as they would be published now. */
async function publishAll(
  { db, clock, database, filled }: Published,
  strictness: (request: ReportRequest) => ReportRequest,
): Promise<Edition> {
  const edition: Edition = new Map()
  for (const { unit, from, to } of filled.overviews) {
    const request = strictness(publicRequest(scopeOfReport(unit.unitId, { from, to })))
    await settleForReport(db, request, { now: clock() })
    const reader = await openReader(database.adminUrl)
    const analysed = await analyseForReport(reader, request, { now: clock() })
    await reader.close()
    const scope = filled.scopeOf(unit.unitId, { from, to })
    for (const sighting of sightingsOf(analysed, scope, `${unit.code} ${from}..${to}`))
      edition.set(sighting.name, sighting)
  }
  return edition
}

function scopeOfReport(unitId: number, months: Period): ReportScope {
  return { kind: 'unit', instrument: 'sipas', unitId, field: null, ...months, language: 'vi' }
}

function sightingsOf({ priorities, choices }: Analysed, scope: bigint, name: string): Sighting[] {
  const one = (part: string, n: number, content = ''): Sighting => {
    return { scope, part, n, content, name: `${name} ${part}` }
  }
  const chosen = choices.flatMap(({ key, answered, options }) => [
    one(`answered ${key}`, answered),
    ...options.flatMap(({ label, count }) =>
      count === null
        ? []
        : [one(`chose ${label.vi}`, count), one(`did not choose ${label.vi}`, answered - count)],
    ),
  ])
  return [...(priorities ? editionSightings(priorities.result, scope, name) : []), ...chosen]
}

/** What subtracting units, periods and editions from each other gives. */
function disclosedBy(editions: Edition[]): string[] {
  const moves = editions.slice(1).map((after, at) =>
    [...after].flatMap(([name, sighting]): Sighting[] => {
      const before = editions[at]?.get(name)
      return before ? [{ ...sighting, n: sighting.n - before.n, content: '' }] : []
    }),
  )
  return [...editions.map((edition) => [...edition.values()]), ...moves].flatMap(
    (sightings) => attack(sightings, k, 'pairs').disclosures,
  )
}

/** Reports before and after late responses, and after each pile of ballots was left out of the figures. */
async function publishOverTime(
  world: Published & { filled: { lots: number[]; late: () => Promise<void> } },
  strictness: (request: ReportRequest) => ReportRequest = (request) => request,
): Promise<Edition[]> {
  const { db, clock, filled } = world
  const steps = [
    async () => {},
    filled.late,
    ...filled.lots.map((batchId) => () => setBatchExclusion(db, batchId, true)),
  ]
  const editions: Edition[] = []
  for (const step of steps) {
    await step()
    for (let time = 0; time < 2; time++) await fold(db, clock)
    editions.push(await publishAll(world, strictness))
  }
  return editions
}

describe('what published reports say of rows', () => {
  test('opens nobody to whoever subtracts units, periods and editions', { timeout: 600_000 }, async ({
    db,
    clock,
    database,
    filled,
  }) => {
    const editions = await publishOverTime({ db, clock, database, filled })

    expect(disclosedBy(editions)).toEqual([])
    const told = editions.flatMap((edition) => [...edition.keys()]).join(', ')
    for (const part of ['drivers by dimensions', 'agency D0', 'chose Tiếp tục đơn giản'])
      expect(told).toContain(part)
  })

  test('would open some with the smaller groups that the office may see', { timeout: 600_000 }, async ({
    db,
    clock,
    database,
    filled,
  }) => {
    const inside = (request: ReportRequest) => ({ ...request, isPublic: false })

    const found = disclosedBy(await publishOverTime({ db, clock, database, filled }, inside))

    for (const part of ['agency', 'chose'])
      expect(
        found.filter((text) => text.includes(part)),
        part,
      ).not.toEqual([])
  })

  test('stands in the document that is frozen', { timeout: 300_000 }, async ({
    db,
    clock,
    database,
    filled,
  }) => {
    const province = filled.overviews.find(({ unit }) => unit.code === 'P')?.unit.unitId ?? 0
    const scope = {
      ...scopeOfReport(province, { from: '2026-01', to: '2026-06' }),
      kind: 'province' as const,
    }
    const request = publicRequest(scope)
    await settleForReport(db, request, { now: clock() })
    const reader = await openReader(database.adminUrl)
    const question = { reportId: 'r', revision: 1, document: 1, edition: 1, scope, details }

    const { report } = await freezeReport(reader, { ...question, askedAt: clock().toISOString() })
    const { choices } = await analyseForReport(reader, request, { now: clock() })
    await reader.close()

    const tables = new Map(tablesOf(report).map((table) => [table.key, table]))
    expect([...tables.keys()]).toEqual(expect.arrayContaining(['drivers', 'choices']))
    expect(choices[0]?.options.map(({ count }) => count)).toContain(null)
    expect(JSON.stringify(tables.get('choices'))).toContain(String(choices[0]?.options[0]?.count))
  })
})
