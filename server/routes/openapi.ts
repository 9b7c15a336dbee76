import type { FastifyPluginAsync } from 'fastify'
import { exchangeSchema } from '#contract/exchange.ts'
import { anyone } from '../auth/policy.ts'

/** The description of the API, made from the routes' own schemas, and of the files it reads. */
export const openApiRoutes: FastifyPluginAsync = async (app) => {
  app.get('/api/openapi.json', { config: { policy: anyone, origin: 'both' }, schema: { hide: true } }, () =>
    app.swagger(),
  )
  app.get(
    '/api/questionnaire.schema.json',
    { config: { policy: anyone, origin: 'both' }, schema: { hide: true } },
    () => exchangeSchema,
  )
}
