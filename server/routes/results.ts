import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  documentParams,
  editionParams,
  type ListedResult,
  type ResultsPage,
  resultFileParams,
  resultsQuery,
} from '#contract/results.ts'
import { anyone } from '../auth/policy.ts'
import type { Db } from '../db/client.ts'
import { problemOf } from '../errors.ts'
import type { BuiltPages } from '../pages/built.ts'
import { stylePolicy } from '../pages/security.ts'
import { problems } from '../problem.ts'
import { differencesOf } from '../publication/differences.ts'
import { publishedFile, publishedModel } from '../publication/published-file.ts'
import { listedOf, resultPageOf, yearsOf } from '../publication/results-page.ts'
import { listPublished, listPublishedEditions, type Published } from '../queries/published.ts'
import { listFiles } from '../queries/report-files.ts'
import { readSettings } from '../queries/settings.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; results: BuiltPages['results'] } }>

// A page is looked at again after a minute, for a newer edition; a file never becomes another.
const pageCache = 'public, max-age=60'
const fileCache = 'public, max-age=31536000, immutable, no-transform'

/** What has been published, for everybody: pages without script, the signed files, and their tables as data. */
export const resultRoutes: Plugin = async (app, { db, results }) => {
  const policy = stylePolicy(results.style)
  // What is published never changes, and a list needs one line of each whole report.
  const remembered = new Map<string, ListedResult>()

  const show = (request: FastifyRequest, reply: FastifyReply, page: ResultsPage) => {
    const html = results.render(page, results.style)
    if (page.kind === 'missing') reply.code(404)
    else reply.header('cache-control', pageCache)
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy)
    return sendTagged(request, reply, html, createHash('sha256').update(html).digest('hex'))
  }

  // A person who mistypes an address gets a page; what is wrong on our side is told as everywhere.
  app.setErrorHandler(async (error, request, reply) => {
    const { status } = problemOf(error)
    if (status >= 500 || status === 429) throw error
    const language = (request.query as { lang?: string }).lang === 'en' ? 'en' : 'vi'
    return show(request, reply, { kind: 'missing', ...(await base(language)) })
  })

  const base = async (language: 'vi' | 'en') => {
    const { issuingAgency: agency, demonstration } = await readSettings(db)
    return { language, agency, demonstration }
  }

  app.get(
    '/ket-qua',
    { config: { policy: anyone }, schema: { querystring: resultsQuery } },
    async (request, reply) => {
      const { lang = 'vi' } = request.query
      const newest = (await listPublished(db)).filter(isNewest)
      const listed = await Promise.all(newest.map((one) => listedIn(lang, one)))
      return show(request, reply, {
        kind: 'list',
        ...(await base(lang)),
        years: yearsOf(listed.flatMap((one) => one ?? [])),
      })
    },
  )

  const listedIn = async (language: 'vi' | 'en', edition: Published): Promise<ListedResult | null> => {
    const name = `${edition.reportId} ${language}`
    const known = remembered.get(name)
    if (known) return known
    const model = await publishedModel(db, edition)
    const listed = model && listedOf(model, language)
    if (listed) remembered.set(name, listed)
    return listed
  }

  const showEdition = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { document, edition, language }: { document: number; edition: number | null; language: 'vi' | 'en' },
  ) => {
    const editions = await listPublishedEditions(db, document)
    const asked = edition === null ? editions[0] : editions.find((one) => one.edition === edition)
    const model = asked && (await publishedModel(db, asked))
    if (!asked || !model) return show(request, reply, { kind: 'missing', ...(await base(language)) })
    const before = await publishedModel(db, { document, edition: asked.edition - 1 })
    const files = await listFiles(db, asked.reportId, asked.submission)
    const differences = before ? differencesOf(before, model) : []
    return show(request, reply, resultPageOf(model, { language, files, editions, differences }))
  }

  app.get(
    '/ket-qua/:document',
    { config: { policy: anyone }, schema: { params: documentParams, querystring: resultsQuery } },
    (request, reply) => {
      const { document } = request.params
      return showEdition(request, reply, { document, edition: null, language: request.query.lang ?? 'vi' })
    },
  )

  app.get(
    '/ket-qua/:document/:edition',
    { config: { policy: anyone }, schema: { params: editionParams, querystring: resultsQuery } },
    (request, reply) =>
      showEdition(request, reply, { ...request.params, language: request.query.lang ?? 'vi' }),
  )

  app.get(
    '/ket-qua/:document/:edition/:file',
    { config: { policy: anyone }, schema: { params: resultFileParams } },
    async (request, reply) => {
      const { file: name, ...edition } = request.params
      const file = await publishedFile(db, edition, name)
      if (!file) throw problems.notFound('published file', name)
      const kind = file.type.startsWith('application/pdf') ? 'inline' : 'attachment'
      reply
        .type(file.type)
        .header('content-disposition', `${kind}; filename="${name.replace(/[^\w.-]/g, '_')}"`)
        .header('cache-control', fileCache)
        // Open data are for programs of others too.
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
      return sendTagged(request, reply, file.body, file.tag)
    },
  )
}

/** The newest edition of its document, in a list that has each document's newest first. */
function isNewest({ document }: Published, place: number, all: readonly Published[]): boolean {
  return all[place - 1]?.document !== document
}

/** Sends nothing to whoever has it already. */
function sendTagged(request: FastifyRequest, reply: FastifyReply, body: Buffer | string, hash: string) {
  const tag = `"${hash}"`
  reply.header('etag', tag)
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(tag)) return reply.code(304).send()
  return reply.send(body)
}
