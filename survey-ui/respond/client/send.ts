import { bodyHash, canonicalJson } from '#contract/canonical.ts'
import { formFields } from '#contract/respond.ts'
import { type Reply, request } from '../../api.ts'
import { dayInVietnam } from '../../form/day.ts'
import { codeIn } from './code.ts'
import type { Draft } from './draft.ts'
import { readForm } from './read.ts'

/**
 * What became of an attempt to send. `faulty` names what did not fit, and how; `refused` is a form that the
 * server will not take as it is (a closed survey, say); `notSent` may be tried again, `wait` in so many seconds.
 */
export type Outcome =
  | { kind: 'recorded' | 'recordedBefore' | 'codeUsed' | 'refused' | 'notSent' }
  | { kind: 'faulty'; faults: (readonly [item: string, kind: string])[] }
  | { kind: 'wait'; seconds: number }

interface Answer {
  id?: string
  hash?: string
  code?: string
  details?: { item: string }[]
}

// A connection that hangs is none; on the slowest network an answer takes a few seconds.
const longestMilliseconds = 20_000

function contentOf(form: HTMLFormElement, started: number, ended: number) {
  const field = (name: string) => String(new FormData(form).get(name))
  const { answers, respondent } = readForm(form)
  return {
    survey: form.dataset.survey,
    version: Number(field(formFields.version)),
    collector: form.dataset.collector,
    language: field(formFields.language),
    notice: Number(field(formFields.notice)),
    day: dayInVietnam(ended),
    answers,
    respondent,
    seconds: Math.min(86_400, Math.max(0, Math.round((ended - started) / 1000))),
  }
}

/**
 * Sends the form once. Only a receipt that names this response and the hash of what was sent counts as
 * recorded; anything else, a hotel portal's 200 included, does not.
 */
export async function send(form: HTMLFormElement, { id, started, ended }: Draft): Promise<Outcome> {
  const now = Date.now()
  const end = ended ?? now
  const content = contentOf(form, started, end)
  const code = codeIn(form)
  const sent = {
    capturedSecondsAgo: Math.max(0, Math.round((now - end) / 1000)),
    // Beside the content and never in it: see the contract.
    ...(code ? { code } : {}),
  }
  try {
    const text = `{"content":${canonicalJson(content)},"sent":${canonicalJson(sent)}}`
    const reply = await request<Answer>('PUT', `/api/v1/responses/${id}`, { text, ...timeLimit() })
    const { status, body } = reply
    const isReceipt = body?.id === id && body.hash === (await bodyHash(content))
    if ((status === 200 || status === 201) && isReceipt) return { kind: 'recorded' }
    return judge(reply)
  } catch {
    return { kind: 'notSent' }
  }
}

function timeLimit(): { signal?: AbortSignal } {
  if (!('AbortController' in window)) return {}
  const limit = new AbortController()
  setTimeout(() => limit.abort(), longestMilliseconds)
  return { signal: limit.signal }
}

const codeFaults: Record<string, string> = {
  code_missing: 'missing',
  code_unknown: 'unknown',
  code_expired: 'expired',
}

function judge({ status, body, retryAfterSeconds }: Reply<Answer>): Outcome {
  if (!body) return { kind: 'notSent' }
  if (status === 429) return { kind: 'wait', seconds: retryAfterSeconds ?? 60 }
  if (status === 409) return { kind: 'recordedBefore' }
  if (body.code === 'code_used') return { kind: 'codeUsed' }
  const codeFault = codeFaults[body.code ?? '']
  if (codeFault) return { kind: 'faulty', faults: [[formFields.code, codeFault]] }
  const items = Array.isArray(body.details) ? body.details.map(({ item }) => item) : []
  if (status === 422 && items.length > 0)
    return { kind: 'faulty', faults: items.map((item) => [item, 'unfit'] as const) }
  return { kind: status === 404 || status === 422 ? 'refused' : 'notSent' }
}
