import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { describe, expect } from 'vitest'
import { test } from '../support/server.ts'
import { canary, countAnswers, say, smuggled, spoofed } from '../support/smuggling.ts'

// What comes over a connection is understood in one way or not at all (V4.2.1): after an unclear request nothing more is
// read. The same list goes through nginx and HAProxy among the tests of the system.

async function portOf(app: FastifyInstance): Promise<number> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

test('the hidden request would be answered if it were seen', async ({ app }) => {
  const said = await say(await portOf(app), 'GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n')

  expect(said).toContain(canary)
})

describe('a request with another within', () => {
  test.for(Object.entries(smuggled))('%s', async ([, bytes], { app }) => {
    const said = await say(await portOf(app), bytes)

    expect(said).not.toContain(canary)
    expect(said).toMatch(/^HTTP\/1\.1 400 /)
    expect(said).toMatch(/connection: close/i)
    expect(countAnswers(said)).toBe(1)
  })
})

describe('a request that comes as from outside', () => {
  test.for(Object.entries(spoofed))('%s', async ([, bytes], { app }) => {
    const said = await say(await portOf(app), bytes)

    expect(said).not.toContain(canary)
    expect(said).toMatch(/^HTTP\/1\.1 (200|400|403|404) /)
    expect(countAnswers(said)).toBe(1)
  })
})
