import { expect } from 'vitest'
import { unitIdsByCode } from '../../server/queries/units.ts'
import {
  begin,
  collect,
  details,
  publish,
  rendered,
  renderingEngine,
  scopeOf,
  somebody,
} from '../support/reports.ts'
import { test } from '../support/server.ts'

// What a report is about decides who may see it, and what a correction corrects.

test('a draft stays with the unit it was begun on, which decides who sees it', async ({
  app,
  db,
  clock,
  database,
  onTestFinished,
}) => {
  await collect(app, db, clock)
  const engine = renderingEngine(database, clock)
  onTestFinished(() => engine.stop())
  const ids = await unitIdsByCode(db)
  const [province, part] = [ids.get('P') ?? 0, ids.get('X1') ?? 0]
  const [analyst, manager] = [await somebody(app, db, 'analyst'), await somebody(app, db, 'manager')]
  const local = await somebody(app, db, 'analyst', part)
  const draft = await begin(analyst, scopeOf(part, { kind: 'unit' }))
  const change = (one: typeof draft, scope: object) =>
    analyst('PATCH', `/reports/${one.reportId}`, { revision: one.revision, scope, details })

  const moved = await change(draft, scopeOf(province))
  const translated = await change(draft, scopeOf(part, { kind: 'unit', language: 'en' }))
  const seen = await local('GET', `/reports/${draft.reportId}`)

  expect([moved.status, moved.body.details[0].at]).toEqual([400, '/scope/unitId'])
  expect([translated.status, seen.body.scope.unitId]).toEqual([200, part])

  await rendered(analyst, draft.reportId)
  await publish(analyst, manager, draft.reportId)
  const reason = { reason: 'Đính chính' }
  const next = (await analyst('POST', `/reports/${draft.reportId}/editions`, reason)).body
  const other = await change(next, { ...next.scope, to: '2026-04' })

  expect(next.edition).toBe(2)
  expect([other.status, other.body.details[0].at]).toEqual([400, '/scope'])
})
