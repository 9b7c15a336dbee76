import { allItems, type Questionnaire } from '#contract/questionnaire.ts'

/**
 * The number that a question goes by everywhere in the editor: counted from 1 through the whole questionnaire, as on
 * paper. 0 for what is not among its questions.
 */
export function questionNumber(questionnaire: Questionnaire, key: string): number {
  return allItems(questionnaire).findIndex((item) => item.key === key) + 1
}
