import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

const pauseMilliseconds = 500

/**
 * Watches the one connection that stands as long as the server: when it ends, the embedded database is started again,
 * as often as it takes. Requests meanwhile hear that the database is away; tablets keep what they have.
 * @param startAgain starts the database where it is down, and connects to it
 */
export function keepRunning(
  first: pg.Client,
  startAgain: () => Promise<pg.Client>,
): { stop(): Promise<pg.Client> } {
  let current = first
  let isStopping = false
  let mending: Promise<void> = Promise.resolve()
  const watch = (client: pg.Client) =>
    client.once('end', () => {
      if (!isStopping) mending = mend()
    })
  const mend = async () => {
    while (!isStopping) {
      try {
        current = await startAgain()
        watch(current)
        return
      } catch (error) {
        console.error(`The database ended and could not be started again yet: ${error}`)
        await pause(pauseMilliseconds)
      }
    }
  }
  watch(first)
  return {
    async stop() {
      isStopping = true
      await mending
      return current
    },
  }
}
