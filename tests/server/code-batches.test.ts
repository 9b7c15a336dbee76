import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { isWellFormedCode } from '#contract/code.ts'
import { codeMaker, issueBatch } from '../../server/collection/issue-codes.ts'
import type { Db } from '../../server/db/client.ts'
import { findCodeBatch } from '../../server/queries/code-batches.ts'
import { fold } from '../../server/rollups/fold.ts'
import { ask, issueBatchAt, makeLink, tokenOf } from '../support/links.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, signIn } from '../support/survey.ts'

async function codesOfBatch(db: Db, codeBatchId: number): Promise<string[]> {
  const batch = await findCodeBatch(db, codeBatchId)
  return batch ? [...(await codeMaker(db))(batch)] : []
}

function withCode(open: OpenSurvey, collector: string, code: string, level = 4) {
  return {
    url: `/api/v1/responses/${newId()}`,
    method: 'PUT' as const,
    payload: {
      content: { ...contentOf(open, { acc1: level }), collector },
      sent: { capturedSecondsAgo: 0, code },
    },
  }
}

test('issued codes are well formed, all different, the same each time, and stored only as hashes', async ({
  app,
  db,
}) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db, 'manager')
  const link = await makeLink(app, cookie, open)

  const batch = await issueBatchAt(app, cookie, link, 5000, '2026-12-31')

  const codes = await codesOfBatch(db, batch.codeBatchId)
  expect(codes.every(isWellFormedCode)).toBe(true)
  expect(new Set(codes).size).toBe(5000)
  expect(await codesOfBatch(db, batch.codeBatchId)).toEqual(codes)
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from codes where code_batch_id = ${batch.codeBatchId}`,
  )
  expect(rows[0]?.n).toBe(5000)
  const dump = await db.execute(sql`select row_to_json(c)::text as row from codes c limit 50`)
  expect(JSON.stringify(dump.rows)).not.toContain(codes[0])
  expect(batch).toMatchObject({ quantity: 5000, used: 0, left: 5000, issuedOn: '2026-06-15' })
})

test('two batches share no code, and an issued code is accepted once', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const [first, second] = [
    await issueBatchAt(app, cookie, link, 300),
    await issueBatchAt(app, cookie, link, 300),
  ]
  const codes = await codesOfBatch(db, first.codeBatchId)

  const replies = [
    await app.inject(withCode(open, tokenOf(link), codes[0] ?? '')),
    await app.inject(withCode(open, tokenOf(link), codes[0] ?? '')),
  ]

  expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 422])
  const others = new Set(await codesOfBatch(db, second.codeBatchId))
  expect(codes.filter((code) => others.has(code))).toEqual([])
})

test('a batch that met a code of the unit is made anew under another number', async ({ app, db, clock }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId, unitId } = await makeLink(app, cookie, open)
  const taken = await codesOfBatch(db, (await issueBatchAt(app, cookie, { collectorId }, 5)).codeBatchId)
  const honest = await codeMaker(db)
  const asked: number[] = []
  const codesOf = function* (batch: { codeBatchId: number; quantity: number }) {
    asked.push(batch.codeBatchId)
    const codes = [...honest(batch)]
    yield* asked.length === 1 ? [...codes.slice(1), taken[2] ?? ''] : codes
  }
  const batch = { collectorId, unitId, name: 'x', quantity: 4, issuedOn: '2026-06-15', expiresOn: null }

  const issued = await issueBatch(db, batch, { codesOf, at: clock() })

  expect(asked).toHaveLength(2)
  expect(issued.codeBatchId).toBe(asked[1])
  expect(await findCodeBatch(db, asked[0] ?? 0)).toBeNull()
})

test('the count of used codes does not move with a single response', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 40)
  const codes = await codesOfBatch(db, codeBatchId)
  const usedAfter = async (from: number, to: number) => {
    for (const code of codes.slice(from, to)) await app.inject(withCode(open, tokenOf(link), code))
    const [batch] = (await ask(app, cookie, 'GET', `/collectors/${link.collectorId}/code-batches`)).json()
    return [batch.used, batch.left]
  }

  expect(await usedAfter(0, 4)).toEqual([0, 40])
  expect(await usedAfter(4, 5)).toEqual([5, 35])
  expect(await usedAfter(5, 6)).toEqual([5, 35])
})

test('a batch so small that a count would tell who took part shows none', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)

  const batch = await issueBatchAt(app, cookie, await makeLink(app, cookie, open), 4)

  expect([batch.used, batch.left]).toEqual([null, null])
})

test('no list tells which code was used', async ({ app, db, clock }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 6)
  const codes = await codesOfBatch(db, codeBatchId)
  for (const code of codes) await app.inject(withCode(open, tokenOf(link), code))
  await fold(db, clock)

  const { body } = await ask(app, cookie, 'GET', `/collectors/${link.collectorId}/code-batches`)

  expect(codes.filter((code) => body.includes(code) || body.includes(code.slice(0, 5)))).toEqual([])
  expect(Object.keys(JSON.parse(body)[0])).toEqual([
    'codeBatchId',
    'name',
    'quantity',
    'issuedOn',
    'expiresOn',
    'revokedOn',
    'used',
    'left',
  ])
})

test('codes of a revoked batch count up to that day, and again once it is reopened', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  const { codeBatchId } = await issueBatchAt(app, cookie, link, 5)
  const [today = '', later = '', last = ''] = await codesOfBatch(db, codeBatchId)
  const send = async (code: string) =>
    (await app.inject(withCode(open, tokenOf(link), code))).json().code ?? 'stored'

  await ask(app, cookie, 'POST', `/code-batches/${codeBatchId}/revoke`, { reason: 'Mất tập phiếu' })
  const onTheDay = await send(today)
  clock.set('2026-06-16T10:00:00+07:00')
  const manager = await signIn(app, db)
  const onTheNext = await send(later)
  await ask(app, manager, 'POST', `/code-batches/${codeBatchId}/reopen`)
  const reopened = await send(last)
  clock.set('2026-06-15T10:00:00+07:00')

  expect([onTheDay, onTheNext, reopened]).toEqual(['stored', 'code_expired', 'stored'])
})

test('issuing codes makes the form ask for them', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const link = await makeLink(app, cookie, open)
  await issueBatchAt(app, cookie, link, 5)

  const list = (await ask(app, cookie, 'GET', `/collectors?unit=${link.unitId}`)).json()

  expect(list.find((row: { collectorId: number }) => row.collectorId === link.collectorId).codes).toBe(
    'optional',
  )
})

test('a batch is between 1 and 20,000 codes and does not end before it begins', async ({ app, db }) => {
  const open = await openSurvey(db)
  const cookie = await signIn(app, db)
  const { collectorId } = await makeLink(app, cookie, open)
  const statusOf = async (quantity: number, expiresOn: string | null) => {
    const body = { name: 'x', quantity, expiresOn }
    return (await ask(app, cookie, 'POST', `/collectors/${collectorId}/code-batches`, body)).statusCode
  }

  expect([await statusOf(0, null), await statusOf(20_001, null), await statusOf(1, '2026-06-14')]).toEqual([
    400, 400, 422,
  ])
})

test('only managers of the unit issue codes; readers see the counts', async ({ app, db }) => {
  const open = await openSurvey(db)
  const owner = await signIn(app, db)
  const link = await makeLink(app, owner, open)
  const path = `/collectors/${link.collectorId}/code-batches`
  const foreign = await signIn(app, db, 'manager', open.collectors.X2?.unitId ?? null)
  const reader = await signIn(app, db, 'supervisor')
  const clerk = await signIn(app, db, 'clerk')
  const body = { name: 'x', quantity: 5, expiresOn: null }
  const issue = async (cookie: string) => (await ask(app, cookie, 'POST', path, body)).statusCode
  const list = async (cookie: string) => (await ask(app, cookie, 'GET', path)).statusCode

  expect([await issue(foreign), await issue(reader), await issue(clerk)]).toEqual([404, 403, 403])
  expect([await list(foreign), await list(reader), await list(clerk)]).toEqual([404, 200, 403])
})
