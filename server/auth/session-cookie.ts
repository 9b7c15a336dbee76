import type { FastifyReply, FastifyRequest } from 'fastify'

// The prefix binds the cookie to this host over HTTPS; browsers refuse it elsewhere.
const secureName = '__Host-session'
const plainName = 'session'

function nameFor(request: FastifyRequest): string {
  return request.protocol === 'https' ? secureName : plainName
}

export function sessionIdOf(request: FastifyRequest): string | null {
  return request.cookies[nameFor(request)] ?? null
}

function attributes(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, id: string): void {
  reply.setCookie(nameFor(request), id, attributes(request))
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), attributes(request))
}
