import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import {
  type BatchDifferences,
  ballotBody,
  keyings,
  settlementBody,
  type UnfinishedBallot,
} from '#contract/paper.ts'
import { idParameter, rowId } from '#contract/shapes.ts'
import { keyers, personOf } from '../auth/policy.ts'
import type { Clock } from '../calendar.ts'
import type { Acceptance } from '../collection/accept.ts'
import type { Db } from '../db/client.ts'
import { requireBatch } from '../paper/find-batch.ts'
import { dropUnfinished, keyBallot } from '../paper/key-ballot.ts'
import { listDifferences, settle } from '../paper/settle.ts'
import { findUnfinished } from '../queries/ballots.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; acceptance: Acceptance } }>

const serial = { type: 'integer', minimum: 1, maximum: 999_999 } as const
const keying = { type: 'integer', enum: keyings } as const
const serialParameters = {
  type: 'object',
  required: ['id', 'serial'],
  properties: { id: rowId, serial },
} as const
const ballotParameters = {
  type: 'object',
  required: ['id', 'serial', 'keying'],
  properties: { id: rowId, serial, keying },
} as const
const keyingQuery = { type: 'object', required: ['keying'], properties: { keying } } as const

/** Keying ballots, and settling where two keyings differ. Nobody reads here what another person keyed. */
export const ballotRoutes: Plugin = async (app, { db, clock, acceptance }) => {
  const { findKnownVersion } = acceptance

  app.get(
    '/paper-batches/:id/unfinished',
    { config: { policy: keyers }, schema: { params: idParameter, querystring: keyingQuery } },
    async (request): Promise<{ ballot: UnfinishedBallot | null }> => {
      const person = personOf(request)
      const { batchId, unitId } = await requireBatch({ db, clock }, person, request.params.id)
      const found = await findUnfinished(
        db,
        { unitId, batchId, keying: request.query.keying },
        person.staffId,
      )
      if (!found) return { ballot: null }
      const { serial, answers, respondent, isSpoiled } = found
      return { ballot: { serial, answers, respondent, isSpoiled } }
    },
  )

  app.put(
    '/paper-batches/:id/ballots/:serial/:keying',
    { config: { policy: keyers }, schema: { params: ballotParameters, body: ballotBody } },
    async (request, reply) => {
      const person = personOf(request)
      const { id, serial, keying } = request.params
      const batch = await requireBatch({ db, clock }, person, id)
      const { replaces = false, ...ballot } = request.body
      const keyed = { serial, keying, replaces, keyedBy: person.staffId, ...ballot }
      await keyBallot(db, batch, keyed, findKnownVersion)
      return reply.code(204).send()
    },
  )

  app.delete(
    '/paper-batches/:id/ballots/:serial/:keying',
    { config: { policy: keyers }, schema: { params: ballotParameters } },
    async (request, reply) => {
      const person = personOf(request)
      const { id, serial, keying } = request.params
      const batch = await requireBatch({ db, clock }, person, id)
      const { unitId, batchId } = batch
      await dropUnfinished(db, batch, { unitId, batchId, serial, keying }, person.staffId)
      return reply.code(204).send()
    },
  )

  app.get(
    '/paper-batches/:id/differences',
    { config: { policy: keyers }, schema: { params: idParameter } },
    async (request): Promise<BatchDifferences> =>
      listDifferences(db, await requireBatch({ db, clock }, personOf(request), request.params.id)),
  )

  app.put(
    '/paper-batches/:id/ballots/:serial/settled',
    { config: { policy: keyers }, schema: { params: serialParameters, body: settlementBody } },
    async (request): Promise<BatchDifferences> => {
      const person = personOf(request)
      const batch = await requireBatch({ db, clock }, person, request.params.id)
      const settler = { actor: person.login, at: clock(), findKnownVersion }
      await settle(db, batch, request.params.serial, request.body, settler)
      return listDifferences(db, batch)
    },
  )
}
