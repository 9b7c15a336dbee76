import type { Reply } from '../../api.ts'
import type { Settled } from '../storage/outbox.ts'
import type { QueuedEntry } from './entry.ts'

/**
 * What a reply means for the entries it was about. `settled` leave the queue. What else was sent stays, and
 * the run goes on behind it, stops, tries the same again in smaller batches, or one by one.
 */
export interface Judgement {
  settled: Settled[]
  next: 'goOn' | 'stop' | 'halve' | 'singly'
}

type Outcome = Pick<Reply<unknown>, 'status' | 'body'>

// Other content under this id, answers that do not fit: sending again changes nothing.
const finalStatuses = [409, 422]
// Our server cannot read it as it is, or does not know its place, as after an older database was restored; a later
// one may. It stays, and must not hold the others up.
const laterStatuses = [400, 404, 413]

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

/** Whether this is the receipt for this very entry. A hotel portal's 200 is not. */
function isReceiptFor(entry: QueuedEntry, { status, body }: Outcome): boolean {
  const isStored = status === 200 || status === 201
  return isStored && member(body, 'id') === entry.id && member(body, 'hash') === entry.hash
}

/** The day of capture that a receipt names; the entry's own where an older server names none. */
function dayOf(entry: QueuedEntry, body: unknown): string {
  const day = member(body, 'day')
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : entry.day
}

/** Our server's word for what went wrong; null when the reply is not from our server at all. */
function problemCode({ body }: Outcome): string | null {
  const code = member(body, 'code')
  // An address that nothing answers (a proxy, an older server) says nothing about this response.
  return typeof code === 'string' && code !== 'no_route' ? code : null
}

function settledBy(entry: QueuedEntry, outcome: Outcome): Settled | null {
  if (isReceiptFor(entry, outcome)) return { entry, kind: 'delivered', day: dayOf(entry, outcome.body) }
  const isFinal = finalStatuses.includes(outcome.status) && !isForLater(outcome)
  const reason = isFinal ? problemCode(outcome) : null
  return reason === null ? null : { entry, kind: 'aside', reason }
}

/** Whether our server says that it kept nothing of what it refused, not even in quarantine. */
function isUnkept({ body }: Outcome): boolean {
  return member(member(body, 'details'), 'isKept') === false
}

/** Whether our server may take this response another day, so that the others need not wait for it. */
function isForLater(outcome: Outcome): boolean {
  const isLater = laterStatuses.includes(outcome.status) || (outcome.status === 422 && isUnkept(outcome))
  return isLater && problemCode(outcome) !== null
}

/** Judges the reply to one response that was sent by itself. */
export function judgeOne(entry: QueuedEntry, reply: Outcome): Judgement {
  const settled = settledBy(entry, reply)
  if (settled) return { settled: [settled], next: 'goOn' }
  return { settled: [], next: isForLater(reply) ? 'goOn' : 'stop' }
}

/** Judges the reply to a batch: each response by its own result, found by its id. */
export function judgeBatch(entries: QueuedEntry[], reply: Outcome): Judgement {
  if (reply.status === 413) return { settled: [], next: 'halve' }
  if (reply.status === 400 && problemCode(reply) !== null) return { settled: [], next: 'singly' }
  const results = reply.status === 207 ? member(reply.body, 'results') : null
  if (!Array.isArray(results)) return { settled: [], next: 'stop' }
  const bodies = new Map(results.map((body: unknown) => [member(body, 'id'), body]))
  const outcomes = entries.map((entry): [QueuedEntry, Outcome] => {
    const body = bodies.get(entry.id)
    return [entry, { status: Number(member(body, 'status')), body }]
  })
  const settled = outcomes.flatMap(([entry, outcome]) => settledBy(entry, outcome) ?? [])
  const isUnderstood = settled.length > 0 || outcomes.some(([, outcome]) => isForLater(outcome))
  // Otherwise the server is in trouble, or it is not ours.
  return { settled, next: isUnderstood ? 'goOn' : 'stop' }
}
