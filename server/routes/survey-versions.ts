import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { seenQuery } from '#contract/office.ts'
import { nextVersionBody } from '#contract/survey-versions.ts'
import { managers, personOf } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { surveySummary } from '../questionnaires/survey-summary.ts'
import { changeVersion, surveyVersions } from '../questionnaires/survey-versions.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const params = { type: 'object', required: ['key'], properties: { key: { type: 'string' } } } as const

/** Which version of its questionnaire a survey asks. */
export const surveyVersionRoutes: Plugin = async (app, { db, clock }) => {
  app.get('/surveys/:key/versions', { config: { policy: managers }, schema: { params } }, async (request) => {
    requireWholeTree(personOf(request))
    return surveyVersions(db, request.params.key, clock())
  })

  app.put(
    '/surveys/:key/version',
    {
      config: { policy: managers },
      schema: { params, querystring: seenQuery, body: nextVersionBody },
    },
    async (request) => {
      const person = personOf(request)
      requireWholeTree(person)
      const { key } = request.params
      const change = { key, next: request.body, actor: person.login, seen: request.query.seen }
      return surveySummary(await changeVersion(db, change, clock()))
    },
  )

  app.delete(
    '/surveys/:key/version',
    { config: { policy: managers }, schema: { params, querystring: seenQuery } },
    async (request) => {
      const person = personOf(request)
      requireWholeTree(person)
      const { key } = request.params
      const change = { key, next: null, actor: person.login, seen: request.query.seen }
      return surveySummary(await changeVersion(db, change, clock()))
    },
  )
}
