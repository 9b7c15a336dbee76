import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QueuedEntry } from '../../../survey-ui/kiosk/delivery/entry.ts'
import {
  type DeliveryState,
  type SenderParts,
  startSender,
} from '../../../survey-ui/kiosk/delivery/sender.ts'
import { ages } from './support.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A sender over a queue of ids, and a server that is up or down. */
function setUp(...ids: string[]) {
  const server = { isUp: true, attempts: 0 }
  const states: DeliveryState[] = []
  const queue: QueuedEntry[] = []
  const add = async (id: string) => {
    const place = { collector: 'quay-so-1', day: '2026-06-15' }
    const entry = { id, text: '{}', hash: `hash of ${id}`, capturedAt: 0, ...place }
    queue.push({ ...entry, token: null, code: null, reading: null, sequence: queue.length + 1 })
  }
  for (const id of ids) void add(id)
  const store: SenderParts['store'] = {
    next: async (after) => queue.filter(({ sequence }) => sequence > after).slice(0, 1),
    settle: async () => void queue.shift(),
    count: async () => ({ waiting: queue.length, aside: 0 }),
  }
  const sender = startSender({
    store,
    send: async ({ path }) => {
      const id = path.split('/').at(-1)
      server.attempts += 1
      if (!server.isUp) throw new TypeError('Failed to fetch')
      return { status: 201, body: { id, hash: `hash of ${id}` }, retryAfterSeconds: null }
    },
    readAges: ages,
    alone: (work) => work(),
    onState: (state) => states.push(state),
  })
  return { sender, server, states, queue, add }
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

test('tries again after a pause that grows, until the server is back', async () => {
  const { sender, server, queue } = setUp('a')
  server.isUp = false

  sender.wake()
  await seconds(60)
  const attempts = server.attempts
  server.isUp = true
  await seconds(300)

  expect(attempts).toBeGreaterThan(4)
  expect(attempts).toBeLessThan(12)
  expect(queue).toEqual([])
})

test('does not hurry a server in trouble for each new response, but does when the network returns', async () => {
  const { sender, server, add, queue } = setUp('a')
  server.isUp = false
  sender.wake()
  await seconds(100)
  const attempts = server.attempts

  await add('b')
  sender.nudge()
  await seconds(0)
  expect(server.attempts).toBe(attempts)

  server.isUp = true
  sender.wake()
  await seconds(0)
  expect(queue).toEqual([])
})

test('says how many wait and whether the server was reached', async () => {
  const { sender, server, states } = setUp('a', 'b')
  server.isUp = false

  sender.wake()
  await seconds(0)
  expect(states.at(-1)).toEqual({ waiting: 2, aside: 0, isReached: false })

  server.isUp = true
  sender.wake()
  await seconds(0)
  expect(states.at(-1)).toEqual({ waiting: 0, aside: 0, isReached: true })
})
