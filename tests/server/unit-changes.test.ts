import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import type { MappedUnit, UnitHistory } from '#contract/unit-map.ts'
import { ensureCollector, revokeCollector } from '../../server/queries/collectors.ts'
import { saveUnits, unitIdsByCode } from '../../server/queries/units.ts'
import { lastAct } from '../support/audit.ts'
import { test as base } from '../support/server.ts'
import { newId, signIn } from '../support/survey.ts'

const at = new Date('2026-01-01T00:00:00Z')

/** A province with three communes, the first with a part of its own; each test has codes of its own. */
const test = base.extend('ids', async ({ db }) => {
  const top = (await unitIdsByCode(db)).has('P') ? 'P' : null
  const tag = newId().slice(0, 6)
  const unit = (
    code: string,
    parentCode: string | null,
    kind: 'province' | 'commune' | 'one_stop_centre',
  ) => ({
    code,
    parentCode,
    kind,
    area: null,
    name: `Đơn vị ${code}`,
    nameEn: null,
    validFrom: '2020-01-01',
  })
  await saveUnits(db, [
    ...(top ? [] : [unit('P', null, 'province')]),
    unit(`${tag}A`, 'P', 'commune'),
    unit(`${tag}B`, 'P', 'commune'),
    unit(`${tag}C`, 'P', 'commune'),
    unit(`${tag}A1`, `${tag}A`, 'one_stop_centre'),
  ])
  const ids = await unitIdsByCode(db)
  const id = (code: string) => ids.get(code) ?? 0
  return { tag, P: id('P'), A: id(`${tag}A`), B: id(`${tag}B`), C: id(`${tag}C`), A1: id(`${tag}A1`) }
})

const placed = (parentId: number | null, name = 'Xã Mới') => ({
  name,
  nameEn: null,
  kind: 'commune',
  area: null,
  parentId,
})

const post = (app: FastifyInstance, cookie: string) => (url: string, payload: object) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { cookie }, payload })

async function mapOn(app: FastifyInstance, cookie: string, day: string): Promise<Map<number, MappedUnit>> {
  const reply = await app.inject({ url: `/api/v1/unit-map?day=${day}`, headers: { cookie } })
  return new Map((reply.json() as MappedUnit[]).map((unit) => [unit.unitId, unit]))
}

async function historyOf(app: FastifyInstance, cookie: string, unitId: number): Promise<UnitHistory> {
  return (await app.inject({ url: `/api/v1/units/${unitId}/history`, headers: { cookie } })).json()
}

