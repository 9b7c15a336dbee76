import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type CommentPage, commentsQuery, type ThemeFigures, themeFiguresQuery } from '#contract/comments.ts'
import { type ThemeList, themeListBody } from '#contract/themes.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree, unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { scrub } from '../collection/scrub.ts'
import { readComments, readThemeFigures } from '../comments/read-comments.ts'
import { changeThemes, currentThemes } from '../comments/themes.ts'
import type { Db } from '../db/client.ts'
import { recordAct } from '../queries/audit.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** What people wrote: texts, what they speak of, and the themes. Every look at texts is in the audit log. */
export const commentRoutes: Plugin = async (app, { db, clock }) => {
  app.get(
    '/comments',
    { config: { policy: readers }, schema: { querystring: commentsQuery } },
    async (request, reply): Promise<CommentPage> => {
      const person = personOf(request)
      const now = clock()
      const scope = await unitScopeOf(db, person, officeDay(now))
      const found = await readComments(db, scope, request.query)
      const { unit, search, ...filter } = request.query
      const code = scope.units.find(({ unitId }) => unitId === unit)?.code ?? unit
      const subject = {
        unit: code,
        ...filter,
        // People look for what they must not have; the log must not keep it.
        ...(search ? { search: scrub(search) } : {}),
        shown: found.comments.length,
        found: found.total,
      }
      await recordAct(db, { actor: person.login, act: 'comments_seen', subject }, now)
      reply.header('cache-control', 'no-store')
      return found
    },
  )

  app.get(
    '/comments/themes',
    { config: { policy: readers }, schema: { querystring: themeFiguresQuery } },
    async (request): Promise<ThemeFigures> => {
      const scope = await unitScopeOf(db, personOf(request), officeDay(clock()))
      return readThemeFigures(db, scope, request.query)
    },
  )

  app.get('/themes', { config: { policy: readers } }, (): Promise<ThemeList> => currentThemes(db))

  app.put(
    '/themes',
    { config: { policy: managers }, schema: { body: themeListBody } },
    async (request): Promise<ThemeList> => {
      const person = personOf(request)
      requireWholeTree(person)
      return changeThemes(db, { ...request.body, by: person.login }, clock())
    },
  )
}
