import type { Method } from '../../api.ts'
import type { Age } from './clock.ts'
import type { QueuedEntry } from './entry.ts'

/** One request that carries responses. `text` is JSON that is already written. */
export interface Message {
  method: Method
  path: string
  text: string
  token: string | null
}

export type AgeOf = (entry: QueuedEntry) => Age

const path = '/api/v1/responses'
// The server takes 256 KiB; it counts bytes, not letters.
const mostBytes = 256 * 1024

/** What travels around the text that was stored, which is never written again. */
function envelopeOf(entry: QueuedEntry, ageOf: AgeOf): string {
  const { capturedSecondsAgo, clockJumped } = ageOf(entry)
  const sent = {
    capturedSecondsAgo,
    ...(entry.code === null ? {} : { code: entry.code }),
    ...(clockJumped ? { clockJumped } : {}),
  }
  return `"content":${entry.text},"sent":${JSON.stringify(sent)}`
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** How many of these, from the first on, go into one request: of one enrolment, and not too large together. */
export function cutBatch(entries: QueuedEntry[], ageOf: AgeOf): QueuedEntry[] {
  const token = entries[0]?.token
  let bytes = '{"responses":[]}'.length
  const end = entries.findIndex((entry, index) => {
    bytes += bytesOf(inBatch(entry, ageOf)) + 1
    return entry.token !== token || (bytes > mostBytes && index > 0)
  })
  return end < 0 ? entries : entries.slice(0, end)
}

function inBatch(entry: QueuedEntry, ageOf: AgeOf): string {
  return `{"id":"${entry.id}",${envelopeOf(entry, ageOf)}}`
}

/** The request that carries these responses: one by itself, several as a batch. */
export function messageOf(entries: QueuedEntry[], ageOf: AgeOf): Message {
  const [first, ...others] = entries
  const token = first?.token ?? null
  if (first && others.length === 0) {
    return { method: 'PUT', path: `${path}/${first.id}`, text: `{${envelopeOf(first, ageOf)}}`, token }
  }
  const text = `{"responses":[${entries.map((entry) => inBatch(entry, ageOf)).join(',')}]}`
  return { method: 'POST', path, text, token }
}
