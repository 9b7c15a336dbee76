import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { organiserBody, seenQuery } from '#contract/office.ts'
import { managers, personOf } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { lockSurvey, setOrganiser } from '../queries/surveys.ts'
import { requireSeen } from '../questionnaires/survey-stamp.ts'
import { surveySummary } from '../questionnaires/survey-summary.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const keyParameter = { type: 'object', required: ['key'], properties: { key: { type: 'string' } } } as const

/** Who runs a survey, as form and report name it. */
export const surveyOrganiserRoutes: Plugin = async (app, { db, clock }) => {
  app.put(
    '/surveys/:key/organiser',
    {
      config: { policy: managers },
      schema: { params: keyParameter, querystring: seenQuery, body: organiserBody },
    },
    async (request) => {
      const { login: actor, ...person } = personOf(request)
      requireWholeTree(person)
      const { key } = request.params
      const conductedBy = request.body.conductedBy?.normalize('NFC').trim() || null
      return db.transaction(async (tx) => {
        const survey = await lockSurvey(tx, key)
        if (!survey) throw problems.notFound('survey', key)
        requireSeen(survey, request.query.seen)
        const changed = await setOrganiser(tx, survey, conductedBy)
        const subject = { survey: key, before: survey.conductedBy, after: conductedBy }
        await recordAct(tx, { actor, act: 'survey_organiser_set', subject }, clock())
        return surveySummary(changed)
      })
    },
  )
}
