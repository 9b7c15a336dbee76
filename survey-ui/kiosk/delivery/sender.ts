import type { OutboxCount, OutboxStore } from '../storage/outbox.ts'
import { pauseSeconds } from './backoff.ts'
import { type Drain, type DrainEnd, drain } from './drain.ts'

/** State of the queue, for the line that staff reads. */
export interface DeliveryState extends OutboxCount {
  /** Whether the server answered at the last attempt; null before the first. */
  isReached: boolean | null
}

export interface SenderParts extends Drain {
  store: Drain['store'] & Pick<OutboxStore, 'count'>
  /** Runs the work when no other tab of this device is at it. */
  alone: (work: () => Promise<void>) => Promise<void>
  onState: (state: DeliveryState) => void
}

export interface Sender {
  /** Sends now, whatever pause is running. */
  wake: () => void
  /** Says that an entry was added: sends now unless a pause is running, when the server is in trouble. */
  nudge: () => void
}

/** Keeps the outbox moving. It knows nothing of screens: it is nudged, and says how things stand. */
export function startSender(parts: SenderParts): Sender {
  let failures = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isAsked = false
  let isReached: boolean | null = null

  const report = () =>
    parts.store.count().then(
      (count) => parts.onState({ ...count, isReached }),
      // Storage fails for a moment; the next report comes with the next attempt.
      () => undefined,
    )
  const settle = ({ kind, retryAfterSeconds }: DrainEnd) => {
    isReached = kind !== 'unreachable'
    failures = kind === 'empty' ? 0 : failures + 1
    if (failures === 0) return
    const seconds = Math.max(pauseSeconds(failures, Math.random()), retryAfterSeconds ?? 0)
    pause = setTimeout(wake, seconds * 1000)
  }
  const run = async () => {
    isRunning = true
    await report()
    await parts
      .alone(async () => settle(await drain(parts)))
      .catch(() => settle({ kind: 'refused', retryAfterSeconds: null }))
    isRunning = false
    await report()
    // An entry that came while the last one was under way may have been missed.
    if (isAsked && pause === undefined) wake()
  }
  function wake(): void {
    clearTimeout(pause)
    pause = undefined
    isAsked = isRunning
    if (!isRunning) void run()
  }
  const nudge = () => {
    if (pause === undefined) wake()
    else void report()
  }
  return { wake, nudge }
}
