import type { ClockStore } from '../storage/clock.ts'
import type { AgeOf } from './batch.ts'
import { ageOf, type CaptureReading, jumpBetween } from './clock.ts'
import { randomHex } from './entry.ts'

const everySeconds = 30
// Reports measure it more often than this while there is a network.
const freshMilliseconds = 6 * 60_000
// Smaller changes are delays of the network and not worth a write.
const notedMilliseconds = 10_000

export interface ClockWatch {
  /** The moment of a capture: milliseconds since 1970 by the device's clock, and what the entry remembers. */
  readCapture: () => Promise<{ now: number; reading: CaptureReading }>
  readAges: () => Promise<AgeOf>
  /** Our server has told its time. @param serverTime milliseconds since 1970 */
  measure: (serverTime: number) => Promise<unknown>
}

export interface ClockWatchParts {
  store: ClockStore
  /** Both clocks of the device, in milliseconds. */
  wall: () => number
  running: () => number
  /** The time by our server's clock, in milliseconds since 1970; null when no answer came. */
  askTime: () => Promise<number | null>
  /** False while another page of this device notes the jumps. */
  isNoting: () => boolean
}

/** Compares the clocks of device and server, and notes when the one that can be set was set. */
export function watchClock({ store, wall, running, askTime, isNoting }: ClockWatchParts): ClockWatch {
  const session = randomHex()
  const readBoth = () => ({ wall: wall(), running: running() })
  let last = readBoth()
  let measured: { offset: number; running: number } | null = null

  async function noteJump(): Promise<void> {
    const now = readBoth()
    const jump = jumpBetween(last, now)
    if (jump !== 0) measured = null
    if (jump !== 0 && isNoting()) await store.addJump(jump)
    last = now
  }
  async function measure(serverTime: number): Promise<number> {
    const offset = wall() - serverTime
    measured = { offset, running: running() }
    const noted = (await store.load()).offset
    if (noted === null || Math.abs(offset - noted) > notedMilliseconds) await store.saveOffset(offset)
    return offset
  }
  async function offsetNow(): Promise<number | null> {
    if (measured && running() - measured.running < freshMilliseconds) return measured.offset
    const serverTime = await askTime()
    return serverTime === null ? null : measure(serverTime)
  }

  // A full disk must not keep anything from being sent; the jump is noted next time.
  const note = () => noteJump().catch(() => undefined)
  setInterval(() => void note(), everySeconds * 1000)
  return {
    measure,
    async readCapture() {
      await note()
      const { jumps, offset } = await store.load()
      return { now: wall(), reading: { running: running(), session, jumps: jumps.length, offset } }
    },
    async readAges() {
      await note()
      const offset = await offsetNow().catch(() => null)
      const { jumps } = await store.load()
      const reading = { ...readBoth(), session, offset }
      return (entry) => ageOf(entry, reading, jumps)
    },
  }
}
