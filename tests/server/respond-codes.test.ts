import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import { codeOfBytes, printedCode } from '#contract/code.ts'
import type { CodePolicy } from '#contract/collector.ts'
import type { Db } from '../../server/db/client.ts'
import { askForCodes, issueCodes } from '../support/codes.ts'
import { hiddenFields, post } from '../support/phone-form.ts'
import { test } from '../support/server.ts'
import { newId, openSurvey } from '../support/survey.ts'

/** A link that asks for codes, one code of it, and what a first page would send. */
async function openLink(
  app: FastifyInstance,
  db: Db,
  policy: CodePolicy = 'required',
  template?: string,
  batch = {},
) {
  const open = await openSurvey(db, template ? { template } : {})
  const collector = open.collectors.X1
  if (!collector) throw new Error('no collector')
  await askForCodes(db, collector, policy)
  const [code = ''] = await issueCodes(db, collector, 1, batch)
  const { token } = collector
  const begin = async () => hiddenFields((await app.inject(`/q/${token}`)).body)
  return { surveyId: open.survey.surveyId, token, code, begin }
}

async function count(db: Db, table: 'responses' | 'quarantine', surveyId: number): Promise<number> {
  const ofSurvey =
    table === 'responses'
      ? sql`survey_id = ${surveyId}`
      : sql`content ->> 'survey' = (select key from surveys where survey_id = ${surveyId})`
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)} where ${ofSurvey}`,
  )
  return rows[0]?.n ?? -1
}

const typedCode = /<input[^>]*id="_code-field"[^>]*>/

describe('a single-use code on the phone', () => {
  test('is asked for where the place wants it, and nowhere else', async ({ app, db }) => {
    const field = async (policy: CodePolicy) => {
      const { token } = await openLink(app, db, policy)
      return typedCode.exec((await app.inject(`/q/${token}`)).body)?.[0] ?? null
    }

    expect(await field('none')).toBeNull()
    expect(await field('optional')).not.toContain('required')
    expect(await field('required')).toContain('required')
  })

  test('typed in groups and small letters counts once; the same form again is recorded still', async ({
    app,
    db,
  }) => {
    const { surveyId, token, code, begin } = await openLink(app, db)
    const fields = { ...(await begin()), acc1: '4', _code: ` ${printedCode(code).toLowerCase()} ` }

    const replies = [await post(app, token, fields), await post(app, token, fields)]

    for (const { statusCode, body } of replies) {
      expect(statusCode).toBe(200)
      expect(body).toContain('Đã ghi nhận')
    }
    expect(await count(db, 'responses', surveyId)).toBe(1)
    expect(await count(db, 'quarantine', surveyId)).toBe(0)
  })

  test('used before, keeps the response and says that it is not counted', async ({ app, db }) => {
    const { surveyId, token, code, begin } = await openLink(app, db)
    await post(app, token, { ...(await begin()), acc1: '4', _code: code })

    const reply = await post(app, token, { ...(await begin()), acc1: '1', _code: code })

    expect(reply.body).toContain('Mã này đã được dùng')
    expect(reply.body).not.toContain('<form')
    expect(await count(db, 'responses', surveyId)).toBe(1)
    expect(await count(db, 'quarantine', surveyId)).toBe(1)
  })

  test.for([
    { typed: '', words: 'Xin nhập mã góp ý.' },
    { typed: 'ABCDE', words: 'Mã này chưa đúng.' },
    { typed: 'ABCDE-ABCDE', words: 'Mã này chưa đúng.' },
    { typed: '"><b', words: 'Mã này chưa đúng.' },
  ])(
    'typed as "$typed" is asked for again beside its field; the answers stay and nothing is kept of it',
    async ({ typed, words }, { app, db }) => {
      const { surveyId, token, begin } = await openLink(app, db)

      const reply = await post(app, token, { ...(await begin()), acc1: '4', _code: typed })

      expect(reply.statusCode).toBe(422)
      expect(reply.body).toMatch(new RegExp(`id="_code-fault">${words}`))
      expect(reply.body).toMatch(/id="_code-field"[^<]*aria-invalid/)
      expect(reply.body).toMatch(/name="acc1" value="4" checked/)
      expect(await count(db, 'quarantine', surveyId)).toBe(0)
    },
  )

  test('never issued here, or out of date, is told beside its field; the right one then counts', async ({
    app,
    db,
  }) => {
    const here = await openLink(app, db)
    const elsewhere = await openLink(app, db, 'required', undefined, { expiresOn: '2026-06-10' })
    const fields = { ...(await here.begin()), acc1: '4' }

    const unknown = await post(app, here.token, { ...fields, _code: codeOfBytes(new Uint8Array(9)) })
    const expired = await post(app, elsewhere.token, {
      ...(await elsewhere.begin()),
      acc1: '4',
      _code: elsewhere.code,
    })
    const right = await post(app, here.token, { ...fields, _code: here.code })

    expect(unknown.body).toContain('id="_code-fault">Mã này không phải do nơi đây cấp')
    expect(expired.body).toContain('id="_code-fault">Mã này đã hết hạn')
    expect(right.body).toContain('Đã ghi nhận')
    expect(await count(db, 'responses', here.surveyId)).toBe(1)
  })

  test('is not needed where it is optional', async ({ app, db }) => {
    const { surveyId, token, begin } = await openLink(app, db, 'optional')

    await post(app, token, { ...(await begin()), acc1: '4', _code: '' })

    expect(await count(db, 'responses', surveyId)).toBe(1)
  })

  test('travels through the pages of a form, and is mended where it is refused', async ({ app, db }) => {
    const { surveyId, token, code, begin } = await openLink(app, db, 'required', 'counter-one-tap')

    const refused = await post(app, token, { ...(await begin()), visit: '2', _code: 'ABCDE' })
    const second = await post(app, token, { ...(await begin()), visit: '2', _code: code })
    const fields = hiddenFields(second.body)
    const last = await post(app, token, fields)

    expect(refused.body).toContain('Mã này chưa đúng')
    expect(second.body).not.toMatch(typedCode)
    expect(fields._code).toBe(code)
    expect(last.body).toContain('Đã ghi nhận')
    expect(await count(db, 'responses', surveyId)).toBe(1)
  })

  test('sent by script and then by form, under one id, counts once', async ({ app, db }) => {
    const { surveyId, token, code, begin } = await openLink(app, db)
    const { rows } = await db.execute<{ key: string }>(
      sql`select key from surveys where survey_id = ${surveyId}`,
    )
    const fields: Record<string, string> = { ...(await begin()), acc1: '4', _code: code, _id: newId() }
    const content = {
      survey: rows[0]?.key,
      version: 1,
      collector: token,
      language: 'vi',
      notice: 1,
      day: '2026-06-15',
      answers: { acc1: 4 },
      respondent: {},
      seconds: 70,
    }

    const put = await app.inject({
      method: 'PUT',
      url: `/api/v1/responses/${fields._id}`,
      payload: { content, sent: { capturedSecondsAgo: 0, code } },
    })
    const posted = await post(app, token, fields)

    expect(put.statusCode).toBe(201)
    expect(posted.body).toContain('Đã ghi nhận')
    expect(await count(db, 'responses', surveyId)).toBe(1)
    expect(await count(db, 'quarantine', surveyId)).toBe(0)
  })
})

test('a form that has to wait is shown with its answers and a button to send again', async ({ app, db }) => {
  const { surveyId, token, begin } = await openLink(app, db, 'none')
  for (let sent = 0; sent < 400; sent++)
    await post(app, token, { ...(await begin()), acc1: '3' }, '203.0.113.20')

  const reply = await post(app, token, { ...(await begin()), acc1: '4', comment: 'Góp ý' }, '203.0.113.20')

  expect(reply.statusCode).toBe(429)
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  expect(reply.body).toContain('Chưa gửi được vì đang có rất nhiều phiếu')
  expect(reply.body).toContain('Gửi lại</button>')
  expect(reply.body).toMatch(/name="acc1" value="4" checked/)
  expect(await count(db, 'responses', surveyId)).toBe(400)
})
