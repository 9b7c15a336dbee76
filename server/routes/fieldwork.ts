import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { Fieldwork } from '#contract/fieldwork.ts'
import { unitQuery } from '#contract/shapes.ts'
import { personOf, readers } from '../auth/policy.ts'
import { requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readFieldwork } from '../fieldwork/read-fieldwork.ts'
import { countPaper } from '../queries/paper-counts.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** How gathering forms goes: against targets and days, by unit and channel, and the piles of ballots. */
export const fieldworkRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/fieldwork',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request): Promise<Fieldwork> => {
      const today = officeDay(clock())
      const { unit: unitId } = request.query
      const scope = await unitScopeOf(db, personOf(request), today)
      const unitIds = requireSubtree(scope, unitId)
      return {
        surveys: await readFieldwork(db, { units: scope.units, unitId, unitIds, today }),
        paper: await countPaper(db, unitIds),
      }
    },
  )
}
