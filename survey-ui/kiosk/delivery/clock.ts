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
}

/** What an entry remembers of the running clock at capture. */
export interface CaptureReading {
  running: number
  session: string
  /** How many jumps of the clock were known. */
  jumps: number
}

/** How old a response is, as it is told to the server. */
export interface Age {
  capturedSecondsAgo: number
  clockJumped: boolean
}

/** Movements of the clock, in milliseconds, in the order in which they were seen. */
export type ClockJumps = readonly number[]

// Clocks are slewed and timers are late; less than this moves hardly a response to another day.
const toleranceMilliseconds = 120_000
// The server takes no larger age.
const oldestSeconds = 100_000_000

/**
 * How far the device's clock has moved against the running time since an earlier reading of the same session,
 * in milliseconds; 0 for what is no jump. A device that slept looks the same as a clock that was put forward.
 */
export function jumpBetween(earlier: Reading, later: Reading): number {
  const drift = later.wall - earlier.wall - (later.running - earlier.running)
  return Math.abs(drift) > toleranceMilliseconds ? drift : 0
}

function told(milliseconds: number, clockJumped: boolean): Age {
  const seconds = Math.round(milliseconds / 1000)
  const capturedSecondsAgo = Math.min(oldestSeconds, Math.max(0, seconds))
  return { capturedSecondsAgo, clockJumped: clockJumped || seconds > oldestSeconds }
}

interface Captured {
  /** Milliseconds since 1970, by the device's clock. */
  capturedAt: number
  reading: CaptureReading | null
}

/**
 * The age of a response: by running time within a session; else by the device's clock, less the jumps seen
 * since. Where the clock jumped, or tells of an age that cannot be, the age is a guess and says so.
 */
export function ageOf({ capturedAt, reading }: Captured, now: Reading, jumps: ClockJumps): Age {
  const byClock = now.wall - capturedAt
  if (reading?.session === now.session) {
    const age = now.running - reading.running
    return told(age, Math.abs(byClock - age) > toleranceMilliseconds)
  }
  const since = jumps.slice(reading?.jumps ?? 0)
  const age = since.reduce((rest, jump) => rest - jump, byClock)
  return told(age, since.length > 0 || age < -toleranceMilliseconds)
}
