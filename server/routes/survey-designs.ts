import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { seenQuery } from '#contract/office.ts'
import { samplingBody } from '#contract/sampling.ts'
import { managers, personOf } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { changeDesign } from '../questionnaires/change-design.ts'
import { surveySummary } from '../questionnaires/survey-summary.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const keyParameter = { type: 'object', required: ['key'], properties: { key: { type: 'string' } } } as const

/** How a survey chooses whom it asks. */
export const surveyDesignRoutes: Plugin = async (app, { db, clock }) => {
  app.put(
    '/surveys/:key/sampling',
    {
      config: { policy: managers },
      schema: { params: keyParameter, querystring: seenQuery, body: samplingBody },
    },
    async (request) => {
      const person = personOf(request)
      requireWholeTree(person)
      const { seen } = request.query
      const change = { key: request.params.key, design: request.body, actor: person.login, seen }
      return surveySummary(await changeDesign(db, change, clock()))
    },
  )
}
