import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished } from 'vitest'
import { makeAcceptance } from '../../server/collection/make-acceptance.ts'
import type { Db } from '../../server/db/client.ts'
import { closeBatch } from '../../server/paper/close-batch.ts'
import { findPaperBatch, lockPaperBatch, setPaperCounts } from '../../server/queries/paper.ts'
import { setBatchExclusion } from '../../server/queries/rollups.ts'
import { fold } from '../../server/rollups/fold.ts'
import { as, key, newBatch } from '../support/paper.ts'
import { test } from '../support/server.ts'
import { asTablet, contentOf, newId, openSurvey, put, setUpUnits, signIn } from '../support/survey.ts'

async function storedOf(db: Db, surveyId: number) {
  const { rows } = await db.execute<{ day: string; channel: string; unit: number; level: number }>(sql`
    select day::text as day, channel, unit_id as unit, levels[1] as level from responses
    where survey_id = ${surveyId} order by levels[1]`)
  return rows
}

async function ballotsLeft(db: Db, batchId: number): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ballots where batch_id = ${batchId}`,
  )
  return rows[0]?.n ?? -1
}

async function actsOf(db: Db, act: string, batchId: number): Promise<unknown[]> {
  const { rows } = await db.execute<{ subject: unknown }>(sql`
    select subject from audit_log where act = ${act} and (subject ->> 'batch')::int = ${batchId} order by number`)
  return rows.map(({ subject }) => subject)
}

describe('a batch of ballots', () => {
  test('becomes responses of its unit, channel and day of fieldwork; then only counts are left', async ({
    app,
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(ask, { unitId, survey: survey.key })
    for (const serial of [1, 2, 3]) await key(ask, batch, serial, { acc1: serial + 1 })
    await key(ask, batch, 7, {}, { isSpoiled: true })
    await ask('PATCH', `/paper-batches/${batch.batchId}`, { returned: 4, valid: 3, spoiled: 1 })

    const closed = await ask('POST', `/paper-batches/${batch.batchId}/close`, {})

    expect(closed).toMatchObject({
      status: 200,
      body: {
        stored: 3,
        rejected: [],
        batch: { status: 'closed', returned: 4, valid: 3, spoiled: 1, faults: [] },
      },
    })
    const row = { day: '2026-06-10', channel: 'paper', unit: unitId }
    expect(await storedOf(db, survey.surveyId)).toEqual([2, 3, 4].map((level) => ({ ...row, level })))
    expect(await ballotsLeft(db, batch.batchId)).toBe(0)
  })

  test('does not close while something does not add up, and says what with its numbers', async ({
    app,
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(ask, { unitId, survey: survey.key, issued: 3 })
    await key(ask, batch, 1, { acc1: 4 })
    await key(ask, batch, 2, { acc1: 4 }, { isComplete: false })
    await ask('PATCH', `/paper-batches/${batch.batchId}`, { returned: 4, valid: 2, spoiled: 1 })

    const refused = await ask('POST', `/paper-batches/${batch.batchId}/close`, {})

    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'batch_unfinished',
      details: [
        { kind: 'returned_over_issued', returned: 4, issued: 3 },
        { kind: 'parts_differ', valid: 2, spoiled: 1, returned: 4 },
        { kind: 'keyed_differs', of: 'valid', keying: 1, keyed: 1, counted: 2 },
        { kind: 'keyed_differs', of: 'spoiled', keying: 1, keyed: 0, counted: 1 },
        { kind: 'unfinished', serials: [2] },
      ],
    })
    expect(await storedOf(db, survey.surveyId)).toEqual([])
    expect(await ballotsLeft(db, batch.batchId)).toBe(2)
  })

  test('a closing cut off in the middle stores each ballot once when it is repeated', async ({
    app,
    db,
    clock,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X2') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const made = await newBatch(ask, { unitId, survey: survey.key })
    for (const serial of [1, 2, 3, 4, 5]) await key(ask, made, serial, { acc1: serial })
    await ask('PATCH', `/paper-batches/${made.batchId}`, { returned: 5, valid: 5, spoiled: 0 })
    const batch = await findPaperBatch(db, made.batchId)
    if (!batch) throw new Error('the batch is gone')
    const acceptance = makeAcceptance(db, clock)
    let committed = 0
    const dying = {
      ...acceptance,
      commit: async (...response: Parameters<typeof acceptance.commit>) => {
        if (++committed > 3) throw new Error('the power went out')
        return acceptance.commit(...response)
      },
    }

    await expect(closeBatch(dying, batch.batchId, 'thu')).rejects.toThrow('the power went out')
    const [half, status] = [
      await storedOf(db, survey.surveyId),
      (await findPaperBatch(db, made.batchId))?.status,
    ]
    const late = await key(ask, made, 1, { acc1: 5 }, { replaces: true })
    const again = await ask('POST', `/paper-batches/${made.batchId}/close`, {})

    expect([half.length, status]).toEqual([3, 'closing'])
    expect(late.body.code).toBe('batch_closed')
    expect(again.body).toMatchObject({ stored: 5, rejected: [], batch: { status: 'closed' } })
    expect((await storedOf(db, survey.surveyId)).map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
    expect(await ballotsLeft(db, made.batchId)).toBe(0)
  })

  test('four who close at once store each ballot once, and one closing is written down', async ({
    app,
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X2') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(ask, { unitId, survey: survey.key, issued: 30 })
    for (let serial = 1; serial <= 25; serial++) await key(ask, batch, serial, { acc1: 5 })
    await ask('PATCH', `/paper-batches/${batch.batchId}`, { returned: 25, valid: 25, spoiled: 0 })

    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => ask('POST', `/paper-batches/${batch.batchId}/close`, {})),
    )

    const told = replies.map(({ body }) => body.stored ?? body.code)
    expect(told.filter((one) => one !== 25 && one !== 'batch_closed')).toEqual([])
    expect(told).toContain(25)
    expect(await storedOf(db, survey.surveyId)).toHaveLength(25)
    expect(await actsOf(db, 'paper_batch_closed', batch.batchId)).toEqual([
      { batch: batch.batchId, returned: 25, valid: 25, spoiled: 0, stored: 25 },
    ])
  })

  test('is judged by the counts that stand when it closes, not by those of a moment before', async ({
    app,
    db,
    clock,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X2') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const { batchId } = await newBatch(ask, { unitId, survey: survey.key })
    await ask('PATCH', `/paper-batches/${batchId}`, { returned: 0, valid: 0, spoiled: 0 })
    let closing: Promise<unknown> = Promise.resolve()

    await db.transaction(async (tx) => {
      await lockPaperBatch(tx, batchId, 'update')
      closing = closeBatch(makeAcceptance(db, clock), batchId, 'thu').catch(({ code }) => code)
      await setPaperCounts(tx, batchId, { returned: 2, valid: 2 })
    })

    expect(await closing).toBe('batch_unfinished')
    expect(await actsOf(db, 'paper_batch_closed', batchId)).toEqual([])
  })

  test('a ballot that is refused on the way stays, is named by its number, and counts once mended', async ({
    app,
    db,
    clock,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X3') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const made = await newBatch(ask, { unitId, survey: survey.key })
    for (const serial of [4, 5]) await key(ask, made, serial, { acc1: serial })
    await ask('PATCH', `/paper-batches/${made.batchId}`, { returned: 2, valid: 2, spoiled: 0 })
    const batch = await findPaperBatch(db, made.batchId)
    if (!batch) throw new Error('the batch is gone')
    const acceptance = makeAcceptance(db, clock)
    const findOrigin: typeof acceptance.findOrigin = async (question) => {
      const origin = await acceptance.findOrigin(question)
      return origin && { ...origin, hasField: false }
    }

    const first = await closeBatch({ ...acceptance, findOrigin }, batch.batchId, 'thu')
    const again = await ask('POST', `/paper-batches/${made.batchId}/close`, {})

    expect(first.rejected.map(({ serial }) => serial)).toEqual([4, 5])
    expect(again.body).toMatchObject({ stored: 2, rejected: [] })
    expect(await storedOf(db, survey.surveyId)).toHaveLength(2)
  })

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

describe('keying', () => {
  test('sending a ballot again changes nothing; another under its number needs a word', async ({
    app,
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const [ask, colleague] = [
      as(app, await signIn(app, db, 'clerk')),
      as(app, await signIn(app, db, 'clerk')),
    ]
    const batch = await newBatch(as(app, await signIn(app, db, 'manager')), { unitId, survey: survey.key })

    const replies = [
      await key(ask, batch, 1, { acc1: 4 }),
      await key(ask, batch, 1, { acc1: 4 }),
      await key(ask, batch, 1, { acc1: 5 }),
      await key(colleague, batch, 1, { acc1: 4 }),
      await key(colleague, batch, 1, { acc1: 5 }, { replaces: true }),
      await key(ask, batch, 11, { acc1: 4 }),
      await key(ask, batch, 2, { acc1: 9 }),
    ]

    expect(replies.map(({ status, body }) => body?.code ?? status)).toEqual([
      204,
      204,
      'ballot_keyed',
      'ballot_keyed',
      204,
      'serial_outside',
      'answers_rejected',
    ])
  })

  test('what was begun comes back to the same person alone, and can be dropped', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const [ask, colleague] = [
      as(app, await signIn(app, db, 'clerk')),
      as(app, await signIn(app, db, 'clerk')),
    ]
    const batch = await newBatch(as(app, await signIn(app, db, 'manager')), { unitId, survey: survey.key })
    const path = `/paper-batches/${batch.batchId}`
    await key(ask, batch, 3, { acc1: 4 }, { isComplete: false })

    const mine = await ask('GET', `${path}/unfinished?keying=1`)
    const theirs = await colleague('GET', `${path}/unfinished?keying=1`)
    await colleague('DELETE', `${path}/ballots/3/1`)
    const kept = await ballotsLeft(db, batch.batchId)
    await ask('DELETE', `${path}/ballots/3/1`)

    expect(mine.body.ballot).toEqual({ serial: 3, answers: { acc1: 4 }, respondent: {}, isSpoiled: false })
    expect(theirs.body.ballot).toBe(null)
    expect([kept, await ballotsLeft(db, batch.batchId)]).toEqual([1, 0])
  })

  test('units outside the subtree and other roles get nothing', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const ids = await setUpUnits(db)
    const manager = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(manager, { unitId: ids.get('X1') ?? 0, survey: survey.key })
    const path = `/paper-batches/${batch.batchId}`
    const outside = as(app, await signIn(app, db, 'clerk', ids.get('X2') ?? 0))
    const [clerk, analyst] = [
      as(app, await signIn(app, db, 'clerk')),
      as(app, await signIn(app, db, 'analyst')),
    ]

    const seen = [
      (await outside('GET', path)).status,
      (await key(outside, batch, 1, { acc1: 4 })).status,
      (await outside('GET', `${path}/differences`)).status,
      (await outside('GET', `/paper-batches?unit=${batch.unitId}`)).status,
      (await analyst('GET', path)).status,
      (await key(analyst, batch, 1, { acc1: 4 })).status,
      (await clerk('POST', `${path}/close`, {})).status,
      (await clerk('POST', '/paper-batches', {})).status,
    ]

    expect(seen).toEqual([404, 404, 404, 404, 403, 403, 403, 403])
    expect((await analyst('GET', '/paper-batches')).status).toBe(200)
    const listed: { unitId: number }[] = (await outside('GET', '/paper-batches')).body
    expect(listed.filter(({ unitId }) => unitId !== ids.get('X2'))).toEqual([])
  })
})

describe('double keying', () => {
  test('one person cannot key both times', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const ask = as(app, await signIn(app, db, 'clerk'))
    const manager = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(manager, { unitId, survey: survey.key, keyings: 2 })
    await key(ask, batch, 1, { acc1: 4 })

    const reply = await key(ask, batch, 1, { acc1: 4 }, { keying: 2 })

    expect([reply.status, reply.body.code]).toEqual([409, 'same_keyer'])
  })

  test('nor can they by doing both at one moment', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const ask = as(app, await signIn(app, db, 'manager'))
    const serials = Array.from({ length: 20 }, (_, index) => index + 1)
    const batch = await newBatch(ask, { unitId, survey: survey.key, keyings: 2, issued: 20 })

    for (const serial of serials) {
      const replies = await Promise.all(
        ([1, 2] as const).map((keying) => key(ask, batch, serial, { acc1: 5 }, { keying })),
      )
      expect(replies.map(({ body }) => body?.code ?? 'stored').sort()).toEqual(['same_keyer', 'stored'])
    }
  })

  test('two people at the same keying of one ballot: the second is told', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const people = [as(app, await signIn(app, db, 'clerk')), as(app, await signIn(app, db, 'clerk'))]
    const manager = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(manager, { unitId, survey: survey.key, issued: 20 })

    for (let serial = 1; serial <= 20; serial++) {
      const replies = await Promise.all(people.map((ask, at) => key(ask, batch, serial, { acc1: at + 4 })))
      expect(replies.map(({ body }) => body?.code ?? 'stored').sort()).toEqual(['ballot_keyed', 'stored'])
    }
  })

  test('only fields that differ are shown; the one settled is stored', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const [one, other] = [as(app, await signIn(app, db, 'clerk')), as(app, await signIn(app, db, 'clerk'))]
    const manager = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(manager, { unitId, survey: survey.key, keyings: 2 })
    const path = `/paper-batches/${batch.batchId}`
    await key(one, batch, 1, { acc1: 4, acc2: 2, expect: ['expect_1', 'expect_2'] })
    await key(other, batch, 1, { acc1: 5, acc2: 2, expect: ['expect_2', 'expect_1'] }, { keying: 2 })
    await key(one, batch, 2, { acc1: 1 })
    await manager('PATCH', path, { returned: 2, valid: 2, spoiled: 0 })

    const shown = await manager('GET', `${path}/differences`)
    const early = await manager('POST', `${path}/close`, {})
    const wrong = await manager('PUT', `${path}/ballots/1/settled`, {
      field: 'answer',
      key: 'acc1',
      value: 9,
    })
    const settled = await manager('PUT', `${path}/ballots/1/settled`, {
      field: 'answer',
      key: 'acc1',
      value: 3,
    })
    await key(other, batch, 2, { acc1: 1 }, { keying: 2 })
    const closed = await manager('POST', `${path}/close`, {})

    expect(shown.body).toMatchObject({
      differences: [{ serial: 1, field: 'answer', key: 'acc1', first: 4, second: 5 }],
      apart: [],
    })
    expect(early.body.details).toEqual([
      { kind: 'keyed_differs', of: 'valid', keying: 2, keyed: 1, counted: 2 },
      { kind: 'unpaired', serials: [2] },
      { kind: 'differing', serials: [1] },
    ])
    expect(wrong.body.code).toBe('answers_rejected')
    expect(settled.body).toEqual({ differences: [], apart: [] })
    expect(closed.body).toMatchObject({ stored: 2 })
    expect((await storedOf(db, survey.surveyId)).map(({ level }) => level)).toEqual([1, 3])
  })

  test('a ballot that only one person read as spoiled and is not is keyed once more', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const [one, other] = [as(app, await signIn(app, db, 'clerk')), as(app, await signIn(app, db, 'clerk'))]
    const manager = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(manager, { unitId, survey: survey.key, keyings: 2 })
    const path = `/paper-batches/${batch.batchId}`
    await key(one, batch, 1, {}, { isSpoiled: true })
    await key(other, batch, 1, { acc1: 5 }, { keying: 2 })

    const shown = await manager('GET', `${path}/differences`)
    await manager('PUT', `${path}/ballots/1/settled`, { field: 'spoiled', key: '', value: false })
    const [after] = (await manager('GET', '/paper-batches')).body.filter(
      ({ batchId }: { batchId: number }) => batchId === batch.batchId,
    )

    expect(shown.body.differences).toMatchObject([{ field: 'spoiled', first: true, second: false }])
    expect(after).toMatchObject({ unpaired: [1], differing: [] })
    expect((await key(one, batch, 1, { acc1: 5 })).status).toBe(204)
  })
})

describe('comparing', () => {
  test('who keys an empty ballot is not told what the other person read, and cannot settle it', async ({
    app,
    db,
  }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const clerk = as(app, await signIn(app, db, 'clerk'))
    const manager = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(manager, { unitId, survey: survey.key, keyings: 2 })
    const path = `/paper-batches/${batch.batchId}`
    await key(clerk, batch, 1, { acc1: 2, acc2: 3, acc3: 4, acc4: 5 })
    await key(manager, batch, 1, {}, { keying: 2 })

    const shown = await manager('GET', `${path}/differences`)
    const settled = await manager('PUT', `${path}/ballots/1/settled`, {
      field: 'answer',
      key: 'acc1',
      value: 5,
    })
    await key(manager, batch, 1, { acc1: 2, acc2: 3, acc3: 4, acc4: 4 }, { keying: 2, replaces: true })

    expect(shown.body).toEqual({ differences: [], apart: [1] })
    expect([settled.status, settled.body.code]).toEqual([409, 'keyings_apart'])
    expect((await manager('GET', `${path}/differences`)).body).toMatchObject({
      differences: [{ serial: 1, key: 'acc4', first: 5, second: 4 }],
      apart: [],
    })
  })

  test('settling is written down: which ballot and field, never a value', async ({ app, db }) => {
    const { survey } = await openSurvey(db)
    const unitId = (await setUpUnits(db)).get('X1') ?? 0
    const clerk = as(app, await signIn(app, db, 'clerk'))
    const manager = as(app, await signIn(app, db, 'manager'))
    const batch = await newBatch(manager, { unitId, survey: survey.key, keyings: 2 })
    const { batchId } = batch
    await key(clerk, batch, 4, { acc1: 2 })
    await key(manager, batch, 4, { acc1: 3 }, { keying: 2 })
    const settle = (value: number) =>
      manager('PUT', `/paper-batches/${batchId}/ballots/4/settled`, { field: 'answer', key: 'acc1', value })

    await settle(9)
    await settle(3)

    expect(await actsOf(db, 'paper_ballot_settled', batchId)).toEqual([
      { batch: batchId, serial: 4, items: ['acc1'] },
    ])
  })
})
