import type { Draft } from '#contract/draft.ts'
import { allItems, inLanguage } from '#contract/questionnaire.ts'

/** What questions and dimensions of a draft are called in a sentence; by their key while they have no words. */
export interface Names {
  item: (key: string) => string
  dimension: (key: string) => string
}

export function namesIn({ questionnaire, method }: Draft, language: string): Names {
  const items = new Map(
    [...allItems(questionnaire), ...questionnaire.respondent].map(({ key, prompt }) => [
      key,
      inLanguage(prompt, language).trim(),
    ]),
  )
  const dimensions = new Map(
    method.dimensions.map(({ key, title }) => [key, inLanguage(title, language).trim()]),
  )
  return {
    item: (key) => shortened(items.get(key) || key),
    dimension: (key) => shortened(dimensions.get(key) || key),
  }
}

const longest = 60

/** A text that stands in a sentence or a label, not longer than can be read there. */
export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trim()}…` : text
}
