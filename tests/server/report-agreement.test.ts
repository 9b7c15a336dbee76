import { expect } from 'vitest'
import { agreementOf } from '../support/agreement.ts'
import { isAmong } from '../support/printed-numbers.ts'
import { test } from '../support/server.ts'

// PDF, workbook and API are renderings of the same figures: what one says, the others say.

test('every number of a province in the PDF is in the workbook and in the API', { timeout: 180_000 }, async ({
  app,
  db,
}) => {
  const agreed = await agreementOf(app, db, 'sipas_a')

  expect(agreed.decimals.length).toBeGreaterThan(200)
  expect(agreed.notInWorkbook).toEqual([])
  expect(agreed.notInCells).toEqual([])
  expect(agreed.notInApi).toEqual([])
  // The control: of any numbers between 0 and 100 the cells have few enough for a wrong one to be seen.
  const any = Array.from({ length: 1000 }, (_, tenths) => ({ value: tenths / 10, digits: 1 }))
  expect(any.filter((number) => isAmong(number, agreed.cells)).length).toBeLessThan(500)
})
