import { Agent, request } from 'node:http'
import { bodyHash } from '#contract/canonical.ts'
import type { ResponseContent } from '../../server/collection/to-stored.ts'
import type { Ledger } from './checker.ts'

/** What a sender went through until it had its receipts. */
export interface Deliveries {
  /** Requests sent. */
  attempts: number
  /** Receipts that said: stored already. */
  foundStored: number
}

export interface Errand {
  id: string
  content: ResponseContent
  /** Where it belongs; what the checker compares with. */
  unitId: number
}

interface Sender {
  address: string
  ledger: Ledger
  /** Requests under way at a time. */
  parallel: number
}

const mostAttempts = 60

/** Sends each response until a receipt names its id and its hash, as a tablet does, and writes down what it knows. */
export async function sendAll(errands: Errand[], { address, ledger, parallel }: Sender): Promise<Deliveries> {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel })
  const waiting = [...errands]
  const sum: Deliveries = { attempts: 0, foundStored: 0 }
  const work = async () => {
    for (let errand = waiting.pop(); errand; errand = waiting.pop()) {
      const { attempts, status } = await sendOne(errand, { address, agent, ledger })
      sum.attempts += attempts
      if (status === 200) sum.foundStored++
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))
  agent.destroy()
  return sum
}

async function sendOne(
  { id, content, unitId }: Errand,
  { address, agent, ledger }: { address: string; agent: Agent; ledger: Ledger },
): Promise<{ attempts: number; status: number }> {
  const hash = await bodyHash(content)
  const sent = { unitId, hash, day: content.day, isAcknowledged: false }
  ledger.set(id, sent)
  const text = JSON.stringify({ content, sent: { capturedSecondsAgo: 0 } })
  for (let attempts = 1; attempts <= mostAttempts; attempts++) {
    const reply = await put(`${address}/api/v1/responses/${id}`, text, agent).catch(() => null)
    if (reply && isReceipt(reply.body, id, hash)) {
      sent.isAcknowledged = true
      return { attempts, status: reply.status }
    }
  }
  throw new Error(`${id} was not delivered in ${mostAttempts} attempts`)
}

function isReceipt(body: string, id: string, hash: string): boolean {
  try {
    const receipt = JSON.parse(body)
    return receipt.id === id && receipt.hash === hash
  } catch {
    return false
  }
}

function put(url: string, text: string, agent: Agent): Promise<{ status: number; body: string }> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'PUT', agent, headers }, (reply) => {
      let body = ''
      reply.setEncoding('utf8')
      reply.on('data', (part) => {
        body += part
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }))
      reply.on('error', reject)
      reply.on('aborted', () => reject(new Error('the answer broke off')))
    })
    sent.on('error', reject)
    sent.end(text)
  })
}
