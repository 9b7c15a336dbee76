import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Arrivals, arrivalsQuery, mostArrivalDays } from '#contract/arrivals.ts'
import { personOf, readers } from '../auth/policy.ts'
import { requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay, shiftDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { toArrivals, toProgress } from '../fieldwork/arrivals.ts'
import { readGathered } from '../fieldwork/gathered.ts'
import { inOneState } from '../figures/overview.ts'
import { problems } from '../problem.ts'
import { countArrivals } from '../queries/arrivals.ts'
import { isOpenOn, listSurveys } from '../queries/surveys.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** How many responses came in: by unit, channel and day of capture. */
export const arrivalRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/arrivals',
    { config: { policy: readers }, schema: { querystring: arrivalsQuery } },
    async (request): Promise<Arrivals> => {
      const { unit: unitId, from, to } = request.query
      requirePeriod(from, to)
      const today = officeDay(clock())
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      const unitIds = requireSubtree(scope, unitId)
      const { units } = scope
      const open = (await listSurveys(db)).filter((survey) => isOpenOn(survey, today))
      const surveyIds = open.map(({ surveyId }) => surveyId)
      const { targets } = await inOneState(db, (tx) => readGathered(tx, { surveyIds, unitIds }))
      return {
        ...toArrivals({ units, unitId, from, to }, await countArrivals(db, { unitIds, from, to })),
        targets: toProgress({ units, unitId }, open, targets),
      }
    },
  )
}

function requirePeriod(from: string, to: string): void {
  if (from > to) throw problems.invalidRequest([{ at: '/from', expected: 'a day not after "to"' }])
  if (to >= shiftDay(from, mostArrivalDays)) {
    throw problems.invalidRequest([{ at: '/to', expected: `at most ${mostArrivalDays} days from "from"` }])
  }
}
