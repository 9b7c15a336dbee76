import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { noteParams, type ReplyNote, replyNoteBody } from '#contract/comments.ts'
import { unitQuery } from '#contract/shapes.ts'
import { personOf, readers, staff } from '../auth/policy.ts'
import { requireSubtree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { scrub } from '../collection/scrub.ts'
import { currentThemes } from '../comments/themes.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { addNote, listNotes, withdrawNote } from '../queries/reply-notes.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

const answerers = staff('administrator', 'manager', 'unit_head')

/** "Bạn nói, chúng tôi làm": what a unit did about a theme of a period, never about one comment. */
export const replyNoteRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/reply-notes',
    { config: { policy: readers }, schema: { querystring: unitQuery } },
    async (request): Promise<ReplyNote[]> => {
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      return listNotes(db, requireSubtree(scope, request.query.unit))
    },
  )

  app.post(
    '/reply-notes',
    { config: { policy: answerers }, schema: { body: replyNoteBody } },
    async (request, reply): Promise<ReplyNote> => {
      const person = personOf(request)
      const now = clock()
      const { unit, theme, period } = request.body
      requireSubtree(await unitScopeOf(db, person, officeDay(now)), unit)
      const { themes } = await currentThemes(db)
      if (!themes.some(({ key }) => key === theme)) throw problems.notFound('theme', theme)
      // Whoever answers may quote; a name or number of a citizen must not come back this way.
      const [heard, did] = [scrub(request.body.heard), scrub(request.body.did)]
      const act = { actor: person.login, act: 'reply_note_written', subject: { unit, theme, period } }
      const note = { unitId: unit, theme, period, heard, did, writtenBy: person.name }
      reply.code(201)
      return actAndRecord(db, act, now, (tx) => addNote(tx, note, now))
    },
  )

  app.delete(
    '/reply-notes/:unit/:id',
    { config: { policy: answerers }, schema: { params: noteParams } },
    async (request, reply) => {
      const person = personOf(request)
      const now = clock()
      const { unit, id } = request.params
      requireSubtree(await unitScopeOf(db, person, officeDay(now)), unit)
      const act = { actor: person.login, act: 'reply_note_withdrawn', subject: { unit, note: id } }
      await actAndRecord(db, act, now, async (tx) => {
        if (!(await withdrawNote(tx, unit, id, now))) throw problems.notFound('note', id)
      })
      return reply.code(204).send()
    },
  )
}
