import type { Cross } from '#contract/analyses.ts'
import { levelItems, type Questionnaire } from '#contract/questionnaire.ts'
import type { Reader } from '../db/reader.ts'
import { totalsByVersion } from '../figures/cell-totals.ts'
import { questionnairesOf } from '../figures/questionnaires.ts'
import { type CellParts, cellsWithin, type RollupCell } from '../figures/rollup-cells.ts'
import { type CrossCount, countCrossed } from '../queries/cross-counts.ts'
import { layoutOf, slotsBeforeLevels } from '../rollups/layout.ts'
import { rootOf, subtreeIds } from '../unit-tree.ts'
import type { AnalysisScope } from './scope.ts'

/** Where an item stands in a version. */
interface AskedAt {
  surveyId: number
  version: number
  place: number
  /** Counts kept per item. */
  slots: number
}

/** Answers that were released in a unit and block less those that its figures show there; either may be more. */
export interface AnswerRest {
  unitId: number
  block: string
  rest: number
}

/**
 * Answers to an item by unit, block and category, and what the overview does not show of them. Of all units, since
 * those beside the unit asked about decide with it what may be shown.
 */
export async function countCrossAnswers(
  reader: Reader,
  scope: AnalysisScope,
  by: Cross,
  key: string,
): Promise<{ counts: CrossCount[]; rests: AnswerRest[] }> {
  const { units, range, cells } = scope
  const everywhere = {
    ...range,
    unitIds: subtreeIds(units, rootOf(units)?.unitId ?? scope.frame.unit.unitId),
  }
  const within = cellsWithin(cells, everywhere)
  const versions = totalsByVersion(within)
  const questionnaires = await questionnairesOf(reader.db, scope.surveys, versions)
  const asked = versions.flatMap(({ surveyId, version }, i): AskedAt[] => {
    const found = questionnaires[i] && placeOf(questionnaires[i], key, scope)
    return found ? [{ surveyId, version, ...found }] : []
  })
  const counts = await countCrossed(reader, everywhere, by, asked)
  return {
    counts: counts.filter(({ level }) => level !== null && level >= 1),
    rests: within.flatMap((cell) => restOf(cell, asked)),
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

function restOf(cell: RollupCell, asked: readonly AskedAt[]): AnswerRest[] {
  const at = asked.find(({ surveyId, version }) => surveyId === cell.surveyId && version === cell.version)
  if (!at) return []
  const answers = ({ items }: CellParts) =>
    items
      .subarray(at.place * at.slots + slotsBeforeLevels, (at.place + 1) * at.slots)
      .reduce((sum, n) => sum + n, 0)
  const block = `${cell.surveyId} ${quarterOf(cell.month)}`
  return [{ unitId: cell.unitId, block, rest: answers(cell.released) - answers(cell.shown) }]
}

/** First day of the quarter of a month YYYY-MM. */
function quarterOf(month: string): string {
  const first = Number(month.slice(5)) - ((Number(month.slice(5)) - 1) % 3)
  return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}
