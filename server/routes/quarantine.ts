import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Judgement, judgeBody, type QuarantineGroup } from '#contract/quarantine.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { judgePage, mendable } from '../collection/judge-again.ts'
import { makeAcceptance } from '../collection/make-acceptance.ts'
import type { Db } from '../db/client.ts'
import { listQuarantine } from '../fieldwork/quarantine.ts'
import { recordAct } from '../queries/audit.ts'
import { findUnitScope } from '../unit-scope.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const unitQuery = {
  type: 'object',
  required: ['unit'],
  additionalProperties: false,
  properties: { unit: { type: 'integer', minimum: 1, maximum: 2_147_483_647 } },
} as const

// Units that have ended still hold what came in there.
const sinceEver = '1900-01-01'

/** What could not be accepted: seen as counts, judged again by those who manage. */
export const quarantineRoutes: Plugin = async (app, { db, clock }) => {
  const scopeOf = (request: Parameters<typeof personOf>[0], unit: number) =>
    findUnitScope(db, personOf(request), unit, { asOf: officeDay(clock()), since: sinceEver })

  app.get(
    '/quarantine',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request): Promise<QuarantineGroup[]> => {
      const { unitIds } = await scopeOf(request, request.query.unit)
      return listQuarantine(db, unitIds)
    },
  )

  app.post(
    '/quarantine/judge',
    { config: { policy: managers }, schema: { body: judgeBody } },
    async (request): Promise<Judgement> => {
      const { unit, groups = null, after = null } = request.body
      const { unitIds } = await scopeOf(request, unit)
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
