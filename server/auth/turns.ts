import { problems } from '../problem.ts'

/** Runs work in its turn. @throws Problem busy when too much waits already */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Lets so much work run at once and so much wait, in the order in which it came. */
export function makeTurns({ atOnce, waiting }: { atOnce: number; waiting: number }): InTurn {
  let running = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (running < atOnce) running++
    else if (queue.length >= waiting) throw problems.overloaded()
    // Whoever ends hands the place on, so nobody new can slip in between.
    else await new Promise<void>((resolve) => queue.push(resolve))
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
