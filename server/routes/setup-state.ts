import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { setupStateQuery } from '#contract/setup-state.ts'
import { managers, personOf } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readSetupState } from '../setup/setup-state.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; publicUrl: string } }>

/** How far setting up has come, and what is missing. */
export const setupStateRoutes: Plugin = async (app, { db, clock, publicUrl }) => {
  app.get(
    '/setup-state',
    { config: { policy: managers }, schema: { querystring: setupStateQuery } },
    (request) => {
      requireWholeTree(personOf(request))
      const { survey } = request.query
      return readSetupState(db, { survey, publicUrl, today: officeDay(clock()) })
    },
  )
}
