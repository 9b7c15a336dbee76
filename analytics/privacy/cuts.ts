import { fromTheDeepest } from './release-rest.ts'
import { withholdCells } from './suppression.ts'

/** How many respondents of a unit have a value of a cut; '' stands for those that name none. */
export interface CutCount {
  unitId: number
  value: string
  n: number
}

/** Where a unit's respondents with a value are shown: in their unit, or above it together with others. */
export interface CutPlace {
  unitId: number
  value: string
  shownUnitId: number
}

interface Pool {
  n: number
  unitIds: number[]
}

/**
 * Where each value of a cut is shown. A unit shows the values of at least k respondents and keeps the others together:
 * nobody or at least k, for which the smallest value it could show is kept with them where needed. What it keeps goes
 * to the unit above, as one of the groups that come together there, and so on; what the topmost keeps is shown nowhere.
 *
 * Every group that can be told apart then holds nobody or at least k: values of a unit, what a unit keeps, and by
 * subtraction sums of these. What came together above is a table of groups by values, in which each row, each column,
 * and all that lies beside it, hold at least k; so no count within it can be bounded more tightly than by k.
 *
 * @param counts of one cut, each value of a unit once
 * @param k fewest respondents that may be told apart, at least 1
 * @param parentOf unit above a unit, null for the topmost
 * @throws RangeError unless k is whole and at least 1
 */
export function planCuts(
  counts: readonly CutCount[],
  k: number,
  parentOf: (unitId: number) => number | null,
): CutPlace[] {
  const pools = poolsOf(counts)
  const places: CutPlace[] = []
  for (const shownUnitId of fromTheDeepest([...pools.keys()], parentOf)) {
    const values = [...(pools.get(shownUnitId) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
    const hidden = withholdCells(
      values.map(([, { n }]) => n),
      k,
    )
    const parentId = parentOf(shownUnitId)
    for (const [at, [value, pool]] of values.entries()) {
      if (hidden[at] === null) places.push(...pool.unitIds.map((unitId) => ({ unitId, value, shownUnitId })))
      else if (parentId !== null) put(pools, parentId, value, pool)
    }
  }
  return places
}

type Pools = Map<number, Map<string, Pool>>

function poolsOf(counts: readonly CutCount[]): Pools {
  const pools: Pools = new Map()
  for (const { unitId, value, n } of counts) if (n > 0) put(pools, unitId, value, { n, unitIds: [unitId] })
  return pools
}

function put(pools: Pools, unitId: number, value: string, { n, unitIds }: Pool): void {
  const values = pools.get(unitId) ?? new Map<string, Pool>()
  const { n: known = 0, unitIds: among = [] } = values.get(value) ?? {}
  values.set(value, { n: known + n, unitIds: [...among, ...unitIds] })
  pools.set(unitId, values)
}
