import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { bodyHash } from '#contract/canonical.ts'
import { judgeAgain } from '../../server/collection/judge-again.ts'
import { makeAcceptance } from '../../server/collection/make-acceptance.ts'
import type { Db } from '../../server/db/client.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { test } from '../support/server.ts'
import { standTablet } from '../support/standing-tablet.ts'
import { contentOf, newId, openSurvey, put } from '../support/survey.ts'

async function count(db: Db, table: string, surveyId: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)} where survey_id = ${surveyId}`,
  )
  return rows[0]?.n ?? 0
}

describe('storing a response', () => {
  test('a new response is stored and gets a receipt with its id and hash', async ({ app, db }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 4, acc2: null })
    const id = newId()

    const reply = await put(app, id, content)

    expect(reply.statusCode).toBe(201)
    expect(reply.json()).toEqual({ id, hash: await bodyHash(content), day: '2026-06-15' })
    expect(await count(db, 'responses', open.survey.surveyId)).toBe(1)
  })

  test('the same response again is stored once and gets the same receipt', async ({ app, db }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 4 })
    const id = newId()

    const first = await put(app, id, content)
    const second = await put(app, id, content)

    expect([first.statusCode, second.statusCode]).toEqual([201, 200])
    expect(second.json()).toEqual(first.json())
    expect(await count(db, 'responses', open.survey.surveyId)).toBe(1)
  })

  test('fifty copies at once make one row and one 201', async ({ app, db }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 5 })
    const id = newId()

    const replies = await Promise.all(Array.from({ length: 50 }, () => put(app, id, content)))

    expect(replies.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(49)
    expect(await count(db, 'responses', open.survey.surveyId)).toBe(1)
  })

  test('another content under the same id is refused and the first stays', async ({ app, db }) => {
    const open = await openSurvey(db)
    const id = newId()
    await put(app, id, contentOf(open, { acc1: 5 }))

    const reply = await put(app, id, contentOf(open, { acc1: 1 }))

    expect(reply.statusCode).toBe(409)
    expect(reply.json().code).toBe('content_differs')
    const { rows } = await db.execute<{ levels: number[] }>(
      sql`select levels from responses where survey_id = ${open.survey.surveyId}`,
    )
    expect(rows[0]?.levels[0]).toBe(5)
  })

  test('a retry after midnight, in another month, after closing and revocation finds its receipt', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 4 }, 'X1', '2026-06-30')
    const id = newId()
    clock.set('2026-06-30T23:59:30+07:00')
    await put(app, id, content)
    clock.set('2026-07-01T00:00:30+07:00')
    await db.execute(
      sql`update surveys set closed_on = '2026-06-01' where survey_id = ${open.survey.surveyId}`,
    )
    await db.execute(sql`update collectors set status = 'revoked' where token = ${content.collector}`)

    const retry = await put(app, id, content)
    clock.set('2026-06-15T10:00:00+07:00')

    expect(retry.statusCode).toBe(200)
    const { rows } = await db.execute(
      sql`select day::text as day from responses where survey_id = ${open.survey.surveyId}`,
    )
    expect(rows).toEqual([{ day: '2026-06-30' }])
  })

  test('the day of capture is the server clock minus the age, in the office time zone', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db)
    clock.set('2026-06-15T00:30:00+07:00')

    await put(app, newId(), contentOf(open, { acc1: 4 }, 'X1', '2026-06-14'), 3600)
    clock.set('2026-06-15T10:00:00+07:00')

    const { rows } = await db.execute(
      sql`select day::text as day, day_uncertain from responses where survey_id = ${open.survey.surveyId}`,
    )
    expect(rows).toEqual([{ day: '2026-06-14', day_uncertain: false }])
  })

  test('skipped, no opinion and not shown are kept apart from levels', async ({ app, db }) => {
    const open = await openSurvey(db, { template: 'sipas-1001-draft' })

    await put(app, newId(), contentOf(open, { used_service: 'no' }))
    const reply = await put(
      app,
      newId(),
      contentOf(open, { used_service: 'yes', tc1: 'no_opinion', tc2: null, tc3: 4 }),
    )

    expect(reply.statusCode).toBe(201)
    const { rows } = await db.execute<{ distinct_levels: number[] }>(
      sql`select array(select distinct coalesce(l, -9) from unnest(levels) l order by 1) as distinct_levels
          from responses where survey_id = ${open.survey.surveyId} order by 1`,
    )
    expect(rows.map((row) => row.distinct_levels)).toContainEqual([-9, -1, 0, 4])
    expect(rows.map((row) => row.distinct_levels)).toContainEqual([-1])
  })

  test('a response keeps nothing that points at a person or a moment', async ({ app, db }) => {
    const open = await openSurvey(db)

    await put(app, newId(), {
      ...contentOf(open, { acc1: 2, comment: 'Gọi tôi số 0912 345 678 nhé' }),
      seconds: 73,
    })

    const { rows } = await db.execute<Record<string, unknown>>(
      sql`select * from responses where survey_id = ${open.survey.surveyId}`,
    )
    expect(rows[0]).toMatchObject({ collector_id: null, service_point_id: null, seconds_step: 7, other: {} })
    const comments = await db.execute<Record<string, unknown>>(
      sql`select * from comment_waiting where survey_id = ${open.survey.surveyId}`,
    )
    expect(comments.rows[0]).toMatchObject({ body: 'Gọi tôi số […] nhé', satisfied: false })
    expect(Object.keys(comments.rows[0] ?? {})).not.toContain('response_id')
  })
})

describe('refusing a response', () => {
  test.for([
    ['a level outside the scale', { acc1: 6 }, 'acc1'],
    ['an unknown item', { nonsense: 3 }, 'nonsense'],
    ['an option that does not exist', { expect: ['expect_99'] }, 'expect'],
    ['more options than allowed', { expect: ['expect_1', 'expect_2', 'expect_3', 'expect_4'] }, 'expect'],
    ['a text where a level belongs', { acc1: 'năm' }, 'acc1'],
  ] as const)('%s is named and kept in quarantine', async ([, answers, item], { app, db }) => {
    const open = await openSurvey(db)
    const id = newId()

    const reply = await put(app, id, contentOf(open, answers as never))

    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'answers_rejected', details: [{ item }] })
    expect(await count(db, 'responses', open.survey.surveyId)).toBe(0)
    const { rows } = await db.execute(
      sql`select reason, item_key from quarantine where response_id = ${id}::uuid`,
    )
    expect(rows).toEqual([{ reason: 'answers_rejected', item_key: item }])
  })

  test('answers to items that were not shown are refused', async ({ app, db }) => {
    const open = await openSurvey(db, { template: 'counter-one-tap' })

    const reply = await put(app, newId(), contentOf(open, { visit: 5, reasons: ['waiting'] } as never))

    expect(reply.statusCode).toBe(422)
  })

  test('an unknown version and a closed survey go to quarantine, an unknown collector is told so', async ({
    app,
    db,
  }) => {
    const open = await openSurvey(db, { windowTo: '2026-05-31' })

    const version = await put(app, newId(), { ...contentOf(open, { acc1: 4 }), version: 9 })
    const closed = await put(app, newId(), contentOf(open, { acc1: 4 }))
    const collector = await put(app, newId(), { ...contentOf(open, { acc1: 4 }), collector: 'nowhere' })

    expect([version.json().code, closed.json().code]).toEqual(['unknown_version', 'survey_closed'])
    expect(collector.statusCode).toBe(404)
  })

  test('what a tablet captured in the window is stored however late it arrives; a link’s waits for the office', async ({
    app,
    db,
    clock,
  }) => {
    const open = await openSurvey(db, { windowTo: '2026-05-31' })
    const link = open.collectors.X1
    if (!link) throw new Error('no collector')
    const { unitId } = link
    const place = { unitId, kind: 'tablet', channel: 'tablet', name: 'Quầy số 1' } as const
    const { token: collector, collectorId } = await ensureCollector(
      db,
      { ...place, token: `${link.token}T` },
      clock(),
    )
    await offerSurvey(db, collectorId, open.survey.surveyId, 0)
    const { token } = await standTablet(db, { collectorId })
    const content = contentOf(open, { acc1: 4 }, 'X1', '2026-05-31')
    const sendAs = (authorization: string | undefined, from: string) =>
      app.inject({
        method: 'PUT',
        url: `/api/v1/responses/${newId()}`,
        headers: authorization ? { authorization } : {},
        payload: { content: { ...content, collector: from }, sent: { capturedSecondsAgo: 15 * 86_400 } },
      })

    const replies = [
      await sendAs(`Bearer ${token}`, collector),
      await sendAs(undefined, collector),
      await sendAs(undefined, link.token),
    ]

    expect(replies.map((reply) => reply.json().code ?? reply.statusCode)).toEqual([
      201,
      'sender_unknown',
      'arrived_late',
    ])
  })

  test('a survey that the collector does not offer is as unknown as one that does not exist', async ({
    app,
    db,
  }) => {
    const [own, other] = [await openSurvey(db), await openSurvey(db)]

    const reply = await put(app, newId(), { ...contentOf(own, { acc1: 4 }), survey: other.survey.key })

    expect(reply.json().code).toBe('unknown_version')
  })

  test.for([
    ['NUL', { comment: 'a\u0000b' }],
    ['half a character', { comment: 'a\ud800b' }],
  ] as const)('text with %s is refused and not a fault of ours', async ([, answers], { app, db }) => {
    const open = await openSurvey(db)

    const reply = await put(app, newId(), contentOf(open, answers))

    expect(reply.json().code).toBe('unstorable_text')
  })

  test.for([
    ['not JSON', '{"content"', 'application/json', 400, 'malformed_body'],
    ['another content type', 'content=1', 'text/plain', 415, 'wrong_content_type'],
    ['too large', JSON.stringify({ content: 'x'.repeat(70_000) }), 'application/json', 413, 'too_large'],
    ['of another shape', '{"content":{}}', 'application/json', 400, 'invalid_request'],
    ['poisoned', '{"__proto__":{"a":1}}', 'application/json', 400, 'malformed_body'],
  ] as const)('a body that is %s gets one clear answer', async ([, payload, type, status, code], { app }) => {
    const reply = await app.inject({
      method: 'PUT',
      url: `/api/v1/responses/${newId()}`,
      headers: { 'content-type': type },
      payload,
    })

    expect(reply.statusCode).toBe(status)
    expect(reply.json()).toMatchObject({ code })
  })
})

test('what is in quarantine is accepted once our side is mended, with its own day', async ({
  app,
  db,
  clock,
}) => {
  const open = await openSurvey(db, { windowTo: '2026-06-10' })
  const id = newId()
  const content = contentOf(open, { acc1: 4 }, 'X1', '2026-06-12')
  await put(app, id, content, 3 * 86_400)
  const before = await judgeAgain(makeAcceptance(db, clock))
  expect(await count(db, 'responses', open.survey.surveyId)).toBe(0)

  await db.execute(sql`update surveys set window_to = '2026-06-30' where survey_id = ${open.survey.surveyId}`)
  const after = await judgeAgain(makeAcceptance(db, clock))

  expect(before.kept - after.kept).toBe(1)
  const { rows } = await db.execute(
    sql`select day::text as day from responses where survey_id = ${open.survey.surveyId}`,
  )
  expect(rows).toEqual([{ day: '2026-06-12' }])
  expect((await put(app, id, content, 3 * 86_400)).statusCode).toBe(200)
})

describe('a batch', () => {
  test('each response is judged alone', async ({ app, db }) => {
    const open = await openSurvey(db)
    const sent = { capturedSecondsAgo: 0 }
    const ids = [newId(), newId(), newId()]
    const responses = [
      { id: ids[0], content: contentOf(open, { acc1: 4 }), sent },
      { id: ids[1], content: contentOf(open, { acc1: 9 }), sent },
      { id: ids[2], content: contentOf(open, { acc1: 2 }, 'X2'), sent },
    ]

    const reply = await app.inject({ method: 'POST', url: '/api/v1/responses', payload: { responses } })

    expect(reply.statusCode).toBe(207)
    expect(
      reply.json().results.map(({ id, status }: { id: string; status: number }) => [id, status]),
    ).toEqual([
      [ids[0], 201],
      [ids[1], 422],
      [ids[2], 201],
    ])
  })

  test('says of each refused response what a request of its own would have heard', async ({ app, db }) => {
    const open = await openSurvey(db)
    const content = contentOf(open, { acc1: 9 })
    const good = { id: newId(), content: contentOf(open, { acc1: 4 }), sent: { capturedSecondsAgo: 0 } }
    const bad = { id: newId(), content, sent: { capturedSecondsAgo: 0 } }

    const batch = await app.inject({
      method: 'POST',
      url: '/api/v1/responses',
      payload: { responses: [good, bad] },
    })
    const alone = await put(app, newId(), content)

    const [first, second] = batch.json().results
    expect(first).not.toHaveProperty('details')
    expect(second).toEqual({ id: bad.id, status: alone.statusCode, ...alone.json() })
    expect(second.details).toMatchObject([{ item: 'acc1' }])
  })

  test('two copies of one response in a batch count once', async ({ app, db }) => {
    const open = await openSurvey(db)
    const entry = { id: newId(), content: contentOf(open, { acc1: 4 }), sent: { capturedSecondsAgo: 0 } }

    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/responses',
      payload: { responses: [entry, entry] },
    })

    const statuses = reply.json().results.map(({ status }: { status: number }) => status)
    expect(statuses.sort()).toEqual([200, 201])
    expect(await count(db, 'responses', open.survey.surveyId)).toBe(1)
  })
})
