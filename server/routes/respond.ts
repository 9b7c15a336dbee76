import { randomBytes } from 'node:crypto'
import formbody from '@fastify/formbody'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { currentNotice } from '#contract/notice.ts'
import type { FormPage, InlineAssets, MessagePage, RenderPage, RespondPage } from '#contract/respond.ts'
import { anyone } from '../auth/policy.ts'
import { type Clock, officeDay } from '../calendar.ts'
import { type Acceptance, accept } from '../collection/accept.ts'
import type { Db } from '../db/client.ts'
import { type FormBody, openedAt, readForm } from '../pages/form-body.ts'
import { nextPage, type PagePosition, pageAt } from '../pages/form-pages.ts'
import { pagePolicy } from '../pages/security.ts'
import { Problem } from '../problem.ts'
import { findCollector, listOffers } from '../queries/collectors.ts'
import { readSettings } from '../queries/settings.ts'
import { isOpenOn } from '../queries/surveys.ts'
import { findUnitName } from '../queries/units.ts'

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

type Offer = Awaited<ReturnType<typeof listOffers>>[number]

/** The phone page: rendered here, works without JavaScript. */
export const respondRoutes: FastifyPluginAsync<Options> = async (
  app,
  { db, clock, acceptance, renderPage, assets },
) => {
  await app.register(formbody)
  const policy = pagePolicy(assets)
  const schema = {
    params: { type: 'object', properties: { token: { type: 'string' } } },
    querystring: { type: 'object', properties: { lang: { type: 'string', pattern: '^[a-z]{2,3}$' } } },
  }

  const show = (reply: FastifyReply, page: RespondPage, status = 200) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      // Each rendering has its own response id; a stored copy would make two people one.
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy)
      .send(renderPage(page, assets))

  const message = (kind: MessagePage['kind'], base: Base, dropped = 0): MessagePage => ({
    kind,
    ...base,
    dropped,
  })

  const findPlace = async (token: string, lang: string | undefined, day: string) => {
    const { demonstration } = await readSettings(db)
    const language = lang ?? 'vi'
    const collector = await findCollector(db, token)
    // Revoked, out of date, a tablet's or never heard of: all look the same from outside.
    const isOver = collector !== null && collector.expiresOn !== null && day > collector.expiresOn
    if (collector?.kind !== 'link' || collector.status === 'revoked' || isOver) {
      return { base: { language, unitName: '', demonstration }, offer: null, isKnown: false }
    }
    const unitName = (await findUnitName(db, collector.unitId, day)) ?? collector.name
    const offers = await listOffers(db, collector.collectorId)
    const open = collector.status === 'open' ? offers.find(({ survey }) => isOpenOn(survey, day)) : undefined
    const offer = open ?? null
    const spoken = offer?.questionnaire.languages.includes(language) ? language : 'vi'
    return {
      base: { language: spoken, unitName, demonstration },
      offer,
      isKnown: true,
    }
  }

  app.get<Request>('/q/:token', { config: { policy: anyone }, schema }, async (request, reply) => {
    const { token } = request.params
    const { base, offer, isKnown } = await findPlace(token, request.query.lang, officeDay(clock()))
    if (!isKnown) return show(reply, message('unknown', base), 404)
    if (!offer) return show(reply, message('closed', base), 410)
    const opened = Math.floor(clock().getTime() / 1000)
    const fresh = {
      responseId: randomBytes(16).toString('hex'),
      opened,
      answers: {},
      respondent: {},
      faults: [],
      isBlank: false,
    }
    return show(reply, toPage(token, base, offer, pageAt(offer.questionnaire, 0, {}), fresh))
  })

  app.post<Request>(
    '/q/:token',
    { config: { policy: anyone }, bodyLimit: 64 * 1024, schema },
    async (request, reply) => {
      const { token } = request.params
      // The day on which the form was opened: what was begun in the window may be finished after it.
      const opened = openedAt(request.body ?? {}, clock())
      const { base, offer, isKnown } = await findPlace(token, request.query.lang, officeDay(opened))
      if (!isKnown) return show(reply, message('unknown', base), 404)
      if (!offer) return show(reply, message('closed', base), 410)
      const { questionnaire } = offer
      const form = readForm(questionnaire, request.body ?? {})
      if (!form) return show(reply, message('refused', base), 400)
      const filled = {
        responseId: form.id,
        opened: form.opened,
        answers: form.answers,
        respondent: form.respondent,
      }
      const next = nextPage(questionnaire, form.step, form.answers)
      if (next)
        return show(reply, toPage(token, base, offer, next, { ...filled, faults: [], isBlank: false }))
      if (Object.values(form.kept).every((answer) => answer === null)) {
        const position = pageAt(questionnaire, form.step, form.answers)
        return show(
          reply,
          toPage(token, base, offer, position, { ...filled, faults: [], isBlank: true }),
          422,
        )
      }
      try {
        const now = clock()
        const content = {
          survey: offer.survey.key,
          version: form.version,
          collector: token,
          language: base.language,
          notice: form.notice,
          day: officeDay(opened),
          answers: form.kept,
          respondent: form.respondent,
          // Sent twice it must be the same content, and the time taken would differ.
          seconds: null,
        }
        const capturedSecondsAgo = Math.min(
          86_400,
          Math.max(0, Math.floor(now.getTime() / 1000) - form.opened),
        )
        await accept(acceptance, { id: form.id, content, sent: { capturedSecondsAgo } })
        return show(reply, message('thanks', base, form.dropped))
      } catch (error) {
        if (!(error instanceof Problem) || error.status >= 500) throw error
        // Sent twice with other answers: the first counts, and the person need not know the difference.
        if (error.code === 'content_differs') return show(reply, message('thanks', base))
        if (error.code === 'survey_closed') return show(reply, message('closed', base), 410)
        if (error.code !== 'answers_rejected') return show(reply, message('refused', base), error.status)
        const faults = error.details as FormPage['faults']
        const position = pageAt(questionnaire, form.step, form.answers)
        return show(reply, toPage(token, base, offer, position, { ...filled, faults, isBlank: false }), 422)
      }
    },
  )
}

type Base = Pick<FormPage, 'language' | 'unitName' | 'demonstration'>
type Filled = Pick<FormPage, 'responseId' | 'opened' | 'answers' | 'respondent' | 'faults' | 'isBlank'>

function toPage(
  token: string,
  base: Base,
  { survey, questionnaire }: Offer,
  position: PagePosition,
  filled: Filled,
): FormPage {
  const title = base.language === 'en' ? (survey.titleEn ?? survey.title) : survey.title
  return {
    kind: 'form',
    ...base,
    token,
    survey: { key: survey.key, title, version: survey.questionnaireVersion },
    questionnaire,
    ...position,
    notice: currentNotice,
    ...filled,
  }
}
