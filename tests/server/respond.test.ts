import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { hiddenFields, post } from '../support/phone-form.ts'
import { test } from '../support/server.ts'
import { openSurvey } from '../support/survey.ts'

async function stored(db: Db, surveyId: number) {
  const { rows } = await db.execute<{ levels: (number | null)[]; other: unknown; respondent: unknown }>(
    sql`select levels, other, respondent from responses where survey_id = ${surveyId}`,
  )
  return rows
}

describe('the phone page without JavaScript', () => {
  test('is a whole form that may not be stored by anyone', async ({ app, db }) => {
    const { collectors } = await openSurvey(db)

    const reply = await app.inject(`/q/${collectors.X1?.token}`)

    expect(reply.statusCode).toBe(200)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(reply.body).toContain('Xã An Bình')
    expect(reply.body).toContain('name="fbk4"')
  })

  test('sends answers, bands and skipped items', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db)
    const token = collectors.X1?.token ?? ''
    const page = await app.inject(`/q/${token}`)

    const reply = await post(app, token, {
      ...hiddenFields(page.body),
      acc1: '5',
      acc2: '2',
      'respondent.gender': 'female',
    })

    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain('Đã ghi nhận')
    const [row] = await stored(db, survey.surveyId)
    expect(row?.levels.slice(0, 3)).toEqual([5, 2, null])
    expect(row?.respondent).toEqual({ gender: 'female' })
  })

  test('sent twice counts once', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db)
    const token = collectors.X1?.token ?? ''
    const fields = { ...hiddenFields((await app.inject(`/q/${token}`)).body), acc1: '4' }

    const replies = [await post(app, token, fields), await post(app, token, fields)]

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(await stored(db, survey.surveyId)).toHaveLength(1)
  })

  test('a form without an answer is not recorded, and says why', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db)
    const token = collectors.X1?.token ?? ''
    const page = await app.inject(`/q/${token}`)

    const reply = await post(app, token, { ...hiddenFields(page.body), 'respondent.gender': 'female' })

    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('chưa trả lời câu nào')
    expect(await stored(db, survey.surveyId)).toEqual([])
  })

  test('a form begun before midnight of the last day counts after it', async ({ app, db, clock }) => {
    const { survey, collectors } = await openSurvey(db, { windowTo: '2026-06-15' })
    const token = collectors.X1?.token ?? ''
    clock.set('2026-06-15T23:58:00+07:00')
    const fields = { ...hiddenFields((await app.inject(`/q/${token}`)).body), acc1: '4' }
    clock.set('2026-06-16T00:03:00+07:00')

    const replies = [await post(app, token, fields), await post(app, token, fields)]
    const tooLate = await app.inject(`/q/${token}`)
    clock.set('2026-06-15T10:00:00+07:00')

    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(tooLate.statusCode).toBe(410)
    expect(await stored(db, survey.surveyId)).toHaveLength(1)
  })

  test('two renderings are two responses', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db)
    const token = collectors.X1?.token ?? ''

    for (let sent = 0; sent < 2; sent++) {
      await post(app, token, { ...hiddenFields((await app.inject(`/q/${token}`)).body), acc1: '4' })
    }

    expect(await stored(db, survey.surveyId)).toHaveLength(2)
  })

  test('a fault is said beside its item and what was given stays', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db)
    const token = collectors.X1?.token ?? ''
    const page = await app.inject(`/q/${token}`)

    const reply = await post(app, token, { ...hiddenFields(page.body), acc1: '9', acc2: '3' })

    expect(reply.statusCode).toBe(422)
    expect(hiddenFields(reply.body)._id).toBe(hiddenFields(page.body)._id)
    expect(reply.body).toMatch(
      /<input[^>]*name="acc2"[^>]*value="3"[^>]*checked|<input[^>]*checked[^>]*name="acc2"[^>]*value="3"/,
    )
    expect(await stored(db, survey.surveyId)).toEqual([])
  })

  test('a questionnaire with conditions goes page by page and asks what follows', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db, { template: 'counter-one-tap' })
    const token = collectors.X1?.token ?? ''
    const first = await app.inject(`/q/${token}`)
    expect(first.body).not.toContain('name="reasons"')

    const second = await post(app, token, { ...hiddenFields(first.body), visit: '2' })
    expect(second.body).toContain('name="reasons"')
    expect(hiddenFields(second.body).visit).toBe('2')
    const reason = /name="reasons"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="reasons"/.exec(second.body)
    const option = reason?.[1] ?? reason?.[2] ?? ''
    const last = await post(app, token, { ...hiddenFields(second.body), reasons: option })

    expect(last.body).toContain('Đã ghi nhận')
    expect(await stored(db, survey.surveyId)).toEqual([
      { levels: [2], other: { reasons: [option] }, respondent: {} },
    ])
  })

  test('a required item left out is asked for on its own page, and nothing is kept of the attempt', async ({
    app,
    db,
  }) => {
    const { survey, collectors } = await openSurvey(db, { template: 'counter-one-tap' })
    const token = collectors.X1?.token ?? ''
    const first = await app.inject(`/q/${token}`)

    const reply = await post(app, token, hiddenFields(first.body))

    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('id="visit-fault">Xin Ông/Bà trả lời câu này.')
    expect(hiddenFields(reply.body)._id).toBe(hiddenFields(first.body)._id)
    const kept = sql`select from quarantine where content ->> 'survey' = ${survey.key}`
    expect((await db.execute(kept)).rowCount).toBe(0)
  })

  test('going back keeps what was answered on both pages', async ({ app, db }) => {
    const { collectors } = await openSurvey(db, { template: 'counter-one-tap' })
    const token = collectors.X1?.token ?? ''
    const first = await app.inject(`/q/${token}`)
    const second = await post(app, token, { ...hiddenFields(first.body), visit: '2' })

    const back = await post(app, token, { ...hiddenFields(second.body), comment: 'Chờ lâu', _back: '1' })

    expect(back.statusCode).toBe(200)
    expect(back.body).toMatch(/name="visit" value="2"[^>]* checked/)
    expect(hiddenFields(back.body).comment).toBe('Chờ lâu')
    expect(back.body).not.toContain('name="_back"')
  })

  test('a comment that is too long is told beside its field; a line break counts as one sign', async ({
    app,
    db,
  }) => {
    const { survey, collectors } = await openSurvey(db)
    const token = collectors.X1?.token ?? ''
    const fields = { ...hiddenFields((await app.inject(`/q/${token}`)).body), acc1: '4' }

    const tooLong = await post(app, token, { ...fields, comment: 'x'.repeat(1001) })
    const justRight = await post(app, token, { ...fields, comment: 'x\r\n'.repeat(500) })

    expect(tooLong.body).toContain('id="comment-fault">Xin viết tối đa 1.000 ký tự.')
    expect(justRight.body).toContain('Đã ghi nhận')
    expect(await stored(db, survey.surveyId)).toHaveLength(1)
  })

  test('every fault of a page is told at once', async ({ app, db }) => {
    const { collectors } = await openSurvey(db)
    const token = collectors.X1?.token ?? ''
    const page = await app.inject(`/q/${token}`)

    const reply = await post(app, token, { ...hiddenFields(page.body), acc1: '9', acc2: 'x' })

    expect(reply.body).toContain('id="acc1-fault"')
    expect(reply.body).toContain('id="acc2-fault"')
  })

  test('a satisfied visitor is done after one page', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db, { template: 'counter-one-tap' })
    const token = collectors.X1?.token ?? ''
    const first = await app.inject(`/q/${token}`)

    const reply = await post(app, token, { ...hiddenFields(first.body), visit: '5' })

    expect(reply.body).toContain('Đã ghi nhận')
    expect(await stored(db, survey.surveyId)).toHaveLength(1)
  })

  test('answers to items no longer shown are dropped, and the page says so', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db, { template: 'counter-one-tap' })
    const token = collectors.X1?.token ?? ''
    const fields = hiddenFields((await app.inject(`/q/${token}`)).body)

    const reply = await post(app, token, { ...fields, _step: '1', visit: '5', comment: 'Chờ lâu' })

    expect(reply.statusCode).toBe(200)
    expect(await stored(db, survey.surveyId)).toHaveLength(1)
    expect(
      (await db.execute(sql`select from comment_waiting where survey_id = ${survey.surveyId}`)).rowCount,
    ).toBe(0)
  })

  test('speaks English when asked', async ({ app, db }) => {
    const { collectors } = await openSurvey(db)

    const reply = await app.inject(`/q/${collectors.X1?.token}?lang=en`)

    expect(reply.body).toContain('lang="en"')
    expect(reply.body).toContain('seats in the waiting area')
  })
})

