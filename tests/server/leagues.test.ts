import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Answers } from '#contract/flow.ts'
import type { Overview } from '#contract/office.ts'
import type { Item } from '#contract/questionnaire.ts'
import { newcombeInterval } from '../../analytics/index.ts'
import type { Db } from '../../server/db/client.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { publishMethod, publishVersion } from '../../server/queries/questionnaires.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { readMethods, readTemplates } from '../../server/questionnaires/load-templates.ts'
import { fold } from '../../server/rollups/fold.ts'
import { overviewOf } from '../support/oracle.ts'
import { type TestClock, test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put } from '../support/survey.ts'

// Each test works in years of its own, so that the surveys of the others are not in its period.

interface World {
  app: FastifyInstance
  db: Db
  clock: TestClock
}

const years = (from: number, to: number) => ({ windowFrom: `${from}-01-01`, windowTo: `${to}-12-31` })

/** A survey that a department takes part in too. */
async function openEverywhere({ db }: World, options: Parameters<typeof openSurvey>[1]): Promise<OpenSurvey> {
  const open = await openSurvey(db, options)
  const unitId = (await unitIdsByCode(db)).get('S1') ?? 0
  const token = randomBytes(8).toString('hex')
  const place = { token, unitId, kind: 'link', channel: 'qr', name: 'QR S1' } as const
  const collector = await ensureCollector(db, place, new Date('2026-01-01T00:00:00Z'))
  await offerSurvey(db, collector.collectorId, open.survey.surveyId, 0)
  return { ...open, collectors: { ...open.collectors, S1: collector } }
}

/** Sends responses of one unit and day: so many satisfied, so many not. */
async function send(
  { app, clock }: World,
  open: OpenSurvey,
  [unit, day]: [unit: string, day: string],
  [satisfied, others]: [satisfied: number, others: number],
  answersOf: (level: number) => Answers = (level) => ({ acc1: level, pro1: level, stf1: level }),
) {
  clock.set(`${day}T12:00:00+07:00`)
  for (let sent = 0; sent < satisfied + others; sent++) {
    const reply = await put(app, newId(), contentOf(open, answersOf(sent < satisfied ? 5 : 2), unit, day))
    expect(reply.statusCode).toBe(201)
  }
  clock.set('2026-06-15T10:00:00+07:00')
}

const rowOf = ({ units }: Overview, code: string) => units.find(({ unit }) => unit.code === code)

test('each kind is ranked on its own, and only what is shown takes part', async ({ app, db, clock }) => {
  const world = { app, db, clock }
  const open = await openEverywhere(world, years(2014, 2014))
  await send(world, open, ['X1', '2014-03-10'], [38, 2])
  await send(world, open, ['X2', '2014-03-10'], [8, 32])
  await send(world, open, ['X3', '2014-03-10'], [3, 0])
  await send(world, open, ['S1', '2014-03-10'], [10, 2])
  await fold(db, clock)

  const overview = await overviewOf(app, db, 'instrument=sipas&from=2014-01&to=2014-12')

  // X3 is too small, and S1 as the smallest of the rest protects it.
  expect(rowOf(overview, 'X3')).toMatchObject({ rank: null, figure: { withheld: 'small' }, change: null })
  expect(rowOf(overview, 'S1')).toMatchObject({ rank: null, figure: { withheld: 'complementary' } })
  expect(rowOf(overview, 'X1')?.rank).toMatchObject({ rank: 1, lowest: 1, highest: 1, group: 1 })
  expect(rowOf(overview, 'X2')?.rank).toMatchObject({ rank: 2, lowest: 2, highest: 2, group: 2 })
  expect(overview.leagues).toEqual([
    { kind: 'department', ranked: 0, groups: 0, target: null },
    { kind: 'commune', ranked: 2, groups: 2, target: expect.closeTo(46 / 80, 12) },
  ])
  expect(overview.sampling).toBe('self_selected')
})

