import type { ItemChange } from '#contract/versions/difference.ts'
import type { Language } from '../language.ts'
import { languageName } from '../language-name.ts'
import type { QuestionnairesTexts } from '../text/questionnaires.vi.ts'

/** What became of a question between two versions, in words. */
export function changeWords(
  change: ItemChange,
  { change: words }: Pick<QuestionnairesTexts, 'change'>,
  language: Language,
): string {
  switch (change.kind) {
    case 'reworded': {
      const names = change.languages.map((code) => languageName(code, language)).join(', ')
      return words.inLanguages(words.reworded[change.part], names)
    }
    case 'options_added':
    case 'options_removed':
      return words[change.kind](change.keys.join(', '))
    case 'required':
      return change.required ? words.required : words.optional
    case 'no_opinion':
      return change.offered ? words.noOpinionOffered : words.noOpinionGone
    default:
      return words[change.kind]
  }
}
