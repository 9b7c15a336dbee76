import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { ensureBatch, ensureCollector } from '../../server/queries/collectors.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { closeSurvey, offerSurvey } from '../../server/queries/surveys.ts'
import { fold } from '../../server/rollups/fold.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { test } from '../support/server.ts'
import { contentOf, newId, type OpenSurvey, openSurvey, put } from '../support/survey.ts'

async function send(
  app: FastifyInstance,
  open: OpenSurvey,
  count: number,
  unit = 'X1',
  level = 4,
  daysAgo = 0,
): Promise<void> {
  for (let sent = 0; sent < count; sent++) {
    const reply = await put(app, newId(), contentOf(open, { acc1: level }, unit), daysAgo * 86_400)
    expect(reply.statusCode).toBe(201)
  }
}

async function shown(db: Db, { survey }: OpenSurvey): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select coalesce(sum(respondents), 0)::int as n from unit_month where survey_id = ${survey.surveyId}`,
  )
  return rows[0]?.n ?? 0
}

describe('the fold', () => {
  test('this month moves by five and leaves at least five waiting', async ({ app, db, clock }) => {
    const open = await openSurvey(db)

    await send(app, open, 9)
    await fold(db, clock)
    const before = await shown(db, open)
    await send(app, open, 1)
    await fold(db, clock)
    const after = await shown(db, open)
    await send(app, open, 4)
    await fold(db, clock)

    expect([before, after, await shown(db, open)]).toEqual([0, 5, 5])
  })

  test('a response without an answer counts in no step', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    await send(app, open, 9)
    for (let sent = 0; sent < 6; sent++) await put(app, newId(), contentOf(open, { acc1: null }))

    await fold(db, clock)

    expect(await shown(db, open)).toBe(0)
  })

  test('after closing, what arrives late waits until five have gathered', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    await send(app, open, 7)
    await closeSurvey(db, open.survey.surveyId, '2026-06-15')
    clock.set('2026-06-16T08:00:00+07:00')
    await fold(db, clock)
    const counts = [await shown(db, open)]
    for (const arrivals of [1, 3, 1]) {
      await send(app, open, arrivals, 'X1', 4, 1)
      await fold(db, clock)
      counts.push(await shown(db, open))
    }
    clock.set('2026-06-15T10:00:00+07:00')

    expect(counts).toEqual([7, 7, 7, 12])
  })

  test('closing a survey releases the rest, whatever its size', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    await send(app, open, 7)
    await send(app, open, 2, 'X2')
    await closeSurvey(db, open.survey.surveyId, '2026-06-15')

    await fold(db, clock)
    const onTheLastDay = await shown(db, open)
    clock.set('2026-06-16T00:10:00+07:00')
    await fold(db, clock)
    clock.set('2026-06-15T10:00:00+07:00')

    expect([onTheLastDay, await shown(db, open)]).toEqual([0, 9])
  })

  test('folding again adds nothing', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    await send(app, open, 12)

    await fold(db, clock)
    const once = await shown(db, open)
    await fold(db, clock)

    expect(await shown(db, open)).toBe(once)
    expect(await findRollupFault(db)).toBeNull()
  })

  test('two folds at once count each response once', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    await send(app, open, 30)

    await Promise.all([fold(db, clock), fold(db, clock), fold(db, clock)])

    expect(await shown(db, open)).toBe(25)
    expect(await findRollupFault(db)).toBeNull()
  })

  test('a fold that dies before its commit leaves everything waiting', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    await send(app, open, 12)
    const dying = db.transaction(async (tx) => {
      await fold(tx, clock)
      throw new Error('killed')
    })

    await expect(dying).rejects.toThrow('killed')
    expect(await shown(db, open)).toBe(0)
    await fold(db, clock)
    expect(await shown(db, open)).toBe(5)
    expect(await findRollupFault(db)).toBeNull()
  })

  test('a batch can be left out whole and taken in again', async ({ app, db, clock }) => {
    const open = await openSurvey(db)
    const unitId = open.collectors.X1?.unitId ?? 0
    const name = `batch ${newId()}`
    const batchId = await ensureBatch(db, name, 'paper', clock())
    const token = newId().slice(0, 16)
    const batched = { token, unitId, kind: 'paper', channel: 'paper', name, batchId } as const
    const { collectorId } = await ensureCollector(db, batched, clock())
    await offerSurvey(db, collectorId, open.survey.surveyId, 0)
    await send(app, open, 8)
    for (let sent = 0; sent < 6; sent++)
      await put(app, newId(), { ...contentOf(open, { acc1: 1 }), collector: token })
    await closeSurvey(db, open.survey.surveyId, '2026-06-15')
    clock.set('2026-06-16T08:00:00+07:00')
    await fold(db, clock)
    const whole = await shown(db, open)

    await setBatchExclusion(db, batchId, true)
    await fold(db, clock)
    const without = await shown(db, open)
    expect(await findRollupFault(db)).toBeNull()
    await setBatchExclusion(db, batchId, false)
    await fold(db, clock)

    clock.set('2026-06-15T10:00:00+07:00')
    expect([whole, without, await shown(db, open)]).toEqual([14, 8, 14])
  })

  test('after random arrivals, late ones and closings the rollup equals a recount', async ({
    app,
    db,
    clock,
  }) => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('send' as const),
          unit: fc.constantFrom('X1', 'X2', 'X3'),
          count: fc.integer({ min: 1, max: 8 }),
          daysAgo: fc.constantFrom(0, 0, 20, 50),
          level: fc.integer({ min: 1, max: 5 }),
        }),
      },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('fold' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const open = await openSurvey(db)
        for (const action of steps) {
          if (action.kind === 'fold') await fold(db, clock)
          else if (action.kind === 'close') await closeSurvey(db, open.survey.surveyId, '2026-06-15')
          else await send(app, open, action.count, action.unit, action.level, action.daysAgo)
        }
        await fold(db, clock)
        expect(await findRollupFault(db)).toBeNull()
      }),
      { numRuns: 12 },
    )
  })
})

test.for([
  ['responses', 'unit_month', 'respondents = respondents + 1', 'respondents = respondents - 1'],
  ['satisfied answers', 'unit_month', 'whole[3] = whole[3] - 1', 'whole[3] = whole[3] + 1'],
  [
    'levels',
    'unit_month',
    'item_counts[7] = item_counts[7] + 1, item_counts[8] = item_counts[8] - 1',
    'item_counts[7] = item_counts[7] - 1, item_counts[8] = item_counts[8] + 1',
  ],
  ['a cut', 'cut_month', 'dimensions[1] = dimensions[1] + 1', 'dimensions[1] = dimensions[1] - 1'],
] as const)('the check finds touched %s', async ([, table, touch, mend], { app, db, clock }) => {
  const open = await openSurvey(db)
  await send(app, open, 12)
  await fold(db, clock)
  const change = (assignment: string) =>
    db.execute(sql.raw(`update ${table} set ${assignment} where survey_id = ${open.survey.surveyId}`))
  expect(await findRollupFault(db)).toBeNull()

  await change(touch)
  const found = await findRollupFault(db)
  await change(mend)

  expect(found).toContain(`survey ${open.survey.surveyId}`)
  expect(await findRollupFault(db)).toBeNull()
})