test('a department never changes the rank of a commune', async ({ app, db, clock }) => {
  const world = { app, db, clock }
  const open = await openEverywhere(world, years(2013, 2013))
  await send(world, open, ['X1', '2013-03-10'], [12, 8])
  await send(world, open, ['X2', '2013-03-10'], [11, 9])
  await send(world, open, ['S1', '2013-03-10'], [20, 0])
  await fold(db, clock)

  const overview = await overviewOf(app, db, 'instrument=sipas&from=2013-01&to=2013-12')

  expect(rowOf(overview, 'X1')?.rank).toMatchObject({ rank: 1, lowest: 1, highest: 2, group: 1 })
  expect(rowOf(overview, 'S1')?.rank).toMatchObject({ rank: 1, lowest: 1, highest: 1 })
})

test('a unit’s change is told only where both periods show it', async ({ app, db, clock }) => {
  const world = { app, db, clock }
  const before = await openEverywhere(world, years(2011, 2011))
  const open = await openEverywhere(world, years(2012, 2012))
  await send(world, before, ['X1', '2011-03-10'], [10, 30])
  await send(world, before, ['X2', '2011-03-10'], [3, 0])
  await send(world, before, ['X3', '2011-03-10'], [6, 3])
  for (const unit of ['X1', 'X2']) await send(world, open, [unit, '2012-03-10'], [36, 4])
  await send(world, open, ['X3', '2012-03-10'], [10, 10])
  await send(world, open, ['S1', '2012-03-10'], [10, 10])
  await fold(db, clock)

  const overview = await overviewOf(app, db, 'instrument=sipas&from=2012-01&to=2012-12')

  expect(rowOf(overview, 'X1')?.change).toMatchObject({ isClear: true, basis: 'clustered' })
  expect(rowOf(overview, 'X1')?.change?.difference).toBeCloseTo(0.65, 10)
  // Too few in 2011: they count in the province, together with the smallest other unit.
  expect(rowOf(overview, 'X2')).toMatchObject({ change: null, noChange: 'withheld' })
  expect(rowOf(overview, 'X3')).toMatchObject({ change: null, noChange: 'withheld' })
  expect(rowOf(overview, 'S1')).toMatchObject({ change: null, noChange: 'no_previous' })
})

test('a unit hidden before tells no change on its own page either', async ({ app, db, clock }) => {
  const world = { app, db, clock }
  const before = await openEverywhere(world, years(2009, 2009))
  const open = await openEverywhere(world, years(2010, 2010))
  await send(world, before, ['X1', '2009-03-10'], [20, 20])
  await send(world, before, ['X2', '2009-03-10'], [6, 3])
  await send(world, before, ['X3', '2009-03-10'], [3, 0])
  for (const unit of ['X1', 'X2', 'X3']) await send(world, open, [unit, '2010-03-10'], [10, 10])
  await fold(db, clock)
  const unitId = (await unitIdsByCode(db)).get('X2')

  const overview = await overviewOf(app, db, `instrument=sipas&from=2010-01&to=2010-12&unit=${unitId}`)

  // Nine respondents: enough by themselves, but they protect the three of X3.
  expect(overview.whole.respondents).toBe(20)
  expect([overview.change, overview.noChange]).toEqual([null, 'withheld'])
  for (const dimension of overview.dimensions) expect(dimension.change).toBeNull()
})

test('ratings of one answer are compared by Newcombe', async ({ app, db, clock }) => {
  const world = { app, db, clock }
  const open = await openEverywhere(world, { ...years(2007, 2008), template: 'counter-one-tap' })
  const visit = (level: number) => ({ visit: level })
  await send(world, open, ['X1', '2007-03-10'], [12, 8], visit)
  await send(world, open, ['X1', '2008-03-10'], [19, 1], visit)
  await fold(db, clock)

  const { change } = await overviewOf(app, db, 'instrument=counter&from=2008-01&to=2008-12')

  const expected = newcombeInterval({ satisfied: 12, answered: 20 }, { satisfied: 19, answered: 20 })
  expect(change).toMatchObject({ basis: 'newcombe', isClear: true })
  expect([change?.low, change?.high]).toEqual([
    expect.closeTo(expected?.low ?? 0, 12),
    expect.closeTo(expected?.high ?? 0, 12),
  ])
})

