import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { overviewQuery } from '#contract/office.ts'
import type { PeersReply } from '#contract/peers.ts'
import { personOf, readers } from '../auth/policy.ts'
import { topUnitOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { readPeers } from '../figures/peers.ts'
import { makePublishedPeers } from '../publication/published-peers.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Where a unit stands among its peers, for those who may see these one by one only as the public does. */
export const peerRoutes: Plugin = async (app, { db, clock }) => {
  const publishedPeers = makePublishedPeers(db)
  app.get(
    '/peers',
    { config: { policy: readers }, schema: { querystring: overviewQuery } },
    async (request): Promise<PeersReply> => {
      const { instrument, unit = null, from = null, to = null } = request.query
      const today = officeDay(clock())
      const scopeUnitId = await topUnitOf(db, personOf(request), unit, today)
      const question = { instrument, unitId: unit, from, to, scopeUnitId, today }
      const { peers, ...asked } = await readPeers(db, question)
      return { peers, published: await publishedPeers({ instrument, ...asked }) }
    },
  )
}
