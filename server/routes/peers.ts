import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { overviewQuery } from '#contract/office.ts'
import type { PeersReply } from '#contract/peers.ts'
import { personOf, readers } from '../auth/policy.ts'
import { topUnitOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readPeers } from '../figures/peers.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Where a unit stands among its peers, for those who may not see these one by one. */
export const peerRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/peers',
    { config: { policy: readers }, schema: { querystring: overviewQuery } },
    async (request): Promise<PeersReply> => {
      const { instrument, unit = null, from = null, to = null } = request.query
      const today = officeDay(clock())
      const scopeUnitId = await topUnitOf(db, personOf(request), unit, today)
      const question = { instrument, unitId: unit, from, to, scopeUnitId, today }
      return { peers: await readPeers(db, question) }
    },
  )
}
