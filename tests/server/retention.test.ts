import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import { defaultPeriods, type RetentionState, retentionClasses } from '#contract/retention.ts'
import type { Db } from '../../server/db/client.ts'
import { countExpired, deleteExpired } from '../../server/privacy/retention.ts'
import { findAuditBreak, recordAct } from '../../server/queries/audit.ts'
import { saveSetting } from '../../server/queries/settings.ts'
import { makeDatabase } from '../support/database.ts'
import { makeClock, test } from '../support/server.ts'
import { openSurvey, setUpUnits, signIn } from '../support/survey.ts'

type App = FastifyInstance

const days = (count: number) => count * 86_400_000
const start = new Date('2026-06-15T10:00:00+07:00')

/** Something of every kind, made on the clock's day. */
async function fillEveryKind(db: Db) {
  const open = await openSurvey(db)
  const unit = (await setUpUnits(db)).get('X1') ?? 0
  const survey = open.survey.surveyId
  const place = open.collectors.X1?.collectorId ?? 0
  for (const table of ['comments', 'comment_waiting'])
    await db.execute(sql`insert into ${sql.raw(table)} (unit_id, comment_id, survey_id, month, item_key, body)
      values (${unit}, ${randomUUID()}::uuid, ${survey}, '2026-06-01', 'comment', 'Góp ý')`)
  await db.execute(sql`insert into quarantine (unit_id, response_id, body_hash, collector_id, day, reason, content)
    values (${unit}, ${randomUUID()}::uuid, sha256('x'), ${place}, '2026-06-15', 'survey_closed', '{}')`)
  await db.execute(sql`insert into device_days (unit_id, device_id, collector_id, day, captured, delivered, aside, waiting, stored)
    values (${unit}, ${randomUUID()}::uuid, ${place}, '2026-06-15', 4, 4, 0, 0, 4)`)
  await db.execute(sql`insert into jobs (job_id, kind, question, question_hash, unit_id, state, result, created_at, finished_at)
    values (${randomUUID()}::uuid, 'drivers', '{}', sha256('q'), ${unit}, 'done', '{}', ${start.toISOString()}, ${start.toISOString()})`)
  for (let made = 0; made < 3; made++)
    await recordAct(db, { actor: 'command', act: 'survey_created', subject: { made } }, start)
}

const tables = ['comments', 'comment_waiting', 'quarantine', 'device_days', 'jobs', 'sessions']

