import type { UnitSummary } from '#contract/office.ts'

/** Who stands above and below whom, on one map. */
interface Tree {
  parentOf: Map<number, number | null>
  childrenOf: Map<number | null, UnitSummary[]>
}

// A map is asked thousands of times and never changes; it goes with the list that it was made of.
const trees = new WeakMap<readonly UnitSummary[], Tree>()

function treeOf(units: readonly UnitSummary[]): Tree {
  const known = trees.get(units)
  if (known) return known
  const tree = {
    parentOf: new Map(units.map((unit) => [unit.unitId, unit.parentId])),
    childrenOf: Map.groupBy(units, ({ parentId }) => parentId),
  }
  trees.set(units, tree)
  return tree
}

/** Ids of a unit and of everything below it. */
export function subtreeIds(units: readonly UnitSummary[], top: number): number[] {
  const { childrenOf } = treeOf(units)
  const found: number[] = []
  const seen = new Set<number>()
  const open = [top]
  for (let unitId = open.pop(); unitId !== undefined; unitId = open.pop()) {
    // A tree by construction; a loop made by a faulty import must not hang the server.
    if (seen.has(unitId)) continue
    seen.add(unitId)
    found.push(unitId)
    for (const unit of childrenOf.get(unitId) ?? []) open.push(unit.unitId)
  }
  return found
}

/** Ids of the units above a unit, nearest first. */
export function ancestorIds(units: readonly UnitSummary[], unitId: number): number[] {
  const { parentOf } = treeOf(units)
  const above: number[] = []
  for (let next = parentOf.get(unitId) ?? null; next !== null; next = parentOf.get(next) ?? null) {
    if (above.includes(next)) break
    above.push(next)
  }
  return above
}

/** The units directly below, in the order given. */
export function childrenOf(units: readonly UnitSummary[], parentId: number): readonly UnitSummary[] {
  return treeOf(units).childrenOf.get(parentId) ?? []
}

/** The unit that stands above all others, or null while there is none. */
export function rootOf(units: readonly UnitSummary[]): UnitSummary | null {
  return units.find((unit) => unit.parentId === null) ?? null
}
