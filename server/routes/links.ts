import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { reasonBody } from '#contract/link.ts'
import { idParameter, unitQuery } from '#contract/shapes.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireCollector, requireUnit } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { listSubjects } from '../queries/catalogue.ts'
import { reopenCollector, revokeCollector } from '../queries/collectors.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** How long a place lasts, and its end. Each act and its record stand or fall together. */
export const linkRoutes: Plugin = async (app, { db, clock }) => {
  const today = () => officeDay(clock())

  app.get(
    '/link-subjects',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request) => {
      await requireUnit(db, personOf(request), request.query.unit, today())
      return listSubjects(db, request.query.unit)
    },
  )

  app.post(
    '/collectors/:id/revoke',
    { config: { policy: managers }, schema: { params: idParameter, body: reasonBody } },
    async (request, reply) => {
      const person = personOf(request)
      const { collectorId, status } = await requireCollector(db, person, request.params.id, today())
      if (status === 'revoked') throw problems.notOpen('place')
      await db.transaction(async (tx) => {
        await revokeCollector(tx, collectorId, today())
        const subject = { collectorId, reason: request.body.reason }
        await recordAct(tx, { actor: person.login, act: 'collector_revoked', subject }, clock())
      })
      return reply.code(204).send()
    },
  )

  // Harmless: what came in between waits in quarantine until somebody judges it again.
  app.post(
    '/collectors/:id/reopen',
    { config: { policy: managers }, schema: { params: idParameter } },
    async (request, reply) => {
      const person = personOf(request)
      const { collectorId, status } = await requireCollector(db, person, request.params.id, today())
      if (status === 'open') throw problems.notRevoked('place')
      await db.transaction(async (tx) => {
        await reopenCollector(tx, collectorId)
        await recordAct(
          tx,
          { actor: person.login, act: 'collector_reopened', subject: { collectorId } },
          clock(),
        )
      })
      return reply.code(204).send()
    },
  )
}
