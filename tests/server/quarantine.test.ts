import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Role } from '#contract/office.ts'
import { type Judgement, type QuarantineGroup, quarantineReasons } from '#contract/quarantine.ts'
import { judgePage, mendable } from '../../server/collection/judge-again.ts'
import { makeAcceptance } from '../../server/collection/make-acceptance.ts'
import type { Db } from '../../server/db/client.ts'
import { quarantineResponse } from '../../server/queries/quarantine.ts'
import { issueCodes } from '../support/codes.ts'
import { test } from '../support/server.ts'
import {
  contentOf,
  newId,
  type OpenSurvey,
  openSurvey,
  put,
  setUpUnits,
  signIn as signInAnew,
} from '../support/survey.ts'

// Signing in is slowed down after ten attempts a minute; each role does so once.
const cookies = new Map<string, string>()
async function signIn(app: FastifyInstance, db: Db, role: Role = 'manager', unit: number | null = null) {
  const name = `${role} ${unit}`
  const cookie = cookies.get(name) ?? (await signInAnew(app, db, role, unit))
  cookies.set(name, cookie)
  return cookie
}

const daysAgo = (days: number) => days * 86_400

async function unitId(db: Db, code: string): Promise<number> {
  return (await setUpUnits(db)).get(code) ?? 0
}

async function list(app: FastifyInstance, cookie: string, unit: number): Promise<QuarantineGroup[]> {
  return (await app.inject({ url: `/api/v1/quarantine?unit=${unit}`, headers: { cookie } })).json()
}

function judge(app: FastifyInstance, cookie: string, payload: object) {
  return app.inject({ method: 'POST', url: '/api/v1/quarantine/judge', headers: { cookie }, payload })
}

/** A response captured after the survey's window, which is therefore in quarantine. */
async function putTooLate(app: FastifyInstance, open: OpenSurvey, unit = 'X1', id = newId()) {
  const reply = await put(app, id, contentOf(open, { acc1: 4 }, unit, '2026-06-12'), daysAgo(3))
  expect(reply.json().code).toBe('survey_closed')
}

function groupsOf(groups: QuarantineGroup[], { survey }: OpenSurvey): QuarantineGroup[] {
  return groups.filter(({ parts }) => parts.some((part) => part.survey?.key === survey.key))
}

