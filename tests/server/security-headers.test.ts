import { expect } from 'vitest'
import { test } from '../support/server.ts'

// As helmet sends them, of which they were taken over.
const expected = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

test('pages, the interface and whatever fails carry the headers that protect browsers', async ({ app }) => {
  const replies = [
    await app.inject('/kiosk'),
    await app.inject('/api/v1/surveys'),
    await app.inject({ method: 'PUT', url: '/api/v1/responses/none', payload: {} }),
    await app.inject({ method: 'PUT', url: `/api/v1/responses/${'0'.repeat(32)}`, payload: '{"content":' }),
    await app.inject('/nothing-is-here'),
  ]

  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 401, 400, 415, 404])
  for (const { headers } of replies) {
    expect(headers).toMatchObject(expected)
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})
