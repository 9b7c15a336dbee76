import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import { anyone } from '../auth/policy.ts'
import type { BuiltPages } from '../pages/built.ts'
import { scriptedPagePolicy } from '../pages/security.ts'

/** The tablet's and the office's page with what they load. Names of assets hold their hash, so they keep for ever. */
export const pageRoutes: FastifyPluginAsync<{ pages: BuiltPages }> = async (app, { pages }) => {
  await app.register(fastifyStatic, { root: pages.assetFolder, serve: false })

  for (const [path, html] of Object.entries({ '/kiosk': pages.kiosk, '/office': pages.office })) {
    const origin = path === '/office' ? { origin: 'office' as const } : {}
    app.get(path, { config: { policy: anyone, ...origin } }, (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .header('content-security-policy', scriptedPagePolicy)
        .send(html),
    )
  }

  for (const { path, type, body } of pages.kioskFiles) {
    app.get(path, { config: { policy: anyone } }, (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'no-cache')
        // A worker obeys the policy that its own script came with.
        .header('content-security-policy', scriptedPagePolicy)
        .send(body),
    )
  }

  app.get('/', { config: { policy: anyone, origin: 'office' } }, (_request, reply) =>
    reply.redirect('/office'),
  )

  app.get<{ Params: { '*': string } }>(
    '/assets/*',
    { config: { policy: anyone, origin: 'both' } },
    (request, reply) =>
      reply
        .header('content-security-policy', scriptedPagePolicy)
        .sendFile(request.params['*'], { maxAge: '365d', immutable: true }),
  )
}
