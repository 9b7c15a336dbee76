import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { Cuts } from '#contract/cuts.ts'
import type { Db } from '../../server/db/client.ts'
import { saveCatalogue } from '../../server/queries/catalogue.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../privacy/own-server.ts'
import type { TestClock } from '../support/server.ts'
import { asTablet, contentOf, newId, type OpenSurvey, openSurvey, put, signIn } from '../support/survey.ts'

const captured = '2026-02-10'
const now = '2026-05-15T08:00:00+07:00'

async function send(
  { app, db, clock }: { app: FastifyInstance; db: Db; clock: TestClock },
  open: OpenSurvey,
  [count, field, level]: [number, string | null, number],
  unit = 'X1',
): Promise<void> {
  clock.set(`${captured}T08:00:00+07:00`)
  const headers = await asTablet(db)
  for (let sent = 0; sent < count; sent++) {
    const content = { ...contentOf(open, { acc1: level }, unit, captured), about: field ? { field } : {} }
    expect((await put(app, newId(), content, 0, headers)).statusCode).toBe(201)
  }
}

async function ask(app: FastifyInstance, cookie: string, query: string): Promise<Cuts> {
  const reply = await app.inject({
    url: `/api/v1/cuts?instrument=sipas&by=field&from=2026-01&to=2026-03&${query}`,
    headers: { cookie },
  })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

describe('cuts', () => {
  test('values of five and more stand apart, the others gather above', async ({ app, db, clock }) => {
    const setting = { app, db, clock }
    await saveCatalogue(db, [
      { code: 'F1', name: 'Hộ tịch', nameEn: 'Civil status', procedures: [] },
      { code: 'F2', name: 'Đất đai', nameEn: null, procedures: [] },
      { code: 'F3', name: 'Xây dựng', nameEn: null, procedures: [] },
    ])
    const open = await openSurvey(db)
    const ids = new Map(Object.entries(open.collectors).map(([code, { unitId }]) => [code, unitId]))
    await send(setting, open, [6, 'F1', 5])
    await send(setting, open, [3, 'F1', 2])
    await send(setting, open, [3, 'F2', 4])
    await send(setting, open, [4, 'F3', 2])
    await send(setting, open, [20, null, 4])
    await send(setting, open, [4, 'F2', 2], 'X2')
    await send(setting, open, [4, 'F3', 5], 'X2')
    clock.set(now)
    await fold(db, clock)
    await fold(db, clock)
    const cookie = await signIn(app, db)

    const [province, x1, x2] = [
      await ask(app, cookie, ''),
      await ask(app, cookie, `unit=${ids.get('X1')}`),
      await ask(app, cookie, `unit=${ids.get('X2')}`),
    ]

    const told = ({ rows }: Cuts) =>
      rows.map(({ value, figure }) => [value, figure.respondents, figure.index])
    expect(told(x1)).toEqual([
      ['F1', 9, 6 / 9],
      ['', 20, 1],
    ])
    expect([told(x2), x2.noRows]).toEqual([[], 'none'])
    expect(told(province)).toEqual([
      ['F1', 9, 6 / 9],
      ['F3', 8, 0.5],
      ['F2', 7, 3 / 7],
      ['', 20, 1],
    ])
    expect([province.told, province.whole.respondents]).toEqual([44, 44])
    expect(province.rows[0]?.title).toEqual({ vi: 'Hộ tịch', en: 'Civil status' })
  })

  test('a quarter that is not over has no cuts', async ({ app, db, clock }) => {
    const setting = { app, db, clock }
    const open = await openSurvey(db)
    await send(setting, open, [30, null, 4])
    clock.set('2026-03-31T08:00:00+07:00')
    await fold(db, clock)
    await fold(db, clock)
    const cookie = await signIn(app, db)

    const { rows, noRows, whole } = await ask(app, cookie, '')

    expect([rows, noRows, whole.respondents]).toEqual([[], 'no_quarter', 30])
  })

  test('months are widened to whole quarters, and those that are not over are left out', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db)
    await send({ app, db, clock }, open, [10, null, 4])
    clock.set(now)
    await fold(db, clock)
    await fold(db, clock)
    const cookie = await signIn(app, db)

    const reply = await app.inject({
      url: '/api/v1/cuts?instrument=sipas&by=channel&from=2026-02&to=2026-05',
      headers: { cookie },
    })

    const { from, to, rows } = reply.json() as Cuts
    expect([from, to, rows.map(({ value, title }) => [value, title])]).toEqual([
      '2026-01',
      '2026-03',
      [['qr', null]],
    ])
  })

  test('a unit head sees cuts of their own unit alone, and no other map of units', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db)
    clock.set(now)
    const [own, other] = [open.collectors.X1?.unitId ?? 0, open.collectors.X2?.unitId ?? 0]
    const cookie = await signIn(app, db, 'unit_head', own)
    const statusOf = async (query: string) =>
      (await app.inject({ url: `/api/v1/cuts?instrument=sipas&by=field${query}`, headers: { cookie } }))
        .statusCode

    expect([
      await statusOf(''),
      await statusOf(`&unit=${own}`),
      await statusOf(`&unit=${other}`),
      await statusOf('&asOf=2026-01-01'),
    ]).toEqual([200, 200, 404, 403])
  })
})
