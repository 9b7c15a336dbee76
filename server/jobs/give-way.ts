import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/** As `nice` counts: of a processor that both want, the server gets nine tenths. */
const politeness = 10

/**
 * Lets the rest of the server go before the thread that calls this: with two processor cores a report of seconds would else
 * hold up responses. Only Linux has priorities of single threads; elsewhere nothing happens.
 */
export function giveWay(): void {
  try {
    // PID/task/TID
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    setPriority(thread, politeness)
  } catch {
    // Without it the job runs like everything else.
  }
}
