import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { newCodeBatchBody, reasonBody } from '#contract/link.ts'
import { idParameter } from '#contract/shapes.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireCollector } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { codeMaker, issueBatch } from '../collection/issue-codes.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findCodeBatch, listCodeBatches, setCodeBatchRevoked } from '../queries/code-batches.ts'
import { updatePlace } from '../queries/places.ts'
import type { SignedIn } from '../queries/staff.ts'
import { releaseStep } from '../rollups/fold.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Single-use codes of links: issuing, counting, ending. Each act and its record stand or fall together. */
export const codeBatchRoutes: Plugin = async (app, { db, clock }) => {
  const today = () => officeDay(clock())
  const requireBatch = async (person: SignedIn, codeBatchId: number) => {
    const batch = await findCodeBatch(db, codeBatchId)
    if (!batch) throw problems.notFound('code batch', codeBatchId)
    await requireCollector(db, person, batch.collectorId, today())
    return batch
  }

  app.get(
    '/collectors/:id/code-batches',
    { config: { policy: readers }, schema: { params: idParameter } },
    async (request) => {
      const { collectorId } = await requireCollector(db, personOf(request), request.params.id, today())
      return listCodeBatches(db, collectorId, releaseStep)
    },
  )

  app.post(
    '/collectors/:id/code-batches',
    { config: { policy: managers }, schema: { params: idParameter, body: newCodeBatchBody } },
    async (request, reply) => {
      const person = personOf(request)
      const place = await requireCollector(db, person, request.params.id, today())
      const { collectorId, unitId } = place
      if (place.kind !== 'link') throw problems.notFound('link', collectorId)
      if (place.status !== 'open') throw problems.notOpen('link')
      const { expiresOn, quantity } = request.body
      if (expiresOn !== null && expiresOn < today()) throw problems.dayOver(expiresOn)
      const codesOf = await codeMaker(db)
      const { codeBatchId } = await db.transaction(async (tx) => {
        // Codes are of no use where the form has no field for them.
        if (place.codes === 'none') await updatePlace(tx, collectorId, { codes: 'optional' })
        const batch = { ...request.body, collectorId, unitId, issuedOn: today() }
        const issued = await issueBatch(tx, batch, { codesOf, at: clock() })
        const subject = { codeBatchId: issued.codeBatchId, collectorId, quantity, expiresOn }
        await recordAct(tx, { actor: person.login, act: 'codes_issued', subject }, clock())
        return issued
      })
      const batches = await listCodeBatches(db, collectorId, releaseStep)
      return reply.code(201).send(batches.find((batch) => batch.codeBatchId === codeBatchId))
    },
  )

  app.post(
    '/code-batches/:id/revoke',
    { config: { policy: managers }, schema: { params: idParameter, body: reasonBody } },
    async (request, reply) => {
      const person = personOf(request)
      const { codeBatchId, revokedOn } = await requireBatch(person, request.params.id)
      if (revokedOn !== null) throw problems.notOpen('code batch')
      await db.transaction(async (tx) => {
        await setCodeBatchRevoked(tx, codeBatchId, today())
        const subject = { codeBatchId, reason: request.body.reason }
        await recordAct(tx, { actor: person.login, act: 'codes_revoked', subject }, clock())
      })
      return reply.code(204).send()
    },
  )

  app.post(
    '/code-batches/:id/reopen',
    { config: { policy: managers }, schema: { params: idParameter } },
    async (request, reply) => {
      const person = personOf(request)
      const { codeBatchId, revokedOn } = await requireBatch(person, request.params.id)
      if (revokedOn === null) throw problems.notRevoked('code batch')
      await db.transaction(async (tx) => {
        await setCodeBatchRevoked(tx, codeBatchId, null)
        await recordAct(tx, { actor: person.login, act: 'codes_reopened', subject: { codeBatchId } }, clock())
      })
      return reply.code(204).send()
    },
  )
}
