import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { canonicalJson } from '#contract/canonical.ts'

// What our server answers to responses that it stores, for tests that stand in its place.

export interface SentResponse {
  id: string
  content: { day: string }
}

/** The responses of a request, sent alone or as a batch. */
export async function readResponses(request: IncomingMessage): Promise<SentResponse[]> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const body = JSON.parse(Buffer.concat(parts).toString() || 'null')
  return body?.responses ?? [{ id: request.url?.split('/').at(-1), ...body }]
}

export interface Receipt {
  id: string
  hash: string
  day: string
}

export const receiptOf = ({ id, content }: SentResponse): Receipt => ({
  id,
  hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
  day: content.day,
})

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Tells receipts in the manner of the request: one by itself, or a result for each of a batch. */
export function answerReceipts(response: ServerResponse, method: string, receipts: Receipt[]): void {
  if (method === 'PUT') answerJson(response, 201, receipts[0])
  else answerJson(response, 207, { results: receipts.map((receipt) => ({ ...receipt, status: 201 })) })
}
