import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { judgeKey, openFactorBox } from '../../server/accounts/open-factor-box.ts'
import { readKeyText } from '../../server/accounts/secret-key.ts'
import { lockedBox, makeFactorBox } from '../../server/auth/factor-box.ts'
import type { Db } from '../../server/db/client.ts'
import { countClearSecrets } from '../../server/queries/sealed-factors.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { addAccountOf, codeFor, fromBase32, type Visitor, visitor } from '../support/accounts.ts'
import { startApp, type TestClock, test, testKey } from '../support/server.ts'

// What stands in the database of a second factor opens nothing without a key that stands elsewhere.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hailong-key-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const place = (name: string, secretKey: Buffer | null = null) => ({ dataDir: join(folder, name), secretKey })

/** Somebody with a second factor; the key that the app was told, and the recovery codes. */
async function enrol(db: Db, ask: Visitor, clock: TestClock) {
  const login = await addAccountOf(db, 'analyst', null)
  await saveSetting(db, 'secondFactor', 'everyone')
  await ask.signIn(login)
  const { key } = (await ask('POST', '/session/second-factor', {})).body as { key: string }
  const { body } = await ask('PUT', '/session/second-factor', { code: codeFor(key, clock()) })
  return { login, key, codes: body.codes as string[] }
}

async function storedOf(db: Db, login: string): Promise<Buffer> {
  const { rows } = await db.execute<{ secret: Buffer }>(
    sql`select secret from second_factors join staff using (staff_id) where login = ${login}`,
  )
  return rows[0]?.secret ?? Buffer.alloc(0)
}

const later = (clock: TestClock) => clock.set(new Date(clock().getTime() + 60_000).toISOString())

describe('a second factor in the database', () => {
  test('is sealed; only the key of the server checks a code, and a recovery code needs none', async ({
    app,
    db,
    clock,
  }) => {
    const { login, key, codes } = await enrol(db, visitor(app), clock)
    later(clock)
    const [other, keyless, twin] = [
      await startApp(db, clock, makeFactorBox(Buffer.alloc(32, 8))),
      await startApp(db, clock, lockedBox),
      await startApp(db, clock, makeFactorBox(testKey)),
    ]
    const pass = async (server: typeof app, code: string) => {
      const ask = visitor(server)
      await ask.signIn(login)
      return ask('POST', '/session/code', { code })
    }

    const stored = await storedOf(db, login)
    const byOther = await pass(other, codeFor(key, clock()))
    const byNone = await pass(keyless, codeFor(key, clock()))
    const byRecovery = await pass(keyless, codes[0] ?? '')
    const byTwin = await pass(twin, codeFor(key, clock()))
    await Promise.all([other, keyless, twin].map((server) => server.close()))

    expect(stored.length).toBe(1 + 12 + 16 + 20)
    expect(stored.includes(fromBase32(key))).toBe(false)
    expect(byOther).toMatchObject({ status: 503, body: { code: 'factors_locked' } })
    expect(byNone).toMatchObject({ status: 503, body: { code: 'factors_locked' } })
    expect([byRecovery.status, byTwin.status]).toEqual([200, 200])
  })

  test('opens for its owner alone, and for nobody once a bit of it was changed', () => {
    const box = makeFactorBox(testKey)
    const sealed = box.seal(Buffer.from('12345678901234567890'), 'hoa')
    const bent = Buffer.from(sealed)
    bent[40] = (bent[40] ?? 0) ^ 1

    expect(box.open(sealed, 'hoa').toString()).toBe('12345678901234567890')
    expect(box.seal(Buffer.from('12345678901234567890'), 'hoa')).not.toEqual(sealed)
    expect(() => box.open(sealed, 'lan')).toThrow()
    expect(() => box.open(bent, 'hoa')).toThrow()
  })

  test('in clear from an earlier release is sealed at the start, and goes on working', async ({
    app,
    db,
    clock,
  }) => {
    const { login, key } = await enrol(db, visitor(app), clock)
    const clear = fromBase32(key)
    await db.execute(sql`update second_factors set secret = ${clear}
      where staff_id = (select staff_id from staff where login = ${login})`)
    expect(await countClearSecrets(db)).toBe(1)

    const { fault, sealed } = await openFactorBox(db, place('first', testKey))

    expect([fault, sealed, await countClearSecrets(db)]).toEqual([null, 1, 0])
    expect((await storedOf(db, login)).includes(clear)).toBe(false)
    later(clock)
    const ask = visitor(app)
    await ask.signIn(login)
    expect((await ask('POST', '/session/code', { code: codeFor(key, clock()) })).status).toBe(200)
    await db.execute(sql`delete from settings where key = 'secretKeyMark'`)
  })
})

describe('the key', () => {
  test('is made once, for its owner alone; servers share it, and a lost or foreign one is told', async ({
    db,
  }) => {
    await db.execute(sql`delete from settings where key = 'secretKeyMark'`)
    const [made, again] = await Promise.all([openFactorBox(db, place('a')), openFactorBox(db, place('a'))])
    const file = join(folder, 'a', 'secret.key')
    const key = readKeyText(readFileSync(file, 'utf8'))

    expect([made.fault, again.fault]).toEqual([null, null])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(again.box.open(made.box.seal(Buffer.from('x'), 'hoa'), 'hoa').toString()).toBe('x')
    expect((await openFactorBox(db, place('elsewhere', key))).fault).toBe(null)
    expect((await openFactorBox(db, place('b'))).fault).toBe('missing')
    expect((await openFactorBox(db, place('b', Buffer.alloc(32, 9)))).fault).toBe('other')
    expect([await judgeKey(db, place('a')), await judgeKey(db, place('b'))]).toEqual([null, 'missing'])
    writeFileSync(file, 'không phải khóa')
    expect((await openFactorBox(db, place('a'))).fault).toBe('missing')
  })
})
