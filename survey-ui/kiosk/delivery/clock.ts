// A tablet's clock may stand in another year, and it may be put right while responses wait. What counts is the
// age of a response, so only movements of the clock matter, not where it stands.

/** Both clocks of a device at one moment. */
export interface Reading {
  /** Milliseconds since 1970, by the device's clock, which anybody may set. */
  wall: number
  /** Milliseconds of running time, which nobody can set; comparable within one session only. */
  running: number
  /** One load of the page. */
  session: string
  /** Milliseconds that the device's clock is ahead of the server's, measured just now; null where it could not be. */
  offset: number | null
}

/** What an entry remembers of both clocks at capture. */
export interface CaptureReading {
  running: number
  session: string
  /** How many jumps of the clock were known. */
  jumps: number
  /** As measured last before capture; null where it never was. */
  offset: number | null
}

/** How old a response is, as it is told to the server. */
export interface Age {
  capturedSecondsAgo: number
  clockJumped: boolean
}

/** What a device knows of its clock. */
export interface ClockState {
  /** Movements against the running time, in milliseconds, in the order in which they were seen. */
  jumps: number[]
  /** As measured last; null where it never was. */
  offset: number | null
}

// Clocks are slewed and timers are late; less than this moves hardly a response to another day.
const toleranceMilliseconds = 120_000
// The server takes no larger age.
const oldestSeconds = 100_000_000

/**
 * How far the device's clock has moved against the running time since an earlier reading of the same session,
 * in milliseconds; 0 for what is no jump. A device that slept looks the same as a clock that was put forward.
 */
export function jumpBetween(
  earlier: Pick<Reading, 'wall' | 'running'>,
  later: Pick<Reading, 'wall' | 'running'>,
): number {
  return jumpOf(later.wall - earlier.wall - (later.running - earlier.running))
}

function jumpOf(drift: number): number {
  return Math.abs(drift) > toleranceMilliseconds ? drift : 0
}

function told(milliseconds: number, clockJumped: boolean): Age {
  const seconds = Math.round(milliseconds / 1000)
  const capturedSecondsAgo = Math.min(oldestSeconds, Math.max(0, seconds))
  const cannotBe = seconds > oldestSeconds || milliseconds < -toleranceMilliseconds
  return { capturedSecondsAgo, clockJumped: clockJumped || cannotBe }
}

interface Captured {
  /** Milliseconds since 1970, by the device's clock. */
  capturedAt: number
  reading: CaptureReading | null
}

/** How far the clock moved since capture, as the server's clock shows; null where that is not known. */
function movedSince(reading: CaptureReading | null, { offset }: Reading): number | null {
  // Entries of an earlier build may lack it.
  const before = reading?.offset ?? null
  return before === null || offset === null ? null : jumpOf(offset - before)
}

/**
 * The age of a response. Where the server's clock shows that ours was left alone, it is what our clock says,
 * through sleep and restarts. Otherwise it is taken from the running time within a session; else from the
 * clock, less the jumps seen since. Where the clock jumped, or tells of an age that cannot be, the age is a
 * guess and says so.
 */
export function ageOf({ capturedAt, reading }: Captured, now: Reading, jumps: readonly number[]): Age {
  const byClock = now.wall - capturedAt
  const moved = movedSince(reading, now)
  if (moved !== null) return told(byClock - moved, moved !== 0)
  if (reading?.session === now.session) {
    const age = now.running - reading.running
    return told(age, jumpOf(byClock - age) !== 0)
  }
  const since = jumps.slice(reading?.jumps ?? 0)
  const age = since.reduce((rest, jump) => rest - jump, byClock)
  return told(age, since.length > 0)
}
