import { noOpinion } from '#contract/answers.ts'
import { optionsOf } from '#contract/checking/places.ts'
import { allItems, type Condition, inLanguage, type Questionnaire } from '#contract/questionnaire.ts'
import type { QuestionnairesTexts } from '../text/questionnaires.vi.ts'

/** When something is asked, as a person reads it. It must not stumble over a condition that names nothing. */
export function conditionWords(
  questionnaire: Questionnaire,
  condition: Condition,
  { condition: words }: Pick<QuestionnairesTexts, 'condition'>,
  language: string,
): string {
  const items = allItems(questionnaire)
  const titleOf = (key: string) => {
    const item = items.find((one) => one.key === key)
    return item ? inLanguage(item.prompt, language) || key : key
  }
  const answerWords = (key: string, value: string | number): string => {
    const item = items.find((one) => one.key === key)
    const option = item && optionsOf(item).find((one) => one.key === value)
    const scale = item?.type === 'level' ? questionnaire.scales[item.scale] : undefined
    if (item?.type === 'level' && value === noOpinion) return words.noOpinion
    const label = option?.label ?? scale?.levels[Number(value) - 1]?.label
    return label ? `“${inLanguage(label, language)}”` : String(value)
  }
  const say = (part: Condition, isInner: boolean): string => {
    if ('all' in part) return bracketed(words.all(part.all.map((one) => say(one, true))), part.all, isInner)
    if ('any' in part) return bracketed(words.any(part.any.map((one) => say(one, true))), part.any, isInner)
    if ('not' in part) return words.not(say(part.not, true))
    const { item } = part
    const title = titleOf(item)
    if ('answered' in part) return part.answered ? words.answered(title) : words.unanswered(title)
    if ('atLeast' in part) return words.atLeast(title, answerWords(item, part.atLeast))
    if ('atMost' in part) return words.atMost(title, answerWords(item, part.atMost))
    const wanted = 'equals' in part ? [part.equals] : part.in
    return words.equals(
      title,
      wanted.map((value) => answerWords(item, value)),
    )
  }
  const bracketed = (text: string, parts: readonly Condition[], isInner: boolean) =>
    isInner && parts.length > 1 ? words.within(text) : text
  return say(condition, false)
}
