/** A decision to leave a batch out of one unit's figures, or to take it in again, that is not applied yet. */
export interface PendingExclusion {
  unitId: number
  batchId: number
  /** True to leave out, false to take in again. */
  wanted: boolean
  /** Responses of the unit that would leave, or come back. */
  moved: number
  /** Responses of the unit that figures show apart from those. */
  rest: number
}

/**
 * Which decisions may take effect together now. A shown figure must not move by fewer than k respondents,
 * nor keep fewer than k but some. A unit that has nothing else is hidden while it is below k; it goes along
 * where every unit above it moves by k or more in the same step.
 * @param ancestorsOf ids of the units above a unit
 * @param k fewest respondents that may be told apart, at least 1
 */
export function planExclusions(
  pending: readonly PendingExclusion[],
  ancestorsOf: (unitId: number) => readonly number[],
  k: number,
): PendingExclusion[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError('planExclusions requires a whole k of at least 1')
  const alone = pending.filter(({ moved, rest }) => moved === 0 || (moved >= k && (rest === 0 || rest >= k)))
  let along = pending.filter(({ moved, rest }) => moved > 0 && moved < k && rest === 0)
  for (;;) {
    const sums = movedBelow([...alone, ...along], ancestorsOf)
    const kept = along.filter(({ unitId }) =>
      ancestorsOf(unitId).every((above) => (sums.get(above) ?? 0) >= k),
    )
    if (kept.length === along.length) return [...alone, ...along]
    along = kept
  }
}

function movedBelow(
  exclusions: readonly PendingExclusion[],
  ancestorsOf: (unitId: number) => readonly number[],
): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { unitId, moved } of exclusions) {
    for (const above of ancestorsOf(unitId)) sums.set(above, (sums.get(above) ?? 0) + moved)
  }
  return sums
}
