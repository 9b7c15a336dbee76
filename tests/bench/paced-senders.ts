import { setTimeout as pause } from 'node:timers/promises'

/**
 * Calls every worker, lets it rest, and calls it again until the time is up: people who come at their own pace, and not
 * as many as the machine can take.
 * @returns how long each call took, in milliseconds, ascending
 */
export async function pacedCalls(
  workers: (() => Promise<unknown>)[],
  { seconds, restMs }: { seconds: number; restMs: number },
): Promise<number[]> {
  const latencies: number[] = []
  const end = performance.now() + seconds * 1000
  await Promise.all(
    workers.map(async (work) => {
      await pause(Math.random() * restMs)
      while (performance.now() < end) {
        const began = performance.now()
        await work()
        latencies.push(performance.now() - began)
        await pause(restMs)
      }
    }),
  )
  return latencies.sort((a, b) => a - b)
}
