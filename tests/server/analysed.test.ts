import { sql } from 'drizzle-orm'
import { describe, expect, test as plain } from 'vitest'
import { lastAnalysedMonth } from '../../server/analyses/settle-quarters.ts'
import type { Db } from '../../server/db/client.ts'
import { openReader } from '../../server/db/reader.ts'
import { listAnalysedRests, listWithdrawn, settleAnalysed } from '../../server/queries/analysed.ts'
import { readReleased } from '../../server/queries/answer-rows.ts'
import type { RowSet } from '../../server/queries/counted-rows.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { fold } from '../../server/rollups/fold.ts'
import { test as base } from '../privacy/own-server.ts'
import { arrive, buildWorld, makeBatch } from '../privacy/world.ts'
import type { TestDatabase } from '../support/database.ts'

// A quarter is settled by the first analysis that is asked of it.

const months = { fromMonth: '2026-04-01', toMonth: '2026-06-01' }
const quarter = '2026-04-01'

const test = base.extend('spring', async ({ db, clock }) => {
  const world = await buildWorld(db, 1)
  const [, surveyId = 0] = world.surveyIds
  const [unitId, otherId] = [world.ids.get('D0C8') ?? 0, world.ids.get('D2C3') ?? 0]
  const range = { surveyIds: [surveyId], unitIds: [...world.ids.values()], ...months }
  const batch = await makeBatch(db, unitId)
  const come = (count: number, more: object = {}) =>
    arrive(db, world.random, { surveyId, unitId, day: '2026-05-12', count, ...more })
  await come(20)
  await come(6, { batch })
  await come(15, { unitId: otherId })
  clock.set('2026-08-01T10:00:00+07:00')
  await fold(db, clock)
  return { range, batch, come, unitId, emptyId: world.ids.get('D2C2') ?? 0, surveyId }
})

async function countRows({ adminUrl }: TestDatabase, range: object, set: RowSet = 'told'): Promise<number> {
  const reader = await openReader(adminUrl)
  let rows = 0
  await readReleased(reader, range as Parameters<typeof readReleased>[1], { labels: [], set }, () => rows++)
  await reader.close()
  return rows
}

async function shownRows(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select sum(respondents)::int as n from unit_month`)
  return rows[0]?.n ?? 0
}

test('nothing is read of a quarter that is not settled', async ({ database, db, spring: { range } }) => {
  expect(await countRows(database, range)).toBe(0)
  await settleAnalysed(db, range)
  expect(await countRows(database, range)).toBe(41)
})

test('what is released into a settled quarter is in figures and in no analysis', async ({
  database,
  db,
  clock,
  spring: { range, come },
}) => {
  await come(6)
  await fold(db, clock)
  await settleAnalysed(db, range)
  for (let late = 0; late < 7; late++) {
    await come(1)
    await fold(db, clock)
  }
  await settleAnalysed(db, range)

  expect(await shownRows(db)).toBe(47 + 5)
  expect(await countRows(database, range)).toBe(47)
  expect(await countRows(database, range, 'settled')).toBe(47)
})

test('a quarter of which nothing is released is settled by what comes first', async ({
  database,
  db,
  clock,
  spring: { range, come },
}) => {
  const summer = { fromMonth: '2026-07-01', toMonth: '2026-09-01' }
  await settleAnalysed(db, { ...range, ...summer })
  await come(9, { day: '2026-07-12' })
  clock.set('2026-11-01T10:00:00+07:00')
  await fold(db, clock)
  await settleAnalysed(db, { ...range, ...summer })

  expect(await countRows(database, { ...range, ...summer })).toBe(9)
})

describe('a batch', () => {
  test('that leaves takes its unit and quarter out of analyses for good, and of no other unit', async ({
    database,
    db,
    clock,
    spring: { range, batch, unitId, surveyId },
  }) => {
    await settleAnalysed(db, range)
    for (const isOut of [true, false]) {
      await setBatchExclusion(db, batch.batchId, isOut)
      await fold(db, clock)

      expect(await shownRows(db)).toBe(isOut ? 35 : 41)
      expect(await countRows(database, range)).toBe(15)
      // What decides what may be told of the others stays whole.
      expect(await countRows(database, range, 'settled')).toBe(41)
      expect(await listWithdrawn(db, range)).toMatchObject([{ unitId, block: `${surveyId} ${quarter}` }])
    }
    expect(await listWithdrawn(db, { ...range, fromMonth: '2026-07-01', toMonth: '2026-09-01' })).toEqual([])
  })

  test('that was out when the quarter was settled stays out of its analyses, and takes nothing along', async ({
    database,
    db,
    clock,
    spring: { range, batch },
  }) => {
    await setBatchExclusion(db, batch.batchId, true)
    await fold(db, clock)
    await settleAnalysed(db, range)
    const without = await countRows(database, range)
    await setBatchExclusion(db, batch.batchId, false)
    await fold(db, clock)

    expect(without).toBe(35)
    expect(await shownRows(db)).toBe(41)
    expect(await countRows(database, range)).toBe(35)
    expect(await listWithdrawn(db, range)).toEqual([])
  })

  test('that came late takes nothing along', async ({
    database,
    db,
    clock,
    spring: { range, come, unitId },
  }) => {
    await settleAnalysed(db, range)
    const late = await makeBatch(db, unitId)
    await come(8, { batch: late })
    await fold(db, clock)
    await setBatchExclusion(db, late.batchId, true)
    await fold(db, clock)

    expect(await shownRows(db)).toBe(41)
    expect(await countRows(database, range)).toBe(41)
    expect(await listWithdrawn(db, range)).toEqual([])
  })
})

test('answers beyond the figures are noted as they were when the quarter was settled', async ({
  db,
  clock,
  spring: { range, come, emptyId },
}) => {
  // Three of nine answered the last item: their piece waits for more of it.
  const levels = Array.from({ length: 9 }, (_, person) => [...Array(22).fill(4), person < 3 ? 5 : null])
  await come(9, { unitId: emptyId, day: '2026-06-10', levels })
  await fold(db, clock)
  await settleAnalysed(db, range)
  const before = await listAnalysedRests(db, range)
  await come(6, { unitId: emptyId, day: '2026-06-10' })
  await fold(db, clock)
  await settleAnalysed(db, range)

  const rest = before.find(({ unitId }) => unitId === emptyId)
  expect(rest).toMatchObject({ quarter })
  expect(rest?.open.items.slice(-5)).toEqual([0, 0, 0, 0, 3])
  expect(rest?.left.items.every((count) => count === 0)).toBe(true)
  expect(await listAnalysedRests(db, range)).toEqual(before)
})

plain('a quarter may be asked about two weeks after its end', () => {
  expect(lastAnalysedMonth(new Date('2026-07-14T23:59:00+07:00'))).toBe('2026-05')
  expect(lastAnalysedMonth(new Date('2026-07-15T00:01:00+07:00'))).toBe('2026-06')
})
