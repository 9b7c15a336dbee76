import { expect } from 'vitest'
import { test } from '../support/server.ts'

test('the description of the API says of every operation what it answers, files with their type', async ({
  app,
}) => {
  const { paths } = (await app.inject('/api/openapi.json')).json()
  const operations = Object.entries<Record<string, { responses: Record<string, unknown> }>>(paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => ({ method, path, responses })),
  )

  expect(operations.length).toBeGreaterThan(100)
  expect(operations.filter(({ responses }) => '2XX' in responses).map(({ path }) => path)).toEqual([])
  expect(paths['/api/v1/report.pdf'].get.responses[200].content).toEqual({
    'application/pdf': { schema: { type: 'string', format: 'binary' } },
  })
  expect(Object.keys(paths['/api/v1/report.xlsx'].get.responses[200].content)).toEqual([
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ])
  expect(paths['/api/v1/account/password'].put.responses[204]).toEqual({ description: 'Done' })
})
