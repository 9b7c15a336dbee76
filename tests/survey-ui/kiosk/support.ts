import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import { bodyHash } from '#contract/canonical.ts'
import type { Reply } from '../../../survey-ui/api.ts'
import type { Message } from '../../../survey-ui/kiosk/delivery/batch.ts'
import type { Send } from '../../../survey-ui/kiosk/delivery/drain.ts'
import {
  type Capture,
  type OutboxEntry,
  randomHex,
  toEntry,
} from '../../../survey-ui/kiosk/delivery/entry.ts'
import { type KioskStorage, openStorage } from '../../../survey-ui/kiosk/storage.ts'

// An imitation of IndexedDB: it shows what the code does with stores and transactions, and proves nothing
// about what is on a disk.

export const now = Date.UTC(2026, 5, 15, 3)

/** An empty storage, as on a new device. */
export function newStorage(): Promise<KioskStorage> {
  globalThis.indexedDB = new IDBFactory()
  return openStorage()
}

export interface TestContent {
  collector: string
  day: string
  /** Tells responses apart. */
  visit: number
}

export const contentOf = (visit: number, place: Partial<TestContent> = {}): TestContent => ({
  collector: 'quay-so-1',
  day: '2026-06-15',
  visit,
  ...place,
})

/** An entry as the tablet makes it. */
export function entryOf(content: TestContent, capture: Partial<Capture> = {}): Promise<OutboxEntry> {
  return toEntry(content, { id: randomHex(), token: 'token-1', code: null, now, reading: null, ...capture })
}

/** Puts responses of these visits into the queue, in this order. */
export async function keepVisits({ outbox }: KioskStorage, ...visits: number[]): Promise<void> {
  for (const visit of visits) await outbox.add(await entryOf(contentOf(visit)))
}

export const ages = async () => () => ({ capturedSecondsAgo: 90, clockJumped: false })

export const reply = (
  status: number,
  body: unknown,
  retryAfterSeconds: number | null = null,
): Reply<unknown> => ({ status, body, retryAfterSeconds })

export interface SentResponse {
  id: string
  content: TestContent
  sent: { capturedSecondsAgo: number; code?: string; clockJumped?: boolean }
}

/** The responses of a message, sent alone or in a batch. */
export function responsesOf({ method, path, text }: Message): SentResponse[] {
  const body = JSON.parse(text)
  return method === 'PUT' ? [{ id: path.split('/').at(-1) ?? '', ...body }] : body.responses
}

/** What our server answers to a response that it stores. */
export async function receiptOf({ id, content }: SentResponse) {
  return { id, hash: await bodyHash(content), day: content.day }
}

/** A server that refuses the visits that it is told to, takes the others, and writes down what it saw. */
export function serverThat(judge: (visit: number) => Reply<unknown> | null) {
  const seen: number[][] = []
  const messages: Message[] = []
  const judgeOne = async (response: SentResponse) =>
    judge(response.content.visit) ?? reply(201, await receiptOf(response))
  const send: Send = async (message) => {
    const responses = responsesOf(message)
    messages.push(message)
    seen.push(responses.map(({ content }) => content.visit))
    const outcomes = await Promise.all(responses.map(judgeOne))
    if (message.method === 'PUT') return outcomes[0] ?? reply(500, null)
    const results = outcomes.map(({ status, body }, index) => ({
      id: responses[index]?.id,
      ...(body as object),
      status,
    }))
    return reply(207, { results })
  }
  return { seen, messages, send }
}

/** Visits that wait in the queue. */
export async function waitingVisits({ outbox }: KioskStorage): Promise<number[]> {
  const entries = await outbox.next(0, 1000)
  return entries.map(({ text }) => JSON.parse(text).visit)
}

// The imitated database works by setImmediate, which stays real where timers are held.
declare function setImmediate(work: () => void): void

/** Lets so many seconds pass on held timers, and all that storage has to do meanwhile. */
export async function passSeconds(count: number): Promise<void> {
  for (let second = 0; second <= count; second++) {
    if (second > 0) await vi.advanceTimersByTimeAsync(1000)
    for (let turn = 0; turn < 40; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
