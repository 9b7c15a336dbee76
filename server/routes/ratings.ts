import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { overviewQuery } from '#contract/office.ts'
import type { RatingReply } from '#contract/rating.ts'
import { personOf, readers } from '../auth/policy.ts'
import { requireWholeTree, topUnitOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { buildOverview } from '../figures/overview.ts'
import { ratingOf } from '../figures/rating-of.ts'
import { readDossierGrades } from '../questionnaires/point-grades.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** What dossiers and counters were given, in the measure of their own instrument. */
export const ratingRoutes: Plugin = async (app, { db, clock }) => {
  const dossierGrades = readDossierGrades()

  app.get(
    '/rating',
    { config: { policy: readers }, schema: { querystring: overviewQuery } },
    async (request): Promise<RatingReply> => {
      const { instrument, unit, from, to, asOf } = request.query
      if (asOf !== undefined) requireWholeTree(personOf(request))
      if (instrument !== 'dossier' && instrument !== 'counter') return { rating: null }
      const today = officeDay(clock())
      const overview = await buildOverview(db, {
        instrument,
        unitId: unit ?? null,
        from: from ?? null,
        to: to ?? null,
        asOf: asOf ?? null,
        scopeUnitId: await topUnitOf(db, personOf(request), unit ?? null, today),
        today,
      })
      return { rating: await ratingOf(db, overview, dossierGrades) }
    },
  )
}
