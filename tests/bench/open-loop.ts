import { setTimeout as pause } from 'node:timers/promises'
import { type HttpConnection, openHttpConnection } from './http-connection.ts'

/** What became of requests that were sent at a given rate, whatever the answers to those before. */
export interface OpenRun {
  /** Milliseconds from when a request was due to its answer: of those stored, ascending. */
  stored: number[]
  /** The same of those turned away with 503 or 429, ascending. */
  refused: number[]
  /** Anything else, and connections that broke. */
  failed: number
  /** Seconds until the last answer. */
  seconds: number
}

interface OpenOptions {
  ports: number[]
  perSecond: number
  seconds: number
  /** Body and path of the next request. */
  next: () => { path: string; body: string }
}

/**
 * Sends at a rate that does not give way. A request is counted from when it was due, so that a generator which is
 * late itself does not flatter the server.
 */
export async function openLoop({ ports, perSecond, seconds, next }: OpenOptions): Promise<OpenRun> {
  const run: OpenRun = { stored: [], refused: [], failed: 0, seconds: 0 }
  const idle = ports.map((): HttpConnection[] => [])
  const all: HttpConnection[] = []
  const under: Promise<void>[] = []
  const begun = performance.now()

  const sendOne = async (number: number) => {
    const due = begun + (number * 1000) / perSecond
    const side = number % ports.length
    const { path, body } = next()
    try {
      const connection = idle[side]?.pop() ?? (await openHttpConnection(ports[side] ?? 0))
      all.push(connection)
      const { status } = await connection.send('PUT', path, body)
      const took = performance.now() - due
      if (status === 201) run.stored.push(took)
      else if (status === 503 || status === 429) run.refused.push(took)
      else run.failed++
      idle[side]?.push(connection)
    } catch {
      run.failed++
    }
  }

  for (let sent = 0; sent < perSecond * seconds; ) {
    const dueNow = Math.min(((performance.now() - begun) * perSecond) / 1000, perSecond * seconds)
    for (; sent < dueNow; sent++) under.push(sendOne(sent))
    await pause(2)
  }
  await Promise.all(under)
  run.seconds = (performance.now() - begun) / 1000
  for (const connection of new Set(all)) connection.close()
  for (const list of [run.stored, run.refused]) list.sort((a, b) => a - b)
  return run
}
