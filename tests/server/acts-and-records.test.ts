import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { addEnrolmentCode } from '../../server/queries/devices.ts'
import { runAsAdmin, type TestDatabase } from '../support/database.ts'
import { test } from '../support/server.ts'
import { placeTablet } from '../support/standing-tablet.ts'
import { contentOf, newId, openSurvey, put, signIn } from '../support/survey.ts'

/** Does something while the audit log takes no rows, as on a full disk or a server killed at that moment. */
async function withoutRecords<Result>(
  { adminUrl }: TestDatabase,
  act: () => Promise<Result>,
): Promise<Result> {
  await runAsAdmin(adminUrl, 'revoke insert on audit_log from hailong_app')
  try {
    return await act()
  } finally {
    await runAsAdmin(adminUrl, 'grant insert on audit_log to hailong_app')
  }
}

async function count(db: Db, rows: ReturnType<typeof sql>): Promise<number> {
  const { rows: counted } = await db.execute<{ n: number }>(sql`select count(*)::int as n from (${rows}) t`)
  return counted[0]?.n ?? -1
}

async function lastActIs(db: Db, act: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select act from audit_log order by number desc limit 1`)
  return rows[0]?.act === act
}

function enrol(app: FastifyInstance, code: string) {
  return app.inject({ method: 'POST', url: '/api/v1/devices/enrol', payload: { code } })
}

test('a tablet whose enrolment could not be recorded is not enrolled, and its code still works', async ({
  app,
  db,
  database,
}) => {
  const { collector } = await placeTablet(db)
  await addEnrolmentCode(db, { code: 'ABCD-2345', collectorId: collector.collectorId, expiresAt: null })
  const standing = () => count(db, sql`select from enrolments where collector_id = ${collector.collectorId}`)

  const unrecorded = await withoutRecords(database, () => enrol(app, 'ABCD-2345'))
  const before = await standing()
  const recorded = await enrol(app, 'ABCD-2345')

  expect([unrecorded.statusCode, before]).toEqual([500, 0])
  expect([recorded.statusCode, await standing()]).toEqual([201, 1])
  expect(await lastActIs(db, 'tablet_enrolled')).toBe(true)
})

test('an enrolment code that could not be recorded is not made', async ({ app, db, database }) => {
  const { collector } = await placeTablet(db)
  const cookie = await signIn(app, db)
  const url = `/api/v1/collectors/${collector.collectorId}/codes`
  const make = () => app.inject({ method: 'POST', url, headers: { cookie } })
  const made = () => count(db, sql`select from enrolment_codes where collector_id = ${collector.collectorId}`)

  const unrecorded = await withoutRecords(database, make)
  const before = await made()
  const recorded = await make()

  expect([unrecorded.statusCode, before]).toEqual([500, 0])
  expect([recorded.statusCode, await made()]).toEqual([201, 1])
})

test('what could not be recorded as let in still waits', async ({ app, db, database }) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const cookie = await signIn(app, db)
  const unit = open.collectors.X1?.unitId ?? 0
  for (let sent = 0; sent < 3; sent++)
    await put(app, newId(), contentOf(open, { acc1: 4 }, 'X1', '2026-06-12'), 3 * 86_400)
  await db.execute(sql`update surveys set window_to = null where survey_id = ${open.survey.surveyId}`)
  const judge = () =>
    app.inject({ method: 'POST', url: '/api/v1/quarantine/judge', headers: { cookie }, payload: { unit } })
  const stored = () => count(db, sql`select from responses where survey_id = ${open.survey.surveyId}`)

  const unrecorded = await withoutRecords(database, judge)
  const before = await stored()
  const recorded = await judge()

  expect([unrecorded.statusCode, before]).toEqual([500, 0])
  expect([recorded.json().accepted, await stored()]).toEqual([3, 3])
  expect(await lastActIs(db, 'quarantine_judged')).toBe(true)
})

test('ballots whose printing could not be recorded are not handed out', async ({ app, db, database }) => {
  const cookie = await signIn(app, db)
  const { survey } = await openSurvey(db)
  const url = `/api/v1/questionnaires/${survey.questionnaireKey}/1/ballot.pdf`
  const print = () => app.inject({ url, headers: { cookie } })

  const unrecorded = await withoutRecords(database, print)
  const recorded = await print()

  expect([unrecorded.statusCode, unrecorded.headers['content-type']]).toEqual([
    500,
    expect.stringContaining('application/json'),
  ])
  expect(recorded.headers['content-type']).toBe('application/pdf')
  expect(await lastActIs(db, 'ballots_printed')).toBe(true)
})
