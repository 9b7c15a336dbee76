import { randomBytes } from 'node:crypto'
import formbody from '@fastify/formbody'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { pageAt } from '#contract/form-pages.ts'
import { languagePattern } from '#contract/languages.ts'
import type { InlineAssets, MessagePage, RenderPage, RespondPage } from '#contract/respond.ts'
import { anyone } from '../auth/policy.ts'
import type { Clock } from '../calendar.ts'
import type { Acceptance } from '../collection/accept.ts'
import type { Db } from '../db/client.ts'
import { logBug, problemOf, retryAfter } from '../errors.ts'
import { type FormBody, languageAskedFor, openedAt, readForm } from '../pages/form-body.ts'
import { findPlace, type PageBase } from '../pages/form-place.ts'
import { judgeForm } from '../pages/form-steps.ts'
import { toFormPage } from '../pages/form-view.ts'
import { pagePolicy } from '../pages/security.ts'

interface Options {
  db: Db
  clock: Clock
  acceptance: Acceptance
  renderPage: RenderPage
  assets: InlineAssets
}

interface Request {
  Params: { token: string }
  Querystring: { lang?: string }
  Body: FormBody
}

const statuses: Record<MessagePage['kind'], number> = {
  thanks: 200,
  codeUsed: 422,
  closed: 410,
  unknown: 404,
  refused: 400,
  busy: 503,
}

/** The phone page: rendered here, works without JavaScript. */
export const respondRoutes: FastifyPluginAsync<Options> = async (
  app,
  { db, clock, acceptance, renderPage, assets },
) => {
  await app.register(formbody)
  const policy = pagePolicy(assets)
  const schema = {
    params: { type: 'object', properties: { token: { type: 'string' } } },
    querystring: { type: 'object', properties: { lang: { type: 'string', pattern: languagePattern } } },
  }

  const show = (reply: FastifyReply, page: RespondPage, status: number) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      // Each rendering has its own response id; a stored copy would make two people one.
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy)
      .send(renderPage(page, assets))
  const tell = (reply: FastifyReply, kind: MessagePage['kind'], base: PageBase, dropped = 0) =>
    show(reply, { kind, ...base, dropped }, statuses[kind])
  const ask = ({ params, query, body }: FastifyRequest<Request>, opened: Date, isBegun: boolean) => {
    const language = (body && languageAskedFor(body)) ?? query.lang
    return findPlace(db, { token: params.token, language, opened, isBegun })
  }

  // A person gets a page, whatever fails; programs that take this road by mistake read the status.
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error)
    if (problem.status === 500) logBug(request.log, error, request.routeOptions.url)
    const language = (request.query as Request['Querystring']).lang === 'en' ? 'en' : 'vi'
    const kind = problem.status < 500 ? 'refused' : 'busy'
    const wait = retryAfter(problem)
    if (wait !== null) reply.header('retry-after', wait)
    return show(reply, { kind, language, unitName: '', demonstration: false, dropped: 0 }, problem.status)
  })

  app.get<Request>('/q/:token', { config: { policy: anyone }, schema }, async (request, reply) => {
    const place = await ask(request, clock(), false)
    if (place.kind !== 'open') return tell(reply, place.kind, place.base)
    const fresh = {
      responseId: randomBytes(16).toString('hex'),
      opened: Math.floor(clock().getTime() / 1000),
      answers: {},
      respondent: {},
      code: '',
    }
    return show(reply, toFormPage(place, pageAt(place.offer.questionnaire, 0, {}), fresh), 200)
  })

  app.post<Request>(
    '/q/:token',
    { config: { policy: anyone }, bodyLimit: 64 * 1024, schema },
    async (request, reply) => {
      const body = request.body ?? {}
      const opened = openedAt(body, clock())
      const place = await ask(request, opened, true)
      if (place.kind !== 'open') return tell(reply, place.kind, place.base)
      const form = readForm(place.offer.questionnaire, body)
      if (!form) return tell(reply, 'refused', place.base)
      const outcome = await judgeForm(acceptance, { place, form, opened, address: request.ip })
      if (outcome.kind !== 'form') return tell(reply, outcome.kind, place.base, form.dropped)
      if (outcome.waitSeconds !== null) reply.header('retry-after', outcome.waitSeconds)
      return show(reply, outcome.page, outcome.status)
    },
  )
}
