import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { makeFactorBox } from '../../server/auth/factor-box.ts'
import { addAccountOf, password } from '../support/accounts.ts'
import { makeApp } from '../support/app.ts'
import { test as base, testKey } from '../support/server.ts'
import { contentOf, newId, openSurvey } from '../support/survey.ts'

// The office on an address of its own: OFFICE_URL.

const citizens = 'khaosat.example'
const office = 'noibo.example:8443'

const test = base.extend<'apart', FastifyInstance>(
  'apart',
  { scope: 'file' },
  async ({ db, clock }, { onCleanup }) => {
    const app = await makeApp({
      db,
      clock,
      publicUrl: `https://${citizens}`,
      officeUrl: `https://${office}`,
      factorBox: makeFactorBox(testKey),
    })
    await app.ready()
    onCleanup(() => app.close())
    return app
  },
)

const on = (app: FastifyInstance, host: string, url: string, more: object = {}) =>
  app.inject({ url, headers: { host }, remoteAddress: `127.${[...randomBytes(3)].join('.')}`, ...more })

const isNothingThere = ({ statusCode, body }: { statusCode: number; body: string }) =>
  // The form tells it to people, as a page.
  statusCode === 404 && (body.includes('"no_route"') || body.startsWith('<!'))

test('each route answers on its own origin, and elsewhere there is nothing', async ({ apart, db }) => {
  const { token = '' } = (await openSurvey(db)).collectors.X1 ?? {}
  const both: string[] = []
  const neither: string[] = []
  const homes = new Map<string, string>()
  const page = await on(apart, office, '/office')
  const asset = /\/assets\/([^"]+\.js)/.exec(page.body)?.[1] ?? ''
  // HEAD goes with its GET, and has no body to tell nothing from refused.
  const routes = apart.declaredRoutes.filter(({ method }) => method !== 'HEAD')
  for (const { method, url } of routes) {
    const path = url.replace('*', asset).replace(':token', token).replace(/:\w+/g, '1')
    const here = !isNothingThere(await on(apart, citizens, path, { method }))
    const there = !isNothingThere(await on(apart, office, path, { method }))
    if (here && there) both.push(`${method} ${url}`)
    if (!here && !there) neither.push(`${method} ${url}`)
    homes.set(`${method} ${url}`, here ? 'citizens' : 'office')
  }

  // Nothing is published here, and a document that is not there is told as a page that is not there.
  expect(neither.filter((name) => !name.startsWith('GET /ket-qua/:'))).toEqual([])
  expect(homes.get('GET /ket-qua')).toBe('citizens')
  expect(both.sort()).toEqual([
    'GET /api/openapi.json',
    'GET /api/questionnaire.schema.json',
    'GET /api/v1/notices/:version',
    'GET /assets/*',
    'GET /livez',
    'GET /metrics',
    'GET /readyz',
  ])
  for (const { method, url, policy } of routes) {
    const isOfStaff = ['staff', 'person', 'half_signed_in'].includes(policy.kind)
    if (isOfStaff) expect(homes.get(`${method} ${url}`), `${method} ${url}`).toBe('office')
  }
  for (const name of ['GET /office', 'POST /api/v1/session', 'POST /api/v1/account-links/use'])
    expect(homes.get(name)).toBe('office')
  for (const name of [
    'GET /q/:token',
    'GET /kiosk',
    'PUT /api/v1/responses/:id',
    'POST /api/v1/devices/report',
  ])
    expect(homes.get(name)).toBe('citizens')
})

test('staff sign in and work on the office’s address', async ({ apart, db }) => {
  const login = await addAccountOf(db, 'analyst', null)
  const payload = { login, password }
  const signIn = (host: string, origin: string) =>
    on(apart, host, '/api/v1/session', { method: 'POST', payload, headers: { host, origin } })
  const signedIn = await signIn(office, `https://${office}`)
  const elsewhere = await signIn(citizens, `https://${citizens}`)
  const crossed = await signIn(office, `https://${citizens}`)
  const cookie = `session=${signedIn.cookies[0]?.value}`
  const units = await on(apart, office, '/api/v1/units', { headers: { host: office, cookie } })
  const stolen = await on(apart, citizens, '/api/v1/units', { headers: { host: citizens, cookie } })

  expect([signedIn.statusCode, elsewhere.statusCode, crossed.statusCode]).toEqual([200, 404, 403])
  expect([units.statusCode, stolen.statusCode]).toEqual([200, 404])
})

test('citizens answer on theirs, also under a name that nobody foresaw', async ({ apart, db }) => {
  const open = await openSurvey(db)
  const { token = '' } = open.collectors.X1 ?? {}
  const send = (host: string) =>
    on(apart, host, `/api/v1/responses/${newId()}`, {
      method: 'PUT',
      headers: { host },
      payload: { content: contentOf(open, { acc1: 4 }), sent: { capturedSecondsAgo: 0 } },
    })

  expect((await on(apart, citizens, `/q/${token}`)).statusCode).toBe(200)
  expect((await on(apart, '10.0.0.5:3000', `/q/${token}`)).statusCode).toBe(200)
  expect((await on(apart, '10.0.0.5:3000', '/office')).statusCode).toBe(404)
  expect((await send(citizens)).statusCode).toBe(201)
  expect((await send(office)).statusCode).toBe(404)
})

test('codes lead staff to the office and citizens to theirs', async ({ apart }) => {
  const pairing = await on(apart, citizens, '/api/v1/devices/pairings', { method: 'POST', payload: {} })

  expect(pairing.json().url).toMatch(new RegExp(`^https://${office}/office\\?`))
})

test('without OFFICE_URL both share one address', async ({ app }) => {
  expect((await app.inject('/office')).statusCode).toBe(200)
  expect((await app.inject('/kiosk')).statusCode).toBe(200)
})
