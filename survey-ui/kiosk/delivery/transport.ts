import { type Reply, request } from '../../api.ts'
import type { Message } from './batch.ts'

const timeoutSeconds = 30
// Fifty results are 20 kB. A network that answers with something endless must not fill the tablet's memory.
const mostBytes = 256 * 1024

/** Sends a message to our server. @throws when no answer came in time */
export async function sendMessage({ method, path, text, token }: Message): Promise<Reply<unknown>> {
  const abort = new AbortController()
  // A connection that hangs must not stop the queue for ever.
  const timer = setTimeout(() => abort.abort(), timeoutSeconds * 1000)
  try {
    const authorised = token === null ? {} : { token }
    return await request<unknown>(method, path, { text, signal: abort.signal, mostBytes, ...authorised })
  } finally {
    clearTimeout(timer)
  }
}

/** Runs the work when no other page of this device is at it. */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  // Old browsers have no locks; then two pages may send the same entry, which the server counts once.
  await ('locks' in navigator ? navigator.locks.request(name, work) : work())
}
