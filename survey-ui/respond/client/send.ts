import { bodyHash, canonicalJson } from '#contract/canonical.ts'
import { formFields } from '#contract/respond.ts'
import { request } from '../../api.ts'
import { dayInVietnam } from '../../form/day.ts'
import type { Draft } from './draft.ts'
import { readForm } from './read.ts'

/**
 * What became of an attempt to send. `faulty` carries the keys of the items that did not fit; `refused` is a
 * form that the server will not take as it is (a closed survey, say); `notSent` may be tried again.
 */
export type Outcome =
  | { kind: 'recorded' | 'recordedBefore' | 'refused' | 'notSent' }
  | { kind: 'faulty'; items: string[] }

interface Reply {
  id?: string
  hash?: string
  details?: { item: string }[]
}

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
  const sent = { capturedSecondsAgo: Math.max(0, Math.round((now - end) / 1000)) }
  try {
    const text = `{"content":${canonicalJson(content)},"sent":${canonicalJson(sent)}}`
    const { status, body } = await request<Reply>('PUT', `/api/v1/responses/${id}`, { text })
    const isReceipt = body?.id === id && body.hash === (await bodyHash(content))
    if ((status === 200 || status === 201) && isReceipt) return { kind: 'recorded' }
    return judge(status, body)
  } catch {
    return { kind: 'notSent' }
  }
}

function judge(status: number, body: Reply | null): Outcome {
  const items = Array.isArray(body?.details) ? body.details.map(({ item }) => item) : []
  if (status === 422 && items.length > 0) return { kind: 'faulty', items }
  if (status === 409 && body) return { kind: 'recordedBefore' }
  return { kind: (status === 404 || status === 422) && body ? 'refused' : 'notSent' }
}
