import { describe, expect } from 'vitest'
import { as, ballotsLeft, key, newBatch } from '../support/paper.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits, signIn } from '../support/survey.ts'

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
