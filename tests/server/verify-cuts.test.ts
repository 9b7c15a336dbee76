import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { readMigrations } from '../../server/db/migrate.ts'
import { saveCatalogue } from '../../server/queries/catalogue.ts'
import { fold } from '../../server/rollups/fold.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { test } from '../privacy/own-server.ts'
import { runAsAdmin, type TestDatabase } from '../support/database.ts'
import type { TestClock } from '../support/server.ts'
import { asTablet, contentOf, newId, openSurvey, put } from '../support/survey.ts'

/** Two units, of which one shows values and both give the rest to the unit above; one more round comes late. */
async function settle({ app, db, clock }: { app: FastifyInstance; db: Db; clock: TestClock }) {
  const fields = ['F1', 'F2', 'F3'].map((code) => ({ code, name: code, nameEn: null, procedures: [] }))
  await saveCatalogue(db, fields)
  const open = await openSurvey(db)
  const headers = await asTablet(db)
  const send = async (count: number, field: string | null, level: number, unit: string) => {
    clock.set('2026-02-10T08:00:00+07:00')
    for (let sent = 0; sent < count; sent++) {
      const content = {
        ...contentOf(open, { acc1: level }, unit, '2026-02-10'),
        about: field ? { field } : {},
      }
      expect((await put(app, newId(), content, 0, headers)).statusCode).toBe(201)
    }
  }
  const settleAll = async () => {
    clock.set('2026-05-15T08:00:00+07:00')
    for (let rounds = 0; rounds < 3; rounds++) await fold(db, clock)
  }
  await send(9, 'F1', 5, 'X1')
  await send(4, 'F2', 2, 'X1')
  await send(20, null, 4, 'X1')
  await send(3, 'F2', 2, 'X2')
  await send(4, 'F3', 5, 'X2')
  await settleAll()
  await send(12, 'F1', 3, 'X1')
  await settleAll()
  return { unitId: open.collectors.X1?.unitId ?? 0, send, settleAll }
}

/** As if nobody had kept whose sums are shown: the table is made anew by its migration. */
async function migrateAgain({ adminUrl }: TestDatabase): Promise<void> {
  const migration = readMigrations().find(({ name }) => name.startsWith('0028'))
  await runAsAdmin(adminUrl, 'drop table cut_places')
  await runAsAdmin(adminUrl, migration?.sql ?? '')
}

/** Adds one to a sum of what a unit shows of F1. */
const change = (db: Db, table: 'cut_shown' | 'cut_places', unitId: number) =>
  db.execute(sql`update ${sql.raw(table)} set dimensions[2] = dimensions[2] + 1
    where unit_id = ${unitId} and cut = 'field' and value = 'F1'
      ${table === 'cut_places' ? sql`and shown_unit_id = unit_id` : sql``}`)

test('what is shown of the cuts equals a recount, and a changed cell is found and named', async ({
  app,
  db,
  clock,
}) => {
  const { unitId } = await settle({ app, db, clock })
  const name = `unit ${unitId}, survey 1, quarter from 2026-01-01, field F1`

  const untouched = await findRollupFault(db)
  await change(db, 'cut_shown', unitId)
  const shown = await findRollupFault(db)
  await change(db, 'cut_places', unitId)
  const both = await findRollupFault(db)

  expect(untouched).toBeNull()
  expect(shown?.replace(/survey \d+/, 'survey 1')).toBe(
    `what is shown of ${name} is not what units gave to it`,
  )
  expect(both?.replace(/survey \d+/, 'survey 1')).toBe(
    `what was given of ${name} is not what its responses add up to`,
  )
})

test('a cell put in and a cell taken out are found', async ({ app, db, clock }) => {
  const { unitId } = await settle({ app, db, clock })
  const where = sql`unit_id = ${unitId} and cut = 'field' and value = 'F1'`

  await db.execute(sql`insert into cut_shown select unit_id, survey_id, quarter, cut, 'F9', whole, dimensions
    from cut_shown where ${where}`)
  const putIn = await findRollupFault(db)
  await db.execute(sql`delete from cut_shown where value = 'F9' or (${where})`)
  const takenOut = await findRollupFault(db)

  expect(putIn).toContain('field F9 is not')
  expect(takenOut).toContain('field F1 is not')
})

test('what was shown before places were kept is taken over, and later responses add to it', async ({
  app,
  database,
  db,
  clock,
}) => {
  const { unitId, send, settleAll } = await settle({ app, db, clock })
  const ofUnit = sql`unit_id = ${unitId} and cut = 'field' and value = 'F1'`
  const shown = async () =>
    (await db.execute(sql`select whole, dimensions from cut_shown where ${ofUnit}`)).rows[0]
  const before = await shown()

  await migrateAgain(database)
  const takenOver = await findRollupFault(db)
  await send(15, 'F1', 1, 'X1')
  await settleAll()
  const after = await findRollupFault(db)
  await change(db, 'cut_shown', unitId)

  expect([takenOver, after]).toEqual([null, null])
  expect(await shown()).not.toEqual(before)
  expect(await findRollupFault(db)).toContain(`unit ${unitId},`)
})
