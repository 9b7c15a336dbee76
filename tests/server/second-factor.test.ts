import { describe, expect } from 'vitest'
import { base32, findTotpStep, totpCode, totpUri } from '../../server/accounts/totp.ts'
import type { Db } from '../../server/db/client.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { addAccountOf, codeFor, fromBase32, type Visitor, visitor } from '../support/accounts.ts'
import { type TestClock, test } from '../support/server.ts'

// G66, by the numbers that RFC 6238 prints in its appendix B (SHA-1, eight digits) and RFC 4648.

describe('codes by time', () => {
  const secret = Buffer.from('12345678901234567890')

  test.for([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ] as const)('second %d gives %s, as the RFC prints', ([second, code]) => {
    expect(totpCode(secret, Math.floor(second / 30), 8)).toBe(code)
  })

  test('a code holds one step before and after, and no code of a step that was used', () => {
    const at = new Date(1_234_567_890_000)
    const step = Math.floor(1_234_567_890 / 30)
    const found = (later: number, last = 0) => findTotpStep(secret, totpCode(secret, step + later), at, last)

    expect([found(-2), found(-1), found(0), found(1), found(2)]).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ])
    expect([found(0, step), found(-1, step), found(1, step)]).toEqual([null, null, step + 1])
    expect(findTotpStep(secret, 'mã sai', at, 0)).toBeNull()
  })

  test('the key is base 32 as apps read it', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
    expect(fromBase32(base32(secret))).toEqual(secret)
    expect(totpUri(secret, { login: 'hoa', issuer: 'Hài Lòng' })).toContain(
      'otpauth://totp/H%C3%A0i%20L%C3%B2ng:hoa?',
    )
  })
})

/** Signs in and sets up a second factor, as the first sign-in demands. */
async function enrol(
  ask: Visitor,
  login: string,
  clock: TestClock,
): Promise<{ key: string; codes: string[] }> {
  await ask.signIn(login)
  const { key } = (await ask('POST', '/session/second-factor', {})).body
  const { body } = await ask('PUT', '/session/second-factor', { code: codeFor(key, clock()) })
  return { key, codes: body.codes }
}

const later = (clock: TestClock, seconds: number) =>
  clock.set(new Date(clock().getTime() + seconds * 1000).toISOString())

async function withRule<T>(db: Db, rule: string, work: () => Promise<T>): Promise<T> {
  await saveSetting(db, 'secondFactor', rule)
  try {
    return await work()
  } finally {
    await saveSetting(db, 'secondFactor', 'off')
  }
}

describe('signing in with a second factor', () => {
  test('a manager without one can do nothing but set one up; a reader needs none', async ({ app, db }) => {
    await withRule(db, 'managers', async () => {
      const [manager, reader] = [visitor(app), visitor(app)]
      const signedIn = await manager.signIn(await addAccountOf(db, 'manager', null))
      await reader.signIn(await addAccountOf(db, 'analyst', null))

      expect(signedIn.body).toMatchObject({ step: 'enrolment', roles: [] })
      for (const path of ['/units', '/people', '/account', '/overview?instrument=sipas']) {
        expect((await manager('GET', path)).body.code, path).toBe('second_step_required')
      }
      expect((await reader('GET', '/units')).status).toBe(200)
    })
  })

  test('setting up lets in at once, and the next sign-in asks for a code', async ({ app, db, clock }) => {
    await withRule(db, 'managers', async () => {
      const login = await addAccountOf(db, 'administrator', null)
      const [first, second] = [visitor(app), visitor(app)]
      const { key, codes } = await enrol(first, login, clock)
      const half = await second.signIn(login)
      const beforeCode = second.cookie()
      const early = await second('GET', '/units')
      later(clock, 30)
      const passed = await second('POST', '/session/code', { code: codeFor(key, clock()) })

      expect(codes).toHaveLength(10)
      expect((await first('GET', '/units')).status).toBe(200)
      expect([half.body.step, early.status, passed.body.step]).toEqual(['code', 401, null])
      expect((await second('GET', '/units')).status).toBe(200)
      expect(second.cookie()).not.toBe(beforeCode)
      second.setCookie(beforeCode)
      expect((await second('GET', '/session')).status).toBe(401)
    })
  })

  test('nobody who owes a code can set up another factor instead', async ({ app, db, clock }) => {
    await withRule(db, 'managers', async () => {
      const login = await addAccountOf(db, 'manager', null)
      await enrol(visitor(app), login, clock)
      const thief = visitor(app)
      await thief.signIn(login)

      expect((await thief('POST', '/session/second-factor', {})).status).toBe(409)
      expect((await thief('PUT', '/session/second-factor', { code: '000000' })).status).toBe(409)
      expect((await thief('POST', '/account/second-factor', { password: 'x' })).status).toBe(401)
    })
  })

  test('a code works once, and so does a recovery code', async ({ app, db, clock }) => {
    const login = await addAccountOf(db, 'administrator', null)
    const { key, codes } = await withRule(db, 'managers', () => enrol(visitor(app), login, clock))
    const attempt = async (code: string) => {
      const ask = visitor(app)
      await ask.signIn(login)
      return (await ask('POST', '/session/code', { code })).status
    }
    const used = codeFor(key, clock())
    later(clock, 30)
    const fresh = codeFor(key, clock())

    expect([await attempt(used), await attempt(fresh), await attempt(fresh)]).toEqual([422, 200, 422])
    const [recovery = ''] = codes
    expect([await attempt(recovery.toLowerCase()), await attempt(recovery)]).toEqual([200, 422])
  })

  test('after five wrong codes even the right one waits, and is taken later', async ({ app, db, clock }) => {
    const login = await addAccountOf(db, 'administrator', null)
    const { key } = await withRule(db, 'managers', () => enrol(visitor(app), login, clock))
    const ask = visitor(app)
    await ask.signIn(login)
    const statuses: number[] = []
    for (let tried = 0; tried < 5; tried++) {
      const wrong = String((Number(codeFor(key, clock(), 7)) + tried) % 1_000_000).padStart(6, '0')
      statuses.push((await ask('POST', '/session/code', { code: wrong })).status)
    }
    later(clock, 60)
    const tooEarly = await ask('POST', '/session/code', { code: codeFor(key, clock()) })
    later(clock, 900)

    expect(statuses).toEqual([422, 422, 422, 422, 422])
    expect([tooEarly.status, tooEarly.body.code]).toEqual([429, 'too_many_codes'])
    expect((await ask('POST', '/session/code', { code: codeFor(key, clock()) })).status).toBe(200)
  })

  test('becoming a manager asks for a second factor in the very session that is open', async ({
    app,
    db,
    clock,
  }) => {
    await withRule(db, 'managers', async () => {
      const [admin, analyst] = [visitor(app), visitor(app)]
      await enrol(admin, await addAccountOf(db, 'administrator', null), clock)
      const login = await addAccountOf(db, 'analyst', null)
      await analyst.signIn(login)
      const { people } = (await admin('GET', '/people')).body
      const { staffId } = people.find((person: { login: string }) => person.login === login)
      const before = (await analyst('GET', '/units')).status

      const grant = { role: 'manager', unitId: null, from: '2026-06-01', lastDay: null }
      expect((await admin('POST', `/people/${staffId}/grants`, grant)).status).toBe(204)

      expect(before).toBe(200)
      expect((await analyst('GET', '/units')).body.code).toBe('second_step_required')
    })
  })
})
