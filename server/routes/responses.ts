import type { FastifyPluginAsyncJsonSchemaToTs } from '@fastify/type-provider-json-schema-to-ts'
import type { FastifyBaseLogger } from 'fastify'
import { batchResults, receipt, responseBatch, responseBody, responseId } from '#contract/response.ts'
import { anyone } from '../auth/policy.ts'
import type { Acceptance, Arrival } from '../collection/accept.ts'
import { acceptFrom } from '../collection/accept-from.ts'
import { asProblem, logBug, retryAfter } from '../errors.ts'
import { problems } from '../problem.ts'

type Plugin = FastifyPluginAsyncJsonSchemaToTs<{ Options: { acceptance: Acceptance } }>

const idParameter = { type: 'object', required: ['id'], properties: { id: responseId } } as const

export const responseRoutes: Plugin = async (app, { acceptance }) => {
  // The client invents the id, so resending after a lost connection is harmless.
  app.put(
    '/responses/:id',
    {
      config: { policy: anyone },
      // A receipt is shorter than what compressing it would add.
      compress: false,
      bodyLimit: 64 * 1024,
      schema: { params: idParameter, body: responseBody, response: { 200: receipt, 201: receipt } },
    },
    async (request, reply) => {
      const sender = await acceptance.findSender(request.headers.authorization)
      const arrival = { id: request.params.id, ...request.body, sender }
      const { isNew, receipt } = await acceptFrom(acceptance, request.ip, arrival)
      return reply.code(isNew ? 201 : 200).send(receipt)
    },
  )

  app.post(
    '/responses',
    {
      config: { policy: anyone },
      bodyLimit: 256 * 1024,
      schema: { body: responseBatch, response: { 207: batchResults } },
    },
    async (request, reply) => {
      const sender = await acceptance.findSender(request.headers.authorization)
      const results = await Promise.all(
        request.body.responses.map((arrival) =>
          judgeAlone(acceptance, request.ip, { ...arrival, sender }, request.log),
        ),
      )
      // A sender that heard this of each would only ask again at once.
      if (results.every(({ status }) => status === 503)) throw problems.busy()
      if (results.some(({ status }) => status === 503))
        reply.header('retry-after', retryAfter(problems.busy()) ?? 1)
      return reply.code(207).send({ results })
    },
  )
}

async function judgeAlone(acceptance: Acceptance, address: string, arrival: Arrival, log: FastifyBaseLogger) {
  try {
    const { isNew, receipt } = await acceptFrom(acceptance, address, arrival)
    return { ...receipt, status: isNew ? 201 : 200 }
  } catch (error) {
    const { status, code, message, details } = asProblem(error)
    if (status === 500) logBug(log, error, 'batch')
    return { id: arrival.id, status, code, message, ...(details === undefined ? {} : { details }) }
  }
}
