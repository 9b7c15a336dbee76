import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Attention } from '#contract/attention.ts'
import type { Fieldwork } from '#contract/fieldwork.ts'
import { addSurveyUnits, setTarget } from '../../server/queries/surveys.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

test('forms are counted by unit and channel against targets and days, whether released or not', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db, { windowFrom: '2026-06-01', windowTo: '2026-06-24' })
  const ids = await setUpUnits(db)
  const [x1 = 0, x2 = 0] = [ids.get('X1'), ids.get('X2')]
  await addSurveyUnits(db, open.survey.surveyId, [x1, x2])
  await setTarget(db, open.survey.surveyId, x1, 111)
  const cookie = await signIn(app, db, 'supervisor')
  for (let sent = 0; sent < 11; sent++) await put(app, newId(), contentOf(open, { acc1: 4 }, 'X1'))
  await put(app, newId(), contentOf(open, { acc1: 4 }, 'X2'))
  await put(app, newId(), contentOf(open, {}, 'X2'))
  const read = async (): Promise<Fieldwork> =>
    (await app.inject({ url: `/api/v1/fieldwork?unit=${ids.get('P')}`, headers: { cookie } })).json()

  const before = await read()
  // Those that an older version stored do not say how they came.
  await db.execute(sql`update response_waiting set channel = null
    where response_id in (select response_id from response_waiting order by 1 limit 6)`)
  expect(await read()).toEqual(before)
  const { released } = await fold(db, clock)

  expect(released).toBeGreaterThan(0)
  expect(before.surveys).toMatchObject([
    {
      survey: { key: open.survey.key },
      lastDay: '2026-06-24',
      stored: 11,
      target: 111,
      channels: { qr: 12, tablet: 0 },
      daysLeft: 10,
      perDay: 10,
      units: [
        { unitId: x1, stored: 11, target: 111, channels: { qr: 11 }, perDay: 10, isBehind: true },
        { unitId: x2, stored: 0, target: null, channels: { qr: 1 }, perDay: null, isBehind: false },
      ],
    },
  ])
  expect(await read()).toEqual(before)
})

test('what needs attention is told of the own units alone, and clerks are told nothing', async ({
  app,
  db,
}) => {
  const ids = await setUpUnits(db)
  await db.execute(sql`update surveys set closed_on = '2026-06-01'`)
  const open = await openSurvey(db, { windowFrom: '2026-06-01', windowTo: '2026-06-20' })
  await addSurveyUnits(db, open.survey.surveyId, [ids.get('X1') ?? 0])
  await setTarget(db, open.survey.surveyId, ids.get('X1') ?? 0, 100)
  const ask = async (cookie: string, unit: string) =>
    app.inject({ url: `/api/v1/attention?unit=${ids.get(unit)}`, headers: { cookie } })
  const head = await signIn(app, db, 'unit_head', ids.get('X1'))

  const told: Attention = (await ask(head, 'X1')).json()

  expect(told).toMatchObject({
    today: '2026-06-15',
    lines: [{ kind: 'behind', survey: { key: open.survey.key }, count: 1, daysLeft: 6, perDay: 17 }],
  })
  expect((await ask(head, 'P')).statusCode).toBe(404)
  expect((await ask(await signIn(app, db, 'clerk'), 'X1')).statusCode).toBe(403)
})

test('a unit without anything to do has an empty list', async ({ app, db }) => {
  const ids = await setUpUnits(db)
  const cookie = await signIn(app, db)

  const reply = await app.inject({ url: `/api/v1/attention?unit=${ids.get('S1')}`, headers: { cookie } })

  expect(reply.json()).toEqual({ today: '2026-06-15', lines: [] })
})
