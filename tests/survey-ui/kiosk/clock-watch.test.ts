import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ClockWatch, watchClock } from '../../../survey-ui/kiosk/delivery/clock-watch.ts'
import type { QueuedEntry } from '../../../survey-ui/kiosk/delivery/entry.ts'
import type { KioskStorage } from '../../../survey-ui/kiosk/storage.ts'
import { contentOf, entryOf, newStorage } from './support.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const hour = 3_600_000
const day = 24 * hour

/** A device with its clocks in our hands. It is switched on at `start`. */
function makeDevice(storage: KioskStorage) {
  const device = { true: Date.UTC(2026, 5, 15), ahead: 0, running: 0, isOnline: false }
  const clocks = {
    wall: () => device.true + device.ahead,
    running: () => device.running,
    askTime: async () => (device.isOnline ? device.true : null),
    isNoting: () => true,
  }
  const start = (): ClockWatch => {
    device.running = 0
    return watchClock({ store: storage.clock, ...clocks })
  }
  const run = (milliseconds: number) => {
    device.true += milliseconds
    device.running += milliseconds
  }
  const sleep = (milliseconds: number) => {
    device.true += milliseconds
  }
  return { device, start, run, sleep }
}

async function capture({ outbox }: KioskStorage, watch: ClockWatch): Promise<void> {
  await outbox.add(await entryOf(contentOf(1), await watch.readCapture()))
}

async function ageOfWaiting({ outbox }: KioskStorage, watch: ClockWatch) {
  const [entry] = await outbox.next(0, 1)
  return (await watch.readAges())(entry as QueuedEntry)
}

const certain = (milliseconds: number) => ({ capturedSecondsAgo: milliseconds / 1000, clockJumped: false })

test('weeks without a network, with nights of sleep and restarts, leave the age right and certain', async () => {
  const storage = await newStorage()
  const { device, start, run, sleep } = makeDevice(storage)
  device.ahead = -400 * day
  let watch = start()
  await watch.measure(device.true)
  run(hour)
  await capture(storage, watch)

  for (let night = 0; night < 20; night++) {
    sleep(14 * hour)
    run(10 * hour)
    if (night % 5 === 0) watch = start()
    await watch.readAges()
  }
  device.isOnline = true

  expect(await ageOfWaiting(storage, watch)).toEqual(certain(20 * day))
})

test('a clock that is put right while a response waits makes its age uncertain', async () => {
  const storage = await newStorage()
  const { device, start, run } = makeDevice(storage)
  device.ahead = -3 * day
  const watch = start()
  await capture(storage, watch)
  run(day)
  device.ahead = 0

  expect(await ageOfWaiting(storage, watch)).toEqual({ capturedSecondsAgo: day / 1000, clockJumped: true })
})

test('so does one that is set while the device is off, once the server was heard before and after', async () => {
  const storage = await newStorage()
  const { device, start, run, sleep } = makeDevice(storage)
  const before = start()
  await before.measure(device.true)
  await capture(storage, before)
  sleep(2 * day)
  device.ahead = 30 * day
  const after = start()
  run(hour)
  device.isOnline = true

  const age = await ageOfWaiting(storage, after)

  expect(age).toEqual({ capturedSecondsAgo: (2 * day + hour) / 1000, clockJumped: true })
})

test('a clock that always stood wrong is not one that jumped, and the server need not be asked', async () => {
  const storage = await newStorage()
  const { device, start, run } = makeDevice(storage)
  device.ahead = 700 * day
  const watch = start()
  await capture(storage, watch)
  run(5 * day)

  expect(await ageOfWaiting(storage, watch)).toEqual(certain(5 * day))
})

test('a jump is noted once, however often the clocks are read', async () => {
  const storage = await newStorage()
  const { device, start, run } = makeDevice(storage)
  const watch = start()
  run(hour)
  device.ahead = hour

  for (let read = 0; read < 3; read++) await watch.readAges()

  expect((await storage.clock.load()).jumps).toEqual([hour])
})
