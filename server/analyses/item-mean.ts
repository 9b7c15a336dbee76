import { columnsOf, meanOfItems } from '../../analytics/index.ts'
import type { Analyse } from './analyse.ts'
import { askedItems } from './asked-items.ts'
import { readAnswers } from './read-answers.ts'
import { refusalOf, refused } from './refusals.ts'

/** The index as the plain mean of its items' indices, with its error clustered by respondent. */
export const analyseItemMean: Analyse = async (_question, scope, reader, onProgress) => {
  const { frame, figures, method } = scope
  const asked = askedItems(scope)
  const items = method.dimensions.flatMap((dimension) => dimension.items).filter((key) => asked.has(key))
  const reason = refusalOf(figures.whole)
  if (reason) return { kind: 'item_mean', ...frame, items: items.length, mean: refused(reason) }
  const table = await readAnswers(reader, scope, { items }, onProgress)
  const found = meanOfItems(columnsOf(table, items), method.topLevels)
  const { respondents, index, standardError, interval } = found
  const mean =
    index === null || standardError === null || interval === null
      ? refused('no_answers')
      : {
          respondents,
          index,
          standardError,
          low: Math.max(0, interval.low),
          high: Math.min(1, interval.high),
        }
  return { kind: 'item_mean', ...frame, items: found.items, mean }
}
