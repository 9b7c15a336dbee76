import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished } from 'vitest'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { fold } from '../../server/rollups/fold.ts'
import { as, key, newBatch, storedOf } from '../support/paper.ts'
import { test } from '../support/server.ts'
import { asTablet, contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

describe('a batch of ballots', () => {
  test('a day on which the survey was not open, or a day to come, is refused at once', async ({
    app,
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const batch = { unitId, survey: survey.key, name: 'Lô sai ngày', issued: 5, firstSerial: 1, keyings: 1 }

    for (const day of ['2025-12-31', '2026-06-16'])
      expect((await ask('POST', '/paper-batches', { ...batch, day })).body.code).toBe('day_outside')
  })

  test('a batch of a unit that was merged away meanwhile is still seen, keyed and closed', async ({
    app,
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X3') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(ask, { unitId, survey: survey.key })
    const path = `/paper-batches/${batch.batchId}`
    await db.execute(sql`update unit_versions set valid_to = '2026-06-14' where unit_id = ${unitId}`)
    onTestFinished(async () => {
      await db.execute(sql`update unit_versions set valid_to = null where unit_id = ${unitId}`)
    })

    const keyed = await key(ask, batch, 1, { acc1: 5 })
    const counted = await ask('PATCH', path, { returned: 1, valid: 1, spoiled: 0 })
    const listed: { batchId: number }[] = (await ask('GET', `/paper-batches?unit=${unitId}`)).body
    const closed = await ask('POST', `${path}/close`, {})
    const another = await ask('POST', '/paper-batches', {
      unitId,
      survey: survey.key,
      name: 'Lô muộn',
      day: '2026-06-10',
      issued: 5,
      firstSerial: 1,
      keyings: 1,
    })

    expect([keyed.status, counted.status, closed.status]).toEqual([204, 200, 200])
    expect(listed.map(({ batchId }) => batchId)).toContain(batch.batchId)
    expect(await storedOf(db, survey.surveyId)).toHaveLength(1)
    expect(another.status).toBe(404)
  })

  test('a name that an import has is not taken twice', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const { name } = await newBatch(ask, { unitId, survey: survey.key })

    const again = await ask('POST', '/paper-batches', {
      unitId,
      survey: survey.key,
      name,
      day: '2026-06-10',
      issued: 5,
      firstSerial: 1,
      keyings: 1,
    })

    expect(again.body.code).toBe('already_exists')
  })
})

test('a batch can be left out of the figures, and taken in again', async ({ app, db, clock }) => {
  const { survey } = await openSurvey(db, { windowTo: '2026-05-31' })
  const unitId = (await setUpUnits(db)).get('X1') ?? 0
  const ask = as(app, await signIn(app, db, 'manager'))
  const batch = await newBatch(ask, { unitId, survey: survey.key, day: '2026-05-10' })
  for (const serial of [1, 2, 3, 4, 5, 6]) await key(ask, batch, serial, { acc1: 5 })
  await ask('PATCH', `/paper-batches/${batch.batchId}`, { returned: 6, valid: 6, spoiled: 0 })
  await ask('POST', `/paper-batches/${batch.batchId}/close`, {})
  const respondents = async () => {
    await fold(db, clock)
    const { rows } = await db.execute<{ n: number }>(
      sql`select coalesce(sum(respondents), 0)::int as n from unit_month where survey_id = ${survey.surveyId}`,
    )
    return rows[0]?.n
  }

  const counted = await respondents()
  await setBatchExclusion(db, batch.batchId, true)
  const without = await respondents()
  await setBatchExclusion(db, batch.batchId, false)

  expect([counted, without, await respondents()]).toEqual([6, 0, 6])
})

test('a pile of one unit does not publish the one late response of another; few ballots wait', async ({
  app,
  db,
  clock,
}) => {
  const day = '2026-06-11'
  const open = await openSurvey(db, { windowTo: '2026-06-12' })
  const ids = await setUpUnits(db)
  const ask = as(app, await signIn(app, db, 'manager'))
  const tablet = await asTablet(db)
  const late = (level: number) =>
    put(app, newId(), contentOf(open, { acc1: level }, 'X1', day), 4 * 24 * 60 * 60, tablet)
  const pile = async (size: number) => {
    const batch = await newBatch(ask, { unitId: ids.get('X2') ?? 0, survey: open.survey.key, day })
    for (let serial = 1; serial <= size; serial++) await key(ask, batch, serial, { acc1: 5 })
    await ask('PATCH', `/paper-batches/${batch.batchId}`, { returned: size, valid: size, spoiled: 0 })
    expect((await ask('POST', `/paper-batches/${batch.batchId}/close`, {})).status).toBe(200)
  }
  const shown = async () => {
    await fold(db, clock)
    const { rows } = await db.execute<{ unit: string; n: number }>(sql`
      select code as unit, respondents as n from unit_month join units using (unit_id)
      where survey_id = ${open.survey.surveyId} order by code`)
    return Object.fromEntries(rows.map(({ unit, n }) => [unit, n]))
  }
  for (let sent = 0; sent < 6; sent++) await late(4)
  const counts = [await shown()]
  await late(1)
  for (const size of [6, 4]) {
    await pile(size)
    counts.push(await shown())
  }

  expect(counts).toEqual([{ X1: 6 }, { X1: 6, X2: 6 }, { X1: 6, X2: 6 }])
})
