import { describe, expect } from 'vitest'
import { actsOf, as, key, newBatch, storedOf } from '../support/paper.ts'
import { test } from '../support/server.ts'
import { openSurvey, setUpUnits, signIn } from '../support/survey.ts'

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
