import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type Notice, noticeBody, noticeParams, type PublishedNotice } from '#contract/notice.ts'
import { type RetentionCounts, type RetentionPeriods, retentionBody } from '#contract/retention.ts'
import { anyone, managers, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { publishNotice } from '../privacy/publish-notice.ts'
import { countExpired } from '../privacy/retention.ts'
import { problems } from '../problem.ts'
import { actAndRecord } from '../queries/audit.ts'
import { findNotice, listNotices } from '../queries/notices.ts'
import { readSettings, saveSetting } from '../queries/settings.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** What respondents are told, and how long what is kept. */
export const privacyRoutes: Plugin = async (app, { db, clock }) => {
  app.get('/notices', { config: { policy: readers } }, (): Promise<PublishedNotice[]> => listNotices(db))

  // Whoever was told something may read it again.
  app.get(
    '/notices/:version',
    { config: { policy: anyone }, schema: { params: noticeParams } },
    async (request): Promise<Notice> => {
      const { version } = request.params
      const notice = await findNotice(db, version)
      if (!notice) throw problems.notFound('notice', version)
      return notice
    },
  )

  app.post(
    '/notices',
    { config: { policy: managers }, schema: { body: noticeBody } },
    async (request, reply): Promise<PublishedNotice> => {
      const person = personOf(request)
      requireWholeTree(person)
      reply.code(201)
      return publishNotice(db, { ...request.body, by: person.login }, clock())
    },
  )

  app.get(
    '/retention',
    { config: { policy: readers } },
    async (): Promise<{ periods: RetentionPeriods; expired: RetentionCounts }> => ({
      periods: (await readSettings(db)).retention,
      expired: await countExpired(db, clock),
    }),
  )

  app.put(
    '/retention',
    { config: { policy: managers }, schema: { body: retentionBody } },
    async (request): Promise<RetentionPeriods> => {
      const person = personOf(request)
      requireWholeTree(person)
      const periods = request.body
      const act = { actor: person.login, act: 'retention_changed', subject: { ...periods } }
      await actAndRecord(db, act, clock(), (tx) => saveSetting(tx, 'retention', periods))
      return periods
    },
  )
}
