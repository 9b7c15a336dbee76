import { setTimeout as pause } from 'node:timers/promises'
import { start } from '../support/process.ts'
import { quantile } from './closed-loop.ts'

/** Milliseconds that 95 of 100 bare answers take while other work goes on beside, one after the other. */
export async function besideBareAnswers<T>(work: () => Promise<T>): Promise<{ result: T; bareP95: number }> {
  const server = start('tests/bench/bare-server.ts', [], {})
  try {
    const address = await bareAddress(server)
    const taken: number[] = []
    let isOver = false
    const asking = (async () => {
      while (!isOver) {
        const begun = performance.now()
        await (await fetch(`${address}/api/v1/bare`)).arrayBuffer()
        taken.push(performance.now() - begun)
        await pause(50)
      }
    })()
    const result = await work().finally(() => {
      isOver = true
    })
    await asking
    return {
      result,
      bareP95: quantile(
        taken.toSorted((a, b) => a - b),
        0.95,
      ),
    }
  } finally {
    server.child.kill('SIGTERM')
    await server.finished
  }
}

/** Waits for `bare-server.ts` to say where it listens. */
export async function bareAddress({ output }: { output: () => string }): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const address = /bare (http\S+)/.exec(output())?.[1]
    if (address) return address
    await pause(50)
  }
  throw new Error('the bare server did not start')
}
