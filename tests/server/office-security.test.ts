import { sql } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { describe, expect } from 'vitest'
import { setSessionCookie } from '../../server/auth/session-cookie.ts'
import type { Db } from '../../server/db/client.ts'
import { staffIdOf } from '../../server/queries/staff.ts'
import { addAccountOf, visitor } from '../support/accounts.ts'
import { runAsAdmin } from '../support/database.ts'
import { type TestClock, test } from '../support/server.ts'
import { setUpUnits, signIn } from '../support/survey.ts'

const later = (clock: TestClock, seconds: number) =>
  clock.set(new Date(clock().getTime() + seconds * 1000).toISOString())

describe('sessions (G64)', () => {
  test('the cookie is for this host, unseen by scripts and other sites; the id is new and kept as a hash', async ({
    app,
    db,
    database,
  }) => {
    const login = await addAccountOf(db, 'analyst', null)
    const ask = visitor(app)
    const fixed = `session=${'a'.repeat(43)}`
    ask.setCookie(fixed)
    const { headers } = await ask.signIn(login)
    const id = ask.cookie().split('=')[1] ?? ''
    const rows = await runAsAdmin<{ text: string }>(
      database.adminUrl,
      'select s::text as text from sessions s',
    )

    expect(String(headers['set-cookie'])).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(ask.cookie()).not.toBe(fixed)
    expect(JSON.stringify(rows)).not.toContain(id)
  })

  test('over TLS the cookie is bound to the host and to TLS', async ({ db }) => {
    const login = await addAccountOf(db, 'analyst', null)
    const set: unknown[] = []
    const reply = { setCookie: (...one: unknown[]) => set.push(one) }
    setSessionCookie({ protocol: 'https' } as never, reply as never, login)

    expect(set).toEqual([
      ['__Host-session', login, { path: '/', httpOnly: true, sameSite: 'strict', secure: true }],
    ])
  })

  test('a session lasts thirty idle minutes and twelve hours in all', async ({ app, db, clock }) => {
    const began = clock().toISOString()
    const ask = visitor(app)
    await ask.signIn(await addAccountOf(db, 'analyst', null))
    const statuses: number[] = []
    for (let minutes = 0; minutes < 12 * 60; minutes += 29) {
      statuses.push((await ask('GET', '/session')).status)
      later(clock, 29 * 60)
    }
    const tooOld = await ask('GET', '/session')
    clock.set(began)

    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(tooOld.status).toBe(401)
  })

  test('barring an account ends its sessions on the next request, on every instance', async ({ app, db }) => {
    const admin = visitor(app)
    await admin.signIn(await addAccountOf(db, 'administrator', null))
    const login = await addAccountOf(db, 'analyst', null)
    const ask = visitor(app)
    await ask.signIn(login)
    const id = await staffIdOf(db, login)

    await admin('POST', `/people/${id}/disable`)
    const barred = [(await ask('GET', '/units')).status, (await ask.signIn(login)).status]
    await admin('POST', `/people/${id}/enable`)

    expect(barred).toEqual([401, 401])
    expect((await ask.signIn(login)).status).toBe(200)
  })
})

describe('guessing passwords (G65)', () => {
  test('after ten failures a name waits a minute, from wherever it is tried, and is never locked', async ({
    app,
    db,
    clock,
  }) => {
    const login = await addAccountOf(db, 'analyst', null)
    const attempt = (name: string, typed = 'sai mật khẩu') => visitor(app).signIn(name, typed)
    const statuses: number[] = []
    for (let tried = 0; tried < 11; tried++) statuses.push((await attempt(login)).status)
    const right = await visitor(app).signIn(login)
    later(clock, 61)

    expect(statuses).toEqual([...new Array(10).fill(401), 429])
    expect([right.status, right.body.code]).toEqual([429, 'too_many_sign_ins'])
    expect(Number(right.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await visitor(app).signIn(login)).status).toBe(200)
    expect((await attempt(login)).status).toBe(401)
  })

  test('a name that nobody has waits in the same way', async ({ app }) => {
    const statuses: number[] = []
    for (let tried = 0; tried < 11; tried++)
      statuses.push((await visitor(app).signIn('khong-co-ai', 'x')).status)

    expect(statuses).toEqual([...new Array(10).fill(401), 429])
  })
})

/** What a page of another site can make a browser send. */
const foreign: [string, Partial<InjectOptions>][] = [
  ['no origin from a browser', { headers: { 'user-agent': 'Mozilla/5.0 (X11) Firefox/140.0' } }],
  ['another origin', { headers: { origin: 'https://evil.example' } }],
  ['a hidden origin', { headers: { origin: 'null' } }],
  [
    'plain text',
    { headers: { origin: 'https://evil.example', 'content-type': 'text/plain' }, payload: '{}' },
  ],
  [
    'a form',
    {
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'a=b',
    },
  ],
  ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a neighbouring site', { headers: { 'sec-fetch-site': 'same-site' } }],
]

/** Everything that staff can change, in one text. */
async function stateOf(db: Db): Promise<string> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'sessions' order by 1`,
  )
  const parts: string[] = []
  for (const { name } of rows) {
    const { rows: told } = await db.execute(
      sql.raw(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`),
    )
    parts.push(`${name} ${JSON.stringify(told)}`)
  }
  return parts.join('\n')
}

