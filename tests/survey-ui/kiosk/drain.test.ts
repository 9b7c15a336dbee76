import { describe, expect, test } from 'vitest'
import { pauseSeconds } from '../../../survey-ui/kiosk/delivery/backoff.ts'
import { drain, type Send } from '../../../survey-ui/kiosk/delivery/drain.ts'
import {
  ages,
  contentOf,
  entryOf,
  keepVisits,
  newStorage,
  receiptOf,
  reply,
  responsesOf,
  serverThat,
  waitingVisits,
} from './support.ts'

const readAges = ages
const unkept = { code: 'too_late', details: { isKept: false } }
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

async function queueOf(...visits: number[]) {
  const storage = await newStorage()
  await keepVisits(storage, ...visits)
  return storage
}

describe('one response', () => {
  test('is sent alone and forgotten on its receipt', async () => {
    const storage = await queueOf(1)
    const { messages, send } = serverThat(() => null)

    const end = await drain({ store: storage.outbox, send, readAges })

    expect(end.kind).toBe('empty')
    expect(messages.map(({ method }) => method)).toEqual(['PUT'])
    expect(await waitingVisits(storage)).toEqual([])
  })

  test('carries its age, its code and the token it was captured under', async () => {
    const storage = await newStorage()
    await storage.outbox.add(await entryOf(contentOf(1), { code: 'ABCDE23456', token: 'former' }))
    const { messages, send } = serverThat(() => null)

    await drain({
      store: storage.outbox,
      send,
      readAges: async () => () => ({ capturedSecondsAgo: 5, clockJumped: true }),
    })

    const [message] = messages
    expect(message?.token).toBe('former')
    expect(message && responsesOf(message)[0]?.sent).toEqual({
      capturedSecondsAgo: 5,
      code: 'ABCDE23456',
      clockJumped: true,
    })
  })

  test.each([
    ['a receipt with another hash', async () => reply(201, { id: 'x', hash: '0'.repeat(64) })],
    ['a portal that answers 200 for all', async () => reply(200, null)],
    ['404 of something else', async () => reply(404, null)],
    ['404 of an address that nothing answers', async () => reply(404, { code: 'no_route' })],
    ['400 that is not from our server', async () => reply(400, null)],
    ['413 that is not from our server', async () => reply(413, null)],
    ['401', async () => reply(401, { code: 'sign_in_required' })],
    ['500', async () => reply(500, { code: 'internal' })],
  ])('stays after %s, and the run stops', async (_, send) => {
    const storage = await queueOf(1)

    expect((await drain({ store: storage.outbox, send, readAges })).kind).toBe('refused')
    expect(await storage.outbox.count()).toEqual({ waiting: 1, aside: 0 })
  })

  test.each([429, 503])('waits as long as the server asks at %i', async (status) => {
    const storage = await queueOf(1)
    const send: Send = async () => reply(status, { code: 'busy' }, 7)

    const end = await drain({ store: storage.outbox, send, readAges })

    expect(end).toEqual({ kind: 'refused', retryAfterSeconds: 7 })
  })

  test('stays when no answer comes', async () => {
    const storage = await queueOf(1)
    const send: Send = () => Promise.reject(new TypeError('Failed to fetch'))

    expect((await drain({ store: storage.outbox, send, readAges })).kind).toBe('unreachable')
    expect(await waitingVisits(storage)).toEqual([1])
  })

  test.each([
    ['is too large by itself', reply(413, { code: 'too_large' })],
    ['names a place that the server does not know', reply(404, { code: 'not_found' })],
    ['the server refused and could not keep', reply(422, unkept)],
  ])('that %s stays and is never set aside', async (_, answer) => {
    const storage = await queueOf(1)

    const end = await drain({ store: storage.outbox, send: async () => answer, readAges })

    expect(end.kind).toBe('refused')
    expect(await storage.outbox.count()).toEqual({ waiting: 1, aside: 0 })
  })
})

