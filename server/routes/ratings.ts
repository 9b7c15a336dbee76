import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Overview, overviewQuery } from '#contract/office.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { RatingReply } from '#contract/rating.ts'
import { personOf, readers } from '../auth/policy.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { buildOverview } from '../figures/overview.ts'
import { counterRating, dossierRating } from '../figures/rating.ts'
import { findVersion } from '../queries/questionnaires.ts'
import { findSurvey } from '../queries/surveys.ts'
import { readDossierGrades } from '../questionnaires/point-grades.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** What dossiers and counters were given, in the measure of their own instrument. */
export const ratingRoutes: Plugin = async (app, { db, clock }) => {
  const dossierGrades = readDossierGrades()

  app.get(
    '/rating',
    { config: { policy: readers }, schema: { querystring: overviewQuery } },
    async (request): Promise<RatingReply> => {
      const { instrument, unit, from, to } = request.query
      if (instrument !== 'dossier' && instrument !== 'counter') return { rating: null }
      const overview = await buildOverview(db, {
        instrument,
        unitId: unit ?? null,
        from: from ?? null,
        to: to ?? null,
        scopeUnitId: personOf(request).unitId,
        today: officeDay(clock()),
      })
      if (instrument === 'counter') return { rating: counterRating(overview) }
      const asked = await newestQuestionnaire(db, overview)
      return { rating: asked && dossierRating(overview, asked, dossierGrades) }
    },
  )
}

/** The questionnaire of the newest of the surveys in an overview; null without any. */
async function newestQuestionnaire(db: Db, { surveys }: Overview): Promise<Questionnaire | null> {
  const survey = surveys[0] ? await findSurvey(db, surveys[0].key) : null
  return survey && findVersion(db, survey.questionnaireKey, survey.questionnaireVersion)
}
