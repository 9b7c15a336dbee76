import type { Answer, Answers } from '#contract/flow.ts'
import type { Item } from '#contract/questionnaire.ts'
import { formTextsIn, inFigures } from './texts.ts'

/** `missing`: must be answered and is not. `unfit`: the answer is outside what the item allows. */
export type FaultKind = 'missing' | 'unfit'

/** What the server would not take, found before it is sent. Inputs themselves keep to everything else. */
export function findFault(item: Item, answer: Answer | undefined): FaultKind | null {
  const isSkipped =
    answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
  if (isSkipped) return item.required ? 'missing' : null
  if (item.type === 'number' && typeof answer === 'number') {
    return answer >= item.min && answer <= item.max ? null : 'unfit'
  }
  return null
}

/** Whether any of the items stands in the way of going on. */
export function hasFault(items: Item[], answers: Answers): boolean {
  return items.some((item) => findFault(item, answers[item.key]) !== null)
}

/** A fault in the respondent's words: what is missing, or what would fit. */
export function faultText(item: Item, kind: FaultKind, language: string): string {
  const texts = formTextsIn(language)
  if (kind === 'missing') return texts.missing
  if (item.type === 'number') return texts.between(item.min, item.max)
  if (item.type === 'choices' && item.atMost !== undefined) return texts.atMost(item.atMost)
  if (item.type === 'text') return texts.tooLong(inFigures(item.maxLength, language))
  return texts.unfit
}
