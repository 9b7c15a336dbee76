import { type AnswerTable, columnsOf, groupRows, meanOfItems } from '../../analytics/index.ts'
import type { Reader } from '../db/reader.ts'
import type { Analyse } from './analyse.ts'
import { type AnswerRest, itemRests } from './answer-rests.ts'
import { askedItems } from './asked-items.ts'
import { placesOf } from './cross-answers.ts'
import { blockOf } from './left-out-blocks.ts'
import { readAnswers } from './read-answers.ts'
import { refusalOf, refused } from './refusals.ts'
import { type AnalysisScope, widenScope } from './scope.ts'

/**
 * A mean of items, less the indices that are shown of the others, would tell one that is withheld. So it goes without
 * the blocks that hold answers of a few beyond what is shown, and is refused where that is not enough.
 */
async function restsOfItems(reader: Reader, scope: AnalysisScope, items: readonly string[]) {
  const { rules, units, method, frame } = scope
  const wide = await widenScope(reader.db, scope)
  const leftOut = new Set<string>()
  const all = items.map((key) => itemRests(scope, placesOf(wide, key)))
  const kept = (rests: AnswerRest[]) => rests.filter((one) => !leftOut.has(blockOf(one)))
  // What is left out for one item is missing in the others, which may then be told.
  for (let before = -1; before < leftOut.size; ) {
    before = leftOut.size
    for (const rests of all)
      for (const block of rules.leftOutBlocks(kept(rests), units, method.minimumN)) leftOut.add(block)
  }
  const isTold = all.some((rests) => rules.isRestTold(kept(rests), units, frame.unit.unitId, method.minimumN))
  return { isTold, leftOut }
}

function columnsWithout(table: AnswerTable, items: readonly string[], leftOut: ReadonlySet<string>) {
  const columns = columnsOf(table, items)
  if (leftOut.size === 0) return columns
  const { of, cells } = groupRows(table, ['unit', 'block'])
  const isKept = cells.map(({ labels: [unit, block] }) => !leftOut.has(`${unit} ${block}`))
  return columns.map((column) => column.filter((_, row) => isKept[of[row] ?? 0]))
}

/** The index as the plain mean of its items' indices, with its error clustered by respondent. */
export const analyseItemMean: Analyse = async (_question, scope, reader, onProgress) => {
  const { frame, figures, method } = scope
  const asked = askedItems(scope)
  const items = method.dimensions.flatMap((dimension) => dimension.items).filter((key) => asked.has(key))
  const reason = refusalOf(figures.whole)
  if (reason) return { kind: 'item_mean', ...frame, items: items.length, mean: refused(reason) }
  const { isTold, leftOut } = await restsOfItems(reader, scope, items)
  if (isTold) return { kind: 'item_mean', ...frame, items: items.length, mean: refused('withheld') }
  const table = await readAnswers(reader, scope, { items, labels: ['unit', 'block'] }, onProgress)
  const found = meanOfItems(columnsWithout(table, items, leftOut), method.topLevels)
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