async function countStored(db: Db, { survey }: OpenSurvey): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from responses where survey_id = ${survey.surveyId}`,
  )
  return rows[0]?.n ?? 0
}

/** Puts a response into quarantine as if it had arrived for this reason. */
async function keepFor(db: Db, open: OpenSurvey, reason: string): Promise<void> {
  const collector = open.collectors.X1
  await quarantineResponse(db, {
    unitId: collector?.unitId ?? 0,
    collectorId: collector?.collectorId ?? 0,
    responseId: newId(),
    bodyHash: 'ab'.repeat(32),
    day: '2026-06-14',
    dayUncertain: false,
    codeHash: null,
    isBounded: true,
    reason,
    itemKey: null,
    content: contentOf(open, { acc1: 5 }, 'X1', '2026-06-14'),
  })
}

test('what waits is listed by place, day and reason, with the question in words and no answer', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db, 'supervisor')
  await put(app, newId(), contentOf(open, { acc1: 9 }))
  await put(app, newId(), contentOf(open, { acc1: 8 }))
  await put(app, newId(), contentOf(open, { 'số 0912345678': 1 }))

  const groups = groupsOf(await list(app, cookie, await unitId(db, 'P')), open)

  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({
    collector: 'QR X1',
    day: '2026-06-15',
    reason: 'answers_rejected',
    count: 3,
    parts: [
      {
        count: 2,
        item: { key: 'acc1', prompt: { vi: expect.any(String) } },
        survey: { key: open.survey.key },
      },
      { count: 1, item: { key: null, prompt: null } },
    ],
  })
  expect(JSON.stringify(groups)).not.toMatch(/0912345678|answers"/)
})

test('a group is judged again once the window is widened, and comes in under its own day', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const cookie = await signIn(app, db, 'manager')
  const unit = await unitId(db, 'P')
  await putTooLate(app, open)
  await putTooLate(app, open)
  const [group] = groupsOf(await list(app, cookie, unit), open)
  const { collectorId = 0, day = '', reason = '' } = group ?? {}
  const payload = { unit, groups: [{ collectorId, day, reason }] }

  const before = await judge(app, cookie, payload)
  const widened = await app.inject({
    method: 'PATCH',
    url: `/api/v1/surveys/${open.survey.key}`,
    headers: { cookie },
    payload: { windowFrom: '2026-01-01', windowTo: '2026-06-30' },
  })
  const after = await judge(app, cookie, payload)

  expect(before.json()).toEqual({ accepted: 0, kept: 2, left: 0, next: null })
  expect(widened.json()).toMatchObject({ windowTo: '2026-06-30' })
  expect(after.json()).toEqual({ accepted: 2, kept: 0, left: 0, next: null })
  expect(groupsOf(await list(app, cookie, unit), open)).toEqual([])
  const { rows } = await db.execute(
    sql`select distinct day::text as day from responses where survey_id = ${open.survey.surveyId}`,
  )
  expect(rows).toEqual([{ day: '2026-06-12' }])
})

test('a window can grow and not shrink', async ({ app, db }) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const cookie = await signIn(app, db)
  const change = (payload: object) =>
    app.inject({ method: 'PATCH', url: `/api/v1/surveys/${open.survey.key}`, headers: { cookie }, payload })

  const codes: unknown[] = []
  for (const [windowFrom, windowTo] of [
    ['2026-01-02', '2026-06-10'],
    ['2026-01-01', '2026-06-09'],
    ['2025-12-01', null],
    ['2025-12-01', '2026-12-31'],
  ])
    codes.push((await change({ windowFrom, windowTo })).json().code)

  expect(codes).toEqual(['window_narrower', 'window_narrower', undefined, 'window_narrower'])
})

test('what a revoked tablet sent comes in only when it is named', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const unit = await unitId(db, 'P')
  await keepFor(db, open, 'device_revoked')

  await judge(app, cookie, { unit })
  const unnamed = await countStored(db, open)
  const [group] = groupsOf(await list(app, cookie, unit), open)
  const { collectorId = 0, day = '', reason = '' } = group ?? {}
  const named = await judge(app, cookie, { unit, groups: [{ collectorId, day, reason }] })

  expect(unnamed).toBe(0)
  expect(named.json<Judgement>().accepted).toBe(1)
  expect(await countStored(db, open)).toBe(1)
})

test('a used code is listed and is never let in, whatever is asked', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const unit = await unitId(db, 'P')
  const place = open.collectors.X1
  if (!place) throw new Error('no place')
  const [code = ''] = await issueCodes(db, place, 1)
  for (const level of [4, 5]) {
    const payload = { content: contentOf(open, { acc1: level }), sent: { capturedSecondsAgo: 0, code } }
    await app.inject({ method: 'PUT', url: `/api/v1/responses/${newId()}`, payload })
  }
  const { collectorId } = place

  await judge(app, cookie, { unit })
  const asked = await judge(app, cookie, {
    unit,
    groups: [{ collectorId, day: '2026-06-15', reason: 'code_used' }],
  })

  expect(asked.json().code).toBe('invalid_request')
  expect(groupsOf(await list(app, cookie, unit), open)).toMatchObject([{ reason: 'code_used', count: 1 }])
  expect(await countStored(db, open)).toBe(1)
})

test('two people who judge at once store each response once and report each once', async ({ app, db }) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const cookie = await signIn(app, db)
  const unit = await unitId(db, 'X2')
  for (let sent = 0; sent < 12; sent++) await putTooLate(app, open, 'X2')
  await db.execute(sql`update surveys set window_to = null where survey_id = ${open.survey.surveyId}`)

  const replies = await Promise.all([judge(app, cookie, { unit }), judge(app, cookie, { unit })])

  expect(replies.reduce((sum, reply) => sum + reply.json<Judgement>().accepted, 0)).toBe(12)
  expect(await countStored(db, open)).toBe(12)
})

test('long work goes page by page, each response judged once, with no id in the cursor', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const ids = Array.from({ length: 230 }, newId)
  for (const id of ids) await putTooLate(app, open, 'X3', id)
  const range = { unitIds: [await unitId(db, 'X3')], reasons: mendable, groups: null }

  const first = await judgePage(makeAcceptance(db, clock), range, null)
  const second = await judgePage(makeAcceptance(db, clock), range, first.next)

  expect([first.kept, first.left, second.kept, second.next]).toEqual([200, 30, 30, null])
  expect(ids).not.toContain(first.next)
})

test('a response that fails for another reason now is listed under that', async ({ app, db }) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const cookie = await signIn(app, db)
  const unit = await unitId(db, 'X1')
  await put(
    app,
    newId(),
    { ...contentOf(open, { acc1: 4 }, 'X1', '2026-06-12'), about: { field: 'F99' } },
    daysAgo(3),
  )
  await db.execute(sql`update quarantine set reason = 'unknown_version'
    where content ->> 'survey' = ${open.survey.key}`)

  await judge(app, cookie, { unit })

  expect(groupsOf(await list(app, cookie, unit), open)).toMatchObject([{ reason: 'unknown_reference' }])
})

test('each sees and judges the own units alone, and only managers judge', async ({ app, db }) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  await putTooLate(app, open, 'X2')
  await db.execute(sql`update surveys set window_to = null where survey_id = ${open.survey.surveyId}`)
  const [own, other] = [await unitId(db, 'X1'), await unitId(db, 'X2')]
  const manager = await signIn(app, db, 'manager', own)
  const supervisor = await signIn(app, db, 'supervisor')
  const clerk = await signIn(app, db, 'clerk')

  await judge(app, manager, { unit: own })

  expect(await countStored(db, open)).toBe(0)
  expect((await judge(app, manager, { unit: other })).statusCode).toBe(404)
  expect((await judge(app, supervisor, { unit: other })).statusCode).toBe(403)
  expect(groupsOf(await list(app, supervisor, other), open)).toHaveLength(1)
  const seen = await app.inject({ url: `/api/v1/quarantine?unit=${other}`, headers: { cookie: clerk } })
  expect(seen.statusCode).toBe(403)
})

test('judging again is written to the audit log, with counts alone', async ({ app, db }) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const cookie = await signIn(app, db)
  const unit = await unitId(db, 'X1')
  await putTooLate(app, open)

  await judge(app, cookie, { unit })

  const { rows } = await db.execute<{ subject: Record<string, unknown> }>(
    sql`select subject from audit_log where act = 'quarantine_judged' order by number desc limit 1`,
  )
  expect(Object.keys(rows[0]?.subject ?? {}).sort()).toEqual(['accepted', 'kept', 'reasons', 'unit'])
})

test('every reason for which a response is kept is one that the page can explain', async ({ app, db }) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  await putTooLate(app, open)
  const { rows } = await db.execute<{ reason: string }>(sql`select distinct reason from quarantine`)

  expect(
    rows.map(({ reason }) => reason).filter((reason) => !quarantineReasons.includes(reason as never)),
  ).toEqual([])
})
