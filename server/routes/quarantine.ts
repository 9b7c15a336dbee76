import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import { type Judgement, judgeBody, type QuarantineGroup } from '#contract/quarantine.ts'
import { unitQuery } from '#contract/shapes.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { judgePage, mendable } from '../collection/judge-again.ts'
import type { Db } from '../db/client.ts'
import { listQuarantine } from '../fieldwork/quarantine.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** What could not be accepted: seen as counts, judged again by those who manage. */
export const quarantineRoutes: Plugin = async (app, { db, clock }) => {
  const unitIdsOf = async (request: FastifyRequest, unit: number) =>
    requireSubtree(await unitScopeOf(db, personOf(request), officeDay(clock())), unit)

  app.get(
    '/quarantine',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request): Promise<QuarantineGroup[]> => {
      return listQuarantine(db, await unitIdsOf(request, request.query.unit))
    },
  )

  app.post(
    '/quarantine/judge',
    { config: { policy: managers }, schema: { body: judgeBody } },
    async (request): Promise<Judgement> => {
      const { unit, groups = null, after = null } = request.body
      const unitIds = await unitIdsOf(request, unit)
      const reasons = groups?.map(({ reason }) => reason) ?? mendable
      const judge = { actor: personOf(request).login, unit }
      return judgePage({ db, clock }, { unitIds, reasons, groups }, after, judge)
    },
  )
}
