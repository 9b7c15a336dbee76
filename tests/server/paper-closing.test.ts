import { describe, expect } from 'vitest'
import { makeAcceptance } from '../../server/collection/make-acceptance.ts'
import { closeBatch } from '../../server/paper/close-batch.ts'
import { findPaperBatch, lockPaperBatch, setPaperCounts } from '../../server/queries/paper.ts'
import { actsOf, as, ballotsLeft, key, newBatch, storedOf } from '../support/paper.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits, signIn } from '../support/survey.ts'

describe('closing a batch of ballots', () => {
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
})
