import type { Reply } from '../api.ts'
import { bodyOf, type OutboxEntry, type OutboxStore } from './outbox.ts'

/** Sends one response. @throws when no answer came */
export type Send = (id: string, body: string) => Promise<Reply<unknown>>

export interface Drain {
  store: OutboxStore
  send: Send
  clock: () => number
}

/**
 * How a run ended: `empty` when nothing is left, `refused` when the server answered but did not take the
 * oldest, `unreachable` when no answer came.
 */
export interface DrainEnd {
  kind: 'empty' | 'refused' | 'unreachable'
  retryAfterSeconds: number | null
}

// Unknown collector, other content under this id, answers that do not fit: sending again changes nothing.
const finalStatuses = [404, 409, 422]

/** Whether a reply is our receipt for this very entry. A hotel portal's 200 is not. */
export function isReceiptFor(entry: OutboxEntry, { status, body }: Reply<unknown>): boolean {
  if (status !== 200 && status !== 201) return false
  if (typeof body !== 'object' || body === null) return false
  return 'id' in body && body.id === entry.id && 'hash' in body && body.hash === entry.hash
}

/** The server's word for a refusal; null when the reply is not from our server at all. */
function refusalCode({ status, body }: Reply<unknown>): string | null {
  if (!finalStatuses.includes(status) || typeof body !== 'object' || body === null) return null
  // An address that nothing answers (a proxy, an older server) says nothing about this response.
  return 'code' in body && typeof body.code === 'string' && body.code !== 'no_route' ? body.code : null
}

// Our server cannot read it as it is; a later one may. It stays, and must not hold the others up.
const unreadStatuses = [400, 413]

function isUnread({ status, body }: Reply<unknown>): boolean {
  return unreadStatuses.includes(status) && typeof body === 'object' && body !== null && 'code' in body
}

/**
 * Sends what waits, oldest first. An entry leaves the queue only on its own receipt, or is set aside when
 * it was refused for good; one that the server cannot read is passed over and stays; at anything else the
 * run stops and the entry stays.
 */
export async function drain({ store, send, clock }: Drain): Promise<DrainEnd> {
  let passed = 0
  for (let entry = await store.oldest(passed); entry; entry = await store.oldest(passed)) {
    const reply = await send(entry.id, bodyOf(entry, clock())).catch(() => null)
    if (!reply) return { kind: 'unreachable', retryAfterSeconds: null }
    const code = refusalCode(reply)
    if (isReceiptFor(entry, reply)) await store.remove(entry)
    else if (code !== null) await store.setAside(entry, code)
    else if (isUnread(reply)) passed = entry.sequence
    else return { kind: 'refused', retryAfterSeconds: reply.retryAfterSeconds }
  }
  return { kind: passed === 0 ? 'empty' : 'refused', retryAfterSeconds: null }
}
