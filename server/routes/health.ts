import type { FastifyPluginAsync } from 'fastify'
import { anyone } from '../auth/policy.ts'
import type { Db } from '../db/client.ts'
import { ping } from '../queries/health.ts'

/** `/livez`: the process answers. `/readyz`: it can reach its database. */
export const healthRoutes: FastifyPluginAsync<{ db: Db }> = async (app, { db }) => {
  app.get('/livez', { config: { policy: anyone } }, async () => ({ alive: true }))
  app.get('/readyz', { config: { policy: anyone } }, async () => {
    await ping(db)
    return { ready: true }
  })
}
