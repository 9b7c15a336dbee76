import { describe, expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { staffIdOf } from '../../server/queries/staff.ts'
import { addAccountOf, password, type Visitor, visitor } from '../support/accounts.ts'
import { runAsAdmin } from '../support/database.ts'
import { test } from '../support/server.ts'
import { setUpUnits } from '../support/survey.ts'

const day = '2026-06-01'
const grantOf = (role: string, unitId: number | null) => ({ role, unitId, from: day, lastDay: null })
const anotherPassword = 'bốn mùa thay lá 88'

async function signedIn(ask: Visitor, login: string): Promise<Visitor> {
  expect((await ask.signIn(login)).status).toBe(200)
  return ask
}

async function idOf(db: Db, login: string): Promise<string> {
  return (await staffIdOf(db, login)) ?? ''
}

let made = 0
/** Makes an account through the API. @returns its id and the token of its link */
async function inviteBy(ask: Visitor, role: string, unitId: number | null) {
  const login = `moi-${++made}-${role.replace('_', '-')}`
  const { status, body } = await ask('POST', '/people', {
    login,
    name: 'Người mới',
    grants: [grantOf(role, unitId)],
  })
  return { status, login, id: body.staffId, token: body.link?.path.split('#link=')[1] as string }
}

describe('links to accounts', () => {
  test('an invited person chooses a password, and the link opens nothing more', async ({ app, db }) => {
    const units = await setUpUnits(db)
    const admin = await signedIn(visitor(app), await addAccountOf(db, 'administrator', null))
    const { login, token } = await inviteBy(admin, 'clerk', units.get('X1') ?? 0)
    const [guest, thief] = [visitor(app), visitor(app)]
    const seen = await guest('POST', '/account-links/look', { token })
    const used = await guest('POST', '/account-links/use', { token, password })
    const stolen = await thief('POST', '/account-links/use', { token, password: anotherPassword })
    const unknown = await thief('POST', '/account-links/look', { token: 'x'.repeat(43) })

    expect(seen.body).toMatchObject({ login, name: 'Người mới' })
    expect(used.body).toMatchObject({ login, roles: ['clerk'], step: null })
    expect((await guest('GET', '/units')).body).toHaveLength(1)
    expect([stolen.status, stolen.body]).toEqual([404, unknown.body])
    expect((await visitor(app).signIn(login)).status).toBe(200)
  })

  test('a link ends after 72 hours, with a newer one, when revoked, and when the account is given more', async ({
    app,
    db,
    clock,
  }) => {
    const login = await addAccountOf(db, 'administrator', null)
    const admin = await signedIn(visitor(app), login)
    const opens = async (token: string) =>
      (await visitor(app)('POST', '/account-links/look', { token })).status === 200
    const renew = async (id: string) =>
      (await admin('POST', `/people/${id}/link`, {})).body.path.split('=')[1]
    const first = await inviteBy(admin, 'analyst', null)
    const before = await opens(first.token)
    const second = await renew(first.id)
    const states = [before, await opens(first.token), await opens(second)]
    await admin('DELETE', `/people/${first.id}/link`)
    states.push(await opens(second))
    const third = await renew(first.id)
    await admin('POST', `/people/${first.id}/grants`, grantOf('manager', null))
    states.push(await opens(third))
    const fourth = await renew(first.id)
    const now = clock()
    clock.set(new Date(now.getTime() + 72 * 3_600_000).toISOString())
    states.push(await opens(fourth))
    clock.set(now.toISOString())

    expect(states).toEqual([true, false, true, false, false, false])
  })

  test('the database keeps no token, no session id and no code in the clear', async ({
    app,
    db,
    database,
  }) => {
    const admin = await signedIn(visitor(app), await addAccountOf(db, 'administrator', null))
    const { token } = await inviteBy(admin, 'analyst', null)
    const tables = ['account_links', 'sessions', 'recovery_codes', 'audit_log', 'staff']
    const kept = await Promise.all(
      tables.map((table) => runAsAdmin(database.adminUrl, `select t::text as row from ${table} t`)),
    )
    const text = JSON.stringify(kept)
    const id = admin.cookie().split('=')[1] ?? '-'

    for (const secret of [token, id]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })
})

describe('giving rights', () => {
  test('a manager invites heads, clerks and analysts of the own units and nobody else', async ({
    app,
    db,
  }) => {
    const units = await setUpUnits(db)
    const [own, other] = [units.get('X1') ?? 0, units.get('X2') ?? 0]
    const manager = await signedIn(visitor(app), await addAccountOf(db, 'manager', own))
    const status = async (role: string, unitId: number | null) =>
      (await inviteBy(manager, role, unitId)).status

    expect([
      await status('clerk', own),
      await status('unit_head', own),
      await status('analyst', own),
    ]).toEqual([201, 201, 201])
    expect([
      await status('manager', own),
      await status('administrator', own),
      await status('supervisor', own),
      await status('clerk', null),
      await status('clerk', other),
    ]).toEqual([403, 403, 403, 403, 404])
  })

  test('a manager cannot take over who may more: no link, no right, no bar', async ({ app, db }) => {
    const units = await setUpUnits(db)
    const own = units.get('X1') ?? 0
    const manager = await signedIn(visitor(app), await addAccountOf(db, 'manager', own))
    for (const login of [
      await addAccountOf(db, 'administrator', own),
      await addAccountOf(db, 'manager', own),
    ]) {
      const id = await idOf(db, login)
      const statuses = [
        (await manager('POST', `/people/${id}/link`, {})).status,
        (await manager('POST', `/people/${id}/grants`, grantOf('clerk', own))).status,
        (await manager('POST', `/people/${id}/disable`, {})).status,
      ]
      expect(statuses, login).toEqual([403, 403, 403])
    }
  })

  test('a right acts on the next request, and so does its end', async ({ app, db }) => {
    const units = await setUpUnits(db)
    const admin = await signedIn(visitor(app), await addAccountOf(db, 'administrator', null))
    const login = await addAccountOf(db, 'unit_head', units.get('X1') ?? 0)
    const head = await signedIn(visitor(app), login)
    const id = await idOf(db, login)
    const sees = async () => {
      const { status, body } = await head('GET', '/units')
      return status === 200 ? body.length : status
    }
    const seen = [await sees()]
    await admin('POST', `/people/${id}/grants`, grantOf('analyst', units.get('X2') ?? 0))
    seen.push(await sees())
    const { people } = (await admin('GET', '/people')).body
    const person = people.find((one: { login: string }) => one.login === login)
    for (const { grantId } of person.grants) await admin('DELETE', `/people/${id}/grants/${grantId}`)
    seen.push(await sees())

    expect(seen).toEqual([1, 2, 403])
    expect((await head('GET', '/account')).status).toBe(200)
  })

  test('the last administrator of everything stays', async ({ app, db, database }) => {
    await runAsAdmin(
      database.adminUrl,
      "update staff_grants set valid_to = valid_from where role = 'administrator'",
    )
    const login = await addAccountOf(db, 'administrator', null)
    const admin = await signedIn(visitor(app), login)
    const id = await idOf(db, login)
    const grantId = (await admin('GET', '/account')).body.grants[0].grantId
    const refused = await admin('DELETE', `/people/${id}/grants/${grantId}`)
    await addAccountOf(db, 'administrator', null)
    const allowed = await admin('DELETE', `/people/${id}/grants/${grantId}`)

    expect([refused.body.code, allowed.status]).toEqual(['last_administrator', 204])
  })
})

describe('one’s own account', () => {
  test('a new password ends every other session and renews this one', async ({ app, db }) => {
    const login = await addAccountOf(db, 'analyst', null)
    const here = await signedIn(visitor(app), login)
    const there = await signedIn(visitor(app), login)
    const before = here.cookie()
    const change = (next: string) => here('PUT', '/account/password', { current: password, next })

    expect((await change('ngắn')).body.details).toEqual({ reason: 'short' })
    expect((await change('matkhau@123456')).body.details).toEqual({ reason: 'common' })
    expect((await change(anotherPassword)).status).toBe(204)

    expect((await there('GET', '/session')).status).toBe(401)
    expect((await here('GET', '/session')).status).toBe(200)
    expect(here.cookie()).not.toBe(before)
    expect((await visitor(app).signIn(login)).status).toBe(401)
  })

  test('sessions are listed with browser and system and ended one by one or together', async ({
    app,
    db,
  }) => {
    const login = await addAccountOf(db, 'analyst', null)
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
    const here = visitor(app)
    const headers = { 'user-agent': agent, 'sec-fetch-site': 'same-origin' }
    await here('POST', '/session', { login, password }, headers)
    const [second, third] = [await signedIn(visitor(app), login), await signedIn(visitor(app), login)]
    const { sessions } = (await here('GET', '/account')).body
    const own = sessions.find((one: { isThis: boolean }) => one.isThis)
    const other = sessions.find((one: { isThis: boolean }) => !one.isThis)
    await here('DELETE', `/account/sessions/${other.sessionId}`)
    const left = (await here('GET', '/account')).body.sessions.length
    await here('DELETE', '/account/sessions')

    expect([sessions.length, left, own.device]).toEqual([3, 2, 'Chrome · Windows'])
    expect([(await second('GET', '/session')).status, (await third('GET', '/session')).status]).toEqual([
      401, 401,
    ])
    expect((await here('GET', '/account')).body.sessions).toHaveLength(1)
  })
})
