import type { UnitSummary } from '#contract/office.ts'
import { ancestorIds, subtreeIds } from '../unit-tree.ts'
import type { AnswerRest } from './answer-rests.ts'

/** Names a unit and block among those that are left out. */
export function blockOf({ unitId, block }: { unitId: number; block: string }): string {
  return `${unitId} ${block}`
}

/**
 * Units and blocks that tables go without, so that of every unit with others below it nobody or k and more are left: of
 * a whole province a small unit is left out rather than everything withheld. The same whichever unit is asked about, or
 * two tables would tell by their difference.
 */
export function leftOutBlocks(
  rests: readonly AnswerRest[],
  units: readonly UnitSummary[],
  k: number,
): Set<string> {
  const parents = units
    .filter(({ unitId }) => units.some(({ parentId }) => parentId === unitId))
    .toSorted((a, b) => depthOf(units, b) - depthOf(units, a))
    .map(({ unitId }) => new Set(subtreeIds(units, unitId)))
  const blocks = Map.groupBy(rests, ({ block }) => block)
  return new Set([...blocks.values()].flatMap((block) => leaveOut(totalsOf(block), parents, k).map(blockOf)))
}

function leaveOut(block: AnswerRest[], parents: readonly Set<number>[], k: number): AnswerRest[] {
  let kept = block
  for (const below of parents) {
    const isTold = () => {
      const sum = kept.reduce((all, { unitId, rest }) => all + (below.has(unitId) ? rest : 0), 0)
      return sum !== 0 && Math.abs(sum) < k
    }
    while (isTold()) {
      const [least] = kept.filter(({ unitId }) => below.has(unitId)).toSorted(bySize)
      kept = kept.filter((one) => one !== least)
    }
  }
  return block.filter((one) => !kept.includes(one))
}

function bySize(a: AnswerRest, b: AnswerRest): number {
  return Math.abs(a.rest) - Math.abs(b.rest) || a.unitId - b.unitId
}

/** One for each unit with a rest; the version does not matter. */
function totalsOf(block: readonly AnswerRest[]): AnswerRest[] {
  const units = Map.groupBy(block, ({ unitId }) => unitId)
  return [...units.values()].flatMap((list) => {
    const rest = list.reduce((sum, one) => sum + one.rest, 0)
    return list[0] && rest !== 0 ? [{ ...list[0], rest }] : []
  })
}

function depthOf(units: readonly UnitSummary[], { unitId }: UnitSummary): number {
  return ancestorIds(units, unitId).length
}
