import type { Dimension, Method } from '#contract/method.ts'
import type { SeriesBreak } from '#contract/office.ts'
import { levelItems, type Questionnaire, scaleOf } from '#contract/questionnaire.ts'

// An item keeps its key while it means the same; so what a figure means is told by its items and their scales.

/** What a dimension measures in a questionnaire: its items that are asked, each with the number of its meaning and the length of its scale. */
export function dimensionMeaning(questionnaire: Questionnaire, { items }: Dimension): string {
  const asked = new Map(levelItems(questionnaire).map((item) => [item.key, item]))
  return items
    .flatMap((key) => {
      const item = asked.get(key)
      return item ? [`${key}@${item.meaning ?? 1}:${scaleOf(questionnaire, item).levels.length}`] : []
    })
    .join(' ')
}

/** What all dimensions together measure. */
export function wholeMeaning(questionnaire: Questionnaire, { dimensions }: Method): string {
  return dimensions.map((dimension) => dimensionMeaning(questionnaire, dimension)).join('; ')
}

/** Whether two periods asked the same, all versions of both taken together. */
export function asksTheSame(
  questionnaires: readonly Questionnaire[],
  meaning: (questionnaire: Questionnaire) => string,
): boolean {
  return new Set(questionnaires.map(meaning)).size <= 1
}

/** The months from which on a series asks something else than before. @param versions in order of their first month */
export function questionnaireBreaks(
  versions: readonly { month: string; questionnaire: Questionnaire }[],
  method: Method,
): SeriesBreak[] {
  return versions.flatMap(({ month, questionnaire }, i) => {
    const before = versions[i - 1]
    if (!before) return []
    const isOther = wholeMeaning(before.questionnaire, method) !== wholeMeaning(questionnaire, method)
    return isOther ? [{ month, because: 'questionnaire' as const }] : []
  })
}
