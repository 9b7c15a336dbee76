import { inLanguage, type LocalText } from '#contract/questionnaire.ts'
import { languageOf } from './language-of.ts'

/**
 * A text of the questionnaire within a line of the page. On its own, so that marks of direction in it turn nothing
 * that stands beside it.
 */
export function Words({ text, language }: { text: LocalText; language: string }) {
  return <bdi {...languageOf(text, language)}>{inLanguage(text, language)}</bdi>
}
