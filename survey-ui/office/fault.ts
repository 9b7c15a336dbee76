import type { Texts } from './text/vi.ts'

/** Why the server gave no answer that can be used. */
export interface Fault {
  /** 0 when the server could not be reached. */
  status: number
  /** The stable word of the API; empty when there was none. */
  code: string
  /** The server's own words, in English. */
  message: string
  retryAfterSeconds: number | null
  /** What exactly was wrong, where the server tells it. */
  details?: unknown
}

/** A result or why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault }

export const unreachable: Fault = { status: 0, code: '', message: '', retryAfterSeconds: null }

/** What happened and what to do, in the language of the page. */
export function faultText({ status, code, message }: Fault, { faults }: Texts): string {
  if (status === 0) return faults.network
  if (/public_url|loopback/.test(code)) return faults.loopback
  if (status === 400) return faults.invalid
  if (status === 401) return faults.signedOut
  if (status === 403) return faults.notAllowed
  if (code === 'no_units') return faults.noUnits
  if (status === 404) return faults.notFound
  if (status === 409 && code === 'already_exists') return faults.exists
  if (code === 'method_unfit') return faults.methodUnfit
  if (code === 'survey_changed') return faults.surveyChanged
  if (status === 429) return faults.tooMany
  if (status >= 500 || message === '') return faults.server
  return faults.other(message)
}
