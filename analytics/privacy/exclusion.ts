/** A unit and month in which responses count. */
export interface MovedCell {
  /** Names the unit, survey and month. */
  cell: string
  /** Responses of the batch that would leave or come back. */
  moved: number
  /** Responses that figures show there now. */
  shown: number
}

/** A decision to leave a batch out of one unit's figures, or to take it in again, that is not applied yet. */
export interface PendingExclusion {
  unitId: number
  batchId: number
  /** True to leave out, false to take in again. */
  wanted: boolean
  cells: MovedCell[]
}

/**
 * Which decisions may take effect, in groups that do so together: units whose responses of a batch count in the
 * same cell. In every cell nobody or at least k move, and nobody or at least k others stand beside them.
 * @param k fewest respondents that may be told apart, at least 1
 * @throws RangeError unless k is whole and at least 1, and the responses of every cell are whole numbers
 */
export function planExclusions(pending: readonly PendingExclusion[], k: number): PendingExclusion[][] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError('planExclusions requires a whole k of at least 1')
  const counts = pending.flatMap(({ cells }) => cells.flatMap(({ moved, shown }) => [moved, shown]))
  if (!counts.every((count) => Number.isSafeInteger(count)))
    throw new RangeError('planExclusions requires whole numbers of responses')
  const byBatch = Map.groupBy(pending, ({ batchId, wanted }) => `${batchId} ${wanted}`)
  return [...byBatch.values()].flatMap(joinByCell).filter((group) => isSafe(group, k))
}

/** Groups that share no cell. */
function joinByCell(pending: readonly PendingExclusion[]): PendingExclusion[][] {
  let groups: PendingExclusion[][] = []
  for (const exclusion of pending) {
    const cells = new Set(exclusion.cells.map(({ cell }) => cell))
    const isTouched = (group: PendingExclusion[]) =>
      group.some((member) => member.cells.some(({ cell }) => cells.has(cell)))
    const joined = [...groups.filter(isTouched).flat(), exclusion]
    groups = [...groups.filter((group) => !isTouched(group)), joined]
  }
  return groups
}

function isSafe(group: readonly PendingExclusion[], k: number): boolean {
  const cells = Map.groupBy(
    group.flatMap((exclusion) => exclusion.cells),
    ({ cell }) => cell,
  )
  const isWanted = group[0]?.wanted === true
  return [...cells.values()].every((parts) => {
    const moved = parts.reduce((sum, part) => sum + part.moved, 0)
    const beside = (parts[0]?.shown ?? 0) - (isWanted ? moved : 0)
    return moved === 0 || (moved >= k && (beside === 0 || beside >= k))
  })
}
