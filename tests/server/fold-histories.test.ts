import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import type { Db } from '../../server/db/client.ts'
import { readRollupCells } from '../../server/figures/cell-memory.ts'
import { type RollupCells, withCells } from '../../server/figures/rollup-cells.ts'
import { listCellsSince } from '../../server/queries/rollup-state.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { closeSurvey } from '../../server/queries/surveys.ts'
import { fold } from '../../server/rollups/fold.ts'
import { findRollupFault } from '../../server/rollups/verify.ts'
import { arrive, makeBatch, randomOf } from '../privacy/world.ts'
import { makeDatabase, runAsAdmin } from '../support/database.ts'
import { terminate, watchStatements } from '../support/failing-statements.ts'
import { publishMeanOfItems, useMethodVersion } from '../support/mean-of-items.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits } from '../support/survey.ts'

// Whatever happens in whichever order: figures are sums of what was released, each response once.

interface Place {
  db: Db
  surveyId: number
  ids: Map<string, number>
  random: () => number
}

/** @param methodVersion 1 pools answers, 2 takes the mean of items */
async function settle(db: Db, seed = 1, methodVersion = 1): Promise<Place> {
  await publishMeanOfItems(db)
  const { survey } = await openSurvey(db)
  await useMethodVersion(db, survey.surveyId, methodVersion)
  await db.execute(sql`
    insert into questionnaire_versions (questionnaire_key, version, document, hash, published_at)
    select questionnaire_key, 2, document, hash, published_at from questionnaire_versions
    where questionnaire_key = 'sipas-5-dimensions' and version = 1 on conflict do nothing`)
  return { db, surveyId: survey.surveyId, ids: await setUpUnits(db), random: randomOf(seed) }
}

/** Stored, waiting, left out and shown responses of a survey, and the fewest in any unit and month. */
async function countAll(db: Db, surveyId: number) {
  const { rows } = await db.execute<Record<'stored' | 'waiting' | 'shown' | 'outside' | 'least', number>>(sql`
    select
      (select count(*)::int from responses where survey_id = ${surveyId}) as stored,
      (select count(*)::int from response_waiting where survey_id = ${surveyId}) as waiting,
      (select coalesce(sum(respondents), 0)::int from unit_month where survey_id = ${surveyId}) as shown,
      (select count(*)::int from responses r join collectors c using (collector_id)
        join batch_exclusions e on e.unit_id = r.unit_id and e.batch_id = c.batch_id and e.applied
        where r.survey_id = ${surveyId} and not exists (select from response_waiting w
          where w.unit_id = r.unit_id and w.response_id = r.response_id)) as outside,
      (select coalesce(min(n), 0)::int from (
        select sum(respondents) as n from unit_month where survey_id = ${surveyId} group by unit_id, month) cells) as least`)
  const [row] = rows
  if (!row) throw new Error('nothing was counted')
  return row
}

/** All cells as they stand in the database, whatever the process remembers. */
async function readAnew(db: Db): Promise<RollupCells> {
  const { fold, cells } = await listCellsSince(db, 0)
  return withCells({ fold: 0, byUnit: new Map(), asked: new Map() }, fold, cells)
}

async function expectExact({ db, surveyId }: Place): Promise<void> {
  expect(await findRollupFault(db)).toBeNull()
  expect(await readRollupCells(db)).toEqual(await readAnew(db))
  const { stored, waiting, shown, outside, least } = await countAll(db, surveyId)
  expect(shown + waiting + outside).toBe(stored)
  expect(least === 0 || least >= 5).toBe(true)
}

