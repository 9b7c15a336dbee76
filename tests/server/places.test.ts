import { pbkdf2Sync } from 'node:crypto'
import { describe, expect } from 'vitest'
import { lastAct } from '../support/audit.ts'
import { test } from '../support/server.ts'
import { placeTablet, standTablet } from '../support/standing-tablet.ts'
import { openSurvey, setUpUnits, signIn } from '../support/survey.ts'

type App = Parameters<typeof signIn>[0]

const change = (app: App, cookie: string, collectorId: number, payload: Record<string, unknown>) =>
  app.inject({ method: 'PATCH', url: `/api/v1/collectors/${collectorId}`, headers: { cookie }, payload })

const configurationOf = async (app: App, token: string) =>
  (await app.inject({ url: '/api/v1/devices/me', headers: { authorization: `Bearer ${token}` } })).json()

describe('settings of a place', () => {
  test('a tablet without settings has the defaults', async ({ app, db }) => {
    const { collector } = await placeTablet(db)
    const { token } = await standTablet(db, collector)

    const { settings, codes, idleSeconds } = await configurationOf(app, token)

    expect(settings).toEqual({ languages: [], idleSeconds: 45, hours: [], slides: [], exitPin: null })
    expect([codes, idleSeconds]).toEqual(['none', 45])
  })

  test('what the office sets reaches the tablet; what it leaves out stays', async ({ app, db }) => {
    const { collector } = await placeTablet(db)
    const { token } = await standTablet(db, collector)
    const cookie = await signIn(app, db)
    const hours = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '17:00' }]
    const slides = [{ vi: 'Mời Ông/Bà đánh giá', en: 'Please rate us' }]

    await change(app, cookie, collector.collectorId, { kiosk: { hours, slides, idleSeconds: 60 } })
    const reply = await change(app, cookie, collector.collectorId, {
      name: 'Quầy số 2',
      codes: 'optional',
      kiosk: { languages: ['vi', 'en'] },
    })

    expect(reply.json()).toMatchObject({
      name: 'Quầy số 2',
      codes: 'optional',
      kiosk: { hours, slides, idleSeconds: 60, languages: ['vi', 'en'], hasExitPin: false },
    })
    expect(await configurationOf(app, token)).toMatchObject({
      placeName: 'Quầy số 2',
      codes: 'optional',
      idleSeconds: 60,
      settings: { hours, slides, idleSeconds: 60, languages: ['vi', 'en'], exitPin: null },
    })
  })

  test('of a PIN only a hash is kept, which the tablet alone is told', async ({ app, db, database }) => {
    const { collector } = await placeTablet(db)
    const { token } = await standTablet(db, collector)
    const cookie = await signIn(app, db)

    const reply = await change(app, cookie, collector.collectorId, { kiosk: { exitPin: '27182' } })

    expect(reply.json().kiosk).toMatchObject({ hasExitPin: true })
    const { salt, iterations, hash } = (await configurationOf(app, token)).settings.exitPin
    expect(iterations).toBe(100_000)
    expect(pbkdf2Sync('27182', Buffer.from(salt, 'hex'), iterations, 32, 'sha256').toString('hex')).toBe(hash)
    const act = await lastAct(database)
    expect(act).toMatchObject({ act: 'place_changed', subject: { changed: { exitPin: 'set' } } })
    expect(JSON.stringify([act, reply.json()])).not.toMatch(/27182|salt/)

    await change(app, cookie, collector.collectorId, { kiosk: { exitPin: null } })
    expect((await configurationOf(app, token)).settings.exitPin).toBeNull()
  })

  test('surveys are added and put in order, never taken back', async ({ app, db }) => {
    const { collector, survey } = await placeTablet(db)
    const { survey: second } = await openSurvey(db)
    const { survey: third } = await openSurvey(db)
    const cookie = await signIn(app, db)

    await change(app, cookie, collector.collectorId, { surveys: [second.key, survey.key] })
    const reply = await change(app, cookie, collector.collectorId, { surveys: [third.key] })

    expect(reply.json().surveys).toEqual([third.key, second.key, survey.key])
  })

  test('a closed place offers nothing, and opens again', async ({ app, db }) => {
    const { collector, survey } = await placeTablet(db)
    const { token } = await standTablet(db, collector)
    const cookie = await signIn(app, db)

    await change(app, cookie, collector.collectorId, { status: 'closed' })
    expect((await configurationOf(app, token)).surveys).toEqual([])
    await change(app, cookie, collector.collectorId, { status: 'open' })

    expect((await configurationOf(app, token)).surveys).toMatchObject([{ key: survey.key }])
  })

  test('what cannot be is refused, and nothing of it is kept', async ({ app, db }) => {
    const { collector } = await placeTablet(db)
    const cookie = await signIn(app, db)
    const span = { days: [1], from: '08:00', to: '12:00' }
    const refused = [
      {},
      { status: 'revoked' },
      { unitId: 2 },
      { name: '  ' },
      { name: 'Quầy mới', kiosk: { idleSeconds: 14 } },
      { kiosk: { idleSeconds: 601 } },
      { kiosk: { exitPin: '123' } },
      { kiosk: { exitPin: 'abcd' } },
      { kiosk: { hours: [{ ...span, days: [0] }] } },
      { name: 'Quầy mới', kiosk: { hours: [{ ...span, from: '17:00' }] } },
      { kiosk: { hours: [span, { days: [1, 2], from: '11:59', to: '17:00' }] } },
      { kiosk: { slides: [{ vi: 'x'.repeat(161) }] } },
      { kiosk: { slides: Array(7).fill({ vi: 'x' }) } },
      { kiosk: { slides: [{ en: 'only English' }] } },
    ]

    for (const payload of refused)
      expect((await change(app, cookie, collector.collectorId, payload)).statusCode).toBe(400)

    const place = await app.inject({
      url: `/api/v1/collectors/${collector.collectorId}`,
      headers: { cookie },
    })
    expect(place.json()).toMatchObject({
      name: 'Quầy số 1',
      kiosk: { idleSeconds: 45, hours: [], slides: [] },
    })
  })

  test('only managers change, readers see, and other units are out of sight', async ({ app, db }) => {
    const { collector } = await placeTablet(db, 'X2')
    const ids = await setUpUnits(db)
    const analyst = await signIn(app, db, 'analyst')
    const neighbour = await signIn(app, db, 'manager', ids.get('X1') ?? 0)
    const read = async (cookie: string) =>
      (await app.inject({ url: `/api/v1/collectors/${collector.collectorId}`, headers: { cookie } }))
        .statusCode

    expect((await change(app, analyst, collector.collectorId, { name: 'x' })).statusCode).toBe(403)
    expect((await change(app, neighbour, collector.collectorId, { name: 'x' })).statusCode).toBe(404)
    expect([await read(analyst), await read(neighbour)]).toEqual([200, 404])
  })
})
