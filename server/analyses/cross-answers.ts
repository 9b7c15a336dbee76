import type { Cross } from '#contract/analyses.ts'
import { levelItems, type Questionnaire } from '#contract/questionnaire.ts'
import type { Reader } from '../db/reader.ts'
import { type CrossCount, countCrossed } from '../queries/cross-counts.ts'
import { layoutOf } from '../rollups/layout.ts'
import { type AnswerRest, type ItemAt, itemRests } from './answer-rests.ts'
import type { AnalysisScope, AskedVersion } from './scope.ts'
import { leftOutOfAll } from './withheld-groups.ts'

/**
 * Answers to an item by unit, block and category, of all units, and what the overview does not show of them; without the
 * few blocks that would give something away.
 */
export async function countCrossAnswers(
  reader: Reader,
  scope: AnalysisScope,
  by: Cross,
  key: string,
): Promise<{ counts: CrossCount[]; rests: AnswerRest[][] }> {
  const asked = placesOf(scope.everywhere.versions, key, scope.method)
  const counts = await countCrossed(reader, scope.everywhere.range, by, asked)
  const { rests, isKept } = keptRests(scope, asked)
  return { counts: counts.filter((one) => one.level !== null && one.level >= 1 && isKept(one)), rests }
}

/** What the overview does not show of an item, without the blocks that tables go without. */
export function keptRests(scope: AnalysisScope, asked: readonly ItemAt[]): ReturnType<typeof leftOutOfAll> {
  return leftOutOfAll(scope, itemRests(scope.rests, asked))
}

/** Where an item stands in each version that asks it. */
export function placesOf(
  versions: readonly AskedVersion[],
  key: string,
  method: AnalysisScope['method'],
): ItemAt[] {
  return versions.flatMap(({ surveyId, version, questionnaire }): ItemAt[] => {
    const found = placeOf(questionnaire, key, method)
    return found ? [{ surveyId, version, ...found }] : []
  })
}

function placeOf(
  questionnaire: Questionnaire,
  key: string,
  method: AnalysisScope['method'],
): { place: number; slots: number } | null {
  const place = levelItems(questionnaire).findIndex((item) => item.key === key)
  return place < 0 ? null : { place, slots: layoutOf(questionnaire, method).slots }
}
