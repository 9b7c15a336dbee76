import { desc } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { auditLog } from '../../server/db/schema/office.ts'
import { closeSurvey } from '../../server/queries/surveys.ts'
import { readTargets } from '../../server/queries/targets.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { saveVolumes } from '../../server/queries/volumes.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

const terms = {
  method: 'cochran',
  marginOfError: 0.05,
  level: 0.95,
  share: 0.5,
  designEffect: 1,
  responseRate: 0.5,
  least: 0,
  most: null,
}
const planned = (app: FastifyInstance, cookie: string, payload: object) =>
  app.inject({ method: 'POST', url: '/api/v1/sample-plans', headers: { cookie }, payload })
const frameOf = (app: FastifyInstance, cookie: string, survey: string, unit: number, year = 2025) =>
  app.inject({
    url: `/api/v1/sample-frame?survey=${survey}&unit=${unit}&year=${year}`,
    headers: { cookie },
  })
const setTargets = (app: FastifyInstance, cookie: string, key: string, targets: object[]) =>
  app.inject({
    method: 'PUT',
    url: `/api/v1/surveys/${key}/targets`,
    headers: { cookie },
    payload: { targets },
  })

async function idsOf(db: Db) {
  await setUpUnits(db)
  const ids = await unitIdsByCode(db)
  return (code: string) => ids.get(code) ?? 0
}

describe('a sample plan', () => {
  test('says how many responses and forms each unit needs, and what they give', async ({ app, db }) => {
    const id = await idsOf(db)
    const cookie = await signIn(app, db, 'analyst')
    const units = [
      { unitId: id('X1'), population: 1000, share: null },
      { unitId: id('X2'), population: 100, share: null },
    ]

    const plan = (await planned(app, cookie, { ...terms, units })).json()

    // Krejcie & Morgan (1970): 278 of 1,000, 80 of 100; half of the forms come back.
    expect(plan.units).toMatchObject([
      { unitId: id('X1'), responses: 278, forms: 556 },
      { unitId: id('X2'), responses: 50, forms: 100 },
    ])
    expect(plan.whole).toMatchObject({ population: 1100, responses: 328, forms: 656 })
    expect(plan.units[0].marginOfError).toBeCloseTo(0.05, 3)
  })

  test.for([
    { least: 20, most: 10 },
    { marginOfError: 0 },
    { responseRate: 0 },
    { designEffect: 0.5 },
    { units: [] },
    { units: [{ unitId: 1, population: 0.5, share: null }] },
    { units: [1, 1].map((unitId) => ({ unitId, population: 5, share: null })) },
  ])('what cannot be is refused with its place: %o', async (wrong, { app, db }) => {
    const cookie = await signIn(app, db, 'analyst')
    const units = [{ unitId: 1, population: 100, share: null }]

    const reply = await planned(app, cookie, { ...terms, units, ...wrong })

    expect(reply.statusCode).toBe(400)
    expect(reply.json().details[0].at).toContain(Object.keys(wrong).at(-1))
  })

  test('is not for those who see no figures', async ({ app, db }) => {
    const cookie = await signIn(app, db, 'clerk')

    expect((await planned(app, cookie, {})).statusCode).toBe(403)
  })
})

