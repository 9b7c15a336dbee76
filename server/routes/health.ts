import type { FastifyPluginAsync } from 'fastify'
import { anyone } from '../auth/policy.ts'
import type { Db } from '../db/client.ts'
import { ping } from '../queries/health.ts'

/** `/livez`: the process answers. `/readyz`: it can reach its database. */
export const healthRoutes: FastifyPluginAsync<{ db: Db }> = async (app, { db }) => {
  const config = { policy: anyone, isProbe: true }
  app.get('/livez', { config }, async () => ({ alive: true }))
  app.get('/readyz', { config }, async () => {
    await ping(db)
    return { ready: true }
  })
}
