import type { FastifyPluginAsync } from 'fastify'
import { exchangeSchema } from '#contract/exchange.ts'
import { anyone } from '../auth/policy.ts'
import { addAnswers } from '../describe/add-answers.ts'
import type { DescribedAnswers } from '../describe/described.ts'

/** The description of the API, made from the routes' own schemas and types, and of the files it reads. */
export const openApiRoutes: FastifyPluginAsync<{ answers: DescribedAnswers }> = async (app, { answers }) => {
  // Made once: it is the same for everybody, and large.
  let description: string | null = null
  app.get(
    '/api/openapi.json',
    { config: { policy: anyone, origin: 'both' }, schema: { hide: true } },
    (_, reply) => {
      description ??= JSON.stringify(addAnswers(app.swagger(), answers))
      return reply.type('application/json; charset=utf-8').send(description)
    },
  )
  app.get(
    '/api/questionnaire.schema.json',
    { config: { policy: anyone, origin: 'both' }, schema: { hide: true } },
    () => exchangeSchema,
  )
}
