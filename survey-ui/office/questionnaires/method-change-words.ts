import { count, percent } from '#charts/format.ts'
import { inLanguage, type LocalText } from '#contract/questionnaire.ts'
import type { LevelsOf, MethodChange } from '#contract/versions/method-difference.ts'
import type { Language } from '../language.ts'
import type { QuestionnairesTexts } from '../text/questionnaires.vi.ts'

type Texts = Pick<QuestionnairesTexts, 'methodChange' | 'aggregations' | 'one'>

/** What became of a part of the method between two versions, in words. */
export function methodChangeWords(change: MethodChange, texts: Texts, language: Language): string {
  const { methodChange: words, aggregations, one } = texts
  const name = (text: LocalText) => inLanguage(text, language)
  const quoted = (texts: LocalText[]) => texts.map((text) => `“${name(text)}”`).join(', ')
  const number = (value: number) => count(value, language)
  const levels = ({ levels, of }: LevelsOf) => one.levelsOf(levels.join(', '), number(of))
  const index = (value: number | null) => (value === null ? words.noTarget : percent(value, language))
  switch (change.kind) {
    case 'aggregation':
      return words.aggregation(aggregations[change.from], aggregations[change.to])
    case 'top_levels':
      return words.topLevels(levels(change.from), levels(change.to))
    case 'dimension_added':
      return words.dimensionAdded(name(change.title))
    case 'dimension_removed':
      return words.dimensionRemoved(name(change.title))
    case 'dimension_named':
      return words.dimensionNamed(name(change.was), name(change.title))
    case 'dimension_items':
      return words.dimensionItems(name(change.title), quoted(change.added), quoted(change.removed))
    case 'dimension_content':
      return words.dimensionContent(name(change.title), change.content && name(change.content))
    case 'weight':
      return words.weight(name(change.title), number(change.from), number(change.to))
    case 'overall_item':
      return change.prompt === null ? words.noOverall : words.overall(name(change.prompt))
    case 'target':
      return words.target(index(change.from), index(change.to))
    case 'limits':
      return words.limits(one.limitsText(number(change.inner), number(change.open)))
    case 'status':
      return change.isDraft ? words.becameDraft : words.becameOfficial
    default:
      return words[change.kind]
  }
}
