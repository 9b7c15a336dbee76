import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { readDossierGrades } from '../../server/questionnaires/point-grades.ts'
import { reportRating } from '../../server/report/rating-of-report.ts'
import { fold } from '../../server/rollups/fold.ts'
import { overviewOf } from '../support/oracle.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey, put, signIn } from '../support/survey.ts'

const criteria = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9']
const ratingOf = async (app: FastifyInstance, cookie: string, query: string) =>
  (await app.inject({ url: `/api/v1/rating?${query}`, headers: { cookie } })).json().rating

test('dossiers at exactly 15 points are Xuất sắc; one point less is Tốt', async ({ app, db, clock }) => {
  const open = await openSurvey(db, { template: 'dossier-9-criteria' })
  // Each of six ballots has six criteria at the best level and three in the middle: 6 · 2 + 3 · 1 = 15.
  const fifteen = Object.fromEntries(criteria.map((key, c) => [key, c < 6 ? 3 : 2]))
  clock.set('2026-05-10T10:00:00+07:00')
  for (let sent = 0; sent < 6; sent++) {
    await put(app, newId(), contentOf(open, fifteen, 'X1', '2026-05-10'))
    await put(app, newId(), contentOf(open, { ...fifteen, c1: 2 }, 'X2', '2026-05-10'))
  }
  clock.set('2026-06-15T10:00:00+07:00')
  await fold(db, clock)
  const cookie = await signIn(app, db)
  const units = (await app.inject({ url: '/api/v1/units', headers: { cookie } })).json()
  const unit = (code: string) => units.find((known: { code: string }) => known.code === code).unitId

  const best = await ratingOf(app, cookie, `instrument=dossier&unit=${unit('X1')}`)
  const next = await ratingOf(app, cookie, `instrument=dossier&unit=${unit('X2')}`)
  const nobody = await ratingOf(app, cookie, `instrument=dossier&unit=${unit('X3')}`)

  expect(best).toMatchObject({ instrument: 'dossier', total: 15, most: 18, grade: { vi: 'Xuất sắc' } })
  expect(best.criteria[0]).toMatchObject({ key: 'c1', answers: 6, points: 2, most: 2 })
  // All agree, so the levels are withheld, and with them the error.
  expect(next).toMatchObject({ total: 14, grade: { vi: 'Tốt' }, low: null, high: null })
  expect(nobody?.total ?? null).toBeNull()
})

test('a criterion that is withheld leaves no total to subtract from', async ({ app, db, clock }) => {
  const open = await openSurvey(db, { template: 'dossier-9-criteria' })
  clock.set('2026-04-10T10:00:00+07:00')
  for (let sent = 0; sent < 8; sent++) {
    // Two ballots alone rate online services.
    const answers = Object.fromEntries(criteria.slice(0, sent < 2 ? 9 : 8).map((key) => [key, 3]))
    await put(app, newId(), contentOf(open, answers, 'X3', '2026-04-10'))
  }
  clock.set('2026-06-15T10:00:00+07:00')
  await fold(db, clock)
  const cookie = await signIn(app, db)
  const units = (await app.inject({ url: '/api/v1/units', headers: { cookie } })).json()
  const { unitId } = units.find((known: { code: string }) => known.code === 'X3')

  const rating = await ratingOf(app, cookie, `instrument=dossier&unit=${unitId}&from=2026-04&to=2026-04`)

  expect(rating.criteria[8]).toMatchObject({ key: 'c9', answers: null, points: null })
  expect(rating).toMatchObject({ total: null, low: null, high: null, grade: null, most: 18 })
})

test('taps at the counter are a share of taps, with Wilson’s interval', async ({ app, db, clock }) => {
  const open = await openSurvey(db, { template: 'counter-one-tap' })
  clock.set('2026-05-10T10:00:00+07:00')
  for (let sent = 0; sent < 10; sent++) {
    await put(app, newId(), contentOf(open, { visit: sent < 8 ? 5 : 3 }, 'X1', '2026-05-10'))
  }
  clock.set('2026-06-15T10:00:00+07:00')
  await fold(db, clock)
  const cookie = await signIn(app, db)

  const rating = await ratingOf(app, cookie, 'instrument=counter')

  expect(rating).toMatchObject({ instrument: 'counter', taps: 10, satisfied: 8, share: 0.8 })
  // Wilson (1927) for 8 of 10: 0.4902 to 0.9433.
  expect(rating.low).toBeCloseTo(0.4902, 4)
  expect(rating.high).toBeCloseTo(0.9433, 4)
})

test('a survey has no rating of this kind', async ({ app, db }) => {
  const cookie = await signIn(app, db)

  expect(await ratingOf(app, cookie, 'instrument=sipas')).toBeNull()
})

test('the shipped grades fall from 15 of 18 points to 0', () => {
  const { most, grades } = readDossierGrades()

  expect([most, ...grades.map(({ from }) => from)]).toEqual([18, 15, 12, 9, 6, 0])
})

test('the report gives each unit the points of its own page, and none where a criterion is withheld', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db, {
    template: 'dossier-9-criteria',
    windowFrom: '2008-01-01',
    windowTo: '2008-12-31',
  })
  clock.set('2008-05-10T10:00:00+07:00')
  for (let sent = 0; sent < 24; sent++) {
    // A third of the answers of X1 are worth 1 point and the others 2: 9 · 5/3 = 15, though no single sum is exact.
    const mixed = Object.fromEntries(criteria.map((key, c) => [key, (sent + c) % 3 === 0 ? 2 : 3]))
    const partial = Object.fromEntries(criteria.slice(0, sent < 2 ? 9 : 8).map((key) => [key, 3]))
    await put(app, newId(), contentOf(open, mixed, 'X1', '2008-05-10'))
    await put(app, newId(), contentOf(open, { ...mixed, c1: sent % 2 === 0 ? 1 : 2 }, 'X2', '2008-05-10'))
    if (sent < 8) await put(app, newId(), contentOf(open, partial, 'X3', '2008-05-10'))
  }
  clock.set('2026-06-15T10:00:00+07:00')
  await fold(db, clock)
  const cookie = await signIn(app, db)
  const months = 'instrument=dossier&from=2008-01&to=2008-12'
  const overview = await overviewOf(app, db, months)

  const rating = await reportRating(db, overview)

  if (rating?.instrument !== 'dossier') throw new Error('the report has no points')
  const pointsOf = (name: string) => rating.units.find(({ unit }) => unit.name === name)
  for (const { unit, figure, ...points } of rating.units) {
    const { unitId } = overview.units.find((row) => row.unit.name === unit.name)?.unit ?? {}
    const own = await ratingOf(app, cookie, `${months}&unit=${unitId}`)
    const { total, low, high, grade } = own ?? { total: null, low: null, high: null, grade: null }
    expect(points, unit.name).toMatchObject({ total, low, high, grade })
    expect(figure.withheld).toBeNull()
  }
  expect(pointsOf('Xã An Bình')).toMatchObject({ total: expect.closeTo(15, 9), grade: { vi: 'Xuất sắc' } })
  expect(pointsOf('Xã An Bình')?.low).toBeLessThan(15)
  expect(pointsOf('Xã Hòa Lạc')).toMatchObject({ grade: { vi: 'Tốt' } })
  expect(pointsOf('Phường Tân Thành')).toMatchObject({ total: null, grade: null })
})
