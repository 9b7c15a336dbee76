import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { judgeAgain } from '../../server/collection/judge-again.ts'
import { makeAcceptance } from '../../server/collection/make-acceptance.ts'
import type { Db } from '../../server/db/client.ts'
import { saveCatalogue } from '../../server/queries/catalogue.ts'
import { issueCodes } from '../support/codes.ts'
import { test } from '../support/server.ts'
import { placeTablet, standTablet } from '../support/standing-tablet.ts'
import { newId } from '../support/survey.ts'

async function daysOf(db: Db, surveyId: number) {
  const { rows } = await db.execute<{ day: string; isUncertain: boolean }>(sql`
    select day::text as day, day_uncertain as "isUncertain" from responses where survey_id = ${surveyId}`)
  return rows
}

test('a good code of a response that waits is used up, and lets it in when our side is mended', async ({
  app,
  db,
  clock,
}) => {
  const { survey, collector } = await placeTablet(db)
  const { token } = await standTablet(db, collector)
  const [code = ''] = await issueCodes(db, collector, 1)
  await db.execute(
    sql`update collectors set codes = 'required' where collector_id = ${collector.collectorId}`,
  )
  const send = (field: string | null) =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/responses/${newId()}`,
      headers: { authorization: `Bearer ${token}` },
      payload: {
        content: {
          survey: survey.key,
          version: 1,
          collector: collector.token,
          language: 'vi',
          notice: 1,
          day: '2026-06-15',
          answers: { visit: 5 },
          about: { field },
        },
        sent: { capturedSecondsAgo: 0, code },
      },
    })

  const kept = await send('F-new')
  const second = await send(null)
  await saveCatalogue(db, [{ code: 'F-new', name: 'Lĩnh vực mới', nameEn: null, procedures: [] }])
  await judgeAgain(makeAcceptance(db, clock))

  expect([kept.json().code, second.json().code]).toEqual(['unknown_reference', 'code_used'])
  expect(await daysOf(db, survey.surveyId)).toEqual([{ day: '2026-06-15', isUncertain: false }])
})

test('what waits from a clock that jumped is counted on its day of arrival', async ({ app, db, clock }) => {
  const { survey, collector } = await placeTablet(db)
  const { token } = await standTablet(db, collector)
  const content = {
    survey: survey.key,
    version: 1,
    collector: collector.token,
    language: 'vi',
    notice: 1,
    day: '2023-12-02',
    answers: { visit: 5 },
    about: { field: 'F-later' },
  }
  const sent = { capturedSecondsAgo: 80_000_000, clockJumped: true }
  const url = `/api/v1/responses/${newId()}`
  const headers = { authorization: `Bearer ${token}` }
  await app.inject({ method: 'PUT', url, headers, payload: { content, sent } })
  await saveCatalogue(db, [{ code: 'F-later', name: 'Lĩnh vực sau', nameEn: null, procedures: [] }])
  clock.set('2026-07-20T10:00:00+07:00')

  await judgeAgain(makeAcceptance(db, clock))
  clock.set('2026-06-15T10:00:00+07:00')

  expect(await daysOf(db, survey.surveyId)).toEqual([{ day: '2026-06-15', isUncertain: true }])
})

test('without its header a revoked tablet is a stranger, at its own place and in the limit', async ({
  app,
  db,
}) => {
  const { survey, collector } = await placeTablet(db)
  const { token, deviceId } = await standTablet(db, collector)
  await db.execute(sql`update devices set revoked_at = now() where device_id = ${deviceId}`)
  const send = (headers: Record<string, string>) =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/responses/${newId()}`,
      headers,
      remoteAddress: '203.0.113.9',
      payload: {
        content: {
          survey: survey.key,
          version: 1,
          collector: collector.token,
          language: 'vi',
          notice: 1,
          day: '2026-06-15',
          answers: { visit: 5 },
        },
        sent: { capturedSecondsAgo: 0 },
      },
    })

  const reasons = [await send({ authorization: `Bearer ${token}` }), await send({})].map(
    (reply) => reply.json().code,
  )
  const flood = []
  for (let sent = 0; sent < 410; sent++)
    flood.push((await send({ authorization: `Bearer ${token}` })).statusCode)

  expect(reasons).toEqual(['device_revoked', 'sender_unknown'])
  expect(flood.at(-1)).toBe(429)
})
