import { isRefused, type Refused } from '#contract/analyses.ts'
import { type AnswerTable, columnsOf, dimensionScores } from '../../analytics/index.ts'
import { refused } from './refusals.ts'
import { withheldKinds } from './told-kinds.ts'
import type { Deciding } from './withheld-groups.ts'

// What drivers and reliability say rests on complete responses alone. That somebody left something out is no answer, but
// of a quarter in which three were complete, all that is said beside the rest of the year would be said of these three.

/** Whether those that answered all of these items are a few in some quarter, here or beside. */
export function areAnswersTold(scope: Deciding, around: AnswerTable, items: readonly string[]): boolean {
  const columns = columnsOf(around, items)
  const isMissing = new Uint8Array(around.rows)
  for (const column of columns)
    for (let row = 0; row < around.rows; row++) if ((column[row] ?? 0) < 1) isMissing[row] = 1
  return isTold(scope, around, isMissing)
}

/** Whether those that have a score on all of these dimensions are a few in some quarter. @param dimensions items of each */
export function areScoresTold(
  scope: Deciding,
  around: AnswerTable,
  dimensions: readonly (readonly string[])[],
): boolean {
  const isMissing = new Uint8Array(around.rows)
  for (const items of dimensions) {
    const scores = dimensionScores(columnsOf(around, items))
    for (let row = 0; row < around.rows; row++) if ((scores[row] ?? 0) <= 0) isMissing[row] = 1
  }
  return isTold(scope, around, isMissing)
}

/** What complete rows say, or why it stays here; that they are too few may be said, and not how few. */
export function unlessTold<Part extends object>(isFew: boolean, part: Part | Refused): Part | Refused {
  if (!isFew) return part
  return isRefused(part) && part.refused === 'too_few' ? { ...part, n: null } : refused('withheld')
}

function isTold(scope: Deciding, around: AnswerTable, isMissing: Uint8Array): boolean {
  return withheldKinds(scope, around, ['complete'], (row) => (isMissing[row] ? -1 : 0)).size > 0
}
