import { type AnswerTable, columnsOf, groupRows, meanOfItems } from '../../analytics/index.ts'
import type { Analyse } from './analyse.ts'
import { itemRests } from './answer-rests.ts'
import { askedItems } from './asked-items.ts'
import { placesOf } from './cross-answers.ts'
import { readOwn } from './read-answers.ts'
import { refusalOf, refused } from './refusals.ts'
import type { AnalysisScope } from './scope.ts'
import { areRestsTold, leftOutOfAll } from './withheld-groups.ts'

/**
 * A mean of items, less the indices that are shown of the others, would tell one that is withheld. So it goes without
 * the blocks that hold answers of a few beyond what is shown, and is refused where that is not enough.
 */
function restsOfItems(scope: AnalysisScope, items: readonly string[]) {
  const { everywhere, method } = scope
  const all = items.flatMap((key) => itemRests(scope.rests, placesOf(everywhere.versions, key, method)))
  const { rests, isKept } = leftOutOfAll(scope, all)
  return { isTold: areRestsTold(scope, rests), isKept }
}

function keptColumns(
  table: AnswerTable,
  items: readonly string[],
  isKept: (one: { unitId: number; block: string }) => boolean,
) {
  const columns = columnsOf(table, items)
  const { of, cells } = groupRows(table, ['unit', 'block'])
  const kept = cells.map(({ labels: [unit, block] }) =>
    isKept({ unitId: Number(unit), block: String(block) }),
  )
  return kept.includes(false)
    ? columns.map((column) => column.filter((_, row) => kept[of[row] ?? 0]))
    : columns
}

/** The index as the plain mean of its items' indices, with its error clustered by respondent. */
export const analyseItemMean: Analyse = async (_question, scope, reader, onProgress) => {
  const { frame, figures, method } = scope
  const asked = askedItems(scope)
  const items = method.dimensions.flatMap((dimension) => dimension.items).filter((key) => asked.has(key))
  const reason = refusalOf(figures.whole)
  if (reason) return { kind: 'item_mean', ...frame, items: items.length, mean: refused(reason) }
  const { isTold, isKept } = restsOfItems(scope, items)
  if (isTold) return { kind: 'item_mean', ...frame, items: items.length, mean: refused('withheld') }
  const table = await readOwn(reader, scope, items, onProgress)
  const found = meanOfItems(keptColumns(table, items, isKept), method.topLevels)
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