describe('the rollup equals a recount', () => {
  const step = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('arrive' as const),
        unit: fc.constantFrom('X1', 'X2', 'X3', 'P'),
        count: fc.integer({ min: 1, max: 9 }),
        day: fc.constantFrom('2026-06-15', '2026-06-02', '2026-05-20', '2026-03-07', '2025-12-30'),
        version: fc.constantFrom(1, 1, 1, 2),
        isOfBatch: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('fold' as const), folders: fc.constantFrom(1, 1, 3) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('exclude' as const), wanted: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
    // The window was wrong: the survey goes on.
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('correct' as const) }) },
  )

  const methods = [
    [1, 'pooled answers'],
    [2, 'a mean of items'],
  ] as const
  test.for(methods)(
    'after any history of arrivals, corrections, exclusions and parallel folds: %i, %s',
    async ([methodVersion], { clock }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), fc.nat(), async (steps, seed) => {
          const { db, drop } = await makeDatabase()
          const place = await settle(db, seed, methodVersion)
          const { surveyId, ids, random } = place
          const batches = new Map<number, Awaited<ReturnType<typeof makeBatch>>>()
          for (const action of [...steps, { kind: 'fold' as const, folders: 2 }]) {
            if (action.kind === 'arrive') {
              const unitId = ids.get(action.unit) ?? 0
              const batch = batches.get(unitId) ?? (await makeBatch(db, unitId))
              batches.set(unitId, batch)
              const { count, day, version } = action
              await arrive(db, random, {
                surveyId,
                unitId,
                count,
                day,
                version,
                ...(action.isOfBatch && { batch }),
              })
            } else if (action.kind === 'exclude') {
              for (const { batchId } of batches.values()) await setBatchExclusion(db, batchId, action.wanted)
            } else if (action.kind === 'close') {
              await closeSurvey(db, surveyId, '2026-06-14')
            } else if (action.kind === 'correct') {
              await db.execute(
                sql`update surveys set closed_on = null, rest_released = false where survey_id = ${surveyId}`,
              )
            } else {
              await Promise.all(Array.from({ length: action.folders }, () => fold(db, clock)))
              await expectExact(place)
            }
          }
          await drop()
        }),
        { numRuns: 25 },
      )
    },
  )
})

test('exclusion and re-inclusion end where they began', async ({ db, clock }) => {
  const place = await settle(db)
  const { surveyId, ids, random } = place
  const unitId = ids.get('X1') ?? 0
  const batch = await makeBatch(db, unitId)
  await arrive(db, random, { surveyId, unitId, day: '2026-05-10', count: 40 })
  await arrive(db, random, { surveyId, unitId, day: '2026-05-11', count: 60, batch })
  const cells = async () => {
    await fold(db, clock)
    await expectExact(place)
    const { rows } = await db.execute(sql`
      select version, month, respondents, whole, shown_dimensions, shown_items from unit_month
      where survey_id = ${surveyId} order by version, month`)
    return rows
  }

  const before = await cells()
  await setBatchExclusion(db, batch.batchId, true)
  const without = await cells()
  await setBatchExclusion(db, batch.batchId, false)
  const after = await cells()

  expect(without).toMatchObject([{ respondents: 40 }])
  expect(before).toMatchObject([{ respondents: 100 }])
  expect(after).toEqual(before)
})

describe('a fold that dies', () => {
  async function prepare(db: Db): Promise<Place> {
    const place = await settle(db, 7)
    const { surveyId, ids, random } = place
    for (const code of ['X1', 'X2', 'X3']) {
      const unitId = ids.get(code) ?? 0
      await arrive(db, random, { surveyId, unitId, day: '2026-05-10', count: code === 'X1' ? 12 : 3 })
      await arrive(db, random, { surveyId, unitId, day: '2026-06-10', count: 11 })
    }
    return place
  }

  test('at any statement, of an error, leaves everything as it was', async ({ db, clock }) => {
    const place = await prepare(db)
    const before = await countAll(db, place.surveyId)
    let at = 0
    let isDead = true
    while (isDead) {
      at++
      const failing = watchStatements(db, async (_, number) => {
        if (number === at) throw new Error('no such luck')
        return undefined
      })
      isDead = await fold(failing, clock).then(
        () => false,
        () => true,
      )
      if (isDead) expect(await countAll(db, place.surveyId)).toEqual(before)
    }

    expect(at).toBeGreaterThan(8)
    await expectExact(place)
  })

  test('at any statement, with its connection, leaves no double and no gap', async ({ clock }) => {
    let at = 0
    let isDead = true
    while (isDead) {
      at++
      // One of its own: all that is in a database is counted each time.
      const database = await makeDatabase()
      const { db } = database
      const asAdmin = (statement: string) => runAsAdmin(database.adminUrl, statement)
      const place = await prepare(db)
      const failing = watchStatements(db, async (tx, number) => {
        if (number === at) await terminate(tx, asAdmin)
        return undefined
      })

      isDead = await fold(failing, clock).then(
        () => false,
        () => true,
      )

      await fold(db, clock)
      await expectExact(place)
      await database.drop()
    }

    expect(at).toBeGreaterThan(8)
  })

  test('is found by the check if its statements do not belong together', async ({ db, clock }) => {
    const place = await prepare(db)
    // As if waiting rows were taken away on their own, and the fold then died.
    const broken = watchStatements(db, async (_, __, text) => {
      if (text.includes('delete from response_waiting')) return db
      if (text.includes('insert into unit_month')) throw new Error('died in between')
      return undefined
    })

    await expect(fold(broken, clock)).rejects.toThrow('died in between')

    expect(await findRollupFault(db)).toContain(`survey ${place.surveyId}`)
  })
})
