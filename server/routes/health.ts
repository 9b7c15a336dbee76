import type { FastifyPluginAsync } from 'fastify'
import { anyone } from '../auth/policy.ts'
import { isWatcher } from '../auth/watcher.ts'
import { problems } from '../problem.ts'
import { readinessFaults } from '../watching/faults.ts'
import type { Readiness } from '../watching/readiness.ts'

interface Options {
  readiness: Readiness
  /** Who has it is told what is wrong; strangers hear only that something is. */
  watchToken: string | null
}

/** `/livez`: the process answers. `/readyz`: responses may be sent here. */
export const healthRoutes: FastifyPluginAsync<Options> = async (app, { readiness, watchToken }) => {
  const config = { policy: anyone, isProbe: true }
  app.get('/livez', { config }, async () => ({ alive: true }))
  app.get('/readyz', { config }, async (request) => {
    const faults = await readiness.judge()
    if (faults.length === 0) return { ready: true }
    const told = faults.map((fault) => ({ fault, meaning: readinessFaults[fault] }))
    throw problems.notReady(isWatcher(request, watchToken) ? told : undefined)
  })
}
