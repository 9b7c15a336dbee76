import type { ClockStore } from '../storage/clock.ts'
import type { AgeOf } from './batch.ts'
import { ageOf, type CaptureReading, jumpBetween, type Reading } from './clock.ts'
import { randomHex } from './entry.ts'

const everySeconds = 30

export interface ClockWatch {
  /** The moment of a capture: milliseconds since 1970 by the device's clock, and what the entry remembers. */
  readCapture: () => Promise<{ now: number; reading: CaptureReading }>
  readAges: () => Promise<AgeOf>
}

interface WatchParts {
  store: ClockStore
  /** Both clocks of the device, in milliseconds. */
  wall: () => number
  running: () => number
  /** False while another page of this device notes the jumps. */
  isNoting: () => boolean
}

/** Compares the two clocks of the device and notes when the one that can be set was set. */
export function watchClock({ store, wall, running, isNoting }: WatchParts): ClockWatch {
  const session = randomHex()
  const readNow = (): Reading => ({ wall: wall(), running: running(), session })
  let last = readNow()
  const read = async () => {
    const [before, reading] = [last, readNow()]
    last = reading
    const jump = jumpBetween(before, reading)
    if (jump !== 0 && isNoting()) await store.addJump(jump)
    return reading
  }
  setInterval(() => void read().catch(() => undefined), everySeconds * 1000)
  return {
    async readCapture() {
      const { wall: now, running } = await read()
      return { now, reading: { running, session, jumps: (await store.jumps()).length } }
    },
    async readAges() {
      const reading = await read()
      const jumps = await store.jumps()
      return (entry) => ageOf(entry, reading, jumps)
    },
  }
}
