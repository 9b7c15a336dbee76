import {
  allItems,
  type Condition,
  type Item,
  inLanguage,
  type Questionnaire,
  scaleOf,
} from '#contract/questionnaire.ts'
import type { BallotWords } from './ballot-words.ts'

/** When a question is to be answered, as a person reads it, with the numbers of the ballot. */
export function conditionText(
  questionnaire: Questionnaire,
  condition: Condition,
  { words, language }: { words: BallotWords; language: string },
): string {
  const items = allItems(questionnaire)
  const say = (part: Condition): string => {
    const { condition: say_ } = words
    if ('all' in part) return say_.all(part.all.map(say))
    if ('any' in part) return say_.any(part.any.map(say))
    if ('not' in part) return denied(part.not)
    const number = numberOf(part.item)
    if ('answered' in part) return part.answered ? say_.answered(number) : say_.notAnswered(number)
    if ('atLeast' in part) return say_.atLeast(number, valueText(part.item, part.atLeast))
    if ('atMost' in part) return say_.atMost(number, valueText(part.item, part.atMost))
    return say_.chooses(
      number,
      wantedOf(part).map((value) => valueText(part.item, value, false)),
    )
  }
  const denied = (part: Condition): string => {
    if (!('equals' in part || 'in' in part)) return words.condition.not(say(part))
    const options = wantedOf(part).map((value) => valueText(part.item, value, false))
    return words.condition.choosesNot(numberOf(part.item), options)
  }
  const numberOf = (key: string) => items.findIndex((item) => item.key === key) + 1
  const valueText = (key: string, value: string | number, isQuoted = true): string => {
    const item = items.find((known) => known.key === key)
    const label = item ? labelOf(questionnaire, item, value, language) : null
    if (label === null) return String(value)
    return isQuoted ? `“${label}”` : label
  }
  return say(condition)
}

function wantedOf(part: { equals: string | number } | { in: (string | number)[] }): (string | number)[] {
  return 'equals' in part ? [part.equals] : part.in
}

function labelOf(
  questionnaire: Questionnaire,
  item: Item,
  value: string | number,
  language: string,
): string | null {
  if (item.type === 'level') {
    const level = scaleOf(questionnaire, item).levels[Number(value) - 1]
    return level ? inLanguage(level.label, language) : null
  }
  if (item.type !== 'choice' && item.type !== 'choices') return null
  const option = item.options.find(({ key }) => key === value)
  return option ? inLanguage(option.label, language) : null
}
