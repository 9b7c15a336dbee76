/** A decision to leave a batch out of one unit's figures, or to take it in again, that is not applied yet. */
export interface PendingExclusion {
  unitId: number
  batchId: number
  /** True to leave out, false to take in again. */
  wanted: boolean
  /** Per survey and month: responses that would leave or come back, and those that figures show apart from them. */
  cells: { moved: number; rest: number }[]
}

/**
 * Which decisions may take effect together now. A shown figure must not move by fewer than k respondents,
 * nor keep fewer than k but some; this holds for every month of the unit and for the unit as a whole. A unit
 * that has nothing else is hidden while it is below k; it goes along where every figure above it moves by k
 * or more in the same step.
 * @param scopesOf ids of the units above a unit, and of the unit itself where it has units below
 * @param k fewest respondents that may be told apart, at least 1
 */
export function planExclusions(
  pending: readonly PendingExclusion[],
  scopesOf: (unitId: number) => readonly number[],
  k: number,
): PendingExclusion[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError('planExclusions requires a whole k of at least 1')
  const safe = pending.filter(({ cells }) => cells.every((cell) => isSafe(cell, k)))
  const alone = safe.filter((exclusion) => movedOf(exclusion) === 0 || isSafe(wholeOf(exclusion), k, true))
  let along = safe.filter((exclusion) => !alone.includes(exclusion) && wholeOf(exclusion).rest === 0)
  for (;;) {
    const sums = movedBelow([...alone, ...along], scopesOf)
    const kept = along.filter(({ unitId }) => scopesOf(unitId).every((scope) => (sums.get(scope) ?? 0) >= k))
    if (kept.length === along.length) return [...alone, ...along]
    along = kept
  }
}

/** Whether a cell may move: all of it, or k and more beside k and more. @param isWhole all of it must be k too */
function isSafe({ moved, rest }: { moved: number; rest: number }, k: number, isWhole = false): boolean {
  if (moved === 0) return true
  return rest === 0 ? !isWhole || moved >= k : moved >= k && rest >= k
}

function movedOf({ cells }: PendingExclusion): number {
  return cells.reduce((sum, { moved }) => sum + moved, 0)
}

function wholeOf(exclusion: PendingExclusion): { moved: number; rest: number } {
  return { moved: movedOf(exclusion), rest: exclusion.cells.reduce((sum, { rest }) => sum + rest, 0) }
}

function movedBelow(
  exclusions: readonly PendingExclusion[],
  scopesOf: (unitId: number) => readonly number[],
): Map<number, number> {
  const sums = new Map<number, number>()
  for (const exclusion of exclusions) {
    for (const scope of scopesOf(exclusion.unitId))
      sums.set(scope, (sums.get(scope) ?? 0) + movedOf(exclusion))
  }
  return sums
}
