import { bodyHash, canonicalJson } from '#contract/canonical.ts'

/** A finished response waiting on this device. `text` is its canonical form, written once and never again. */
export interface OutboxEntry {
  id: string
  text: string
  /** SHA-256 of `text`: what the receipt must name. */
  hash: string
  /** Milliseconds since 1970, by the device's clock. */
  capturedAt: number
}

/** An entry with its place in the queue. */
export interface QueuedEntry extends OutboxEntry {
  sequence: number
}

/** Where the queue lives. Every write has reached the disk when its promise resolves. */
export interface OutboxStore {
  add: (entry: OutboxEntry) => Promise<void>
  /** The first entry behind a place in the queue; 0 means from the beginning. */
  oldest: (after: number) => Promise<QueuedEntry | null>
  remove: (entry: QueuedEntry) => Promise<void>
  /** Moves an entry out of the queue's way, for good but not away: nothing here is ever deleted. */
  setAside: (entry: QueuedEntry, reason: string) => Promise<void>
  count: () => Promise<OutboxCount>
}

export interface OutboxCount {
  waiting: number
  aside: number
}

/** 128 random bits in hexadecimal. Not a time-ordered id: that would reveal when somebody voted. */
export function newResponseId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The entry of a finished response. @param now milliseconds since 1970 */
export async function toEntry(content: object, now: number): Promise<OutboxEntry> {
  return { id: newResponseId(), text: canonicalJson(content), hash: await bodyHash(content), capturedAt: now }
}

// The server takes no larger age; a clock that once stood in another decade must not hold a response back.
const oldestSeconds = 100_000_000

/** The body of a request, around the text as it was stored. */
export function bodyOf({ text, capturedAt }: OutboxEntry, now: number): string {
  const capturedSecondsAgo = Math.min(oldestSeconds, Math.max(0, Math.round((now - capturedAt) / 1000)))
  return `{"content":${text},"sent":{"capturedSecondsAgo":${capturedSecondsAgo}}}`
}
