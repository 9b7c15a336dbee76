import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { levelItems } from '#contract/questionnaire.ts'
import type { Db } from '../../server/db/client.ts'
import { openReader } from '../../server/db/reader.ts'
import { exportCodeBook } from '../../server/export/code-book.ts'
import { type ExportPlan, exportLines, fewestAlike, planExport } from '../../server/export/responses.ts'
import { findSurvey, type Survey } from '../../server/queries/surveys.ts'
import { everythingShown, importSet } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'

/** A few respondents of many units, and of one unit six times as many alike. */
const test = base.extend('imported', { scope: 'file' }, async ({ db }) => {
  const { added } = await importSet(db, 'edge_a', everythingShown)
  const { rows } = await db.execute(sql`
    insert into responses (unit_id, day, response_id, survey_id, version, channel, field_code, procedure_code,
      service_channel, language, notice, levels, other, respondent, day_uncertain)
    select unit_id, day, gen_random_uuid(), survey_id, version, channel, field_code, procedure_code, service_channel,
      language, notice, levels, other, respondent, day_uncertain
    from responses, generate_series(1, 5) where unit_id = (select min(unit_id) from responses) returning 1`)
  return { added: added + rows.length }
})

interface Exported {
  plan: ExportPlan
  file: string
  rows: Record<string, string>[]
}

async function exportOf(db: Db, url: string, from = '0001-01-01', to = '9998-12-01'): Promise<Exported> {
  const { rows: surveys } = await db.execute<{ key: string }>(sql`select key from surveys`)
  const survey = (await findSurvey(db, surveys[0]?.key ?? '')) as Survey
  const reader = await openReader(url)
  const plan = await planExport(reader, survey, { surveyId: survey.surveyId, fromMonth: from, toMonth: to })
  let file = ''
  for await (const { text } of exportLines(reader, plan)) file += text
  await reader.close()
  return { plan, file, rows: parse(file, { bom: true, columns: true }) }
}

const tellsWho = /^(unit|month|version|channel|field|procedure|service_channel|respondent_.*)$/

const standing = (row: Record<string, string>) =>
  JSON.stringify(Object.entries(row).filter(([name]) => tellsWho.test(name)))

test('every response is a row, with its answers and without anything it could be found by', async ({
  database,
  db,
  imported,
}) => {
  const { plan, file, rows } = await exportOf(db, database.adminUrl)

  expect(rows).toHaveLength(plan.rows)
  expect(plan.rows + plan.leftOut).toBe(imported.added)
  expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d{2}-\d{2}/)
  const { rows: stored } = await db.execute<{ levels: string }>(
    sql`select array_to_string(levels, ',', '') as levels from responses`,
  )
  const items = plan.versions.flatMap(({ questionnaire }) =>
    levelItems(questionnaire).map(({ key }) => `item_${key}`),
  )
  const asStored = stored.map(({ levels }) => levels).sort()
  const written = rows.map((row) => items.map((name) => row[name]).join(',')).sort()
  expect(plan.leftOut).toBe(0)
  expect(written).toEqual(asStored)
})

test('who a row is of, five rows share', async ({ database, db, imported }) => {
  const { rows } = await exportOf(db, database.adminUrl)

  const alike = Map.groupBy(rows, standing)
  expect(imported.added).toBeGreaterThan(0)
  expect(Math.min(...[...alike.values()].map(({ length }) => length))).toBeGreaterThanOrEqual(fewestAlike)
  // Not by telling nothing of anybody.
  expect(rows.some((row) => row.unit !== '' && row.month !== '')).toBe(true)
  expect(rows.some((row) => row.unit === '' || row.month === '')).toBe(true)
})

test('a file of one month holds that month, and rows of a few share less', async ({
  database,
  db,
  imported,
}) => {
  const { rows: some } = await db.execute<{ month: string; n: number }>(
    sql`select to_char(day, 'YYYY-MM') as month, count(*)::int as n from responses group by 1 order by 2 limit 1`,
  )
  const { month, n } = some[0] ?? { month: '', n: 0 }

  const { plan, rows } = await exportOf(db, database.adminUrl, `${month}-01`, `${month}-01`)

  expect(imported.added).toBeGreaterThan(n)
  expect(plan.rows + plan.leftOut).toBe(n)
  expect(rows.every((row) => row.month === month || row.month === '')).toBe(true)
})

test('what no figure shows yet is in no file', async ({ database, db, imported }) => {
  const before = await exportOf(db, database.adminUrl)
  await db.execute(sql`insert into response_waiting (unit_id, response_id, survey_id, day)
    select unit_id, response_id, survey_id, day from responses limit 7`)

  const after = await exportOf(db, database.adminUrl)
  await db.execute(sql`delete from response_waiting`)

  expect(imported.added - after.plan.rows - after.plan.leftOut).toBe(7)
  expect(before.plan.rows + before.plan.leftOut).toBe(imported.added)
})

test('two files have their rows in different orders', async ({ database, db, imported }) => {
  const [one, other] = [await exportOf(db, database.adminUrl), await exportOf(db, database.adminUrl)]

  const order = ({ rows }: Exported) => rows.map((row) => JSON.stringify(row))
  expect(imported.added).toBeGreaterThan(20)
  expect(order(one)).not.toEqual(order(other))
  expect(order(one).sort()).toEqual(order(other).sort())
})

test('the code book explains every column and every level', async ({ database, db, imported }) => {
  const { plan, rows } = await exportOf(db, database.adminUrl)

  const book: Record<string, string>[] = parse(exportCodeBook(plan.versions), { bom: true, columns: true })

  expect(imported.added).toBeGreaterThan(0)
  expect(new Set(book.map(({ variable }) => variable))).toEqual(new Set(Object.keys(rows[0] ?? {})))
  const codes = Map.groupBy(book, ({ variable }) => variable ?? '')
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) {
      const known = codes.get(name)?.map(({ code }) => code) ?? []
      const isCoded = value !== '' && known.some((code) => code !== '')
      for (const one of isCoded ? value.split(' ') : []) expect(known).toContain(one)
    }
})