describe('changing units', () => {
  test('a unit renamed and moved from a day on is as it was before that day', async ({ app, db, ids }) => {
    const cookie = await signIn(app, db)

    const reply = await post(app, cookie)(`/units/${ids.B}/versions`, {
      ...placed(ids.A, 'Xã Đổi tên'),
      from: '2025-07-01',
    })

    const [before, after] = [await mapOn(app, cookie, '2025-06-30'), await mapOn(app, cookie, '2025-07-01')]
    expect(reply.statusCode).toBe(204)
    expect(before.get(ids.B)).toMatchObject({ name: `Đơn vị ${ids.tag}B`, parentId: ids.P })
    expect(after.get(ids.B)).toMatchObject({ name: 'Xã Đổi tên', parentId: ids.A })
    expect((await historyOf(app, cookie, ids.B)).versions.map(({ validTo }) => validTo)).toEqual([
      '2025-07-01',
      null,
    ])
  })

  test('merged units end, their parts go to the successor, and both tell of it', async ({
    app,
    db,
    database,
    ids,
  }) => {
    const cookie = await signIn(app, db)

    const reply = await post(app, cookie)('/unit-reorganisations', {
      act: 'merger',
      day: '2025-07-01',
      legalBasis: 'Nghị quyết 1',
      predecessors: [ids.A, ids.B],
      existing: [],
      begun: [{ code: `${ids.tag}N`, ...placed(ids.P) }],
    })

    const [successor] = reply.json().successors
    const map = await mapOn(app, cookie, '2025-07-01')
    expect([map.has(ids.A), map.has(ids.B)]).toEqual([false, false])
    expect(map.get(ids.A1)?.parentId).toBe(successor)
    expect((await mapOn(app, cookie, '2025-06-30')).get(ids.A1)?.parentId).toBe(ids.A)
    expect((await historyOf(app, cookie, ids.A)).successions).toMatchObject([
      { act: 'merger', legalBasis: 'Nghị quyết 1', successor: { unitId: successor, name: 'Xã Mới' } },
    ])
    expect(await lastAct(database)).toMatchObject({ act: 'units_reorganised' })
  })

  test('a unit that takes in another stays itself', async ({ app, db, ids }) => {
    const cookie = await signIn(app, db)

    await post(app, cookie)('/unit-reorganisations', {
      act: 'merger',
      day: '2025-07-01',
      legalBasis: 'Nghị quyết 1',
      predecessors: [ids.A],
      existing: [ids.A1],
      begun: [],
    })

    const map = await mapOn(app, cookie, '2025-07-01')
    // It stood below the unit that is gone.
    expect(map.get(ids.A1)?.parentId).toBe(ids.P)
    expect(map.has(ids.A)).toBe(false)
  })

  test('a split unit ends and its successors begin', async ({ app, db, ids }) => {
    const cookie = await signIn(app, db)
    const begun = ['S1', 'S2'].map((code) => ({ code: ids.tag + code, ...placed(ids.P, code) }))

    const reply = await post(app, cookie)('/unit-reorganisations', {
      act: 'split',
      day: '2025-07-01',
      legalBasis: 'Nghị quyết 2',
      predecessors: [ids.C],
      existing: [],
      begun,
    })

    const map = await mapOn(app, cookie, '2025-07-01')
    const successors: number[] = reply.json().successors
    expect(successors.map((unitId) => map.get(unitId)?.name)).toEqual(['S1', 'S2'])
    expect(map.has(ids.C)).toBe(false)
  })

  test('a unit with an open link does not end; once the link is revoked it does', async ({
    app,
    db,
    ids,
  }) => {
    const cookie = await signIn(app, db)
    const link = { unitId: ids.C, kind: 'link', channel: 'qr', name: 'Áp phích', token: newId() } as const
    const { collectorId } = await ensureCollector(db, link, at)
    const end = { day: '2026-01-01', legalBasis: 'Quyết định', successorId: null }

    const refused = await post(app, cookie)(`/units/${ids.C}/end`, end)
    await revokeCollector(db, collectorId, '2026-01-01')
    const done = await post(app, cookie)(`/units/${ids.C}/end`, end)

    expect(refused.json().details).toEqual({ because: 'has_places', names: ['Áp phích'] })
    expect(done.statusCode).toBe(204)
    expect((await mapOn(app, cookie, '2026-01-01')).has(ids.C)).toBe(false)
  })

  test('what makes no sense is refused with its reason', async ({ app, db, ids }) => {
    const cookie = await signIn(app, db)
    const ask = post(app, cookie)
    const end = (unitId: number, day: string) =>
      ask(`/units/${unitId}/end`, { day, legalBasis: 'x', successorId: null })
    const merge = (change: object) =>
      ask('/unit-reorganisations', {
        act: 'merger',
        day: '2025-07-01',
        legalBasis: 'x',
        predecessors: [ids.B],
        existing: [ids.C],
        begun: [],
        ...change,
      })
    await ask(`/units/${ids.C}/versions`, { ...placed(ids.P), from: '2026-03-01' })

    const replies = [
      await ask(`/units/${ids.A}/versions`, { ...placed(ids.A1), from: '2025-07-01' }),
      await ask(`/units/${ids.A}/versions`, { ...placed(ids.A), from: '2025-07-01' }),
      await ask('/units', { code: `${ids.tag}Z`, ...placed(null), from: '2025-07-01' }),
      await ask('/units', { code: `${ids.tag}Z`, ...placed(ids.A1), from: '2019-07-01' }),
      await end(ids.B, '2020-01-01'),
      await end(ids.A, '2025-07-01'),
      await ask(`/units/${ids.C}/versions`, { ...placed(ids.P), from: '2026-02-01' }),
      await merge({ existing: [ids.B] }),
      await merge({ existing: [] }),
      await merge({ act: 'split' }),
    ]
    const taken = await ask('/units', { code: `${ids.tag}A`, ...placed(ids.P), from: '2025-07-01' })

    expect(replies.map((reply) => reply.json().details?.because)).toEqual([
      'cycle',
      'cycle',
      'parent_needed',
      'parent_not_there',
      'before_start',
      'has_parts',
      'changed_later',
      'own_successor',
      'wrong_number',
      'wrong_number',
    ])
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'already_exists'])
  })

  test('who sees a part of the tree changes none of it', async ({ app, db, ids }) => {
    const cookie = await signIn(app, db, 'manager', ids.A)

    const reply = await post(app, cookie)(`/units/${ids.A1}/end`, {
      day: '2025-07-01',
      legalBasis: 'x',
      successorId: null,
    })
    const map = await mapOn(app, cookie, '2026-06-15')

    expect(reply.statusCode).toBe(403)
    expect([...map.keys()].sort()).toEqual([ids.A, ids.A1].sort())
    const other = await app.inject({ url: `/api/v1/units/${ids.B}/history`, headers: { cookie } })
    expect(other.statusCode).toBe(404)
  })
})
