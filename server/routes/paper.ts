import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import {
  batchCountsBody,
  type ClosedBatch,
  newBatchBody,
  type PaperBatch,
  type PaperBatchDetail,
} from '#contract/paper.ts'
import { idParameter, rowId } from '#contract/shapes.ts'
import { anyStaff, keyers, managers, personOf } from '../auth/policy.ts'
import { requireSubtree, requireUnit, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Acceptance } from '../collection/accept.ts'
import type { Db } from '../db/client.ts'
import { summarise, toSummary } from '../paper/batch-summary.ts'
import { closeBatch } from '../paper/close-batch.ts'
import { createBatch } from '../paper/create-batch.ts'
import { requireBatch } from '../paper/find-batch.ts'
import { requireOpen } from '../paper/key-ballot.ts'
import { recordAct } from '../queries/audit.ts'
import { listBallots } from '../queries/ballots.ts'
import { listPaperBatches, setPaperCounts } from '../queries/paper.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock; acceptance: Acceptance } }>

const filterQuery = { type: 'object', properties: { unit: rowId } } as const

/** Piles of paper ballots: their counts, and closing them. */
export const paperRoutes: Plugin = async (app, { db, clock, acceptance }) => {
  app.get(
    '/paper-batches',
    { config: { policy: anyStaff }, schema: { querystring: filterQuery } },
    async (request): Promise<PaperBatch[]> => {
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      const { unit } = request.query
      const asked = unit === undefined ? [...scope.visible] : requireSubtree(scope, unit)
      const list = await listPaperBatches(db, asked)
      return Promise.all(list.map((batch) => summarise(db, batch)))
    },
  )

  app.post(
    '/paper-batches',
    { config: { policy: managers }, schema: { body: newBatchBody } },
    async (request, reply): Promise<PaperBatch> => {
      const person = personOf(request)
      await requireUnit(db, person, request.body.unitId, officeDay(clock()))
      const made = await db.transaction(async (tx) => {
        const batch = await createBatch(tx, request.body, clock())
        const { batchId, unitId, issued } = batch
        const subject = { batch: batchId, unit: unitId, survey: batch.survey.key, issued }
        await recordAct(tx, { actor: person.login, act: 'paper_batch_added', subject }, clock())
        return batch
      })
      reply.code(201)
      return toSummary(made, [])
    },
  )

  app.get(
    '/paper-batches/:id',
    { config: { policy: keyers }, schema: { params: idParameter } },
    async (request): Promise<PaperBatchDetail> => {
      const batch = await requireBatch({ db, clock }, personOf(request), request.params.id)
      const ballots = await listBallots(db, batch.unitId, batch.batchId)
      const done = ballots.filter(({ isComplete }) => isComplete)
      const serials = [1, 2]
        .slice(0, batch.keyings)
        .map((keying) => done.filter((one) => one.keying === keying).map(({ serial }) => serial))
      return { batch: toSummary(batch, ballots), questionnaire: batch.questionnaire, serials }
    },
  )

  app.patch(
    '/paper-batches/:id',
    { config: { policy: keyers }, schema: { params: idParameter, body: batchCountsBody } },
    async (request): Promise<PaperBatch> => {
      const person = personOf(request)
      const batch = await requireBatch({ db, clock }, person, request.params.id)
      const counts = request.body
      await db.transaction(async (tx) => {
        await requireOpen(tx, batch, 'update')
        await setPaperCounts(tx, batch.batchId, counts)
        const subject = { batch: batch.batchId, ...counts }
        await recordAct(tx, { actor: person.login, act: 'paper_batch_counted', subject }, clock())
      })
      return summarise(db, { ...batch, ...counts })
    },
  )

  app.post(
    '/paper-batches/:id/close',
    { config: { policy: managers }, schema: { params: idParameter } },
    async (request): Promise<ClosedBatch> => {
      const person = personOf(request)
      const { batchId } = await requireBatch({ db, clock }, person, request.params.id)
      const { stored, rejected } = await closeBatch(acceptance, batchId, person.login)
      const after = await requireBatch({ db, clock }, person, batchId)
      return { batch: await summarise(db, after), stored, rejected }
    },
  )
}