describe('where there is nothing to fill in', () => {
  test('an unknown address gets a neutral page', async ({ app }) => {
    const reply = await app.inject('/q/no-such-code')

    expect(reply.statusCode).toBe(404)
    expect(reply.headers['content-type']).toContain('text/html')
    expect(reply.body).not.toContain('<form')
  })

  test('a closed survey says so', async ({ app, db }) => {
    const { collectors } = await openSurvey(db, { windowTo: '2026-05-31' })

    const reply = await app.inject(`/q/${collectors.X1?.token}`)

    expect(reply.statusCode).toBe(410)
    expect(reply.body).not.toContain('<form')
  })

  test('a revoked place asks nobody any more, and takes what was begun before', async ({ app, db }) => {
    const { survey, collectors } = await openSurvey(db)
    const { token = '', collectorId = 0 } = collectors.X1 ?? {}
    const fields = { ...hiddenFields((await app.inject(`/q/${token}`)).body), acc1: '4' }
    await db.execute(
      sql`update collectors set status = 'revoked', revoked_on = '2026-06-15' where collector_id = ${collectorId}`,
    )

    expect((await app.inject(`/q/${token}`)).statusCode).toBe(404)
    expect((await post(app, token, fields)).body).toContain('Đã ghi nhận')
    expect(await stored(db, survey.surveyId)).toHaveLength(1)
  })

  test('a place asks up to its last day', async ({ app, db, clock }) => {
    const { collectors } = await openSurvey(db)
    const { token = '', collectorId = 0 } = collectors.X1 ?? {}
    await db.execute(sql`update collectors set expires_on = '2026-06-15' where collector_id = ${collectorId}`)

    const last = await app.inject(`/q/${token}`)
    clock.set('2026-06-16T00:00:01+07:00')
    const later = await app.inject(`/q/${token}`)
    clock.set('2026-06-15T10:00:00+07:00')

    expect([last.statusCode, later.statusCode]).toEqual([200, 410])
  })

  test('a tampered hidden field is refused without a stack', async ({ app, db }) => {
    const { collectors } = await openSurvey(db)

    const reply = await post(app, collectors.X1?.token ?? '', { _id: 'x', _version: '1' })

    expect(reply.statusCode).toBe(400)
    expect(reply.body).not.toMatch(/at .*\.ts|SELECT|select /)
  })
})
