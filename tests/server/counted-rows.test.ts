import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { openReader } from '../../server/db/reader.ts'
import { settleAnalysed } from '../../server/queries/analysed.ts'
import { readReleased } from '../../server/queries/answer-rows.ts'
import { countCrossed } from '../../server/queries/cross-counts.ts'
import { importSet } from '../support/oracle.ts'
import { test as base } from '../support/server.ts'

// Responses of units and months that are too small by themselves count elsewhere; analyses read them there.

const test = base.extend('imported', { scope: 'file' }, ({ db }) => importSet(db, 'edge_a'))

test('the rows of each unit and year are as many as its figures rest on', async ({
  database,
  db,
  imported,
}) => {
  const { rows: cells } = await db.execute<{
    surveyId: number
    unitId: string
    year: string
    count: number
  }>(sql`
    select survey_id as "surveyId", unit_id::text as "unitId", extract(year from month)::text as year,
      sum(respondents)::int as count from unit_month group by 1, 2, 3 order by 2, 3`)
  const { rows: units } = await db.execute<{ ids: number[] }>(
    sql`select array_agg(unit_id) as ids from units`,
  )
  const { rows: booked } = await db.execute(sql`select from response_bookings`)
  const range = { surveyIds: [cells[0]?.surveyId ?? 0], unitIds: units[0]?.ids ?? [] }
  const months = { fromMonth: '2024-01-01', toMonth: '2025-12-01' }
  await settleAnalysed(db, { ...range, ...months })
  const reader = await openReader(database.adminUrl)
  const counts = new Map<string, number>()
  await readReleased(
    reader,
    { ...range, ...months },
    { labels: ['unit', 'year'], set: 'told' },
    ({ labels }) => {
      counts.set(labels.join(' '), (counts.get(labels.join(' ')) ?? 0) + 1)
    },
  )
  const crossed = await countCrossed(reader, { ...range, ...months }, 'channel')
  await reader.close()

  expect(imported.added).toBe(60)
  expect(booked.length).toBeGreaterThan(0)
  expect([...counts].sort()).toEqual(
    cells.map(({ unitId, year, count }) => [`${unitId} ${year}`, count]).sort(),
  )
  // What decides which groups of a crosstab are small counts the same rows.
  const years = Map.groupBy(crossed, ({ unitId, block }) => `${unitId} ${block.split(' ')[1]?.slice(0, 4)}`)
  const sums = [...years].map(([cell, rows]) => [cell, rows.reduce((sum, { count }) => sum + count, 0)])
  expect(sums.sort()).toEqual([...counts].sort())
})
