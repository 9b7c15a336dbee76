import type { Method, RequestOptions, request, requestFile } from '../api.ts'
import { type Fault, type Outcome, unreachable } from './fault.ts'

/** Asks the server for JSON. @param path below `/api/v1`, with its query. A `Blob` is sent as it is */
export type Ask = <T>(method: Method, path: string, body?: unknown) => Promise<Outcome<T>>

/** Asks the server for a file that it makes. @param path below `/api/v1`, with its query */
export type AskFile = (path: string) => Promise<Outcome<Blob>>

export interface Senders {
  request: typeof request
  requestFile: typeof requestFile
  /** Called when the server no longer knows who is asking. */
  onSignedOut: () => void
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

function optionsOf(body: unknown): RequestOptions {
  if (body instanceof Blob) return { bytes: body }
  return body === undefined ? {} : { body }
}

/** The two ways of asking, for every part of the office. Neither throws: a failure is an outcome. */
export function makeAsk({ request, requestFile, onSignedOut }: Senders): { ask: Ask; askFile: AskFile } {
  const settle = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (!outcome.ok && outcome.fault.status === 401 && outcome.fault.code !== 'wrong_password') onSignedOut()
    return outcome
  }

  async function ask<T>(method: Method, path: string, body?: unknown): Promise<Outcome<T>> {
    try {
      const reply = await request<T>(method, `/api/v1${path}`, optionsOf(body))
      const isGood = reply.status >= 200 && reply.status < 300
      // A hotel portal answers 200 with a page of its own; only 204 has no body.
      if (isGood && (reply.body !== null || reply.status === 204)) return { ok: true, value: reply.body as T }
      return settle({ ok: false, fault: faultOf(reply.status, reply.body, reply.retryAfterSeconds) })
    } catch {
      return { ok: false, fault: unreachable }
    }
  }

  async function askFile(path: string): Promise<Outcome<Blob>> {
    try {
      const reply = await requestFile(`/api/v1${path}`)
      if (reply.file) return { ok: true, value: reply.file }
      return settle({ ok: false, fault: faultOf(reply.status, reply.problem, null) })
    } catch {
      return { ok: false, fault: unreachable }
    }
  }

  return { ask, askFile }
}
