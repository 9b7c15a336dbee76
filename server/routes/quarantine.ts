import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import { type Judgement, judgeBody, type QuarantineGroup } from '#contract/quarantine.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { judgePage, mendable } from '../collection/judge-again.ts'
import { makeAcceptance } from '../collection/make-acceptance.ts'
import type { Db } from '../db/client.ts'
import { listQuarantine } from '../fieldwork/quarantine.ts'
import { recordAct } from '../queries/audit.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const unitQuery = {
  type: 'object',
  required: ['unit'],
  additionalProperties: false,
  properties: { unit: { type: 'integer', minimum: 1, maximum: 2_147_483_647 } },
} as const

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
      // Made anew, so that what was mended a moment ago is seen and not remembered.
      const judgement = await judgePage(makeAcceptance(db, clock), { unitIds, reasons, groups }, after)
      const { accepted, kept } = judgement
      const subject = { unit, reasons: [...new Set(reasons)].sort(), accepted, kept }
      await recordAct(db, { actor: personOf(request).login, act: 'quarantine_judged', subject }, clock())
      return judgement
    },
  )
}
