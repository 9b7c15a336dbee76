import type { AnswerRest } from './answer-rests.ts'
import type { BlockCount } from './cross-withheld.ts'
import { rowsIn } from './map-views.ts'
import type { AnalysisScope } from './scope.ts'

// The one way from counts of rows to what may be told of them, today and beside all that was told before.

/** What of a scope decides. */
export type Deciding = Pick<AnalysisScope, 'rules' | 'units' | 'maps' | 'withdrawn'> & {
  frame: { unit: { unitId: number } }
  method: { minimumN: number }
}

/** A survey and year of a survey and quarter `7 2026-04-01`. */
export function yearBlock(block: string): string {
  return block.slice(0, -'-MM-DD'.length)
}

/**
 * Groups that may not be told of the unit asked about.
 * @param counts of all units, whatever was withdrawn since
 * @param partOf what of a block can be asked for by itself
 */
export function withheldGroups(
  { rules, units, maps, withdrawn, frame, method }: Deciding,
  counts: readonly BlockCount[],
  partOf?: (block: string) => string,
): Set<string> {
  const blocks = rules.editionBlocks(counts, withdrawn, partOf)
  const names = rules
    .mapViews(units, maps, frame.unit.unitId)
    .flatMap((view) => [
      ...rules.crossWithheld(rowsIn(view, blocks), view.units, view.unitId, method.minimumN),
    ])
  return new Set(names)
}

/** Whether what rows say of the unit asked about, less what figures showed, would leave the answers of a few. */
export function areRestsTold(
  { rules, units, maps, withdrawn, frame, method }: Deciding,
  rests: readonly AnswerRest[][],
  partOf?: (block: string) => string,
): boolean {
  const views = rules.mapViews(units, maps, frame.unit.unitId)
  return rests.some((list) => {
    const blocks = rules.editionBlocks(list, withdrawn, partOf)
    return views.some((view) =>
      rules.isRestTold(rowsIn(view, blocks), view.units, view.unitId, method.minimumN),
    )
  })
}

/**
 * Units and blocks that tables go without from the first on, so that each of these rests by itself leaves nobody or
 * enough. What one of them leaves out is missing in the others, which may then be told.
 */
export function leftOutOfAll(
  { rules, units, maps, method }: Deciding,
  rests: readonly AnswerRest[][],
): { rests: AnswerRest[][]; isKept: (one: { unitId: number; block: string }) => boolean } {
  const leftOut = new Set<string>()
  const views = rules.mapViews(units, maps, null)
  let isKept = isNotIn(leftOut)
  for (let before = -1; before < leftOut.size; ) {
    before = leftOut.size
    for (const list of rests)
      for (const view of views) {
        const rows = rowsIn(view, list.filter(isKept))
        for (const name of rules.leftOutBlocks(rows, view.units, method.minimumN)) leftOut.add(name)
        isKept = isNotIn(leftOut)
      }
  }
  return { rests: rests.map((list) => list.filter(isKept)), isKept }
}

/** Whether something of a unit and block is still told. */
export function stillTold({ withdrawn }: Pick<AnalysisScope, 'withdrawn'>) {
  return isNotIn(new Set(withdrawn.map(({ unitId, block }) => `${unitId} ${block}`)))
}

/** Asked of each of a hundred thousand counts, and mostly of nothing. @param names `UNIT BLOCK`, as they are now */
function isNotIn(names: ReadonlySet<string>): (one: { unitId: number; block: string }) => boolean {
  if (names.size === 0) return () => true
  const now = new Set(names)
  return ({ unitId, block }) => !now.has(`${unitId} ${block}`)
}
