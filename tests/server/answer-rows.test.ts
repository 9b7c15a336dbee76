import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { notShown, skipped } from '../../analytics/index.ts'
import type { Db } from '../../server/db/client.ts'
import { openReader } from '../../server/db/reader.ts'
import { settleAnalysed } from '../../server/queries/analysed.ts'
import { type ReleasedRow, readReleased } from '../../server/queries/answer-rows.ts'
import type { RowSet } from '../../server/queries/counted-rows.ts'
import { readLevels } from '../../server/queries/read-levels.ts'
import { textReader } from '../../server/queries/text-reader.ts'
import type { TestDatabase } from '../support/database.ts'
import { everythingShown, importSet } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'

const test = base.extend('imported', { scope: 'file' }, async ({ db }) => {
  const imported = await importSet(db, 'edge_a', everythingShown)
  await settleAnalysed(db, await rangeOf(db))
  return imported
})

async function rangeOf(db: Db) {
  const { rows } = await db.execute<{ surveyIds: number[]; unitIds: number[] }>(sql`
    select array_agg(distinct survey_id) as "surveyIds", array_agg(distinct unit_id) as "unitIds" from responses`)
  const { surveyIds = [], unitIds = [] } = rows[0] ?? {}
  return { surveyIds, unitIds, fromMonth: '2024-01-01', toMonth: '2025-12-01' }
}

async function read(
  { db, adminUrl }: TestDatabase,
  change: object = {},
  set: RowSet = 'told',
): Promise<ReleasedRow[]> {
  const reader = await openReader(adminUrl)
  const rows: ReleasedRow[] = []
  await readReleased(
    reader,
    { ...(await rangeOf(db)), ...change },
    { labels: ['unit', 'respondent:gender'], set },
    (row) => rows.push({ ...row, levels: row.levels.slice(0, row.items), labels: [...row.labels] }),
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
    'items',
    'labels',
    'levels',
    'secondsStep',
    'surveyId',
    'version',
  ])
  expect(rows.every(({ labels }) => labels.length === 2)).toBe(true)
  expect(new Set(rows.map(({ labels }) => labels[1]))).toContain('female')
})

test('the levels of all rows together are those that are stored', async ({ database, db, imported }) => {
  const { rows: stored } = await db.execute<{ levels: (number | null)[]; step: number | null }>(
    sql`select levels, seconds_step as step from responses`,
  )

  const rows = await read(database)

  expect(imported.added).toBe(stored.length)
  const asStored = stored.map(({ levels, step }) => `${levels.map((level) => level ?? skipped)} ${step}`)
  expect(rows.map(({ levels, secondsStep }) => `${levels} ${secondsStep}`).sort()).toEqual(asStored.sort())
})

test('levels of every kind and text of any language come over as they are', async ({ database }) => {
  const reader = await openReader(database.adminUrl)
  const read: unknown[] = []
  const into = new Int8Array(8)
  await reader.eachBinary(
    `select array[5, 4, null, 0, -1, 10]::smallint[] as levels union all select array[null]::smallint[]
      union all select '{}'`,
    [],
    (row) => read.push([...into.subarray(0, readLevels(row, 6, into))]),
  )
  await reader.eachBinary(`select $1::text, $2::int[]::text`, ["it's $2 \\ Hà", [7, 8]], (row) =>
    read.push(row.toString('utf8', 6)),
  )
  await reader.close()

  expect(read.slice(0, 3)).toEqual([[5, 4, skipped, 0, notShown, 10], [skipped], []])
  expect(read[3]).toContain("it's $2 \\ Hà")
  expect(read[3]).toContain('{7,8}')
})

test('a reading that fails is told of', async ({ database }) => {
  const reader = await openReader(database.adminUrl)

  await expect(reader.eachBinary('select nothing', [], () => {})).rejects.toThrow('nothing')

  await reader.close()
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

test('what waits, came late or was withdrawn is not read, and what was withdrawn is known', async ({
  database,
  db,
  imported,
}) => {
  await db.execute(sql`insert into response_waiting (unit_id, response_id, survey_id, day)
    select unit_id, response_id, survey_id, day from responses order by response_id limit 7`)
  const withoutWaiting = await read(database)
  await db.execute(sql`delete from response_waiting`)
  await db.execute(sql`insert into analysed_without (unit_id, response_id)
    select unit_id, response_id from responses order by response_id limit 4`)
  const withoutLate = await read(database)
  await db.execute(sql`delete from analysed_without`)
  const { rows } = await db.execute<{ unitId: number; surveyId: number; quarter: string; n: number }>(sql`
    select unit_id as "unitId", survey_id as "surveyId", date_trunc('quarter', day::timestamp)::date::text as quarter,
      count(*)::int as n from responses group by 1, 2, 3 order by 4 desc limit 1`)
  const [most] = rows
  await db.execute(sql`insert into analysed_withdrawn (unit_id, survey_id, quarter, withdrawn_in)
    values (${most?.unitId}, ${most?.surveyId}, ${most?.quarter}, 9)`)

  const withoutQuarter = await read(database)

  expect(withoutWaiting).toHaveLength(imported.added - 7)
  expect(withoutLate).toHaveLength(imported.added - 4)
  expect(withoutQuarter).toHaveLength(imported.added - Number(most?.n))
  expect(await read(database, {}, 'settled')).toHaveLength(imported.added)
})

test('labels that begin alike are told apart, first and again', () => {
  const textAt = textReader()
  const read = (text: string) => {
    const bytes = Buffer.from(`..${text}.`)
    return textAt(bytes, 2, bytes.length - 1)
  }

  const texts = ['F01', 'F0', 'F012', 'Hà Nội', 'Hà', '', 'F01']

  expect(texts.map(read)).toEqual(texts)
  expect(texts.map(read)).toEqual(texts)
})