describe('what a plan starts from', () => {
  test('transactions over all fields, targets, and shares that are published', async ({ app, db, clock }) => {
    const open = await openSurvey(db, { windowTo: '2026-12-31' })
    const id = await idsOf(db)
    const row = (code: string, year: number, fieldCode: string, transactions: number) => ({
      unitId: id(code),
      year,
      fieldCode,
      transactions,
      source: 'Báo cáo một cửa',
      sourceOn: '2025-12-31',
    })
    await saveVolumes(db, [
      row('X1', 2025, 'HT', 700),
      row('X1', 2025, 'DD', 300),
      row('X1', 2024, 'DD', 9),
      row('X2', 2025, 'HT', 40),
    ])
    clock.set('2026-05-10T10:00:00+07:00')
    for (let sent = 0; sent < 8; sent++) {
      await put(app, newId(), contentOf(open, { acc1: 5 }, 'X1', '2026-05-10'))
      if (sent < 4) await put(app, newId(), contentOf(open, { acc1: 5 }, 'X2', '2026-05-10'))
    }
    clock.set('2026-06-15T10:00:00+07:00')
    await fold(db, clock)
    const cookie = await signIn(app, db, 'analyst')

    const frame = (await frameOf(app, cookie, open.survey.key, id('P'))).json()

    const unit = (code: string) => frame.units.find((known: { unitId: number }) => known.unitId === id(code))
    expect(frame.years).toEqual([2024, 2025])
    // All eight satisfied: (8 + 1) / (8 + 2). The four of X2 are too few to be published, so to be planned with.
    expect(unit('X1')).toMatchObject({ transactions: 1000, target: null, share: 0.9 })
    expect(unit('X2')).toMatchObject({ transactions: 40, target: null, share: null })
    expect(unit('X3')).toMatchObject({ transactions: null, share: null })
  })

  test('no unit outside the subtree', async ({ app, db }) => {
    const open = await openSurvey(db)
    const id = await idsOf(db)
    const cookie = await signIn(app, db, 'unit_head', id('X1'))

    const own = await frameOf(app, cookie, open.survey.key, id('X1'))

    expect(own.json().units).toHaveLength(1)
    expect((await frameOf(app, cookie, open.survey.key, id('X2'))).statusCode).toBe(404)
    expect((await frameOf(app, cookie, 'no-such-survey', id('X1'))).statusCode).toBe(404)
  })
})

describe('taking a plan over as targets', () => {
  test('sets all of them and writes one act, with what they replaced', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const id = await idsOf(db)
    const cookie = await signIn(app, db, 'manager')
    const targets = [
      { unitId: id('X1'), before: null, target: 278 },
      { unitId: id('X2'), before: null, target: 80 },
    ]

    const reply = await setTargets(app, cookie, survey.key, targets)

    expect(reply.statusCode).toBe(204)
    expect([...(await readTargets(db, survey.surveyId, [id('X1'), id('X2')])).values()]).toEqual([278, 80])
    const [act] = await db.select().from(auditLog).orderBy(desc(auditLog.number)).limit(1)
    expect(act).toMatchObject({ act: 'targets_set', subject: { survey: survey.key, targets } })
  })

  test('changes nothing where somebody else was quicker', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const id = await idsOf(db)
    const cookie = await signIn(app, db, 'manager')
    await setTargets(app, cookie, survey.key, [{ unitId: id('X1'), before: null, target: 5 }])
    const acts = async () => (await db.select().from(auditLog)).length
    const before = await acts()

    const late = await setTargets(app, cookie, survey.key, [
      { unitId: id('X2'), before: null, target: 7 },
      { unitId: id('X1'), before: null, target: 9 },
    ])

    expect([late.statusCode, late.json().code]).toEqual([409, 'targets_changed'])
    expect([...(await readTargets(db, survey.surveyId, [id('X1'), id('X2')])).values()]).toEqual([5])
    expect(await acts()).toBe(before)
    expect(
      (await setTargets(app, cookie, survey.key, [{ unitId: id('X1'), before: 5, target: null }])).statusCode,
    ).toBe(204)
  })

  test('is for managers, within their units, while the survey lasts', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const id = await idsOf(db)
    const targets = [{ unitId: id('X1'), before: null, target: 5 }]
    const analyst = await signIn(app, db, 'analyst')
    const elsewhere = await signIn(app, db, 'manager', id('X2'))
    const manager = await signIn(app, db, 'manager')

    expect((await setTargets(app, analyst, survey.key, targets)).statusCode).toBe(403)
    expect((await setTargets(app, elsewhere, survey.key, targets)).statusCode).toBe(404)
    await closeSurvey(db, survey.surveyId, '2026-06-14')
    expect((await setTargets(app, manager, survey.key, targets)).json().code).toBe('not_open')
  })
})
