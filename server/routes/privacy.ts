import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import {
  type Notice,
  type NoticeUse,
  noticeBody,
  noticeParams,
  type PublishedNotice,
} from '#contract/notice.ts'
import {
  type RetentionDue,
  type RetentionState,
  retentionBody,
  retentionParams,
  retentionQuery,
} from '#contract/retention.ts'
import { anyone, managers, personOf, readers } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { changePeriod } from '../privacy/change-period.ts'
import { readNoticeUses } from '../privacy/notice-uses.ts'
import { publishNotice } from '../privacy/publish-notice.ts'
import { readRetention } from '../privacy/read-retention.ts'
import { dueUnder } from '../privacy/retention.ts'
import { problems } from '../problem.ts'
import { findNotice, listNotices } from '../queries/notices.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** What respondents are told, and how long what is kept. */
export const privacyRoutes: Plugin = async (app, { db, clock }) => {
  app.get('/notices', { config: { policy: readers } }, (): Promise<PublishedNotice[]> => listNotices(db))

  app.get(
    '/notice-uses',
    { config: { policy: readers } },
    (): Promise<NoticeUse[]> => readNoticeUses(db, officeDay(clock())),
  )

  // Whoever was told something may read it again.
  app.get(
    '/notices/:version',
    { config: { policy: anyone, origin: 'both' }, schema: { params: noticeParams } },
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
    (): Promise<RetentionState> => readRetention(db, clock()),
  )

  // What a period would mean, before anybody sets it.
  app.get(
    '/retention/:kind',
    { config: { policy: managers }, schema: { params: retentionParams, querystring: retentionQuery } },
    (request): Promise<RetentionDue> => {
      requireWholeTree(personOf(request))
      return dueUnder(db, request.params.kind, request.query.days ?? null, clock())
    },
  )

  app.put(
    '/retention/:kind',
    { config: { policy: managers }, schema: { params: retentionParams, body: retentionBody } },
    async (request): Promise<RetentionState> => {
      const person = personOf(request)
      requireWholeTree(person)
      const { kind } = request.params
      await changePeriod(db, { kind, ...request.body, actor: person.login }, clock())
      return readRetention(db, clock())
    },
  )
}
