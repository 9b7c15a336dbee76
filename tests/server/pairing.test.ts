import { randomBytes } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Pairing } from '#contract/kiosk.ts'
import { readWordCode, wordCodeOfBytes } from '#contract/word-code.ts'
import { newReadableCode } from '../../server/auth/secrets.ts'
import { enrolDevice } from '../../server/queries/devices.ts'
import { takePairing } from '../../server/queries/pairings.ts'
import { lastAct } from '../support/audit.ts'
import { test } from '../support/server.ts'
import { anyAddress, beginPairing, placeTablet, standTablet } from '../support/standing-tablet.ts'
import { setUpUnits, signIn } from '../support/survey.ts'

type App = Parameters<typeof signIn>[0]

const askMine = (app: App, secret: string, path = 'pairings/mine') =>
  app.inject({ url: `/api/v1/devices/${path}`, headers: { authorization: `Bearer ${secret}` } })

const accept = (app: App, cookie: string, collectorId: number, payload: Record<string, unknown>) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/collectors/${collectorId}/tablets`,
    headers: { cookie },
    remoteAddress: anyAddress(),
    payload,
  })

async function statusesOf(times: number, send: () => Promise<{ statusCode: number }>): Promise<number[]> {
  const statuses: number[] = []
  for (let made = 0; made < times; made++) statuses.push((await send()).statusCode)
  return statuses
}

describe('a tablet asks to be accepted', () => {
  test('it shows a code of words; the office accepts it, and its secret is its token', async ({
    app,
    db,
  }) => {
    const { collector, survey } = await placeTablet(db)
    const cookie = await signIn(app, db)
    const { secret, code, url, expiresAt } = await beginPairing(app)
    const waiting = await askMine(app, secret)

    const accepted = await accept(app, cookie, collector.collectorId, {
      code: code.toUpperCase().replaceAll('-', ' '),
      name: ' Máy ở quầy 1 ',
      replaces: null,
    })

    expect(url).toBe(`https://hailong.example/office?page=setup&tablet=${code}`)
    expect(expiresAt).toBe('2026-06-15T03:15:00.000Z')
    expect(waiting.json()).toEqual({ state: 'waiting' })
    expect(accepted.statusCode).toBe(201)
    expect(accepted.json().name).toBe('Máy ở quầy 1')
    const { state, configuration } = (await askMine(app, secret)).json()
    expect(state).toBe('accepted')
    expect(configuration).toMatchObject({
      collector: collector.token,
      deviceName: 'Máy ở quầy 1',
      surveys: [{ key: survey.key }],
    })
    expect((await askMine(app, secret, 'me')).json()).toEqual(configuration)
    // The answer may be lost on the way; asking again costs nothing.
    expect((await askMine(app, secret)).json()).toEqual({ state, configuration })
  })

  test('a code is used once', async ({ app, db }) => {
    const { collector } = await placeTablet(db)
    const cookie = await signIn(app, db)
    const { code } = await beginPairing(app)
    const body = { code, name: 'Máy 1', replaces: null }
    const attempts = Array.from({ length: 10 }, () => accept(app, cookie, collector.collectorId, body))

    const statuses = (await Promise.all(attempts)).map((reply) => reply.statusCode)

    expect(statuses.sort()).toEqual([201, ...Array(9).fill(404)])
  })

  test('a code runs out after fifteen minutes, on both sides', async ({ app, db, clock }) => {
    const { collector } = await placeTablet(db)
    const { secret, code } = await beginPairing(app)
    clock.set('2026-06-15T10:15:00+07:00')
    const cookie = await signIn(app, db)

    const accepted = await accept(app, cookie, collector.collectorId, { code, name: 'Máy 1' })
    const mine = await askMine(app, secret)
    clock.set('2026-06-15T10:00:00+07:00')

    expect([accepted.statusCode, accepted.json().code]).toEqual([404, 'pairing_unknown'])
    expect([mine.statusCode, mine.json().code]).toEqual([404, 'pairing_expired'])
  })

  test('a secret that nobody was given is told nothing', async ({ app }) => {
    const stranger = await askMine(app, randomBytes(32).toString('base64url'))
    const without = await app.inject('/api/v1/devices/pairings/mine')

    expect([stranger.json().code, without.json().code]).toEqual(['pairing_expired', 'pairing_expired'])
  })

  test('only managers accept, and only at tablet places of their own units', async ({ app, db }) => {
    const { collector } = await placeTablet(db, 'X2')
    const ids = await setUpUnits(db)
    const analyst = await signIn(app, db, 'analyst')
    const neighbour = await signIn(app, db, 'manager', ids.get('X1') ?? 0)
    const own = await signIn(app, db, 'manager', ids.get('X2') ?? 0)
    const { code } = await beginPairing(app)
    const attempt = async (cookie: string) =>
      (await accept(app, cookie, collector.collectorId, { code, name: 'Máy 1' })).statusCode

    expect(await attempt(analyst)).toBe(403)
    expect(await attempt(neighbour)).toBe(404)
    expect(await attempt(own)).toBe(201)
  })

  test('a tablet that replaces another ends its enrolment and names it in the audit log', async ({
    app,
    db,
    database,
  }) => {
    const { collector } = await placeTablet(db)
    const old = await standTablet(db, collector, 'Máy cũ')
    const cookie = await signIn(app, db)
    const { code, secret } = await beginPairing(app)

    const reply = await accept(app, cookie, collector.collectorId, {
      code,
      name: 'Máy mới',
      replaces: old.deviceId,
    })

    expect(reply.statusCode).toBe(201)
    expect((await askMine(app, old.token, 'me')).json().code).toBe('device_unknown')
    expect((await askMine(app, secret, 'me')).statusCode).toBe(200)
    expect(await lastAct(database)).toMatchObject({
      act: 'tablet_accepted',
      subject: { name: 'Máy mới', replacedName: 'Máy cũ', collectorId: collector.collectorId },
    })
  })

  test('a tablet elsewhere is not replaced by mistake, and then the code is not used up', async ({
    app,
    db,
  }) => {
    const [here, elsewhere] = [await placeTablet(db), await placeTablet(db, 'X2')]
    const other = await standTablet(db, elsewhere.collector)
    const cookie = await signIn(app, db)
    const { code } = await beginPairing(app)
    const attempt = (replaces: string | null) =>
      accept(app, cookie, here.collector.collectorId, { code, name: 'Máy 1', replaces })

    expect((await attempt(other.deviceId)).statusCode).toBe(404)
    expect((await askMine(app, other.token, 'me')).statusCode).toBe(200)
    expect((await attempt(null)).statusCode).toBe(201)
  })
})

