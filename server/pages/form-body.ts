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
  isGoingBack: boolean
  /** Whether the same page is wanted again, in another language. */
  isTurning: boolean
  /** The single-use code as it was typed; empty where none was. */
  code: string
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
  const version = countIn(body, formFields.version, 1_000_000)
  const notice = countIn(body, formFields.notice, 10_000)
  const opened = countIn(body, formFields.opened, 10_000_000_000)
  const step = body[formFields.step] === undefined ? 0 : countIn(body, formFields.step, 1000)
  if (!id || !/^[0-9a-f]{32}$/.test(id)) return null
  if (version === null || notice === null || opened === null || step === null) return null

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
    isGoingBack: body[formFields.back] !== undefined,
    isTurning: body[formFields.speak] !== undefined,
    code: (one(body[formFields.code]) ?? '').slice(0, longestCode),
    answers,
    kept,
    dropped,
    respondent: toRespondent(questionnaire, body),
  }
}

// Room for a code written with spaces; what is longer is none.
const longestCode = 32

/** A whole number from 0 to `most` in a hidden field, or null. */
function countIn(body: FormBody, field: string, most: number): number | null {
  const text = one(body[field])
  if (text === null || !/^\d{1,15}$/.test(text)) return null
  return Number(text) <= most ? Number(text) : null
}

/** The language that somebody asked for with the form; null where they did not. */
export function languageAskedFor(body: FormBody): string | null {
  return one(body[formFields.speak])
}

const longestOpen = 86_400_000

/** When the form was opened, as it says itself, but not later than now nor more than a day ago. */
export function openedAt(body: FormBody, now: Date): Date {
  const said = Number(one(body[formFields.opened]) ?? Number.NaN) * 1000
  const time = Number.isFinite(said) ? said : now.getTime()
  return new Date(Math.min(now.getTime(), Math.max(now.getTime() - longestOpen, time)))
}

/** The text of a field. Browsers post a line break as two characters and count it as one. */
function one(value: string | string[] | undefined): string | null {
  const text = (Array.isArray(value) ? value.at(-1) : value)?.replaceAll('\r\n', '\n').trim()
  return text ? text : null
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
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  )
}
