import type { Cross } from '#contract/analyses.ts'
import { levelItems, type Questionnaire } from '#contract/questionnaire.ts'
import type { Reader } from '../db/reader.ts'
import { totalsByVersion } from '../figures/cell-totals.ts'
import { questionnairesOf } from '../figures/questionnaires.ts'
import { cellsWithin } from '../figures/rollup-cells.ts'
import { type CrossCount, countCrossed } from '../queries/cross-counts.ts'
import { layoutOf } from '../rollups/layout.ts'
import { type AnswerRest, everywhereOf, type ItemAt, itemRests } from './answer-rests.ts'
import { blockOf, leftOutBlocks } from './left-out-blocks.ts'
import type { AnalysisScope } from './scope.ts'

/**
 * Answers to an item by unit, block and category, of all units, and what the overview does not show of them; without the
 * few blocks that would give something away.
 */
export async function countCrossAnswers(
  reader: Reader,
  scope: AnalysisScope,
  by: Cross,
  key: string,
): Promise<{ counts: CrossCount[]; rests: AnswerRest[] }> {
  const everywhere = everywhereOf(scope)
  const versions = totalsByVersion(cellsWithin(scope.cells, everywhere))
  const questionnaires = await questionnairesOf(reader.db, scope.surveys, versions)
  const asked = versions.flatMap(({ surveyId, version }, i): ItemAt[] => {
    const found = questionnaires[i] && placeOf(questionnaires[i], key, scope)
    return found ? [{ surveyId, version, ...found }] : []
  })
  const counts = await countCrossed(reader, everywhere, by, asked)
  const rests = itemRests(scope, asked)
  const leftOut = leftOutBlocks(rests, scope.units, scope.method.minimumN)
  const isKept = (one: { unitId: number; block: string }) => !leftOut.has(blockOf(one))
  return {
    counts: counts.filter((one) => one.level !== null && one.level >= 1 && isKept(one)),
    rests: rests.filter(isKept),
  }
}

function placeOf(
  questionnaire: Questionnaire,
  key: string,
  { method }: AnalysisScope,
): { place: number; slots: number } | null {
  const place = levelItems(questionnaire).findIndex((item) => item.key === key)
  return place < 0 ? null : { place, slots: layoutOf(questionnaire, method).slots }
}
