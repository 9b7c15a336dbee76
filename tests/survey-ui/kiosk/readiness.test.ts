import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Readiness, watchReadiness } from '../../../survey-ui/kiosk/readiness.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

/** A device with so much room, whose disk works or does not. */
function setUp(device: { room?: number | null; isKept?: boolean; fault?: Error | null } = {}) {
  const state = { room: 1e9 as number | null, isKept: true, fault: null as Error | null, ...device }
  const told: Readiness['kind'][] = []
  const watch = watchReadiness({
    readRoom: async () => state.room,
    isPersistent: async () => state.isKept,
    probe: async () => {
      if (state.fault) throw state.fault
    },
  })
  watch.watch(({ kind }) => told.push(kind))
  return { state, told, watch }
}

const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError')

test('a device with room and a promise is ready', async () => {
  const { told } = setUp()
  await seconds(0)
  expect(told).toEqual(['ready'])
})

test('below 5 MB it is full before anybody begins, and free again within ten seconds of having room', async () => {
  const { told, state } = setUp({ room: 4_900_000 })
  await seconds(0)
  expect(told.at(-1)).toBe('full')

  state.room = 6_000_000
  await seconds(10)

  expect(told.at(-1)).toBe('ready')
})

test('room that runs out is seen after the write that took it', async () => {
  const { told, state, watch } = setUp({ room: 5_100_000 })
  await seconds(0)

  state.room = 4_999_999
  await watch.check()

  expect(told).toEqual(['ready', 'full'])
})

test('room that others take is seen within a minute', async () => {
  const { told, state } = setUp()
  await seconds(0)

  state.room = 0
  await seconds(60)

  expect(told.at(-1)).toBe('full')
})

test('a write that failed for want of room counts more than what the browser says of its room', async () => {
  const { told, state, watch } = setUp()
  await seconds(0)
  state.fault = quota

  watch.failed(quota)
  await seconds(30)
  expect(told.at(-1)).toBe('full')

  state.fault = null
  await seconds(10)
  expect(told.at(-1)).toBe('ready')
})

test('a disk that takes nothing is found before the first question', async () => {
  const { told } = setUp({ fault: new DOMException('Internal error.', 'UnknownError') })
  await seconds(0)
  expect(told.at(-1)).toBe('broken')
})

test('a browser that promises nothing is said, and service goes on', async () => {
  const { told } = setUp({ isKept: false, room: null })
  await seconds(0)
  expect(told.at(-1)).toBe('unpromised')
})
