import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Arrivals } from '#contract/arrivals.ts'
import { countReceived } from '../../server/queries/invitations.ts'
import { addSurveyUnits, setTarget } from '../../server/queries/surveys.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

async function send(app: FastifyInstance, open: OpenSurvey, unit: string, days: number[]): Promise<void> {
  for (const day of days) {
    const captured = `2026-06-${day}`
    const reply = await put(app, newId(), contentOf(open, { acc1: 4 }, unit, captured), (15 - day) * 86_400)
    expect(reply.statusCode).toBe(201)
  }
}

async function read(app: FastifyInstance, cookie: string, query: string): Promise<Arrivals> {
  return (await app.inject({ url: `/api/v1/arrivals?${query}`, headers: { cookie } })).json()
}

test('responses are counted by unit, channel and day of capture, with days and units that had none', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db)
  const ids = await setUpUnits(db)
  const cookie = await signIn(app, db, 'supervisor')
  await send(app, open, 'X1', [13, 15, 15])
  await send(app, open, 'X2', [15])
  await send(app, open, 'X3', [10])

  const arrivals = await read(app, cookie, `unit=${ids.get('P')}&from=2026-06-12&to=2026-06-15`)

  expect(arrivals.total).toBe(4)
  expect(arrivals.days).toEqual([
    { day: '2026-06-12', total: 0, units: 0 },
    { day: '2026-06-13', total: 1, units: 1 },
    { day: '2026-06-14', total: 0, units: 0 },
    { day: '2026-06-15', total: 3, units: 2 },
  ])
  const rowOf = (code: string) => arrivals.rows.find(({ unitId }) => unitId === ids.get(code))
  expect(rowOf('X1')).toMatchObject({ total: 3, channels: { qr: 3, tablet: 0, paper: 0 } })
  expect(rowOf('X3')).toMatchObject({ total: 0 })
  expect(rowOf('P')).toMatchObject({ total: 0 })
})

test('targets count what was gathered since the survey began, released or waiting, where there is one', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db)
  const ids = await setUpUnits(db)
  const cookie = await signIn(app, db)
  await addSurveyUnits(db, open.survey.surveyId, [ids.get('X1') ?? 0, ids.get('X2') ?? 0])
  await setTarget(db, open.survey.surveyId, ids.get('X1') ?? 0, 50)
  await send(app, open, 'X1', [10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15])
  await send(app, open, 'X2', [15])
  await put(app, newId(), contentOf(open, {}))

  const before = await read(app, cookie, `unit=${ids.get('P')}&from=2026-06-15&to=2026-06-15`)
  const { released } = await fold(db, clock)
  const after = await read(app, cookie, `unit=${ids.get('P')}&from=2026-06-15&to=2026-06-15`)

  expect(released).toBeGreaterThan(0)
  expect(before.targets).toEqual([
    {
      survey: { key: open.survey.key, title: 'Khảo sát', titleEn: 'Survey' },
      stored: 11,
      target: 50,
      units: [{ unitId: ids.get('X1'), stored: 11, target: 50 }],
    },
  ])
  expect(after.targets).toEqual(before.targets)
})

test('one rule says what counts, in totals, towards targets and for coverage; blank forms are told apart', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db)
  const ids = await setUpUnits(db)
  const unit = ids.get('X2') ?? 0
  const cookie = await signIn(app, db)
  await addSurveyUnits(db, open.survey.surveyId, [unit])
  await setTarget(db, open.survey.surveyId, unit, 10)
  const day = '2026-06-14'
  for (const answers of [{ acc1: 4 }, { acc1: 2 }, {}, { acc1: null }, { acc1: 'no_opinion' }])
    await put(app, newId(), contentOf(open, answers, 'X2', day), 86_400)

  const arrivals = await read(app, cookie, `unit=${unit}&from=${day}&to=${day}`)
  const received = await countReceived(db, [unit], { from: day, to: day })

  expect(arrivals).toMatchObject({ total: 2, blank: 3, days: [{ day, total: 2, units: 1 }] })
  expect(arrivals.rows).toMatchObject([{ unitId: unit, total: 2, channels: { qr: 2 } }])
  expect(arrivals.targets.find(({ survey }) => survey.key === open.survey.key)).toMatchObject({ stored: 2 })
  expect(received).toMatchObject([{ unitId: unit, channel: 'qr', received: 2 }])
})

test('a day that brought blank forms alone has none', async ({ app, db }) => {
  const open = await openSurvey(db)
  const unit = (await setUpUnits(db)).get('X3') ?? 0
  const cookie = await signIn(app, db)
  await put(app, newId(), contentOf(open, {}, 'X3', '2026-06-14'), 86_400)

  const arrivals = await read(app, cookie, `unit=${unit}&from=2026-06-14&to=2026-06-14`)

  expect(arrivals).toMatchObject({ total: 0, blank: 1, days: [{ total: 0, units: 0 }] })
})

test('the own units alone are counted, and clerks see none', async ({ app, db }) => {
  const ids = await setUpUnits(db)
  const head = await signIn(app, db, 'unit_head', ids.get('X1'))
  const clerk = await signIn(app, db, 'clerk')
  const status = async (cookie: string, unit: string) =>
    (
      await app.inject({
        url: `/api/v1/arrivals?unit=${ids.get(unit)}&from=2026-06-15&to=2026-06-15`,
        headers: { cookie },
      })
    ).statusCode

  expect(await status(head, 'X1')).toBe(200)
  expect(await status(head, 'P')).toBe(404)
  expect(await status(clerk, 'X1')).toBe(403)
})

test.for([
  ['2026-06-15', '2026-06-14'],
  ['2026-01-01', '2026-06-15'],
])('a period that is upside down or too long is refused: %s to %s', async ([from, to], { app, db }) => {
  const ids = await setUpUnits(db)
  const cookie = await signIn(app, db)

  const reply = await app.inject({
    url: `/api/v1/arrivals?unit=${ids.get('P')}&from=${from}&to=${to}`,
    headers: { cookie },
  })

  expect(reply.json().code).toBe('invalid_request')
})
