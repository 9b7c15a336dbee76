import type { Fault, Outcome } from '../fault.ts'
import type { BallotBody } from './keying.ts'

/** How it stands with what was keyed and not yet stored. */
export interface Delivery {
  /** Numbers of ballots that the server does not have as they are here. */
  unsent: number[]
  /** Whether the last try failed for want of a connection. */
  isWaiting: boolean
  /** Ballots that the server refused for good. */
  refused: { serial: number; fault: Fault }[]
}

export interface BallotSender {
  /** Keeps a ballot as it is now, instead of what was kept of it before. */
  keep(serial: number, body: BallotBody): void
  /** Forgets what was not sent of a ballot. */
  drop(serial: number): void
  /** The person has read why a ballot was refused. */
  acknowledge(serial: number): void
  /** Tries now what waits. */
  retry(): void
}

interface SenderParts {
  send: (serial: number, body: BallotBody) => Promise<Outcome<unknown>>
  onChange: (delivery: Delivery) => void
  /** Calls back after so many milliseconds. @returns how to stop it */
  after: (milliseconds: number, call: () => void) => () => void
}

const settleMilliseconds = 800
const firstPause = 1500
const longestPause = 20_000

/**
 * Sends ballots one after the other, each as it last was: what is being keyed after a moment of rest, what is
 * finished at once. Without a connection it keeps them in memory and tries again.
 */
export function makeBallotSender({ send, onChange, after }: SenderParts): BallotSender {
  const kept = new Map<number, BallotBody>()
  let refused: Delivery['refused'] = []
  let isWaiting = false
  let isSending = false
  let pause = firstPause
  let stopTimer = () => {}

  const tell = () => onChange({ unsent: [...kept.keys()], isWaiting, refused })
  const plan = (milliseconds: number) => {
    stopTimer()
    stopTimer = after(milliseconds, () => void drain())
  }

  async function drain(): Promise<void> {
    if (isSending) return
    isSending = true
    for (let next = firstOf(kept); next; next = firstOf(kept)) {
      const [serial, body] = next
      const outcome = await send(serial, body)
      if (!outcome.ok && isPassing(outcome.fault)) {
        isWaiting = true
        plan(pause)
        pause = Math.min(pause * 2, longestPause)
        break
      }
      isWaiting = false
      pause = firstPause
      // A newer state of the ballot came while this one was on its way.
      if (kept.get(serial) === body) kept.delete(serial)
      if (!outcome.ok)
        refused = [...refused.filter((one) => one.serial !== serial), { serial, fault: outcome.fault }]
      tell()
    }
    isSending = false
    tell()
  }

  return {
    keep(serial, body) {
      kept.delete(serial)
      kept.set(serial, body)
      tell()
      if (!isWaiting) plan(body.isComplete ? 0 : settleMilliseconds)
    },
    drop(serial) {
      kept.delete(serial)
      tell()
    },
    acknowledge(serial) {
      refused = refused.filter((one) => one.serial !== serial)
      tell()
    },
    retry: () => plan(0),
  }
}

function firstOf(kept: Map<number, BallotBody>): [number, BallotBody] | undefined {
  return kept.entries().next().value
}

/** Worth another try: no connection, a server that is busy, a session that ran out. */
function isPassing({ status }: Fault): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}
