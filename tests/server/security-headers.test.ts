import { type AddressInfo, connect } from 'node:net'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { describe, expect } from 'vitest'
import { answerClientError } from '../../server/client-errors.ts'
import { test } from '../support/server.ts'
import { openSurvey, signIn } from '../support/survey.ts'

// Whatever is answered, wherever it goes wrong (G63).

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

/** Every policy, our own pages' above all. @returns what is wrong with it */
function faultsOfPolicy(policy: string): string[] {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
  const high = findings.filter(({ severity }) => severity <= Severity.SYNTAX)
  const missing = [
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "default-src 'none'",
  ].filter((directive) => !policy.includes(directive))
  const unsafe = /unsafe-(inline|eval|hashes)|\*|https?:(?!\/)|script-src[^;]* data:/.test(policy)
    ? [policy]
    : []
  return [...high.map(({ description }) => description), ...missing, ...unsafe]
}

function expectProtected(reply: LightMyRequestResponse): void {
  expect(reply.headers).toMatchObject(expected)
  expect(reply.headers).not.toHaveProperty('x-powered-by')
  expect(faultsOfPolicy(String(reply.headers['content-security-policy']))).toEqual([])
}

async function ask(app: FastifyInstance, cookie: string, url: string, method = 'GET') {
  return app.inject({ method: method as 'GET', url, headers: cookie ? { cookie } : {} })
}

describe('every route', () => {
  test('answers strangers and staff with the headers that protect browsers', async ({ app, db }) => {
    const { collectors } = await openSurvey(db)
    const cookie = await signIn(app, db)
    const paths = app.declaredRoutes
      .filter(({ method }) => method === 'GET')
      .map(({ url }) => url.replace(':token', collectors.X1?.token ?? '').replace(/:\w+|\*/g, '1'))
    const replies = [
      ...(await Promise.all(paths.map((url) => ask(app, '', url)))),
      ...(await Promise.all(paths.map((url) => ask(app, cookie, url)))),
    ]

    expect(replies.length).toBeGreaterThan(150)
    for (const reply of replies) expectProtected(reply)
  })

  test('lets nothing that tells of people be kept', async ({ app, db }) => {
    const cookie = await signIn(app, db)
    const paths = app.declaredRoutes.filter(
      ({ method, url }) => method === 'GET' && url.startsWith('/api/v1/'),
    )
    for (const { url } of paths) {
      const reply = await ask(app, cookie, url.replace(/:\w+/g, '1'))
      expect(reply.headers['cache-control'], url).toBe('no-store')
    }
  })
})

test('so does whatever fails, before a route is reached too', async ({ app }) => {
  const put = (url: string, payload: string, contentType = 'application/json') =>
    app.inject({ method: 'PUT', url, payload, headers: { 'content-type': contentType } })
  const id = '0'.repeat(32)
  const replies = [
    await app.inject('/nothing-is-here'),
    await app.inject('/api/v1/surveys'),
    await app.inject('/api/v1/%ff'),
    await app.inject('/%ff'),
    await app.inject(`/api/v1/questionnaires/${'a'.repeat(500)}/1`),
    await app.inject('/assets/..%2F..%2Fetc%2Fpasswd'),
    await put(`/api/v1/responses/${id}`, '{"content":'),
    await put(`/api/v1/responses/${id}`, '{}', 'text/plain'),
    await put(`/api/v1/responses/${id}`, `"${'x'.repeat(300_000)}"`),
    await put('/api/v1/responses/none', '{}'),
    await put(`/api/v1/responses/${id}`, `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    await app.inject({ method: 'OPTIONS', url: '/api/v1/surveys' }),
  ]

  expect(replies.map(({ statusCode }) => statusCode)).toEqual([
    404, 401, 400, 400, 400, 404, 400, 415, 413, 400, 400, 404,
  ])
  for (const reply of replies) {
    expectProtected(reply)
    expect(Object.keys(reply.json()).slice(0, 2)).toEqual(['code', 'message'])
  }
})

test('pages may run their own scripts alone, and keep what they load for ever', async ({ app }) => {
  const { body } = await app.inject('/office')
  const asset = /\/assets\/[^"]+\.js/.exec(body)?.[0] ?? ''
  const loaded = await app.inject(asset)
  const worker = await app.inject('/kiosk-worker.js')

  expect(loaded.statusCode).toBe(200)
  expect(loaded.headers['cache-control']).toContain('immutable')
  // A worker fetches under the policy of its own script.
  for (const { headers } of [loaded, worker])
    expect(headers['content-security-policy']).toContain("connect-src 'self'")
  expectProtected(loaded)
  expectProtected(worker)
})

test.for([
  ["script-src 'unsafe-inline'"],
  ["default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src *"],
  ["default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src data:"],
])('a policy that lets strangers in is noticed: %s', ([policy]) => {
  expect(faultsOfPolicy(policy as string).length).toBeGreaterThan(0)
})

test('so does what is no HTTP at all', async () => {
  const app = Fastify({ clientErrorHandler: answerClientError })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const say = (text: string) =>
    new Promise<string>((resolve) => {
      let said = ''
      const socket = connect(port, '127.0.0.1', () => socket.end(text))
      socket.on('data', (chunk) => {
        said += chunk
      })
      socket.on('close', () => resolve(said))
    })
  const answers = [
    await say('this is no HTTP\r\n\r\n'),
    await say(`GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`),
    await say(
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ),
  ]
  await app.close()

  expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['400', '431', '400'])
  for (const answer of answers) {
    for (const [name, value] of Object.entries(expected)) expect(answer).toContain(`${name}: ${value}`)
    expect(answer).toContain('"code":"malformed_request"')
  }
})
