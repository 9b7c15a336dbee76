import type { Draft } from '#contract/draft.ts'
import { inLanguage, type LevelItem, levelItems } from '#contract/questionnaire.ts'
import type { MethodTexts } from '../../text/method.vi.ts'
import type { Names } from '../names.ts'

/** What questions and dimensions are called on the page; one that has no words yet is called by its key or its place. */
export function namesOf({ questionnaire, method }: Draft, language: string, words: MethodTexts): Names {
  const prompts = new Map(
    levelItems(questionnaire).map(({ key, prompt }) => [key, inLanguage(prompt, language)]),
  )
  return {
    item: (key) => prompts.get(key)?.trim() || words.dimensions.noPrompt(key),
    dimension: (key) => {
      const place = method.dimensions.findIndex((one) => one.key === key)
      const title = method.dimensions[place]?.title
      return (title && inLanguage(title, language).trim()) || words.dimensions.unnamed(place + 1)
    },
  }
}

/** Rated questions that are in no dimension, in the order in which they are asked; the overall one is not among them. */
export function homelessItems({ questionnaire, method }: Draft): LevelItem[] {
  const homes = new Set(method.dimensions.flatMap(({ items }) => items))
  return levelItems(questionnaire).filter(({ key }) => !homes.has(key) && key !== method.overallItem)
}

/** How many levels a question's scale has; null for a scale that is not there. */
export function levelsOf({ questionnaire }: Draft, key: string): number | null {
  const item = levelItems(questionnaire).find((one) => one.key === key)
  return (item && questionnaire.scales[item.scale]?.levels.length) ?? null
}