describe('requests from other sites (G68)', () => {
  test('no route of staff that changes anything does so for another site', { timeout: 120_000 }, async ({
    app,
    db,
  }) => {
    await setUpUnits(db)
    const cookie = await signIn(app, db)
    const changing = app.declaredRoutes.filter(
      ({ method, policy, url }) =>
        !['GET', 'HEAD'].includes(method) &&
        (['staff', 'person', 'half_signed_in'].includes(policy.kind) || /session|account-links/.test(url)),
    )
    const before = await stateOf(db)
    const answers: string[] = []
    for (const { method, url } of changing) {
      for (const [how, options] of foreign) {
        const reply = await app.inject({
          method: method as 'POST',
          url: url.replace(/:(id|grantId)\b/g, '1').replace(/:\w+/g, '1'),
          remoteAddress: `127.9.${answers.length % 250}.${Math.floor(answers.length / 250) + 1}`,
          ...options,
          headers: { ...options.headers, cookie },
        })
        if (reply.statusCode < 400) answers.push(`${method} ${url} by ${how}: ${reply.statusCode}`)
      }
    }

    expect(changing.length).toBeGreaterThan(45)
    expect(answers).toEqual([])
    expect(await stateOf(db)).toBe(before)
    expect((await app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(200)
  })

  test('what stands outside is what carries no session: responses, tablets, the public form', ({ app }) => {
    const others = app.declaredRoutes
      .filter(
        ({ method, policy }) =>
          !['GET', 'HEAD'].includes(method) && !['staff', 'person', 'half_signed_in'].includes(policy.kind),
      )
      .map(({ method, url }) => `${method} ${url}`)
      .filter((name) => !/session|account-links/.test(name))

    expect(others.sort()).toEqual([
      'POST /api/v1/devices/enrol',
      'POST /api/v1/devices/pairings',
      'POST /api/v1/devices/report',
      'POST /api/v1/responses',
      'POST /q/:token',
      'PUT /api/v1/responses/:id',
    ])
  })
})

describe('provoked errors (G69)', () => {
  const telling =
    /at .*\.ts|node_modules|server\/|select |insert |update |relation|column|constraint|violates|pg_|ECONN|stack|\/tmp|file:\/\//i

  test('whatever is sent, no answer tells of stack, SQL or path', { timeout: 120_000 }, async ({
    app,
    db,
  }) => {
    const cookie = await signIn(app, db)
    const odd = [
      "'",
      '1;drop table staff',
      '%00',
      '../../etc/passwd',
      '999999999999999999999',
      '-1',
      'null',
      '𝕏',
      'a'.repeat(900),
    ]
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '{"__proto__":{}}',
      '{"a":1e400}',
      `{"a":"\u0000"}`,
      '"x"',
      `[${'['.repeat(500)}`,
    ]
    const faults: string[] = []
    let made = 0
    let provoked = 0
    const routes = app.declaredRoutes.filter(({ url: one }) => one.startsWith('/api/v1/'))
    // Every value in every place of an address, with another body each time, until there are enough.
    const rounds = Math.ceil(10_500 / (routes.length * odd.length))
    for (const { method, url } of routes) {
      for (const [index, value] of Array.from({ length: rounds }, () => odd)
        .flat()
        .entries()) {
        const round = Math.floor(index / odd.length)
        const asked = encodeURIComponent(odd[(index + round) % odd.length] ?? '')
        const names = [
          'unit',
          'from',
          'survey',
          'version',
          'q',
          'by',
          'kind',
          'vsUnit',
          'asOf',
          'state',
          'limit',
        ]
        const filled = `${url.replace(/:\w+/g, encodeURIComponent(value))}?${names[round % names.length]}=${asked}&instrument=sipas`
        const reply = await app.inject({
          method: method as 'POST',
          url: filled,
          remoteAddress: `127.8.${made % 250}.${Math.floor(made / 250) % 250}`,
          headers: { cookie, 'content-type': 'application/json' },
          ...(method === 'GET' || method === 'HEAD'
            ? {}
            : { payload: bodies[(index + round) % bodies.length] ?? '' }),
        })
        made++
        if (reply.statusCode >= 400) provoked++
        const said = JSON.stringify(
          (reply.headers['content-type'] ?? '').toString().includes('json') ? reply.body : '',
        )
        const told = said.replaceAll(JSON.stringify(value).slice(1, -1), '')
        if (reply.statusCode >= 400 && (telling.test(told) || told.includes(process.cwd())))
          faults.push(`${method} ${filled.slice(0, 80)}: ${reply.body.slice(0, 160)}`)
        if (reply.statusCode === 500) faults.push(`500 ${method} ${filled.slice(0, 80)}`)
      }
    }

    expect(provoked).toBeGreaterThanOrEqual(10_000)
    expect(faults).toEqual([])
  })

  test('a fault of the database is told as nothing but that', async ({ app, db, database }) => {
    const cookie = await signIn(app, db)
    await runAsAdmin(
      database.adminUrl,
      'alter table surveys add constraint secret_rule check (title is null) not valid',
    )
    const payload = {
      key: 'mot-khao-sat',
      title: 'Bí mật 0912345678',
      template: 'counter-one-tap',
      windowFrom: '2026-01-01',
    }
    const reply = await app.inject({ method: 'POST', url: '/api/v1/surveys', headers: { cookie }, payload })
    await runAsAdmin(database.adminUrl, 'alter table surveys drop constraint secret_rule')

    expect(reply.statusCode).toBe(500)
    expect(Object.keys(reply.json())).toEqual(['code', 'message'])
    expect(reply.body).not.toMatch(/secret_rule|0912345678|surveys|violates/)
  })
})