test('nothing is compared with a period that was measured by another method', async ({ app, db, clock }) => {
  const world = { app, db, clock }
  const old = await openEverywhere(world, years(2005, 2005))
  const open = await openEverywhere(world, years(2006, 2006))
  const method = readMethods().find(({ key }) => key === 'sipas-5-dimensions')
  if (method) await publishMethod(db, { ...method, version: 9 }, new Date('2026-01-01'))
  await db.execute(sql`update surveys set method_version = 9 where survey_id = ${open.survey.surveyId}`)
  await send(world, old, ['X1', '2005-11-10'], [10, 10])
  await send(world, open, ['X1', '2006-03-10'], [18, 2])
  await fold(db, clock)

  const year = await overviewOf(app, db, 'instrument=sipas&from=2006-01&to=2006-12')
  const both = await overviewOf(app, db, 'instrument=sipas&from=2005-06&to=2006-12')

  expect([year.change, year.noChange]).toEqual([null, 'other_method'])
  expect(rowOf(year, 'X1')).toMatchObject({ change: null, noChange: 'other_method' })
  expect(both.whole.respondents).toBe(20)
  expect(both.breaks).toEqual([{ month: '2006-03', because: 'method' }])
})

test.for<[what: string, edit: (item: Item) => Item[]]>([
  ['an item was taken out', () => []],
  ['an item was said to mean something else', (item) => [{ ...item, meaning: 2 }]],
])(
  'where %s, nothing is compared except a dimension that kept its own',
  async ([, edit], { app, db, clock }) => {
    const world = { app, db, clock }
    const template = readTemplates().find(({ key }) => key === 'sipas-5-dimensions')
    if (!template) throw new Error('the template is missing')
    const old = await openEverywhere(world, years(2003, 2003))
    const open = await openEverywhere(world, years(2004, 2004))
    const changed = {
      ...template,
      sections: template.sections.map((section) => ({
        ...section,
        items: section.items.flatMap((item) => (item.key === 'acc4' ? edit(item) : [item])),
      })),
    }
    await publishVersion(db, changed, 2, new Date('2026-01-01'))
    await db.execute(
      sql`update surveys set questionnaire_version = 2 where survey_id = ${open.survey.surveyId}`,
    )
    await send(world, old, ['X1', '2003-03-10'], [10, 10])
    clock.set('2004-03-10T12:00:00+07:00')
    for (let sent = 0; sent < 20; sent++) {
      const content = contentOf(open, { acc1: 5, pro1: sent < 19 ? 5 : 1 }, 'X1', '2004-03-10')
      expect((await put(app, newId(), { ...content, version: 2 })).statusCode).toBe(201)
    }
    clock.set('2026-06-15T10:00:00+07:00')
    await fold(db, clock)

    const { change, noChange, dimensions, units } = await overviewOf(
      app,
      db,
      'instrument=sipas&from=2004-01&to=2004-12',
    )
    const both = await overviewOf(app, db, 'instrument=sipas&from=2003-01&to=2004-12')

    expect([change, noChange]).toEqual([null, 'other_questionnaire'])
    expect(units.find(({ unit }) => unit.code === 'X1')?.noChange).toBe('other_questionnaire')
    expect(dimensions.find(({ key }) => key === 'acc')?.noChange).toBe('other_questionnaire')
    expect(dimensions.find(({ key }) => key === 'pro')?.change).toMatchObject({ isClear: true })
    expect(both.breaks).toEqual([{ month: '2004-03', because: 'questionnaire' }])
  },
)
