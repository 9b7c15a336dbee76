import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { Draft } from '#contract/draft.ts'
import { changedDraftBody, draftParams, newDraftBody, publishBody } from '#contract/drafts.ts'
import { importBody } from '#contract/exchange.ts'
import { managers, personOf } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { changeDraft, findDraft, type KeptDraft, listDrafts, removeDraft } from '../queries/drafts.ts'
import { beginDraft, importDraft } from '../questionnaires/begin-draft.ts'
import { draftFaults, isDraft } from '../questionnaires/draft-faults.ts'
import { draftReply, draftSummary } from '../questionnaires/draft-reply.ts'
import { publishDraft } from '../questionnaires/publish-draft.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const policy = managers
const revisionQuery = {
  type: 'object',
  required: ['revision'],
  properties: { revision: { type: 'integer', minimum: 1 } },
} as const

/** Questionnaires while they are written. They belong to the whole province, so only who sees all of it writes them. */
export const draftRoutes: Plugin = async (app, { db, clock }) => {
  app.addHook('preHandler', async (request) => requireWholeTree(personOf(request)))

  app.get('/drafts', { config: { policy } }, async () => (await listDrafts(db)).map(draftSummary))

  app.post('/drafts', { config: { policy }, schema: { body: newDraftBody } }, async (request, reply) => {
    const { staffId, login } = personOf(request)
    const { from, key, title = null } = request.body
    const act = { actor: login, act: 'draft_begun', subject: { questionnaire: key, from } }
    const draftId = await actAndRecord(db, act, clock(), (tx) =>
      beginDraft(tx, { from, key, title, staffId }, clock()),
    )
    return reply.code(201).send(await draftReply(db, await requireDraft(db, draftId), clock()))
  })

  app.post(
    '/drafts/import',
    { config: { policy }, schema: { body: importBody }, bodyLimit: 1_000_000 },
    async (request, reply) => {
      const { staffId, login } = personOf(request)
      const { key, file } = request.body
      const act = { actor: login, act: 'draft_imported', subject: { questionnaire: key } }
      const imported = await actAndRecord(db, act, clock(), (tx) =>
        importDraft(tx, { file, key, staffId }, clock()),
      )
      return reply.code(201).send(imported)
    },
  )

  app.get('/drafts/:id', { config: { policy }, schema: { params: draftParams } }, async (request) =>
    draftReply(db, await requireDraft(db, request.params.id), clock()),
  )

  // Every pause in typing saves, so a change is no act of its own in the log; publishing is.
  app.put(
    '/drafts/:id',
    { config: { policy }, schema: { params: draftParams, body: changedDraftBody }, bodyLimit: 1_000_000 },
    async (request) => {
      const kept = await requireDraft(db, request.params.id)
      const draft: unknown = request.body.draft
      if (!isDraft(draft)) throw problems.invalidRequest(draftFaults(draft))
      requireSameSeries(kept, draft)
      const seen = { draftId: kept.draftId, revision: request.body.revision }
      const { staffId } = personOf(request)
      if (!(await changeDraft(db, seen, draft, staffId, clock()))) throw await changedSince(db, kept.draftId)
      return draftReply(db, await requireDraft(db, kept.draftId), clock())
    },
  )

  app.delete(
    '/drafts/:id',
    { config: { policy }, schema: { params: draftParams, querystring: revisionQuery } },
    async (request, reply) => {
      const kept = await requireDraft(db, request.params.id)
      const subject = { questionnaire: kept.document.questionnaire.key }
      const act = { actor: personOf(request).login, act: 'draft_discarded', subject }
      await actAndRecord(db, act, clock(), (tx) => removeSeen(tx, kept, request.query.revision))
      return reply.code(204).send()
    },
  )

  app.post(
    '/drafts/:id/publish',
    { config: { policy }, schema: { params: draftParams, body: publishBody } },
    async (request, reply) => {
      const { revision, after } = request.body
      const kept = await requireDraft(db, request.params.id)
      const subject = { questionnaire: kept.document.questionnaire.key, after }
      const act = { actor: personOf(request).login, act: 'questionnaire_published', subject }
      const published = await actAndRecord(db, act, clock(), async (tx) => {
        await removeSeen(tx, kept, revision)
        return publishDraft(tx, kept, after, clock())
      })
      return reply.code(201).send(published)
    },
  )
}

/** The next version of a questionnaire keeps its key and its instrument; whatever differs in these is another one. */
function requireSameSeries({ basedOn, document }: KeptDraft, { questionnaire }: Draft): void {
  if (!basedOn) return
  const { key, instrument } = document.questionnaire
  if (questionnaire.key !== key || questionnaire.instrument !== instrument) throw problems.draftKeyFixed(key)
}

async function requireDraft(db: Db, draftId: string): Promise<KeptDraft> {
  const kept = await findDraft(db, draftId)
  if (!kept) throw problems.notFound('draft', draftId)
  return kept
}

/** Takes away the very revision that was read before: nobody publishes or discards what they have not seen. */
async function removeSeen(tx: Db, kept: KeptDraft, revision: number): Promise<void> {
  const isSame = kept.revision === revision
  if (!isSame || !(await removeDraft(tx, kept.draftId, revision))) throw await changedSince(tx, kept.draftId)
}

async function changedSince(db: Db, draftId: string) {
  const { revision, changedBy, changedAt } = await requireDraft(db, draftId)
  return problems.draftChanged({ revision, changedBy, changedAt })
}
