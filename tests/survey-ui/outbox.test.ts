import { describe, expect, test } from 'vitest'
import { bodyHash } from '#contract/canonical.ts'
import type { Reply } from '../../survey-ui/api.ts'
import { pauseSeconds } from '../../survey-ui/kiosk/backoff.ts'
import { drain, type Send } from '../../survey-ui/kiosk/drain.ts'
import {
  type OutboxEntry,
  type OutboxStore,
  type QueuedEntry,
  toEntry,
} from '../../survey-ui/kiosk/outbox.ts'

interface MemoryStore extends OutboxStore {
  queue: QueuedEntry[]
  aside: { entry: QueuedEntry; reason: string }[]
}

function memoryStore(entries: OutboxEntry[]): MemoryStore {
  const queue = entries.map((entry, index) => ({ ...entry, sequence: index + 1 }))
  const aside: MemoryStore['aside'] = []
  const remove = async (entry: QueuedEntry) => {
    queue.splice(queue.indexOf(entry), 1)
  }
  return {
    queue,
    aside,
    add: async (entry) => {
      queue.push({ ...entry, sequence: (queue.at(-1)?.sequence ?? 0) + 1 })
    },
    oldest: async (after) => queue.find(({ sequence }) => sequence > after) ?? null,
    remove,
    setAside: async (entry, reason) => {
      await remove(entry)
      aside.push({ entry, reason })
    },
    count: async () => ({ waiting: queue.length, aside: aside.length }),
  }
}

const reply = (status: number, body: unknown, retryAfterSeconds: number | null = null): Reply<unknown> => ({
  status,
  body,
  retryAfterSeconds,
})

/** A server that judges by the `visit` answered: it stores what it likes and writes down what it saw. */
function server(judge: (visit: number) => Reply<unknown> | null) {
  const seen: { id: string; visit: number; capturedSecondsAgo: number }[] = []
  const send: Send = async (id, body) => {
    const { content, sent } = JSON.parse(body)
    seen.push({ id, visit: content.visit, capturedSecondsAgo: sent.capturedSecondsAgo })
    return judge(content.visit) ?? reply(201, { id, hash: await bodyHash(content) })
  }
  return { seen, send }
}

const entries = (...visits: number[]) => Promise.all(visits.map((visit) => toEntry({ visit }, 1_000_000)))
const clock = () => 1_090_000

describe('the outbox', () => {
  test('sends oldest first and forgets what has its receipt', async () => {
    const store = memoryStore(await entries(1, 2, 3))
    const { seen, send } = server(() => null)

    const end = await drain({ store, send, clock })

    expect(end.kind).toBe('empty')
    expect(seen.map(({ visit }) => visit)).toEqual([1, 2, 3])
    expect(store.queue).toEqual([])
  })

  test('says how long ago the response was captured', async () => {
    const store = memoryStore(await entries(1))
    const { seen, send } = server(() => null)

    await drain({ store, send, clock })

    expect(seen[0]?.capturedSecondsAgo).toBe(90)
  })

  test('keeps an entry whose receipt names another hash', async () => {
    const [entry] = await entries(1)
    const store = memoryStore(entry ? [entry] : [])
    const { send } = server(() => reply(201, { id: entry?.id, hash: '0'.repeat(64) }))

    expect((await drain({ store, send, clock })).kind).toBe('refused')
    expect(store.queue).toHaveLength(1)
  })

  test('keeps everything when a portal of the network answers 200 for all', async () => {
    const store = memoryStore(await entries(1, 2))
    const { seen, send } = server(() => reply(200, null))

    await drain({ store, send, clock })

    expect(store.queue).toHaveLength(2)
    expect(seen).toHaveLength(1)
  })

  test.each([404, 409, 422])('sets aside what is refused for good with %i, and goes on', async (status) => {
    const store = memoryStore(await entries(1, 2, 3))
    const { send } = server((visit) => (visit === 2 ? reply(status, { code: 'refused' }) : null))

    expect((await drain({ store, send, clock })).kind).toBe('empty')
    expect(store.queue).toEqual([])
    expect(store.aside.map(({ entry, reason }) => [entry.text, reason])).toEqual([['{"visit":2}', 'refused']])
  })

  test('keeps the response when the 404 is not about it', async () => {
    const store = memoryStore(await entries(1))

    await drain({ store, send: server(() => reply(404, null)).send, clock })
    await drain({ store, send: server(() => reply(404, { code: 'no_route' })).send, clock })

    expect(store.queue).toHaveLength(1)
  })

  test.each([401, 429, 500, 503])('keeps and stops at %i', async (status) => {
    const store = memoryStore(await entries(1, 2))
    const { seen, send } = server(() => reply(status, { code: 'busy' }, 7))

    expect(await drain({ store, send, clock })).toEqual({ kind: 'refused', retryAfterSeconds: 7 })
    expect(store.queue).toHaveLength(2)
    expect(seen).toHaveLength(1)
  })

  test.each([400, 413])('keeps what the server cannot read (%i), and sends the others', async (status) => {
    const store = memoryStore(await entries(1, 2, 3))
    const { seen, send } = server((visit) =>
      visit === 1 ? reply(status, { code: 'invalid_request' }) : null,
    )

    const end = await drain({ store, send, clock })

    expect(end.kind).toBe('refused')
    expect(seen.map(({ visit }) => visit)).toEqual([1, 2, 3])
    expect(store.queue.map(({ text }) => text)).toEqual(['{"visit":1}'])
    expect(store.aside).toEqual([])
  })

  test.each([400, 413])('stops at a %i that is not from our server', async (status) => {
    const store = memoryStore(await entries(1, 2))

    await drain({ store, send: server(() => reply(status, null)).send, clock })

    expect(store.queue).toHaveLength(2)
  })

  test('a clock that stood in another decade does not make an age the server refuses', async () => {
    const store = memoryStore(await entries(1))
    const { seen, send } = server(() => null)

    await drain({ store, send, clock: () => 9_000_000_000_000 })

    expect(seen[0]?.capturedSecondsAgo).toBe(100_000_000)
  })

  test('keeps and stops when no answer comes', async () => {
    const store = memoryStore(await entries(1))
    const send: Send = () => Promise.reject(new TypeError('Failed to fetch'))

    expect((await drain({ store, send, clock })).kind).toBe('unreachable')
    expect(store.queue).toHaveLength(1)
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
