import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { judgeAgain } from '../../server/collection/judge-again.ts'
import { makeAcceptance } from '../../server/collection/make-acceptance.ts'
import type { ResponseContent } from '../../server/collection/to-stored.ts'
import type { Db } from '../../server/db/client.ts'
import { fold } from '../../server/rollups/fold.ts'
import { issueCodes } from '../support/codes.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, openSurvey } from '../support/survey.ts'

function putWithCode(app: FastifyInstance, id: string, content: ResponseContent, code: string) {
  const payload = { content, sent: { capturedSecondsAgo: 0, code } }
  return app.inject({ method: 'PUT', url: `/api/v1/responses/${id}`, payload })
}

async function count(db: Db, statement: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from (${statement}) t`)
  return rows[0]?.n ?? 0
}

async function openWithCodes(db: Db, quantity = 1, batch = {}) {
  const open = await openSurvey(db)
  const collector = open.collectors.X1
  if (!collector) throw new Error('no collector')
  return { open, codes: await issueCodes(db, collector, quantity, batch) }
}

test('a hundred parallel uses of one code count once; the others are kept and not counted', async ({
  app,
  db,
}) => {
  const { open, codes } = await openWithCodes(db)

  const replies = await Promise.all(
    Array.from({ length: 100 }, () =>
      putWithCode(app, newId(), contentOf(open, { acc1: 4 }), codes[0] ?? ''),
    ),
  )

  expect(replies.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  expect(replies.filter((reply) => reply.json().code === 'code_used')).toHaveLength(99)
  const { surveyId } = open.survey
  expect(await count(db, sql`select from responses where survey_id = ${surveyId}`)).toBe(1)
  expect(
    await count(
      db,
      sql`select from quarantine where reason = 'code_used' and content ->> 'survey' = ${open.survey.key}`,
    ),
  ).toBe(99)
})

test('a retry gets its receipt although its code is used up', async ({ app, db }) => {
  const { open, codes } = await openWithCodes(db)
  const id = newId()
  const content = contentOf(open, { acc1: 4 })

  const replies = await Promise.all(
    Array.from({ length: 20 }, () => putWithCode(app, id, content, codes[0] ?? '')),
  )

  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([...Array(19).fill(200), 201])
})

test('a refused response uses up no code', async ({ app, db }) => {
  const { open, codes } = await openWithCodes(db)

  const refused = await putWithCode(app, newId(), contentOf(open, { acc1: 9 }), codes[0] ?? '')
  const accepted = await putWithCode(app, newId(), contentOf(open, { acc1: 4 }), codes[0] ?? '')

  expect([refused.statusCode, accepted.statusCode]).toEqual([422, 201])
})

test('an unknown code, one of another unit and one out of date are told apart from a good one', async ({
  app,
  db,
}) => {
  const { open, codes } = await openWithCodes(db)
  const old = await openWithCodes(db, 1, { expiresOn: '2026-06-10' })
  const reasonOf = async (content: ResponseContent, code: string) =>
    (await putWithCode(app, newId(), content, code)).json().code

  expect(await reasonOf(contentOf(open, { acc1: 4 }), 'AAAAA-22222')).toBe('code_unknown')
  expect(await reasonOf(contentOf(open, { acc1: 4 }, 'X2'), codes[0] ?? '')).toBe('code_unknown')
  expect(await reasonOf(contentOf(old.open, { acc1: 4 }), old.codes[0] ?? '')).toBe('code_expired')
})

test('a second use is not let in when quarantine is judged again', async ({ app, db, clock }) => {
  const { open, codes } = await openWithCodes(db)
  await putWithCode(app, newId(), contentOf(open, { acc1: 4 }), codes[0] ?? '')
  await putWithCode(app, newId(), contentOf(open, { acc1: 5 }), codes[0] ?? '')

  await judgeAgain(makeAcceptance(db, clock))

  expect(await count(db, sql`select from responses where survey_id = ${open.survey.surveyId}`)).toBe(1)
})

test('no transaction number ties a used code to its response once five were used', async ({
  app,
  db,
  clock,
}) => {
  const { open, codes } = await openWithCodes(db, 5)
  for (const code of codes) await putWithCode(app, newId(), contentOf(open, { acc1: 4 }), code)
  const shared = sql`select from code_uses u join response_key k on k.xmin::text = u.xmin::text
    join responses r on r.unit_id = k.unit_id and r.response_id = k.response_id where r.survey_id = ${open.survey.surveyId}`
  expect(await count(db, shared)).toBe(5)

  await fold(db, clock)

  expect(await count(db, shared)).toBe(0)
})