describe('many responses', () => {
  test('travel fifty at a time, oldest first', async () => {
    const storage = await queueOf(...range(120))
    const { seen, send } = serverThat(() => null)

    const end = await drain({ store: storage.outbox, send, readAges })

    expect(end.kind).toBe('empty')
    expect(seen.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(seen.flat()).toEqual(range(120))
  })

  test('are cut by bytes and not by letters', async () => {
    const storage = await newStorage()
    // 15,000 letters of three bytes each: six go into 256 KiB, fifty would be counted in letters.
    for (const visit of range(8)) {
      const content = { ...contentOf(visit), comment: 'ệ'.repeat(15_000) }
      await storage.outbox.add(await entryOf(content))
    }
    const { messages, send } = serverThat(() => null)

    await drain({ store: storage.outbox, send, readAges })

    const sizes = messages.map(({ text }) => new TextEncoder().encode(text).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(256 * 1024)
    expect(messages.map((message) => responsesOf(message).length)).toEqual([5, 3])
  })

  test('of two enrolments do not travel together', async () => {
    const storage = await newStorage()
    for (const [visit, token] of [
      [1, 'old'],
      [2, 'old'],
      [3, 'new'],
    ] as const)
      await storage.outbox.add(await entryOf(contentOf(visit), { token }))
    const { seen, messages, send } = serverThat(() => null)

    await drain({ store: storage.outbox, send, readAges })

    expect(seen).toEqual([[1, 2], [3]])
    expect(messages.map(({ token }) => token)).toEqual(['old', 'new'])
  })

  test.each([409, 422])('do not wait for the one refused for good with %i', async (status) => {
    const storage = await queueOf(...range(100))
    const { seen, send } = serverThat((visit) => (visit === 7 ? reply(status, { code: 'refused' }) : null))

    const end = await drain({ store: storage.outbox, send, readAges })

    expect(end.kind).toBe('empty')
    expect(seen).toHaveLength(2)
    expect(await storage.outbox.count()).toEqual({ waiting: 0, aside: 1 })
    expect(await (await storage.exportOutbox()).text()).toContain('"reason":"refused","content":{"collector"')
  })

  test.each([
    ['cannot store', reply(500, { code: 'internal' })],
    ['cannot place', reply(404, { code: 'not_found' })],
    ['refused without keeping it', reply(422, unkept)],
  ])('do not wait for the one that the server %s now', async (_, answer) => {
    const storage = await queueOf(...range(100))
    const { send } = serverThat((visit) => (visit === 7 ? answer : null))

    const end = await drain({ store: storage.outbox, send, readAges })

    expect(end.kind).toBe('refused')
    expect(await waitingVisits(storage)).toEqual([7])
  })

  test('do not wait for a whole batch of a place that the server does not know, which goes when it does', async () => {
    const storage = await queueOf(...range(100))
    const restored = serverThat((visit) => (visit <= 60 ? reply(404, { code: 'not_found' }) : null))

    const end = await drain({ store: storage.outbox, send: restored.send, readAges })

    expect(end.kind).toBe('refused')
    expect(await waitingVisits(storage)).toEqual(range(60))

    const { send } = serverThat(() => null)
    expect((await drain({ store: storage.outbox, send, readAges })).kind).toBe('empty')
    expect(await storage.outbox.count()).toEqual({ waiting: 0, aside: 0 })
  })

  test('go one by one when the server cannot read the batch, and only the unreadable one stays', async () => {
    const storage = await queueOf(1, 2, 3)
    const { send } = serverThat((visit) => (visit === 2 ? reply(400, { code: 'invalid_request' }) : null))
    const strict: Send = (message) =>
      message.method === 'POST' ? Promise.resolve(reply(400, { code: 'invalid_request' })) : send(message)

    const end = await drain({ store: storage.outbox, send: strict, readAges })

    expect(end.kind).toBe('refused')
    expect(await waitingVisits(storage)).toEqual([2])
    expect((await storage.outbox.count()).aside).toBe(0)
  })

  test.each([
    ['our server', { code: 'too_large' }],
    ['a proxy', null],
  ])('are halved until %s takes them', async (_, body) => {
    const storage = await queueOf(...range(100))
    const { seen, send } = serverThat(() => null)
    const narrow: Send = (message) =>
      responsesOf(message).length > 10 ? Promise.resolve(reply(413, body)) : send(message)

    const end = await drain({ store: storage.outbox, send: narrow, readAges })

    expect(end.kind).toBe('empty')
    expect(seen.flat()).toEqual(range(100))
    expect(await storage.outbox.count()).toEqual({ waiting: 0, aside: 0 })
  })

  test('are judged each by its own result: a receipt for another, or none, keeps them', async () => {
    const storage = await queueOf(1, 2, 3)
    const send: Send = async (message) => {
      const [first, second] = responsesOf(message)
      if (!first || !second) return reply(500, null)
      const receipt = await receiptOf(first)
      return reply(207, {
        results: [
          { ...receipt, status: 201 },
          { ...receipt, id: second.id, status: 201 },
        ],
      })
    }

    await drain({ store: storage.outbox, send, readAges })

    expect(await waitingVisits(storage)).toEqual([2, 3])
  })
})

describe('the pause after failures', () => {
  test('grows from one second to five minutes and never beyond', () => {
    expect(pauseSeconds(1, 0)).toBe(1)
    expect(pauseSeconds(5, 1)).toBe(16)
    expect(pauseSeconds(40, 1)).toBe(300)
  })

  test('differs between tablets', () => {
    expect(pauseSeconds(9, 0.1)).not.toBe(pauseSeconds(9, 0.9))
  })
})
