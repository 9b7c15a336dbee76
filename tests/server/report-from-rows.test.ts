import { expect } from 'vitest'
import { plainRequest } from '#contract/reports.ts'
import { tablesOf } from '../../analytics/report/model/tables.ts'
import { openReader } from '../../server/db/reader.ts'
import { inOneState } from '../../server/figures/overview.ts'
import { analyseForReport, settleForReport } from '../../server/report/analysed.ts'
import { modelOf } from '../../server/report/model-of.ts'
import { releaseRules } from '../../server/rollups/rules.ts'
import { fill } from '../privacy/campaign.ts'
import { test } from '../privacy/own-server.ts'

test('a report is the same from the database and from the state that a job sees', {
  timeout: 120_000,
}, async ({ app, db, clock, database }) => {
  const world = await fill({ app, db, clock }, ['2026-01', '2026-02', '2026-03'], releaseRules, 1)
  clock.set('2026-06-01T10:00:00+07:00')
  const unitId = world.ids.get('P') ?? 0
  const request = { ...plainRequest('sipas'), unitId, from: '2026-01', to: '2026-03' }
  const moment = { now: clock() }
  await settleForReport(db, request, moment)
  const reader = await openReader(database.adminUrl)

  const fromDatabase = await inOneState(db, (tx) => modelOf(tx, request, moment))
  const fromJob = await modelOf(reader.db, request, moment)
  const analysed = await analyseForReport(reader, request, moment)
  const whole = await modelOf(reader.db, request, { ...moment, analysed })
  await reader.close()

  expect(fromJob).toEqual(fromDatabase)
  expect(fromJob.about).toMatchObject({ kind: 'province', from: '2026-01', to: '2026-03' })
  expect(analysed.priorities).toMatchObject({ from: '2026-01', to: '2026-03' })
  const keys = tablesOf(whole).map(({ key }) => key)
  expect(keys).toEqual(
    expect.arrayContaining(['fieldwork', 'whole', 'dimensions', 'items', 'units-dimensions']),
  )
  expect(new Set(keys).size).toBe(keys.length)
})
