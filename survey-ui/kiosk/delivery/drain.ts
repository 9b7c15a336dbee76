import { largestBatch } from '#contract/response.ts'
import type { Reply } from '../../api.ts'
import type { OutboxStore } from '../storage/outbox.ts'
import { type AgeOf, cutBatch, type Message, messageOf } from './batch.ts'
import type { QueuedEntry } from './entry.ts'
import { judgeBatch, judgeOne } from './verdict.ts'

/** Sends one message. @throws when no answer came */
export type Send = (message: Message) => Promise<Reply<unknown>>

export interface Drain {
  store: Pick<OutboxStore, 'next' | 'settle'>
  send: Send
  /** Reads the clocks, so that the ages of one run go together. */
  readAges: () => Promise<AgeOf>
}

/**
 * How a run ended: `empty` when nothing is left, `refused` when the server answered but did not take
 * everything, `unreachable` when no answer came.
 */
export interface DrainEnd {
  kind: 'empty' | 'refused' | 'unreachable'
  retryAfterSeconds: number | null
}

/** How far a run has come. */
interface Position {
  /** Place in the queue: everything before it is done or was passed over. */
  after: number
  /** Place up to which entries go one by one. */
  singlyTo: number
  most: number
}

function judge(batch: QueuedEntry[], reply: Reply<unknown>) {
  const [first, ...others] = batch
  return first && others.length === 0 ? judgeOne(first, reply) : judgeBatch(batch, reply)
}

/** Where the run goes on after a reply that did not stop it. */
function moved(position: Position, batch: QueuedEntry[], next: 'goOn' | 'halve' | 'singly'): Position {
  const last = batch.at(-1)?.sequence ?? position.after
  if (next === 'halve') return { ...position, most: Math.max(1, Math.floor(batch.length / 2)) }
  return next === 'singly' ? { ...position, singlyTo: last } : { ...position, after: last }
}

/**
 * Sends what waits, oldest first. An entry leaves the queue only on its own receipt, or is set aside when
 * it was refused for good; one that the server cannot read, place or store now is passed over and stays; at an
 * answer that takes nothing the run stops and everything stays.
 */
export async function drain({ store, send, readAges }: Drain): Promise<DrainEnd> {
  let position: Position = { after: 0, singlyTo: 0, most: largestBatch }
  let hasPassed = false
  for (;;) {
    const { after, singlyTo, most } = position
    const waiting = await store.next(after, after < singlyTo ? 1 : most)
    if (waiting.length === 0) return { kind: hasPassed ? 'refused' : 'empty', retryAfterSeconds: null }
    const ageOf = await readAges()
    const batch = cutBatch(waiting, ageOf)
    const reply = await send(messageOf(batch, ageOf)).catch(() => null)
    if (!reply) return { kind: 'unreachable', retryAfterSeconds: null }
    const { settled, next } = judge(batch, reply)
    if (settled.length > 0) await store.settle(settled)
    if (next === 'stop') return { kind: 'refused', retryAfterSeconds: reply.retryAfterSeconds }
    hasPassed ||= next === 'goOn' && settled.length < batch.length
    position = moved(position, batch, next)
  }
}
