import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { judgeKey, openFactorBox } from '../../server/accounts/open-factor-box.ts'
import { findKeys, keyBeforePath, secretKeyPath } from '../../server/accounts/secret-key.ts'
import { makeFactorBox, openWith } from '../../server/auth/factor-box.ts'
import type { Db } from '../../server/db/client.ts'
import { checkFolder } from '../../server/doctor/files.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { addAccountOf, codeFor, visitor } from '../support/accounts.ts'
import { makeApp } from '../support/app.ts'
import { start } from '../support/process.ts'
import { startApp, type TestClock, test } from '../support/server.ts'

// Keys change while people use what they seal (G74): nobody notices, and the old key opens nothing once it was put away.

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hailong-rotation-'))
})
afterAll(() => rmSync(dataDir, { recursive: true }))

interface Enrolled {
  login: string
  key: string
}

/** Somebody sets up a second factor, which seals a secret and opens it again. @throws Error unless every step works */
async function enrol(db: Db, app: FastifyInstance, clock: TestClock): Promise<Enrolled> {
  const ask = visitor(app)
  const login = await addAccountOf(db, 'analyst', null)
  await ask.signIn(login)
  const offered = await ask('POST', '/session/second-factor', {})
  const { key } = offered.body as { key: string }
  const proved = await ask('PUT', '/session/second-factor', { code: codeFor(key, clock()) })
  if (offered.status !== 200 || proved.status !== 200)
    throw new Error(`${offered.status} ${proved.status} ${JSON.stringify(proved.body)}`)
  return { login, key }
}

async function pass(app: FastifyInstance, { login, key }: Enrolled, clock: TestClock): Promise<number> {
  const ask = visitor(app)
  await ask.signIn(login)
  return (await ask('POST', '/session/code', { code: codeFor(key, clock()) })).status
}

const listSealed = async (db: Db) =>
  (
    await db.execute<{ owner: string; secret: Buffer }>(
      sql`select staff_id::text as owner, secret from second_factors where secret is not null`,
    )
  ).rows

const countOpened = async (db: Db, key: Buffer) =>
  (await listSealed(db)).filter(({ owner, secret }) => openWith(key, secret, owner) !== null).length

test('a new key takes the place of the old one while people enrol and sign in', { timeout: 120_000 }, async ({
  db,
  database,
  clock,
}) => {
  const place = { dataDir, secretKey: null }
  const environment = { DATABASE_URL: database.adminUrl, DATA_DIR: dataDir }
  const command = (...words: string[]) => start('server/cli.ts', ['keys', ...words], environment).finished
  await saveSetting(db, 'secondFactor', 'everyone')
  const { box } = await openFactorBox(db, place)
  const servers = [await startApp(db, clock, box), await startApp(db, clock, box)]
  const [one, two] = servers as [FastifyInstance, FastifyInstance]
  const people = [await enrol(db, one, clock), await enrol(db, two, clock)]
  const [old = Buffer.alloc(0)] = findKeys(place)

  let isOver = false
  const load = servers.map(async (app) => {
    const enrolled: Enrolled[] = []
    while (!isOver) enrolled.push(await enrol(db, app, clock))
    return enrolled
  })
  const rotated = await command('rotate')
  const during = await countOpened(db, old)
  isOver = true
  people.push(...(await Promise.all(load)).flat())

  expect(rotated.code, rotated.output).toBe(0)
  expect(people.length).toBeGreaterThan(4)
  const [fresh = Buffer.alloc(0)] = findKeys(place)
  expect(fresh).not.toEqual(old)
  expect(statSync(secretKeyPath(place)).mode & 0o777).toBe(0o600)
  // What was there was sealed anew; only what the running servers sealed after that has the old key still.
  expect(during).toBeLessThan((await listSealed(db)).length)
  expect((await command('rotate')).output).toContain('is still there')

  // The doctor reminds of the old one, which is for its owner alone too.
  const states = async () =>
    Object.fromEntries((await checkFolder(place)).map(({ check, state }) => [check, state]))
  expect(await states()).toMatchObject({ old_key: 'advice', secret_key_before: 'good', secret_key: 'good' })

  // The running servers and one that starts now open everything, whichever key sealed it.
  const third = await startApp(db, clock, (await openFactorBox(db, place)).box)
  expect(await countOpened(db, fresh)).toBe(people.length)
  clock.set('2026-06-15T10:05:00+07:00')
  for (const [at, person] of people.entries())
    expect(await pass([one, two, third][at % 3] as FastifyInstance, person, clock)).toBe(200)

  // Put away, the old one opens nothing any more.
  expect((await command('forget-old')).code).toBe(0)
  expect(existsSync(keyBeforePath(place))).toBe(false)
  expect(await states()).not.toHaveProperty('old_key')
  const sealedByOld = makeFactorBox(old).seal(Buffer.from('x'), 'hoa')
  const { box: latest } = await openFactorBox(db, place)
  expect(() => latest.open(sealedByOld, 'hoa')).toThrow()
  expect((await openFactorBox(db, { ...place, secretKey: old })).fault).toBe('other')
  await Promise.all([...servers, third].map((app) => app.close()))
})

test('a key of the environment is exchanged server by server', async ({ db }) => {
  const key = (fill: number) => Buffer.alloc(32, fill)
  const secret = Buffer.from('12345678901234567890')
  await db.execute(sql`delete from second_factors`)
  await db.execute(sql`delete from settings where key = 'secretKeyMark'`)
  const place = (own: number, other: number | null) => ({
    dataDir: join(dataDir, 'none'),
    secretKey: key(own),
    secretKeyOther: other === null ? null : key(other),
  })
  await openFactorBox(db, place(1, null))
  // First everybody learns the new one, then it takes the first place, and at last the old one goes.
  const { box: knowing } = await openFactorBox(db, place(1, 2))
  const { box: changed } = await openFactorBox(db, place(2, 1))

  expect(knowing.open(changed.seal(secret, 'a'), 'a')).toEqual(secret)
  expect(changed.open(knowing.seal(secret, 'a'), 'a')).toEqual(secret)
  expect(await judgeKey(db, place(1, null))).toBe('other')
  const { box: alone, fault } = await openFactorBox(db, place(2, null))
  expect(fault).toBeNull()
  expect(() => alone.open(knowing.seal(secret, 'a'), 'a')).toThrow()
})

test('of two tokens for watching both open, until one is taken away', async ({ db, clock }) => {
  const [before, after] = ['b'.repeat(32), 'a'.repeat(32)]
  const ask = async (token: string | null, given: string) => {
    const app = await makeApp({ db, clock, watch: { token } })
    const headers = { authorization: `Bearer ${given}`, host: 'khaosat.example' }
    const { statusCode } = await app.inject({ url: '/metrics', headers })
    await app.close()
    return statusCode
  }

  expect(await ask(before, before)).toBe(200)
  expect([await ask(`${after},${before}`, before), await ask(`${after},${before}`, after)]).toEqual([
    200, 200,
  ])
  expect([await ask(after, before), await ask(after, after)]).toEqual([403, 200])
  expect(await ask(`${after},${before}`, `${after},${before}`)).toBe(403)
})
