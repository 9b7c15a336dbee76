import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalJson } from '#contract/canonical.ts'
import { openBrowser } from '../support/chromium.ts'
import { type PartsServer, serveParts } from '../support/tablet-parts.ts'

// What stands between a tablet and its server may answer anything. Here it does, to a real browser.

interface SentResponse {
  id: string
  content: { day: string }
}

type Answer = (response: ServerResponse, sent: SentResponse[], method: string) => void

const queued = 500
let browser: Browser
let server: PartsServer
let page: Page
let answer: Answer
let asked = 0

const json = (response: ServerResponse, status: number, body: unknown) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const receiptOf = ({ id, content }: SentResponse) => ({
  id,
  hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
  day: content.day,
})

type Receipt = ReturnType<typeof receiptOf>

/** What our server says when it has stored everything, each receipt changed. */
function receipts(change: (receipt: Receipt, next: Receipt) => Receipt): Answer {
  return (response, sent, method) => {
    const own = sent.map(receiptOf)
    const none = { id: '1'.repeat(32), hash: '', day: '' }
    const changed = own.map((receipt, index) => change(receipt, own[index + 1] ?? none))
    if (method === 'PUT') json(response, 201, changed[0])
    else json(response, 207, { results: changed.map((receipt) => ({ ...receipt, status: 201 })) })
  }
}

const problem =
  (status: number, body: unknown): Answer =>
  (response) =>
    json(response, status, body)

const swelling = gzipSync(Buffer.concat([Buffer.from('{"results":['), Buffer.alloc(256 * 1024 * 1024, ' ')]))

const hostile: [name: string, answer: Answer][] = [
  [
    'the page of a portal with 200',
    (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi</h1>'),
  ],
  ['some JSON with 200', problem(200, { ok: true })],
  ['nothing with 204', (response) => void response.writeHead(204).end()],
  ['a redirection', (response) => void response.writeHead(302, { location: '/portal' }).end()],
  ['a redirection that repeats', (response) => void response.writeHead(307, { location: '/portal' }).end()],
  ['receipts with another hash', receipts((receipt) => ({ ...receipt, hash: 'f'.repeat(64) }))],
  ['receipts of other responses', receipts((receipt) => ({ ...receipt, id: '0'.repeat(32) }))],
  ['receipts that are exchanged', receipts((receipt, next) => ({ ...receipt, id: next.id }))],
  [
    'receipts that are cut',
    (response, sent) => {
      const body = JSON.stringify({ results: sent.map(receiptOf) })
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length })
      response.write(body.slice(0, -20), () => response.destroy())
    },
  ],
  [
    'something small that swells',
    (response) =>
      void response
        .writeHead(207, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(swelling),
  ],
  ['401', problem(401, { code: 'device_unknown' })],
  ['403', problem(403, { code: 'not_allowed' })],
  ['413', problem(413, { code: 'too_large' })],
  ['404 of somebody else', problem(404, { message: 'Not found' })],
  ['422 of somebody else', problem(422, { errors: [] })],
  ['502 of a proxy', (response) => void response.writeHead(502).end('bad gateway')],
  ['503 of our server', problem(503, { code: 'busy' })],
  ['a connection that breaks', (response) => void response.destroy()],
]

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked += 1
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const { method = '', url = '' } = request
  if (method === 'GET') return void response.end('the page behind the redirection')
  const body = JSON.parse(Buffer.concat(parts).toString() || 'null')
  answer(response, body?.responses ?? [{ id: url.split('/').at(-1), ...body }], method)
}

beforeAll(async () => {
  browser = await openBrowser()
  server = await serveParts(respond)
  page = await browser.newPage()
  await page.goto(server.address)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

// As text, because they run in the browser.
const fill = (count: number) => `(async () => {
  const { outbox } = (globalThis.storage ??= await tablet.openStorage())
  for (let visit = 0; visit < ${count}; visit++) {
    const content = { collector: 'quay-so-1', day: '2026-06-15', visit }
    const capture = { id: tablet.randomHex(), token: 'secret', code: null, now: 0, reading: null }
    await outbox.add(await tablet.toEntry(content, capture))
  }
})()`

const run = `(async () => {
  const { outbox } = storage
  const readAges = async () => () => ({ capturedSecondsAgo: 0, clockJumped: false })
  const { kind } = await tablet.drain({ store: outbox, send: tablet.sendMessage, readAges })
  return { kind, ...(await outbox.count()) }
})()`

test.for([1, queued])(
  'no answer takes one of %i responses out of the queue but its own receipt',
  {
    timeout: 180_000,
  },
  async (count) => {
    await page.evaluate(fill(count))

    for (const [name, hostileAnswer] of hostile) {
      answer = hostileAnswer
      asked = 0
      const end = await page.evaluate(run)
      expect({ name, ...Object(end) }).toMatchObject({ name, waiting: count, aside: 0 })
      expect(Object(end).kind).not.toBe('empty')
      expect(asked).toBeGreaterThan(0)
    }

    answer = receipts((receipt) => receipt)
    expect(await page.evaluate(run)).toEqual({ kind: 'empty', waiting: 0, aside: 0 })
  },
)
