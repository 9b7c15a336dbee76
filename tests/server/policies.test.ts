import Fastify from 'fastify'
import { describe, expect } from 'vitest'
import { anyone, enforcePolicies } from '../../server/auth/policy.ts'
import { test } from '../support/server.ts'
import { setUpUnits, signIn } from '../support/survey.ts'

describe('policies of routes', () => {
  test('a server with a route that declares no policy does not start', async ({ db, clock }) => {
    const app = Fastify()
    enforcePolicies(app, { db, clock })
    app.get('/declared', { config: { policy: anyone } }, () => 'ok')
    app.get('/forgotten', () => 'oh')

    await expect(app.ready()).rejects.toThrow('GET /forgotten')
  })

  test('staff routes want a session', async ({ app }) => {
    for (const url of [
      '/api/v1/session',
      '/api/v1/units',
      '/api/v1/overview?instrument=sipas',
      '/api/v1/rating?instrument=dossier',
      '/api/v1/cuts?instrument=sipas&by=field',
      '/api/v1/comparison?instrument=sipas',
      '/api/v1/item-months?instrument=sipas',
      '/api/v1/item-units?instrument=sipas',
      '/api/v1/report.pdf?instrument=sipas',
      '/api/v1/report.xlsx?instrument=sipas',
      '/api/v1/surveys',
      '/api/v1/sample-frame?survey=s&unit=1&year=2026',
      '/api/v1/link-subjects?unit=1',
      '/api/v1/posters.pdf?unit=1',
      '/api/v1/coverage?unit=1&from=2026-06-01&to=2026-06-02',
      '/api/v1/collectors/1/poster.pdf',
      '/api/v1/collectors/1/code-batches',
      '/api/v1/collectors/1/invitations?from=2026-06-01&to=2026-06-02',
      '/api/v1/code-batches/1/slips.pdf',
      '/api/v1/code-batches/1/codes.csv',
      '/api/v1/arrivals?unit=1&from=2026-06-15&to=2026-06-15',
      '/api/v1/beside?unit=1&from=2026-01&to=2026-06',
      '/api/v1/official-indices?unit=1',
      '/api/v1/fieldwork?unit=1',
      '/api/v1/attention?unit=1',
      '/api/v1/quarantine?unit=1',
      '/api/v1/comments?unit=1&instrument=sipas',
      '/api/v1/comments/themes?unit=1&instrument=sipas',
      '/api/v1/themes',
      '/api/v1/actions?unit=1',
      '/api/v1/actions/1/00000000-0000-4000-8000-000000000000',
      '/api/v1/action-rules',
      '/api/v1/reports',
      '/api/v1/report-defaults',
      '/api/v1/reports/00000000-0000-4000-8000-000000000000',
      '/api/v1/reports/00000000-0000-4000-8000-000000000000/differences',
      '/api/v1/reports/00000000-0000-4000-8000-000000000000/files/pdf',
      '/api/v1/notices',
      '/api/v1/notice-uses',
      '/api/v1/retention',
      '/api/v1/retention/comments?days=60',
      '/api/v1/reply-notes?unit=1',
      '/api/v1/questionnaires/sipas-5-dimensions/1/ballot.pdf',
      '/api/v1/paper-batches',
      '/api/v1/paper-batches/1',
      '/api/v1/paper-batches/1/differences',
      '/api/v1/paper-batches/1/unfinished?keying=1',
      '/api/v1/tablets?unit=1',
      '/api/v1/collectors/1',
      '/api/v1/analyses/00000000-0000-4000-8000-000000000000',
      '/api/v1/imports/units/template',
      '/api/v1/unit-map',
      '/api/v1/units/1/history',
      '/api/v1/agency',
      '/api/v1/populations?year=2025',
      '/api/v1/setup-state',
    ]) {
      expect((await app.inject(url)).statusCode, url).toBe(401)
    }
  })

  test('device routes want the token of a tablet', async ({ app }) => {
    const reply = await app.inject({
      url: '/api/v1/devices/me',
      headers: { authorization: 'Bearer aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
    })

    expect(reply.json().code).toBe('device_unknown')
  })

  test('a role sees what it may and nothing else', async ({ app, db }) => {
    await setUpUnits(db)
    const cookie = await signIn(app, db, 'clerk')

    expect((await app.inject({ url: '/api/v1/units', headers: { cookie } })).statusCode).toBe(200)
    expect(
      (await app.inject({ url: '/api/v1/overview?instrument=sipas', headers: { cookie } })).statusCode,
    ).toBe(403)
  })

  test('only managers change surveys', async ({ app, db }) => {
    const cookie = await signIn(app, db, 'analyst')
    const payload = { key: 'from-analyst', title: 'x', template: 'counter-one-tap', windowFrom: '2026-01-01' }

    expect(
      (await app.inject({ method: 'POST', url: '/api/v1/surveys', headers: { cookie }, payload })).statusCode,
    ).toBe(403)
  })

  test('a unit outside the subtree is answered like one that does not exist', async ({ app, db }) => {
    const ids = await setUpUnits(db)
    const cookie = await signIn(app, db, 'unit_head', ids.get('X1') ?? 0)
    const overview = (unit: string) =>
      app.inject({ url: `/api/v1/overview?instrument=sipas&unit=${unit}`, headers: { cookie } })

    const [own, other, missing] = [
      await overview(String(ids.get('X1'))),
      await overview(String(ids.get('X2'))),
      await overview('999999'),
    ]

    expect(own.statusCode).toBe(200)
    expect([other.statusCode, missing.statusCode]).toEqual([404, 404])
    expect((await app.inject({ url: '/api/v1/units', headers: { cookie } })).json()).toHaveLength(1)
  })

  test.for([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ])('a change asked for by another site is refused: %o', async (headers, { app, db }) => {
    const cookie = await signIn(app, db)
    const payload = {
      key: `foreign-${Math.abs(JSON.stringify(headers).length)}`,
      title: 'x',
      template: 'counter-one-tap',
      windowFrom: '2026-01-01',
    }

    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/surveys',
      headers: { cookie, ...headers },
      payload,
    })

    expect(reply.json().code).toBe('foreign_origin')
  })
})

describe('sessions', () => {
  test('a wrong password and an unknown name get the same answer', async ({ app }) => {
    const answer = async (login: string) => {
      const reply = await app.inject({
        method: 'POST',
        url: '/api/v1/session',
        remoteAddress: '127.0.0.9',
        payload: { login, password: 'nope' },
      })
      return [reply.statusCode, reply.body]
    }

    expect(await answer('admin')).toEqual(await answer('nobody'))
  })

  test('signing out ends the session on the server', async ({ app, db }) => {
    const cookie = await signIn(app, db)

    await app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } })

    expect((await app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401)
  })

  test('a session ends after thirty idle minutes', async ({ app, db, clock }) => {
    const cookie = await signIn(app, db)
    clock.set('2026-06-15T10:31:00+07:00')

    const reply = await app.inject({ url: '/api/v1/session', headers: { cookie } })
    clock.set('2026-06-15T10:00:00+07:00')

    expect(reply.statusCode).toBe(401)
  })

  test('many attempts are slowed down', async ({ app }) => {
    const attempt = () =>
      app.inject({
        method: 'POST',
        url: '/api/v1/session',
        remoteAddress: '127.0.0.77',
        payload: { login: 'a', password: 'b' },
      })
    const codes: number[] = []
    for (let made = 0; made < 12; made++) codes.push((await attempt()).statusCode)

    expect(codes.at(0)).toBe(401)
    expect(codes.at(-1)).toBe(429)
  })
})
