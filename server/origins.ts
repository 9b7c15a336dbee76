import type { FastifyContextConfig, FastifyInstance } from 'fastify'
import { problems } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** On which origin a route answers, where its policy does not say it: sign-in is public and of the office. */
    origin?: 'office' | 'both'
  }
}

/** Where a route belongs: what staff do to the office, what looks after the server to both, the rest to citizens. */
export function originOf({ origin, policy, isProbe }: FastifyContextConfig): 'office' | 'citizens' | 'both' {
  if (origin) return origin
  if (isProbe) return 'both'
  const isOfStaff = policy && ['staff', 'person', 'half_signed_in'].includes(policy.kind)
  return isOfStaff ? 'office' : 'citizens'
}

/**
 * Serves the office on an address of its own and nowhere else, so that a fault in a page for citizens reaches no session of
 * staff, and a network can close the office to the outside by name.
 * @param officeUrl null where both share one address
 */
export function keepOriginsApart(app: FastifyInstance, officeUrl: string | null): void {
  if (officeUrl === null) return
  const officeHost = new URL(officeUrl).host
  app.addHook('onRequest', async (request) => {
    const here = request.host === officeHost ? 'office' : 'citizens'
    const home = originOf(request.routeOptions.config)
    if (home !== 'both' && home !== here)
      throw problems.noRoute(request.method, request.url.split('?')[0] ?? '')
  })
}
