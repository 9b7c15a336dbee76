import type { Answer, Answers } from '#contract/flow.ts'
import { formFields } from '#contract/respond.ts'

/** The items on the page, the code among them: each element carries its type, and its key as its id. */
export function itemsOf(form: HTMLFormElement): HTMLElement[] {
  return Array.from(form.querySelectorAll<HTMLElement>('[data-item]'))
}

function toAnswer(type: string | undefined, values: string[]): Answer {
  // Older browsers hand a line break over as two characters.
  const value = (values[0] ?? '').replace(/\r\n/g, '\n').trim()
  if (value === '') return null
  if (type === 'choices') return values
  return (type === 'level' || type === 'number') && /^-?\d+$/.test(value) ? Number(value) : value
}

/** What was answered: every item shown, null where it was skipped, and the bands that were chosen. */
export function readForm(form: HTMLFormElement): { answers: Answers; respondent: Record<string, string> } {
  const fields = new FormData(form)
  const answers: Answers = {}
  const respondent: Record<string, string> = {}
  for (const { id, dataset } of itemsOf(form)) {
    if (id === formFields.code) continue
    const answer = toAnswer(dataset.item, fields.getAll(id).map(String))
    if (!id.startsWith(formFields.respondent)) answers[id] = answer
    else if (answer !== null) respondent[id.slice(formFields.respondent.length)] = String(answer)
  }
  return { answers, respondent }
}
