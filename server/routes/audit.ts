import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import { type AuditChain, type AuditPage, auditPageSize, auditQuery } from '#contract/audit.ts'
import { auditors, personOf } from '../auth/policy.ts'
import { requireWholeTree } from '../auth/scope.ts'
import type { Db } from '../db/client.ts'
import { countAudit, findAuditBreak } from '../queries/audit.ts'
import { listActs, searchAudit } from '../queries/audit-search.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { db: Db } }>

/** What staff did. Acts belong to no unit, so only who sees the whole tree reads them. */
export const auditRoutes: Plugin = async (app, { db }) => {
  app.get(
    '/audit',
    { config: { policy: auditors }, schema: { querystring: auditQuery } },
    async (request, reply): Promise<AuditPage> => {
      requireWholeTree(personOf(request))
      reply.header('cache-control', 'no-store')
      const { actor = null, acts, text = null, from = null, to = null, before = null } = request.query
      const entries = await searchAudit(db, {
        actor,
        acts: acts?.split(',') ?? null,
        text,
        from,
        to,
        before,
        // One more than is shown tells whether there is another page.
        most: auditPageSize + 1,
      })
      const shown = entries.slice(0, auditPageSize)
      const next = entries.length > shown.length ? (shown.at(-1)?.number ?? null) : null
      return { entries: shown, next, acts: await listActs(db) }
    },
  )

  app.get('/audit/chain', { config: { policy: auditors } }, async (request, reply): Promise<AuditChain> => {
    requireWholeTree(personOf(request))
    reply.header('cache-control', 'no-store')
    return { rows: await countAudit(db), brokenAt: await findAuditBreak(db) }
  })
}
