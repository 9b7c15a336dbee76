import { Readable } from 'node:stream'
import { setImmediate as afterOtherWork } from 'node:timers/promises'
import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyReply } from 'fastify'
import { posterQuery, postersQuery } from '#contract/link.ts'
import { idParameter } from '#contract/shapes.ts'
import type { PrintFonts } from '../../analytics/print/model.ts'
import { managers, personOf, readers } from '../auth/policy.ts'
import { requireCollector, requireUnit } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { requireReachable } from '../pages/link-address.ts'
import { isOpenLink, type ListedLink, listOpenLinks, printLanguages } from '../print/gather.ts'
import { makePosters } from '../print/posters.ts'
import { makeCodesCsv, makeSlips } from '../print/slips.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { findCodeBatch } from '../queries/code-batches.ts'
import { listCollectors } from '../queries/collectors.ts'
import { readSettings } from '../queries/settings.ts'
import type { SignedIn } from '../queries/staff.ts'
import { subtreeIds } from '../unit-tree.ts'

interface Options {
  db: Db
  clock: Clock
  publicUrl: string
  fonts: PrintFonts
}
type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: Options }>

/** Posters of links, and slips with single-use codes. Every download is recorded. */
export const printRoutes: Plugin = async (app, { db, clock, publicUrl, fonts }) => {
  const today = () => officeDay(clock())
  const lookIn = (languages: string | undefined) => ({
    fonts,
    languages: printLanguages(languages),
    createdAt: clock(),
    // A tablet that delivers must not wait for hundreds of pages.
    pause: () => afterOtherWork(),
  })
  const requireOpenLink = async (person: SignedIn, collectorId: number): Promise<ListedLink> => {
    const { unitId } = await requireCollector(db, person, collectorId, today())
    const [link] = await listCollectors(db, [unitId], collectorId)
    if (link?.kind !== 'link') throw problems.notFound('link', collectorId)
    if (!isOpenLink(link, today())) throw problems.notOpen('link')
    return link
  }
  const requireOpenBatch = async (person: SignedIn, codeBatchId: number) => {
    const batch = await findCodeBatch(db, codeBatchId)
    if (!batch) throw problems.notFound('code batch', codeBatchId)
    const link = await requireOpenLink(person, batch.collectorId)
    const isOver = batch.revokedOn !== null || (batch.expiresOn !== null && today() > batch.expiresOn)
    if (isOver) throw problems.notOpen('code batch')
    requireReachable(publicUrl, await readSettings(db))
    return { batch, link, publicUrl }
  }

  app.get(
    '/collectors/:id/poster.pdf',
    { config: { policy: readers }, schema: { params: idParameter, querystring: posterQuery } },
    async (request, reply) => {
      const { format = 'a4', languages } = request.query
      const { login } = personOf(request)
      const link = await requireOpenLink(personOf(request), request.params.id)
      requireReachable(publicUrl, await readSettings(db))
      const { collectorId } = link
      const pdf = await makePosters(db, { links: [link], format, publicUrl, look: lookIn(languages) })
      await recordAct(db, { actor: login, act: 'poster_printed', subject: { collectorId, format } }, clock())
      return sendPdf(reply, pdf, `ap-phich-${collectorId}-${format}.pdf`)
    },
  )

  app.get(
    '/posters.pdf',
    { config: { policy: readers }, schema: { querystring: postersQuery } },
    async (request, reply) => {
      const { unit, format = 'a4', languages } = request.query
      const units = await requireUnit(db, personOf(request), unit, today())
      const below = new Set(subtreeIds(units, unit))
      const ids = units.flatMap(({ unitId }) => (below.has(unitId) ? [unitId] : []))
      const links = await listOpenLinks(db, ids, today())
      if (links.length === 0) throw problems.noOpenLinks()
      requireReachable(publicUrl, await readSettings(db))
      const pdf = await makePosters(db, { links, format, publicUrl, look: lookIn(languages) })
      const subject = { unit, format, posters: links.length }
      await recordAct(db, { actor: personOf(request).login, act: 'posters_printed', subject }, clock())
      return sendPdf(reply, pdf, `ap-phich-don-vi-${unit}-${format}.pdf`)
    },
  )

  app.get(
    '/code-batches/:id/slips.pdf',
    { config: { policy: managers }, schema: { params: idParameter, querystring: posterQuery } },
    async (request, reply) => {
      const found = await requireOpenBatch(personOf(request), request.params.id)
      const { codeBatchId } = found.batch
      const pdf = await makeSlips(db, found, lookIn(request.query.languages))
      const subject = { codeBatchId, as: 'slips' }
      await recordAct(db, { actor: personOf(request).login, act: 'codes_downloaded', subject }, clock())
      return sendPdf(reply, pdf, `phieu-ma-${codeBatchId}.pdf`)
    },
  )

  app.get(
    '/code-batches/:id/codes.csv',
    { config: { policy: managers }, schema: { params: idParameter } },
    async (request, reply) => {
      const found = await requireOpenBatch(personOf(request), request.params.id)
      const { codeBatchId } = found.batch
      const csv = await makeCodesCsv(db, found, today())
      const subject = { codeBatchId, as: 'csv' }
      await recordAct(db, { actor: personOf(request).login, act: 'codes_downloaded', subject }, clock())
      return attach(reply, `ma-${codeBatchId}.csv`).type('text/csv; charset=utf-8').send(csv)
    },
  )
}

function sendPdf(reply: FastifyReply, pdf: AsyncGenerator<Uint8Array>, name: string) {
  return attach(reply, name)
    .type('application/pdf')
    .send(Readable.from(pdf, { objectMode: false }))
}

function attach(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
}
