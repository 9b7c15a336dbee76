import { expect } from 'vitest'
import { test } from '../support/server.ts'
import { readOperations } from './operations.ts'

test('every operation tells what it answers, by status', async ({ app }) => {
  const operations = await readOperations(app)
  const untold = operations.filter(({ answers }) => '2XX' in answers)
  const withBody = operations.filter(({ answers }) =>
    Object.entries(answers).some(([status, schema]) => status.startsWith('2') && schema !== null),
  )

  expect(operations.length).toBeGreaterThan(150)
  expect(
    untold.map(({ name }) => name),
    'npm run build makes the descriptions',
  ).toEqual([])
  expect(withBody.length).toBeGreaterThan(100)
})
