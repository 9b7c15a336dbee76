import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { Problem, problems } from './problem.ts'
import { faultsOf } from './validation.ts'

const shortPauseSeconds = 5

/** Seconds after which it is worth trying again; null where trying again changes nothing. */
export function retryAfter({ status, retryAfterSeconds }: Problem): number | null {
  if (retryAfterSeconds !== null) return retryAfterSeconds
  return status === 429 || status === 503 ? shortPauseSeconds : null
}

// Connection lost, server shutting down, out of resources: worth another try.
const passingCodes = /^(08|53|57P0|40001$|40P01$|55P03$|57014$)/
const passingMessages =
  /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET/

/** Any error as a Problem: what callers can act on as it is, passing faults as busy, the rest as internal. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (passingCodes.test(code) || passingMessages.test(`${code} ${cause.message}`)) return problems.busy()
  }
  return problems.internal()
}

/** Whatever a request ended with, as a Problem: our own, the framework's, or a bug. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  return fromFramework(error as FastifyError) ?? asProblem(error)
}

/** What Fastify itself refuses, in the words of this API. */
function fromFramework(error: FastifyError): Problem | null {
  if (error.validation) return problems.invalidRequest(faultsOf(error.validation as never))
  switch (error.code) {
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return problems.badAddress()
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problems.tooLarge()
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problems.wrongContentType()
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return problems.malformedBody(error.message)
  }
  if (error instanceof SyntaxError && error.statusCode === 400)
    return problems.malformedBody('it is not valid JSON')
  if (error.statusCode === 403 || error.statusCode === 404) return problems.noFile()
  return error.statusCode === 429 ? problems.tooManyRequests() : null
}

/**
 * Writes a bug to the log with what a developer needs and nothing of a respondent: a failed query's message
 * and parameters would hold whole responses.
 */
export function logBug(log: FastifyBaseLogger, error: unknown, where: string | undefined): void {
  const causes: { name: string; code?: string; constraint?: string; stack?: string[] }[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? { code: String(cause.code) } : {}
    const constraint =
      'constraint' in cause && cause.constraint ? { constraint: String(cause.constraint) } : {}
    const stack = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
    causes.push({ name: cause.name, ...code, ...constraint, stack })
  }
  log.error({ where, causes }, 'unexpected error')
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, problem: Problem) {
  const wait = retryAfter(problem)
  if (wait !== null) reply.header('retry-after', wait)
  const { status, code, message, details } = problem
  return reply
    .code(status)
    .type('application/json')
    .send({ code, message, ...(details === undefined ? {} : { details }) })
}

/** One error handler and one not-found handler, one JSON shape: { code, message, details }. */
export function installErrorHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error)
    if (problem.status === 500) logBug(request.log, error, request.routeOptions.url)
    return sendProblem(reply, problem)
  })
  app.setNotFoundHandler((request, reply) => {
    const { status, code, message } = problems.noRoute(request.method, request.url.split('?')[0] ?? '')
    return reply.code(status).send({ code, message })
  })
}
