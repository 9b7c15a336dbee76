import { noOpinion } from '#contract/answers.ts'
import { type Answer, type Answers, keepShown, shownKeys } from '#contract/flow.ts'
import { allItems, type Item, type Questionnaire } from '#contract/questionnaire.ts'
import { formFields } from '#contract/respond.ts'

/** A form as browsers post it: one text per field, or several. */
export type FormBody = Record<string, string | string[] | undefined>

export interface ReadForm {
  id: string
  version: number
  notice: number
  opened: number
  step: number
  /** Everything that was answered, for showing the form again. */
  answers: Answers
  /** The answers to shown items; skipped ones are null. */
  kept: Answers
  /** How many answers belonged to items no longer shown. */
  dropped: number
  respondent: Record<string, string>
}

/** Reads the posted form. Resolves to null when the hidden fields are not ours. */
export function readForm(questionnaire: Questionnaire, body: FormBody): ReadForm | null {
  const id = one(body[formFields.id])
  const [version, notice, opened, step] = [
    formFields.version,
    formFields.notice,
    formFields.opened,
    formFields.step,
  ].map((field) => Number(one(body[field]) ?? (field === formFields.step ? 0 : Number.NaN)))
  if (
    !id ||
    !/^[0-9a-f]{32}$/.test(id) ||
    !isCount(version) ||
    !isCount(notice) ||
    !isCount(opened) ||
    !isCount(step)
  )
    return null

  const answers: Answers = {}
  for (const item of allItems(questionnaire)) {
    const answer = toAnswer(item, body[item.key])
    if (answer !== null) answers[item.key] = answer
  }
  const kept = keepShown(questionnaire, answers)
  const dropped = Object.keys(answers).length - Object.keys(kept).length
  for (const key of shownKeys(questionnaire, kept)) kept[key] ??= null
  return {
    id,
    version,
    notice,
    opened,
    step,
    answers,
    kept,
    dropped,
    respondent: toRespondent(questionnaire, body),
  }
}

function isCount(value: number | undefined): value is number {
  return Number.isSafeInteger(value) && (value ?? -1) >= 0
}

function one(value: string | string[] | undefined): string | null {
  const text = Array.isArray(value) ? value.at(-1) : value
  return text?.trim() ? text.trim() : null
}

/** A text that is not a number where a number belongs stays text, so that the check can say so. */
function toAnswer(item: Item, value: string | string[] | undefined): Answer {
  const text = one(value)
  if (text === null) return null
  if (item.type === 'choices') return [value ?? []].flat()
  if (item.type === 'number') return /^-?\d{1,15}$/.test(text) ? Number(text) : text
  if (item.type === 'level') return text === noOpinion || !/^\d{1,2}$/.test(text) ? text : Number(text)
  return text
}

function toRespondent(questionnaire: Questionnaire, body: FormBody): Record<string, string> {
  const entries = questionnaire.respondent.map(
    ({ key }) => [key, one(body[formFields.respondent + key])] as const,
  )
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null))
}
