import { expect } from 'vitest'
import type { PeersReply } from '#contract/peers.ts'
import { unitIdsByCode } from '../../server/queries/units.ts'
import { arrive, begin, collect, publish, renderingEngine, scopeOf, somebody } from '../support/reports.ts'
import { test as base } from '../support/server.ts'

// Names and values of single units are for everybody once they are published, and for nobody beside before.

const test = base.extend('world', { scope: 'file' }, async ({ app, db, clock, database }, { onCleanup }) => {
  const collecting = await collect(app, db, clock)
  const engine = renderingEngine(database, clock)
  onCleanup(() => engine.stop())
  const ids = await unitIdsByCode(db)
  return {
    collecting,
    province: ids.get('P') ?? 0,
    analyst: await somebody(app, db, 'analyst'),
    manager: await somebody(app, db, 'manager'),
    head: await somebody(app, db, 'unit_head', ids.get('X1') ?? 0),
  }
})

test('a unit head reads of the peers by name what is published, as it was published', async ({ world }) => {
  const { analyst, manager, head, province, collecting } = world
  const ask = async (period = 'from=2026-01&to=2026-05'): Promise<PeersReply> =>
    (await head('GET', `/peers?instrument=sipas&${period}`)).body

  const before = await ask()
  const draft = await begin(analyst, scopeOf(province))
  const drafted = await ask()
  await publish(analyst, manager, draft.reportId)
  const { published } = await ask()
  await arrive(collecting, { unit: 'X2', days: ['2026-04-21'], responses: 20, satisfied: 0 })
  const later = await ask()
  const otherMonths = await ask('from=2026-04&to=2026-04')

  expect([before.published, drafted.published]).toEqual([null, null])
  expect(JSON.stringify(before)).not.toContain('Hòa Lạc')
  expect(published).toMatchObject({ number: '12', from: '2026-01', to: '2026-05', minimum: 10 })
  // Seven of X3 are too few for the public, and X2 would give them away.
  expect(
    published?.units.map(({ unit, figure }) => [unit.code, figure.respondents, figure.withheld]),
  ).toEqual([
    ['X1', 40, null],
    ['X2', null, 'complementary'],
    ['X3', null, 'small'],
  ])
  expect(later.published).toEqual(published)
  // Of other months the last published ones are told, under their own name.
  expect(otherMonths.published).toEqual(published)
})

test('a report on one field or on a unit beside tells nothing of the peers', async ({ world, db }) => {
  const { analyst, manager, head } = world
  const part = (await unitIdsByCode(db)).get('X2') ?? 0
  const other = await begin(analyst, scopeOf(part, { kind: 'unit', from: '2026-02', to: '2026-05' }))
  await publish(analyst, manager, other.reportId)

  const { published } = (await head('GET', '/peers?instrument=sipas&from=2026-02&to=2026-05')).body

  expect(published?.from).toBe('2026-01')
})
