import type { FastifyPluginAsync } from 'fastify'
import { watcher } from '../auth/policy.ts'
import type { Metrics } from '../watching/metrics/metrics.ts'

/** `/metrics` for Prometheus: on this machine, or with METRICS_TOKEN. */
export const metricRoutes: FastifyPluginAsync<{ metrics: Metrics }> = async (app, { metrics }) => {
  // Asked for when something is wrong, so it is answered whatever the load.
  app.get('/metrics', { config: { policy: watcher, isProbe: true } }, async (_request, reply) =>
    reply
      .type(metrics.contentType)

      .send(await metrics.text()),
  )
}
