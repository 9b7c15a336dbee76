import type { Answer } from '#contract/flow.ts'
import type { Item } from '#contract/questionnaire.ts'

/** What every item component takes. Without `onAnswer` the browser keeps the answer, as in a page without scripts. */
export interface ItemProps<Kind extends Item> {
  item: Kind
  language: string
  answer: Answer | undefined
  /** Name of the field; the item's key unless it is a band of the respondent. */
  name?: string | undefined
  /** What is wrong with the answer, in words. */
  fault?: string | undefined
  onAnswer?: ((answer: Answer) => void) | undefined
}
