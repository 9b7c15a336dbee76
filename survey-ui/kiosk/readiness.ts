/**
 * Whether this device can take a response: `full` before there is no room, `unpromised` when the browser may
 * clear it, `broken` when it cannot be written to at all.
 */
export type Readiness = { kind: 'ready' } | { kind: 'full' } | { kind: 'unpromised' } | { kind: 'broken' }

export interface ReadinessParts {
  /** Bytes that the browser still grants; null where it does not say. */
  readRoom: () => Promise<number | null>
  isPersistent: () => Promise<boolean>
  /** Tries to write so many bytes. @throws when they could not be kept */
  probe: (bytes: number) => Promise<void>
}

export interface ReadinessWatch {
  /** Tells now and whenever it changes. */
  watch: (listen: (readiness: Readiness) => void) => void
  /** Looks again: after each write, and when something was taken out. */
  check: () => Promise<void>
  /** A write failed. */
  failed: (error: unknown) => void
}

const leastRoom = 5_000_000
const everySeconds = 60
const everySecondsInTrouble = 5
// A response with long comments and some more; small enough to find room again early.
const probeBytes = 65_536

const isQuota = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

/** Looks after the room on this device, so that nobody begins a form that cannot be kept. */
export function watchReadiness({ readRoom, isPersistent, probe }: ReadinessParts): ReadinessWatch {
  let current: Readiness = { kind: 'ready' }
  // What the browser says of its room is not always so; what failed must have worked before it counts again.
  let needsProof = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners: ((readiness: Readiness) => void)[] = []

  const turn = (kind: Readiness['kind']) => {
    if (kind !== current.kind) {
      current = { kind }
      for (const listen of listeners) listen(current)
    }
    clearTimeout(timer)
    const isInTrouble = kind === 'full' || kind === 'broken'
    timer = setTimeout(() => void check(), (isInTrouble ? everySecondsInTrouble : everySeconds) * 1000)
  }
  const failed = (error: unknown) => {
    needsProof = true
    turn(isQuota(error) ? 'full' : 'broken')
  }
  async function check(): Promise<void> {
    try {
      const room = await readRoom()
      if (room !== null && room < leastRoom) return turn('full')
      if (needsProof) await probe(probeBytes)
      needsProof = false
      turn((await isPersistent()) ? 'ready' : 'unpromised')
    } catch (error) {
      failed(error)
    }
  }
  void check()
  return {
    watch(listen) {
      listeners.push(listen)
      listen(current)
    },
    check,
    failed,
  }
}

/** Bytes that the browser still grants to this page; null where it does not say. */
export async function readRoom(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined || usage === undefined ? null : quota - usage
}

/** Asks the browser to keep the data for good. False means that it may clear it when space runs short. */
export async function isPersistent(): Promise<boolean> {
  if (!navigator.storage?.persist) return false
  return (await navigator.storage.persisted()) || (await navigator.storage.persist())
}
