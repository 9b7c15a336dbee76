import { expect } from 'vitest'
import { agreementOf } from '../support/agreement.ts'
import { test } from '../support/server.ts'

test('every number of a province of few answers in the PDF is in the workbook and in the API', async ({
  app,
  db,
}) => {
  const agreed = await agreementOf(app, db, 'edge_a')

  expect(agreed.printed).toBeGreaterThan(20)
  expect([agreed.notInWorkbook, agreed.notInCells, agreed.notInApi]).toEqual([[], [], []])
})
