import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { openReader } from '../../server/db/reader.ts'
import { type ReleasedRow, readReleased } from '../../server/queries/answer-rows.ts'
import type { TestDatabase } from '../support/database.ts'
import { everythingShown, importSet } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'

const test = base.extend('imported', { scope: 'file' }, ({ db }) => importSet(db, 'edge_a', everythingShown))

async function rangeOf(db: Db) {
  const { rows } = await db.execute<{ surveyIds: number[]; unitIds: number[] }>(sql`
    select array_agg(distinct survey_id) as "surveyIds", array_agg(distinct unit_id) as "unitIds" from responses`)
  const { surveyIds = [], unitIds = [] } = rows[0] ?? {}
  return { surveyIds, unitIds, fromMonth: '2024-01-01', toMonth: '2025-12-01' }
}

async function read({ db, adminUrl }: TestDatabase, change: object = {}): Promise<ReleasedRow[]> {
  const reader = await openReader(adminUrl)
  const rows: ReleasedRow[] = []
  await readReleased(reader, { ...(await rangeOf(db)), ...change }, ['unit', 'respondent:gender'], (row) =>
    rows.push(row),
  )
  await reader.close()
  return rows
}

test('rows of released responses are read with what is asked for, and with nothing that tells them apart', async ({
  database,
  imported,
}) => {
  const rows = await read(database)

  expect(rows).toHaveLength(imported.added)
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
    'labels',
    'levels',
    'secondsStep',
    'surveyId',
    'version',
  ])
  expect(rows.every(({ levels, labels }) => /^\{.*\}$/.test(levels) && labels.length === 2)).toBe(true)
  expect(new Set(rows.map(({ labels }) => labels[1]))).toContain('female')
})

test('months outside the range, other surveys and other units are not read', async ({
  database,
  db,
  imported,
}) => {
  const { rows: months } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from responses where day >= '2025-02-01' and day < '2025-04-01'`,
  )

  const inMonths = await read(database, { fromMonth: '2025-02-01', toMonth: '2025-03-01' })

  expect(imported.added).toBe(60)
  expect(inMonths).toHaveLength(months[0]?.n ?? -1)
  expect(await read(database, { unitIds: [] })).toEqual([])
  expect(await read(database, { surveyIds: [] })).toEqual([])
})

test('what waits and what is left out is not read', async ({ database, db, imported }) => {
  await db.execute(sql`insert into response_waiting (unit_id, response_id, survey_id, day)
    select unit_id, response_id, survey_id, day from responses order by response_id limit 7`)
  const withoutWaiting = await read(database)
  await db.execute(sql`delete from response_waiting`)
  const { rows } = await db.execute<{ unitId: number; n: number }>(sql`
    select unit_id as "unitId", count(*)::int as n from responses group by unit_id order by 2 desc limit 1`)
  await db.execute(sql`insert into batch_exclusions (unit_id, batch_id, wanted, applied)
    select distinct unit_id, batch_id, true, true from collectors
    where batch_id is not null and unit_id = ${rows[0]?.unitId ?? 0}`)

  const withoutBatch = await read(database)

  expect(withoutWaiting).toHaveLength(imported.added - 7)
  expect(withoutBatch).toHaveLength(imported.added - Number(rows[0]?.n))
})
