import { fewestComments } from '#contract/comments.ts'
import type { CommentGroup, ReadyCell } from '../queries/comment-waiting.ts'

/**
 * Decides which comments appear. A group is of one unit, survey and item, so that ten comments are of ten people. What
 * is left of a survey that has ended joins what is left beside it, and appears with the nearest unit above under which
 * ten come together.
 */
export function planComments(
  cells: readonly ReadyCell[],
  parentOf: (unitId: number) => number | null,
): CommentGroup[] {
  const isEnough = ({ ready }: ReadyCell) => ready >= fewestComments
  const own = cells.filter(isEnough).map(({ surveyId, itemKey, unitId }) => {
    return { surveyId, itemKey, fromUnitIds: [unitId], toUnitId: unitId }
  })
  const rest = cells.filter((cell) => cell.isOver && !isEnough(cell))
  const groups = Map.groupBy(rest, ({ surveyId, itemKey }) => `${surveyId} ${itemKey}`)
  return [...own, ...[...groups.values()].flatMap((group) => joinUpwards(group, parentOf))]
}

interface Rest {
  unitIds: number[]
  ready: number
}

/** Carries what is too little upwards, the deepest units first. */
function joinUpwards(
  cells: readonly ReadyCell[],
  parentOf: (unitId: number) => number | null,
): CommentGroup[] {
  const [first] = cells
  if (!first) return []
  const { surveyId, itemKey } = first
  const depthOf = (unitId: number) => depth(unitId, parentOf)
  const rests = new Map<number, Rest>(
    cells.map(({ unitId, ready }) => [unitId, { unitIds: [unitId], ready }]),
  )
  const groups: CommentGroup[] = []
  for (;;) {
    const deepest = [...rests.keys()].toSorted((a, b) => depthOf(b) - depthOf(a) || a - b)[0]
    const rest = deepest === undefined ? undefined : rests.get(deepest)
    if (deepest === undefined || !rest) return groups
    rests.delete(deepest)
    if (rest.ready >= fewestComments) {
      groups.push({ surveyId, itemKey, fromUnitIds: rest.unitIds, toUnitId: deepest })
      continue
    }
    const above = parentOf(deepest)
    if (above === null) continue
    const beside = rests.get(above)
    rests.set(above, {
      unitIds: [...(beside?.unitIds ?? []), ...rest.unitIds],
      ready: (beside?.ready ?? 0) + rest.ready,
    })
  }
}

function depth(unitId: number, parentOf: (unitId: number) => number | null): number {
  let steps = 0
  // A tree by construction; a loop made by a faulty import must not hang the server.
  for (let next = parentOf(unitId); next !== null && steps < 100; next = parentOf(next)) steps++
  return steps
}
