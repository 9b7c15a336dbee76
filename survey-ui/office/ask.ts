import type { Method, RequestOptions, request, requestFile } from '../api.ts'
import { type Fault, type Outcome, unreachable } from './fault.ts'

/** Asks the server for JSON. @param path below `/api/v1`, with its query. A `Blob` is sent as it is */
export type Ask = <T>(method: Method, path: string, body?: unknown) => Promise<Outcome<T>>

/** Asks the server for a file that it makes. @param path below `/api/v1`, with its query */
export type AskFile = (path: string) => Promise<Outcome<Blob>>

export interface Senders {
  request: typeof request
  requestFile: typeof requestFile
  /** Called when the server no longer knows who is asking. Resolves to whether they have signed in again. */
  onSignedOut: () => Promise<boolean>
}

interface ProblemBody {
  code?: string
  message?: string
  details?: unknown
}

function faultOf(status: number, body: unknown, retryAfterSeconds: number | null): Fault {
  const { code = '', message = '', details } = (body ?? {}) as ProblemBody
  return { status, code, message, retryAfterSeconds, ...(details === undefined ? {} : { details }) }
}

function hasSignedOut(outcome: Outcome<unknown>, path: string): boolean {
  if (outcome.ok || outcome.fault.status !== 401 || outcome.fault.code === 'wrong_password') return false
  // Signing in itself waits for nobody.
  return !path.startsWith('/session') && !path.startsWith('/account-links')
}

function optionsOf(body: unknown): RequestOptions {
  if (body instanceof Blob) return { bytes: body }
  return body === undefined ? {} : { body }
}

/**
 * The two ways of asking, for every part of the office. Neither throws: a failure is an outcome. Where the session has
 * ended, the question waits until the person has signed in again, and is then asked once more: nothing typed is lost.
 */
export function makeAsk({ request, requestFile, onSignedOut }: Senders): { ask: Ask; askFile: AskFile } {
  async function again<T>(path: string, once: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const outcome = await once()
    if (!hasSignedOut(outcome, path)) return outcome
    return (await onSignedOut()) === true ? once() : outcome
  }

  async function askOnce<T>(method: Method, path: string, body?: unknown): Promise<Outcome<T>> {
    try {
      const reply = await request<T>(method, `/api/v1${path}`, optionsOf(body))
      const isGood = reply.status >= 200 && reply.status < 300
      // A hotel portal answers 200 with a page of its own; only 204 has no body.
      if (isGood && (reply.body !== null || reply.status === 204)) return { ok: true, value: reply.body as T }
      return { ok: false, fault: faultOf(reply.status, reply.body, reply.retryAfterSeconds) }
    } catch {
      return { ok: false, fault: unreachable }
    }
  }

  async function askFileOnce(path: string): Promise<Outcome<Blob>> {
    try {
      const reply = await requestFile(`/api/v1${path}`)
      if (reply.file) return { ok: true, value: reply.file }
      return { ok: false, fault: faultOf(reply.status, reply.problem, null) }
    } catch {
      return { ok: false, fault: unreachable }
    }
  }

  return {
    ask: (method, path, body) => again(path, () => askOnce(method, path, body)),
    askFile: (path) => again(path, () => askFileOnce(path)),
  }
}
