import { type Agent, type IncomingHttpHeaders, request } from 'node:http'

/** What came back, whole. */
export interface Heard {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

interface Asked {
  agent: Agent
  body?: string
  headers?: Record<string, string>
}

/** Asks once. @throws Error when the connection broke before the whole answer was there */
export function ask(method: string, url: string, { agent, body, headers = {} }: Asked): Promise<Heard> {
  const about =
    body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...about, ...headers } }, (reply) => {
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (part) => {
        text += part
      })
      reply.on('end', () =>
        reply.complete
          ? resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text })
          : reject(new Error('the answer broke off')),
      )
      reply.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
