import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyRequest } from 'fastify'
import {
  type ImportDone,
  type ImportPreview,
  importLimits,
  importParameter,
  importQuery,
  previewQuery,
  templateQuery,
} from '#contract/import.ts'
import { managers, personOf } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { confirmTable, previewTable } from '../import/office-import.ts'
import { templateOf } from '../import/template.ts'
import { unitTemplate } from '../import/unit-template.ts'
import { problems } from '../problem.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db; clock: Clock } }>

/** Tables that come in from files: an empty file to fill in, a look at what one would do, doing it. */
export const importRoutes: Plugin = async (app, { db, clock }) => {
  // The file itself is the body, whatever it holds. A form of another site cannot post this type.
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: importLimits.bytes },
    (_request, body, done) => done(null, body),
  )

  app.get(
    '/imports/:kind/template',
    { config: { policy: managers }, schema: { params: importParameter, querystring: templateQuery } },
    async (request, reply) => {
      const { kind } = request.params
      const { language = 'vi', format = 'csv' } = request.query
      if (kind === 'units' && format === 'xlsx')
        return reply
          .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', `attachment; filename="${kind}-${language}.xlsx"`)
          .send(await unitTemplate(language))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${kind}-${language}.csv"`)
        .send(templateOf(kind, language))
    },
  )

  app.post(
    '/imports/:kind/preview',
    { config: { policy: managers }, schema: { params: importParameter, querystring: previewQuery } },
    async (request): Promise<ImportPreview> => {
      requireWholeTree(personOf(request))
      const { name, ...choices } = request.query
      const file = { name, bytes: bytesOf(request) }
      return previewTable(db, { kind: request.params.kind, file, choices })
    },
  )

  app.post(
    '/imports/:kind',
    { config: { policy: managers }, schema: { params: importParameter, querystring: importQuery } },
    async (request): Promise<ImportDone> => {
      const person = personOf(request)
      requireWholeTree(person)
      const { name, stamp, ...choices } = request.query
      const sent = { kind: request.params.kind, file: { name, bytes: bytesOf(request) }, choices }
      return confirmTable(db, sent, stamp, { actor: person.login, at: clock() })
    },
  )
}

function bytesOf({ body }: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(body)) throw problems.wrongContentType()
  return body
}
