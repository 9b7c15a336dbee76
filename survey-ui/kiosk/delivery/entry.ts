import { bodyHash, canonicalJson } from '#contract/canonical.ts'
import type { CaptureReading } from './clock.ts'

/** Where a response was captured and on which day, as its content says. */
export interface Place {
  collector: string
  /** YYYY-MM-DD, by the device's clock. */
  day: string
}

/** What the first release kept of a response. `text` is its canonical form, written once and never again. */
export interface FirstReleaseEntry {
  id: string
  text: string
  /** SHA-256 of `text`: what the receipt must name. */
  hash: string
  /** Milliseconds since 1970, by the device's clock. */
  capturedAt: number
}

/** A finished response waiting on this device. */
export interface OutboxEntry extends FirstReleaseEntry, Place {
  /** Of the enrolment it was begun under; null where none is known. */
  token: string | null
  /** Single-use code. It stands outside the hashed text. */
  code: string | null
  /** Running time at capture; null in entries of the first release. */
  reading: CaptureReading | null
}

/** An entry with its place in the queue. */
export interface QueuedEntry extends OutboxEntry {
  sequence: number
}

/** 128 random bits in hexadecimal. Not a time-ordered id: that would reveal when somebody voted. */
export function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What an entry carries beside its content. */
export interface Capture {
  id: string
  token: string | null
  code: string | null
  /** Milliseconds since 1970, by the device's clock. */
  now: number
  reading: CaptureReading | null
}

/** The entry of a finished response. */
export async function toEntry(content: Place, { now, ...capture }: Capture): Promise<OutboxEntry> {
  const { collector, day } = content
  const [text, hash] = [canonicalJson(content), await bodyHash(content)]
  return { ...capture, text, hash, capturedAt: now, collector, day }
}
