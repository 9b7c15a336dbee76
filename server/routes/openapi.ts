import type { FastifyPluginAsync } from 'fastify'
import { anyone } from '../auth/policy.ts'

/** The description of the API, made from the routes' own schemas. */
export const openApiRoutes: FastifyPluginAsync = async (app) => {
  app.get('/api/openapi.json', { config: { policy: anyone }, schema: { hide: true } }, () => app.swagger())
}
