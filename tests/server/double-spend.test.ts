import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { ensureCollector } from '../../server/queries/collectors.ts'
import { offerSurvey } from '../../server/queries/surveys.ts'
import { makeApp } from '../support/app.ts'
import { issueCodes } from '../support/codes.ts'
import { makeDatabase, runAsAdmin } from '../support/database.ts'
import { makeClock, test } from '../support/server.ts'
import { standTablet } from '../support/standing-tablet.ts'
import { contentOf, newId, type OpenSurvey, openSurvey } from '../support/survey.ts'

const usesOfEach = 20

/** A unit with a phone link and a tablet place, and codes that were issued at the link. */
async function openPlaces(db: Db, quantity: number) {
  const open = await openSurvey(db)
  const link = open.collectors.X1
  if (!link) throw new Error('no collector')
  const tablet = await ensureCollector(
    db,
    { token: `${link.token}T`, unitId: link.unitId, kind: 'tablet', channel: 'tablet', name: 'Quầy số 1' },
    new Date('2026-01-01T00:00:00Z'),
  )
  await offerSurvey(db, tablet.collectorId, open.survey.surveyId, 0)
  const { token } = await standTablet(db, tablet)
  const roads = [{ collector: link.token }, { collector: tablet.token, authorization: `Bearer ${token}` }]
  return { open, roads, codes: await issueCodes(db, link, quantity) }
}

type Places = Awaited<ReturnType<typeof openPlaces>>

/** Every code is sent at once from both places, with another answer each time. */
async function spendAtOnce(app: FastifyInstance, places: Places): Promise<number[]> {
  const statuses: number[] = []
  // Two hundred at a time: more than that a server of two cores sends back to wait.
  for (let from = 0; from < places.codes.length; from += 10) {
    const wave = places.codes.slice(from, from + 10)
    const uses = Array.from({ length: usesOfEach }, (_, use) => wave.map((code) => ({ code, use }))).flat()
    statuses.push(...(await Promise.all(uses.map((each) => spend(app, places, each)))))
  }
  return statuses
}

/** Sends one response until the server has an answer for it, as phones and tablets do. */
async function spend(
  app: FastifyInstance,
  { open, roads }: Places,
  { code, use }: { code: string; use: number },
): Promise<number> {
  const { collector = '', ...headers } = roads[use % 2] ?? {}
  const content = { ...contentOf(open, { acc1: 1 + (use % 5) }), collector }
  const payload = { content, sent: { capturedSecondsAgo: 0, code } }
  const url = `/api/v1/responses/${newId()}`
  for (;;) {
    const { statusCode } = await app.inject({ method: 'PUT', url, headers, payload })
    if (statusCode !== 503) return statusCode
  }
}

async function countStored(db: Db, { survey }: OpenSurvey): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from responses where survey_id = ${survey.surveyId}`,
  )
  return rows[0]?.n ?? 0
}

test('fifty codes, each sent twenty times at once over phone and tablet, count fifty times', async ({
  app,
  db,
}) => {
  const places = await openPlaces(db, 50)

  const statuses = await spendAtOnce(app, places)

  expect(new Set(statuses)).toEqual(new Set([201, 422]))
  expect(statuses.filter((status) => status === 201)).toHaveLength(50)
  expect(statuses.filter((status) => status === 422)).toHaveLength(50 * (usesOfEach - 1))
  expect(await countStored(db, places.open)).toBe(50)
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from quarantine
    where reason = 'code_used' and content ->> 'survey' = ${places.open.survey.key}`)
  expect(rows[0]?.n).toBe(50 * (usesOfEach - 1))
})

test('without the unique key the same attack counts more, so the test can see it', async ({
  onTestFinished,
}) => {
  const database = await makeDatabase()
  await runAsAdmin(database.adminUrl, 'alter table code_uses drop constraint code_uses_pkey')
  const app = await makeApp({
    db: database.db,
    clock: makeClock(),
  })
  onTestFinished(async () => {
    await app.close()
    await database.drop()
  })
  const places = await openPlaces(database.db, 5)

  await spendAtOnce(app, places)

  expect(await countStored(database.db, places.open)).toBeGreaterThan(5)
})
