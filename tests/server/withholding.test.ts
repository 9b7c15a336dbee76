import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Answers } from '#contract/flow.ts'
import { saveSuccessions } from '../../server/queries/successions.ts'
import { findSurvey } from '../../server/queries/surveys.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { createSurvey } from '../../server/questionnaires/create-survey.ts'
import { fold } from '../../server/rollups/fold.ts'
import { overviewOf } from '../support/oracle.ts'
import { type TestClock, test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put } from '../support/survey.ts'

// Each test works in a year of its own, so that the surveys of the others are not in its period.

async function send(
  { app, clock, open }: { app: FastifyInstance; clock: TestClock; open: OpenSurvey },
  count: number,
  [unit, day]: [unit: string, day: string],
  answers: Answers,
) {
  clock.set(`${day}T12:00:00+07:00`)
  for (let sent = 0; sent < count; sent++) {
    const reply = await put(app, newId(), contentOf(open, answers, unit, day))
    expect(reply.statusCode).toBe(201)
  }
  clock.set('2026-06-15T10:00:00+07:00')
}

const closedSurvey = (db: Parameters<typeof openSurvey>[0], year: number) =>
  openSurvey(db, { windowFrom: `${year}-01-01`, windowTo: `${year}-12-31` })

test('items of a withheld dimension are withheld with it', async ({ app, db, clock }) => {
  const open = await closedSurvey(db, 2020)
  await send({ app, clock, open }, 20, ['X1', '2020-03-10'], { acc1: 4, pro1: 4, stf1: 4, res1: 4 })
  await send({ app, clock, open }, 3, ['X1', '2020-03-10'], { acc1: 4, pro1: 4, stf1: 4, res1: 4, fbk1: 1 })
  await fold(db, clock)

  const { dimensions, items } = await overviewOf(app, db, 'instrument=sipas&from=2020-01&to=2020-12')

  const hidden = dimensions.filter(({ figure }) => figure.withheld).map(({ key }) => key)
  expect(hidden).toContain('fbk')
  expect(hidden.length).toBeGreaterThan(1)
  for (const item of items) {
    if (item.dimension && hidden.includes(item.dimension) && item.figure.respondents !== 0) {
      expect(item, item.key).toMatchObject({ levels: null, figure: { index: null } })
    }
  }
})

test('what a table withholds is withheld on the unit’s own page', async ({ app, db, clock }) => {
  const open = await closedSurvey(db, 2021)
  await send({ app, clock, open }, 30, ['X1', '2021-03-10'], { acc1: 4 })
  await send({ app, clock, open }, 9, ['X2', '2021-03-10'], { acc1: 4 })
  await send({ app, clock, open }, 3, ['X3', '2021-03-10'], { acc1: 1 })
  await fold(db, clock)
  const ids = await unitIdsByCode(db)
  const query = 'instrument=sipas&from=2021-01&to=2021-12'

  const { units } = await overviewOf(app, db, query)
  const own = await overviewOf(app, db, `${query}&unit=${ids.get('X2')}`)
  const shown = await overviewOf(app, db, `${query}&unit=${ids.get('X1')}`)

  expect(units.find(({ unit }) => unit.code === 'X2')?.figure.withheld).toBe('complementary')
  expect(own.whole).toMatchObject({ withheld: 'complementary', respondents: null })
  expect(own.items.every(({ figure }) => figure.index === null)).toBe(true)
  expect(shown.whole.respondents).toBe(30)
})

test('a survey that is only planned hides no figure', async ({ app, db, clock }) => {
  const open = await closedSurvey(db, 2022)
  await send({ app, clock, open }, 8, ['X1', '2022-03-10'], { acc1: 4 })
  await fold(db, clock)
  const planned = {
    key: 'ke-hoach',
    title: 'Kế hoạch',
    titleEn: null,
    template: 'sipas-1001-draft',
    windowFrom: '2027-01-01',
    windowTo: null,
  }
  if (!(await findSurvey(db, planned.key))) await createSurvey(db, planned, clock())

  const { whole } = await overviewOf(app, db, 'instrument=sipas&from=2022-01&to=2022-12')

  expect(whole.respondents).toBe(8)
})

test('a unit that was abolished stays in the total of its time', async ({ app, db, clock }) => {
  const open = await closedSurvey(db, 2023)
  await send({ app, clock, open }, 8, ['X1', '2023-03-10'], { acc1: 4 })
  await send({ app, clock, open }, 7, ['X3', '2023-03-10'], { acc1: 4 })
  await fold(db, clock)
  const ids = await unitIdsByCode(db)
  const [predecessorId, successorId] = [ids.get('X3') ?? 0, ids.get('X1') ?? 0]
  await saveSuccessions(db, [
    { predecessorId, successorId, day: '2023-07-01', act: 'abolition', legalBasis: 'Nghị quyết' },
  ])

  const { whole, units } = await overviewOf(app, db, 'instrument=sipas&from=2023-01&to=2023-12')

  expect(whole.respondents).toBe(15)
  expect(units.find(({ unit }) => unit.code === 'X3')).toMatchObject({
    unit: { hasEnded: true },
    figure: { respondents: 7 },
  })
})

test('five people who agree make no clear change', async ({ app, db, clock }) => {
  const open = await openSurvey(db, { windowFrom: '2024-01-01', windowTo: '2025-12-31' })
  await send({ app, clock, open }, 5, ['X1', '2024-03-10'], { acc1: 5 })
  await send({ app, clock, open }, 19, ['X1', '2025-03-10'], { acc1: 5 })
  await send({ app, clock, open }, 1, ['X1', '2025-03-10'], { acc1: 1 })
  await fold(db, clock)

  const { change } = await overviewOf(app, db, 'instrument=sipas&from=2025-01&to=2025-12')

  expect(change).toMatchObject({ isClear: false })
  expect(change?.difference).toBeCloseTo(-0.05, 10)
})
