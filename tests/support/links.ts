import type { FastifyInstance } from 'fastify'
import type { CodeBatchSummary } from '#contract/link.ts'
import type { CollectorSummary } from '#contract/office.ts'
import type { OpenSurvey } from './survey.ts'

/** A request of a signed-in person. */
export function ask(
  app: FastifyInstance,
  cookie: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  payload?: object,
) {
  const url = `/api/v1${path}`
  return app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) })
}

/** Makes a link in the unit of a collector, as the office does. */
export async function makeLink(
  app: FastifyInstance,
  cookie: string,
  open: OpenSurvey,
  more: object = {},
): Promise<CollectorSummary> {
  const unitId = open.collectors.X1?.unitId
  const body = { unitId, kind: 'link', name: 'Áp phích ở sảnh', surveys: [open.survey.key], ...more }
  const reply = await ask(app, cookie, 'POST', '/collectors', body)
  if (reply.statusCode !== 201) throw new Error(`no link: ${reply.body}`)
  return reply.json()
}

/** Issues a batch at a link, as the office does. */
export async function issueBatchAt(
  app: FastifyInstance,
  cookie: string,
  { collectorId }: Pick<CollectorSummary, 'collectorId'>,
  quantity: number,
  expiresOn: string | null = null,
): Promise<CodeBatchSummary> {
  const body = { name: 'Giấy hẹn tháng 6', quantity, expiresOn }
  const reply = await ask(app, cookie, 'POST', `/collectors/${collectorId}/code-batches`, body)
  if (reply.statusCode !== 201) throw new Error(`no batch: ${reply.body}`)
  return reply.json()
}

/** The token in the address of a link. */
export function tokenOf({ url }: Pick<CollectorSummary, 'url'>): string {
  return url?.split('/q/')[1] ?? ''
}
