import type { CpuTime } from './cpu-time.ts'

/** What a run of one kind of work came to. */
export interface Run {
  perSecond: number
  /** Of each piece of work, ascending. */
  latencies: number[]
  /** Microseconds of CPU that each piece of work cost, by the name of who worked. */
  cpu: Record<string, number>
}

/**
 * Calls every worker again as soon as it has finished, until the time is up.
 * @param weight what one call counts for
 * @param cpuTimes of those whose work is to be told
 */
export async function closedLoop(
  workers: (() => Promise<unknown>)[],
  { seconds, weight, cpuTimes }: { seconds: number; weight: number; cpuTimes: Record<string, CpuTime> },
): Promise<Run> {
  const readAll = () => Object.entries(cpuTimes).map(([name, read]) => [name, read()] as const)
  const before = new Map(readAll())
  const latencies: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    workers.map(async (work) => {
      for (let now = performance.now(); now < end; ) {
        await work()
        const after = performance.now()
        latencies.push(after - now)
        now = after
      }
    }),
  )
  const elapsed = (performance.now() - began) / 1000
  const done = latencies.length * weight
  const cpu = Object.fromEntries(
    readAll().map(([name, used]) => [name, (used - (before.get(name) ?? 0)) / done]),
  )
  return { perSecond: done / elapsed, latencies: latencies.sort((a, b) => a - b), cpu }
}

/** The value below which a share (0..1) of ascending numbers lies. NaN when there are none. */
export function quantile(ascending: number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN
}

export function median(numbers: number[]): number {
  return quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  )
}