describe('codes cannot be guessed', () => {
  test('asking for codes and offering them is slowed down', async ({ app, db }) => {
    const { collector } = await placeTablet(db)
    const cookie = await signIn(app, db)
    const ask = () =>
      app.inject({ method: 'POST', url: '/api/v1/devices/pairings', remoteAddress: '127.0.3.1' })
    const guess = () =>
      app.inject({
        method: 'POST',
        url: `/api/v1/collectors/${collector.collectorId}/tablets`,
        headers: { cookie },
        remoteAddress: '127.0.3.2',
        payload: { code: wordCodeOfBytes(randomBytes(5)), name: 'x' },
      })

    const asked = await statusesOf(12, ask)
    const guessed = await statusesOf(32, guess)

    expect(asked).toEqual([...Array(10).fill(201), 429, 429])
    expect(guessed).toEqual([...Array(30).fill(404), 429, 429])
  })

  test('codes that the office makes hold 40 bits', () => {
    const signs = new Set(Array.from({ length: 400 }, () => newReadableCode(8)).join(''))

    expect(signs.size).toBe(32)
    expect(8 * Math.log2(signs.size)).toBe(40)
  })

  test('100,000 guesses find none of the tablets that wait, nor an enrolment code', {
    timeout: 300_000,
  }, async ({ app, db, clock }) => {
    const waiting: Pairing[] = await Promise.all(Array.from({ length: 50 }, () => beginPairing(app)))
    let found = 0
    const guessWords = async () => {
      if (await takePairing(db, wordCodeOfBytes(randomBytes(5)), clock())) found++
    }
    const guessSigns = async () => {
      const code = `${newReadableCode(4)}-${newReadableCode(4)}`
      if (await enrolDevice(db, code, randomBytes(32), clock())) found++
    }
    const guessAll = async () => {
      for (let made = 0; made < 10_000; made++) await (made % 10 === 0 ? guessSigns() : guessWords())
    }

    await Promise.all(Array.from({ length: 10 }, guessAll))

    expect(found).toBe(0)
    // The guesses were offered where a right one would have been taken.
    const { code = '' } = waiting[0] ?? {}
    expect(readWordCode(code)).toBe(code)
    expect(await takePairing(db, code, clock())).not.toBeNull()
  })
})
