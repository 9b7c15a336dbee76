import { expect } from 'vitest'
import { ensureDemonstration } from '../../server/demo/demonstration.ts'
import { agreementOn } from '../support/agreement.ts'
import { test } from '../support/server.ts'
import { signIn } from '../support/survey.ts'

// The demonstration has everything that a report can tell: two years, fields, channels, dossiers, comments, actions.

test('every number of the simulated province in the PDF is in the workbook and in the API', {
  timeout: 300_000,
}, async ({ app, db, clock }) => {
  await ensureDemonstration(app, db, clock, () => {})
  const cookie = await signIn(app, db)
  const [root] = (await app.inject({ url: '/api/v1/units', headers: { cookie } })).json()
  const unit = `unit=${root.unitId}`

  const agreed = await agreementOn(app, cookie, `${unit}&instrument=sipas&from=2025-06&to=2026-05`, [
    '/overview',
    '/item-months',
    '/item-units',
    '/cuts?by=field',
    '/cuts?by=channel',
    '/beside',
    `/fieldwork?${unit}`,
    `/actions?${unit}`,
    `/comments/themes?${unit}&instrument=sipas&period=2026-Q1`,
  ])

  expect(agreed.decimals.length).toBeGreaterThan(300)
  expect(agreed.notInWorkbook).toEqual([])
  // The coverage of transactions stands in a sentence.
  expect(agreed.notInCells).toHaveLength(1)
  expect(agreed.notInApi).toEqual([])
})
