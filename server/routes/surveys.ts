import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { newSurveyBody, seenQuery, surveyWindowBody, type TemplateSummary } from '#contract/office.ts'
import { allItems } from '#contract/questionnaire.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { listVersions } from '../queries/questionnaires.ts'
import { closeSurvey, designOf, listSurveys, lockSurvey, widenWindow } from '../queries/surveys.ts'
import { createSurvey } from '../questionnaires/create-survey.ts'
import { requireSeen } from '../questionnaires/survey-stamp.ts'
import { surveySummary } from '../questionnaires/survey-summary.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const keyParameter = { type: 'object', required: ['key'], properties: { key: { type: 'string' } } } as const

export const surveyRoutes: Plugin = async (app, { db, clock }) => {
  app.get('/templates', { config: { policy: readers } }, async (): Promise<TemplateSummary[]> => {
    const newest = new Map((await listVersions(db)).map((row) => [row.questionnaireKey, row]))
    return [...newest.values()].map(({ questionnaireKey: key, version, document }) => {
      const { instrument, title, basis } = document
      return { key, version, instrument, title, basis, items: allItems(document).length }
    })
  })

  app.get('/surveys', { config: { policy: readers } }, async () => (await listSurveys(db)).map(surveySummary))

  app.post(
    '/surveys',
    { config: { policy: managers }, schema: { body: newSurveyBody } },
    async (request, reply) => {
      requireWholeTree(personOf(request))
      const { titleEn = null, windowTo = null, ...survey } = request.body
      // An act and its record stand or fall together.
      const added = await db.transaction(async (tx) => {
        const made = await createSurvey(tx, { ...survey, titleEn, windowTo }, clock())
        const act = {
          actor: personOf(request).login,
          act: 'survey_created',
          subject: { survey: made.key, design: designOf(made) },
        }
        await recordAct(tx, act, clock())
        return made
      })
      return reply.code(201).send(surveySummary(added))
    },
  )

  app.patch(
    '/surveys/:key',
    {
      config: { policy: managers },
      schema: { params: keyParameter, querystring: seenQuery, body: surveyWindowBody },
    },
    async (request) => {
      requireWholeTree(personOf(request))
      const { key } = request.params
      const { windowFrom, windowTo } = request.body
      return db.transaction(async (tx) => {
        const survey = await lockSurvey(tx, key)
        if (!survey) throw problems.notFound('survey', key)
        requireSeen(survey, request.query.seen)
        const widened = await widenWindow(tx, survey.surveyId, { windowFrom, windowTo })
        if (!widened) throw problems.windowNarrower()
        const subject = { survey: key, windowFrom, windowTo }
        await recordAct(tx, { actor: personOf(request).login, act: 'survey_widened', subject }, clock())
        return surveySummary(widened)
      })
    },
  )

  app.post(
    '/surveys/:key/close',
    { config: { policy: managers }, schema: { params: keyParameter, querystring: seenQuery } },
    async (request) => {
      requireWholeTree(personOf(request))
      const { key } = request.params
      return db.transaction(async (tx) => {
        const survey = await lockSurvey(tx, key)
        if (!survey) throw problems.notFound('survey', key)
        requireSeen(survey, request.query.seen)
        // Today's captures still count; figures release the rest from tomorrow on.
        const closedOn = survey.closedOn ?? officeDay(clock())
        await closeSurvey(tx, survey.surveyId, closedOn)
        const act = {
          actor: personOf(request).login,
          act: 'survey_closed',
          subject: { survey: key, closedOn },
        }
        await recordAct(tx, act, clock())
        return surveySummary({ ...survey, closedOn })
      })
    },
  )
}
