/** What a run of one kind of work came to. */
export interface Run {
  perSecond: number
  /** Of each piece of work, ascending. */
  latencies: number[]
}

/**
 * Calls every worker again as soon as it has finished, until the time is up.
 * @param weight what one call counts for
 */
export async function closedLoop(
  workers: (() => Promise<unknown>)[],
  { seconds, weight = 1 }: { seconds: number; weight?: number },
): Promise<Run> {
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
  return { perSecond: (latencies.length * weight) / elapsed, latencies: latencies.sort((a, b) => a - b) }
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
