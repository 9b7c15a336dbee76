import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { judgeAgain } from '../../server/collection/judge-again.ts'
import type { Db } from '../../server/db/client.ts'
import { watchDelivery } from '../../server/devices/watch.ts'
import { saveCatalogue } from '../../server/queries/catalogue.ts'
import { runAsAdmin } from '../support/database.ts'
import { test } from '../support/server.ts'
import {
  dayOf,
  placeTablet,
  reportOf,
  type StandingTablet,
  sendReport,
  standTablet,
  type TabletPlace,
} from '../support/standing-tablet.ts'
import { newId } from '../support/survey.ts'

const now = new Date('2026-06-15T10:00:00+07:00')

interface Standing extends TabletPlace {
  tablet: StandingTablet
}

async function stand(db: Db, unit: string): Promise<Standing> {
  const place = await placeTablet(db, unit)
  return { ...place, tablet: await standTablet(db, place.collector) }
}

/** Sends a response about a field, which waits when the catalogue lacks it. */
async function send(
  app: FastifyInstance,
  { survey, collector, tablet }: Standing,
  field: string | null,
  id = newId(),
) {
  const content = {
    survey: survey.key,
    version: 1,
    collector: collector.token,
    language: 'vi',
    notice: 1,
    day: '2026-06-15',
    answers: { visit: 5 },
    about: { field },
  }
  const headers = { authorization: `Bearer ${tablet.token}` }
  const payload = { content, sent: { capturedSecondsAgo: 0 } }
  return app.inject({ method: 'PUT', url: `/api/v1/responses/${id}`, headers, payload })
}

const addField = (db: Db, code: string) =>
  saveCatalogue(db, [{ code, name: 'Lĩnh vực', nameEn: null, procedures: [] }])

const removeOne = (adminUrl: string, { collector, survey }: Standing) =>
  runAsAdmin(
    adminUrl,
    `delete from responses where ctid in (select ctid from responses where unit_id = $1 and survey_id = $2 limit 1)`,
    [collector.unitId, survey.surveyId],
  )

test('a response that was removed cannot hide behind one that the office let in', async ({
  app,
  db,
  clock,
  database,
}) => {
  const standing = await stand(db, 'X1')
  const { collector, tablet } = standing
  for (let sent = 0; sent < 3; sent++) await send(app, standing, null)
  await send(app, standing, 'F-let-in')
  await sendReport(
    app,
    tablet,
    reportOf(1, [dayOf(collector, { captured: 4, delivered: 3, aside: 1, stored: 3 })]),
  )
  const gaps = async () => (await watchDelivery(db, [collector.unitId], now)).gaps

  const waiting = await gaps()
  await addField(db, 'F-let-in')
  await judgeAgain({ db, clock })
  const letIn = await gaps()
  await removeOne(database.adminUrl, standing)

  expect([waiting, letIn]).toEqual([[], []])
  expect(await gaps()).toMatchObject([{ unitId: collector.unitId, receipts: 3, found: 2, missing: 1 }])
})

test('a response that was let in and is sent once more, since the tablet heard nothing, is not missed', async ({
  app,
  db,
  clock,
}) => {
  const standing = await stand(db, 'X2')
  const { collector, tablet } = standing
  const id = newId()
  await send(app, standing, 'F-unheard', id)
  await addField(db, 'F-unheard')
  await judgeAgain({ db, clock })

  const again = await send(app, standing, 'F-unheard', id)
  await sendReport(app, tablet, reportOf(1, [dayOf(collector, { captured: 1, delivered: 1, stored: 1 })]))

  expect(again.statusCode).toBe(200)
  expect((await watchDelivery(db, [collector.unitId], now)).gaps).toEqual([])
})

test('nothing that is counted says which response was let in, or from which tablet', async ({ db }) => {
  const { rows } = await db.execute<{ name: string }>(sql`
    select column_name as name from information_schema.columns where table_name = 'let_in_days' order by 1`)

  expect(rows.map(({ name }) => name)).toEqual(['day', 'let_in', 'unit_id'])
})
