import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { judgeAgain } from '../../server/collection/judge-again.ts'
import { makeAcceptance } from '../../server/collection/make-acceptance.ts'
import type { Db } from '../../server/db/client.ts'
import { listQuarantine } from '../../server/fieldwork/quarantine.ts'
import { saveCatalogue } from '../../server/queries/catalogue.ts'
import { fold } from '../../server/rollups/fold.ts'
import { askForCodes, issueCodes } from '../support/codes.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey } from '../support/survey.ts'

/** A link where nothing counts without a code, and a field that the catalogue lacks. */
async function openLink(db: Db) {
  const open = await openSurvey(db)
  const collector = open.collectors.X1
  if (!collector) throw new Error('no collector')
  await askForCodes(db, collector, 'required')
  const [code = ''] = await issueCodes(db, collector, 1)
  const field = `F-${newId().slice(0, 8)}`
  const content = { ...contentOf(open, { acc1: 4 }), about: { field } }
  const mend = () => saveCatalogue(db, [{ code: field, name: 'Lĩnh vực', nameEn: null, procedures: [] }])
  return { open, code, content, mend }
}

async function sendFromPhone(app: FastifyInstance, id: string, content: object, code: string) {
  const payload = { content, sent: { capturedSecondsAgo: 0, code } }
  const reply = await app.inject({ method: 'PUT', url: `/api/v1/responses/${id}`, payload })
  return [reply.statusCode, reply.json().code]
}

async function countStored(db: Db, surveyId: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from responses where survey_id = ${surveyId}`,
  )
  return rows[0]?.n ?? -1
}

test('a phone’s response that waits for us is let in with its code, which nobody else can use', async ({
  app,
  db,
  clock,
}) => {
  const { open, code, content, mend } = await openLink(db)

  const first = await sendFromPhone(app, newId(), content, code)
  const second = await sendFromPhone(app, newId(), contentOf(open, { acc1: 5 }), code)
  await mend()
  await judgeAgain(makeAcceptance(db, clock))

  expect(first).toEqual([422, 'unknown_reference'])
  expect(second).toEqual([422, 'code_used'])
  expect(await countStored(db, open.survey.surveyId)).toBe(1)
})

test('the same response sent again after our side was mended counts, once, on its own code', async ({
  app,
  db,
  clock,
}) => {
  const { open, code, content, mend } = await openLink(db)
  const id = newId()

  await sendFromPhone(app, id, content, code)
  await mend()
  const again = await Promise.all([1, 2, 3].map(() => sendFromPhone(app, id, content, code)))
  await judgeAgain(makeAcceptance(db, clock))

  expect(again.map(([status]) => status).toSorted()).toEqual([200, 200, 201])
  expect(await countStored(db, open.survey.surveyId)).toBe(1)
})

test('a code that was mistyped first is used by the same response when it comes with the right one', async ({
  app,
  db,
  clock,
}) => {
  const { open, code, content, mend } = await openLink(db)
  const id = newId()

  const mistyped = await sendFromPhone(app, id, content, 'AAAAA-22222')
  const waiting = await sendFromPhone(app, id, content, code)
  await mend()
  await judgeAgain(makeAcceptance(db, clock))

  expect([mistyped, waiting]).toEqual([
    [422, 'code_unknown'],
    [422, 'unknown_reference'],
  ])
  expect(await countStored(db, open.survey.surveyId)).toBe(1)
})

test('guesses at codes are counted behind whatever else is wrong with a response', async ({ app, db }) => {
  const { content } = await openLink(db)
  const guess = () =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/responses/${newId()}`,
      remoteAddress: '203.0.113.77',
      payload: { content, sent: { capturedSecondsAgo: 0, code: 'AAAAA-22222' } },
    })

  const statuses = []
  for (let guesses = 0; guesses < 21; guesses++) statuses.push((await guess()).statusCode)

  expect([statuses[0], statuses.at(-1)]).toEqual([422, 429])
})

test('what was refused for its code and came again with a good one waits for nobody any more', async ({
  app,
  db,
  clock,
}) => {
  const { open, code } = await openLink(db)
  const place = open.collectors.X1
  const content = contentOf(open, { acc1: 4 })
  const id = newId()
  const waiting = async () =>
    (await listQuarantine(db)).filter(({ collectorId }) => collectorId === place?.collectorId)
  const kept = async () => {
    const { rows } = await db.execute(sql`select from quarantine where collector_id = ${place?.collectorId}`)
    return rows.length
  }

  const mistyped = await sendFromPhone(app, id, content, 'AAAAA-22222')
  const before = await waiting()
  const right = await sendFromPhone(app, id, content, code)
  const after = await waiting()
  await fold(db, clock)

  expect([mistyped[0], right[0]]).toEqual([422, 201])
  expect(before).toMatchObject([{ reason: 'code_unknown', count: 1 }])
  expect(after).toEqual([])
  expect(await kept()).toBe(0)
})

test('another content under the same id stays where it waits', async ({ app, db, clock }) => {
  const { open, code } = await openLink(db)
  const id = newId()
  await sendFromPhone(app, id, contentOf(open, { acc1: 2 }), 'AAAAA-22222')
  await sendFromPhone(app, id, contentOf(open, { acc1: 4 }), code)

  await fold(db, clock)

  const waiting = (await listQuarantine(db)).filter(
    ({ collectorId }) => collectorId === open.collectors.X1?.collectorId,
  )
  expect(waiting).toMatchObject([{ reason: 'code_unknown', count: 1 }])
})
