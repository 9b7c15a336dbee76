import type { FastifyRequest } from 'fastify'
import { problems } from '../problem.ts'
import { bearerToken, hashSecret } from './secrets.ts'

/** What proxies say of the request that they pass on. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/**
 * Whether a request was made on this machine itself. What a proxy on this machine passes on comes from loopback too, so
 * it is told by what a proxy adds, and by the name that it was asked for.
 */
function isLocal({ headers, raw, hostname }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? ''
  if (!/^(127\.|::1$|::ffff:127\.)/.test(address)) return false
  if (forwarding.some((name) => headers[name] !== undefined)) return false
  return /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(hostname)
}

/** Whether somebody who looks after the server asks: on this machine, or with the token. */
export function isWatcher(request: FastifyRequest, token: string | null): boolean {
  const given = bearerToken(request.headers.authorization)
  // Hashes are compared, so that the time taken tells nothing of the token.
  if (token !== null && given !== null)
    return token.split(',').some((one) => hashSecret(given).equals(hashSecret(one)))
  return isLocal(request)
}

/** @throws Problem watchers_only */
export function requireWatcher(request: FastifyRequest, token: string | null): void {
  if (!isWatcher(request, token)) throw problems.watchersOnly()
}
