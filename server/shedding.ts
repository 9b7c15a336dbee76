import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { problems } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers whatever the load: whoever watches the server must hear from it. */
    isProbe?: boolean
  }
}

/** What tells how hard the server is working. */
export interface Load {
  /** How late the event loop is, in milliseconds. */
  delay: number
  /** Share of the heap that is in use, 0..1. */
  heap: number
  /** How full the queue of responses to be stored is, 0..1. */
  queue: number
}

/** Staff can look at figures a minute later; a citizen does not come back. */
const limits = {
  staff: { delay: 1000, heap: 0.6, queue: 0.25 },
  citizens: { delay: Number.POSITIVE_INFINITY, heap: 0.85, queue: 1 },
} satisfies Record<string, Load>

/** Whether a request has to wait: figures, exports and setting up first, responses and forms last. */
export function isShed(load: Load, asks: keyof typeof limits): boolean {
  const limit = limits[asks]
  return load.delay > limit.delay || load.heap > limit.heap || load.queue > limit.queue
}

/**
 * Turns requests away with 503 and Retry-After before the server is out of memory or out of breath.
 * @param isAlone false where other work shares the thread: how late the event loop is then says nothing of the server
 */
export async function shedUnderPressure(
  app: FastifyInstance,
  { queueFullness, isAlone = true }: { queueFullness: () => number; isAlone?: boolean },
): Promise<void> {
  await app.register(underPressure, { sampleInterval: 500 })
  const { heap_size_limit: heapLimit } = getHeapStatistics()
  const loadNow = (): Load => {
    const { eventLoopDelay, heapUsed } = app.memoryUsage()
    // Not finite after one long piece of work, such as a report: that is no lasting load.
    const delay = isAlone && Number.isFinite(eventLoopDelay) ? eventLoopDelay : 0
    return { delay, heap: heapUsed / heapLimit, queue: queueFullness() }
  }
  app.addHook('onRequest', async ({ routeOptions }) => {
    const { policy, isProbe } = routeOptions.config
    if (!isProbe && isShed(loadNow(), policy?.kind === 'staff' ? 'staff' : 'citizens'))
      throw problems.overloaded()
  })
}