async function rowsOf(db: Db, table: string): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from ${sql.raw(table)}`,
  )
  return rows[0]?.count ?? 0
}

describe('after its period', () => {
  test('each kind is gone after 400 days, the audit log keeps counts alone and its chain holds', async ({
    app,
    db,
    clock,
  }) => {
    await signIn(app, db)
    await fillEveryKind(db)
    const before = await rowsOf(db, 'audit_log')
    clock.set(new Date(start.getTime() + days(400)).toISOString())

    const expected = await countExpired(db, clock)
    expect(await rowsOf(db, 'comments')).toBe(1)
    const deleted = await deleteExpired(db, clock)

    expect(deleted).toEqual(expected)
    for (const kind of retentionClasses) expect(deleted[kind], kind).toBeGreaterThan(0)
    for (const table of tables) expect(await rowsOf(db, table), table).toBe(0)
    expect(deleted.audit).toBe(before)
    const { rows } = await db.execute(sql`select number::int, act, subject from audit_log`)
    expect(rows).toEqual([{ number: before + 1, act: 'retention_applied', subject: expected }])
    expect(await findAuditBreak(db)).toBe(null)

    await recordAct(db, { actor: 'command', act: 'later', subject: {} }, clock())
    expect(await findAuditBreak(db)).toBe(null)
    expect(Object.values(await deleteExpired(db, clock)).every((count) => count === 0)).toBe(true)
    expect(await rowsOf(db, 'audit_log')).toBe(2)
    clock.set(start.toISOString())
  })

  test('nothing goes before, and nothing that is kept for good', async () => {
    const { db, drop } = await makeDatabase()
    try {
      await fillEveryKind(db)
      const clock = makeClock(new Date(start.getTime() + days(29)).toISOString())
      expect(Object.values(await deleteExpired(db, clock)).every((count) => count === 0)).toBe(true)

      await saveSetting(db, 'retention', { ...defaultPeriods, comments: null, audit: null })
      clock.set(new Date(start.getTime() + days(2000)).toISOString())
      const { comments, audit, quarantine } = await deleteExpired(db, clock)
      expect([comments, audit, quarantine]).toEqual([0, 0, 1])
      expect(await rowsOf(db, 'comments')).toBe(1)
    } finally {
      await drop()
    }
  })

  test('what a tablet still holds stays in its counters however old', async () => {
    const { db, drop } = await makeDatabase()
    try {
      await fillEveryKind(db)
      await db.execute(sql`update device_days set stored = 3, waiting = 1`)
      const clock = makeClock(new Date(start.getTime() + days(400)).toISOString())
      expect((await deleteExpired(db, clock)).deliveryCounters).toBe(0)
    } finally {
      await drop()
    }
  })

  test('the last ninety days of the audit log cannot be cut, nor the log without a trace', async ({ db }) => {
    await recordAct(db, { actor: 'command', act: 'x', subject: {} }, new Date('2027-09-01T00:00:00Z'))

    await expect(db.execute(sql`select cut_audit_log('2027-08-01T00:00:00Z')`)).rejects.toThrow()
    await expect(db.execute(sql`delete from audit_log`)).rejects.toThrow()
    await expect(db.execute(sql`delete from audit_anchor`)).rejects.toThrow()
    await expect(db.execute(sql`update audit_anchor set number = 1`)).rejects.toThrow()
  })
})

describe('periods', () => {
  const put = (app: App, cookie: string, kind: string, payload: object) =>
    app.inject({ method: 'PUT', url: `/api/v1/retention/${kind}`, headers: { cookie }, payload })
  const get = async (app: App, cookie: string, rest = '') =>
    (await app.inject({ url: `/api/v1/retention${rest}`, headers: { cookie } })).json()

  test('are set by managers, within limits, and recorded', async ({ app, db }) => {
    const [cookie, analyst] = [await signIn(app, db, 'manager'), await signIn(app, db, 'analyst')]

    const changed = await put(app, cookie, 'comments', { days: 60, seen: 365 })
    const short = await put(app, cookie, 'audit', { days: 30, seen: 365 })

    const comments = changed.json<RetentionState>().classes.find(({ kind }) => kind === 'comments')
    expect(comments?.days).toBe(60)
    expect(short.statusCode).toBe(422)
    expect(short.json()).toMatchObject({
      code: 'period_refused',
      details: { kind: 'audit', fewestDays: 90, mostDays: 3650 },
    })
    expect((await put(app, cookie, 'comments', { days: 60 })).statusCode).toBe(400)
    expect((await put(app, cookie, 'responses', { days: 60, seen: 60 })).statusCode).toBe(400)
    expect((await put(app, analyst, 'comments', { days: 90, seen: 60 })).statusCode).toBe(403)
    const { rows } = await db.execute(sql`select subject from audit_log where act = 'retention_changed'`)
    expect(rows).toEqual([{ subject: { comments: 60 } }])
    await put(app, cookie, 'comments', { days: 365, seen: 60 })
  })

  test('that somebody else changed meanwhile are not written over', async ({ app, db }) => {
    const cookie = await signIn(app, db, 'manager')

    const replies = await Promise.all(
      [200, 201, 202].map((days) => put(app, cookie, 'quarantine', { days, seen: 180 })),
    )

    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409, 409])
    expect(replies.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('setting_changed')
    const state = await get(app, cookie)
    const days = state.classes.find((row: { kind: string }) => row.kind === 'quarantine').days
    await put(app, cookie, 'quarantine', { days: 180, seen: days })
  })

  test('tell beforehand what a shorter one would delete, and afterwards what was', async ({
    app,
    db,
    clock,
  }) => {
    await fillEveryKind(db)
    clock.set(new Date(start.getTime() + days(70)).toISOString())
    const cookie = await signIn(app, db, 'manager')
    const tried = async (query: string) => get(app, cookie, `/quarantine${query}`)

    expect([
      await tried(''),
      await tried('?days=60'),
      await tried('?days=90'),
      await tried('?days=180'),
    ]).toEqual([
      { now: 0, soon: 0 },
      { now: 1, soon: 1 },
      { now: 0, soon: 1 },
      { now: 0, soon: 0 },
    ])
    await put(app, cookie, 'quarantine', { days: 60, seen: 180 })
    const { quarantine } = await deleteExpired(db, clock)
    const after = await get(app, cookie)
    await put(app, cookie, 'quarantine', { days: 180, seen: 60 })
    clock.set(start.toISOString())

    expect(quarantine).toBe(1)
    const at = new Date(start.getTime() + days(70)).toISOString()
    expect(after).toMatchObject({ lastRun: at, lastRemoval: { at, removed: { quarantine: 1 } } })
  })
})
