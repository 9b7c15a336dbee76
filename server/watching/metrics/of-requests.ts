import type { FastifyInstance } from 'fastify'
import { Counter, Histogram, type Registry } from 'prom-client'

/** What no route answers. Its address is whatever a stranger typed, so it is no label. */
const noRoute = 'none'

/**
 * Counts requests and how long they took. A label is the pattern of a route, never the address that was asked for, so
 * that there are as many series as routes and none names a unit, a person or a code.
 */
export function countRequests(app: FastifyInstance, registry: Registry): void {
  const requests = new Counter({
    name: 'hailong_http_requests_total',
    help: 'Requests answered, by pattern of the route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'hailong_http_request_seconds',
    help: 'How long answering took, by pattern of the route.',
    labelNames: ['method', 'route'] as const,
    // The goals are 25 ms for half of the responses and 150 ms for nearly all.
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.3, 1, 3, 10],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { method } = request
    const route = request.routeOptions.url ?? noRoute
    requests.inc({ method, route, status: reply.statusCode })
    seconds.observe({ method, route }, reply.elapsedTime / 1000)
    done()
  })
}
