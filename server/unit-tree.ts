import type { UnitSummary } from '#contract/office.ts'

/** Ids of a unit and of everything below it. */
export function subtreeIds(units: readonly UnitSummary[], top: number): number[] {
  return subtreesOf(units)(top)
}

/** Finds the subtrees of many units of one map. */
export function subtreesOf(units: readonly UnitSummary[]): (top: number) => number[] {
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  return (top) => {
    const found: number[] = []
    const seen = new Set<number>()
    const open = [top]
    for (let unitId = open.pop(); unitId !== undefined; unitId = open.pop()) {
      // A tree by construction; a loop made by a faulty import must not hang the server.
      if (seen.has(unitId)) continue
      seen.add(unitId)
      found.push(unitId)
      for (const unit of below.get(unitId) ?? []) open.push(unit.unitId)
    }
    return found
  }
}

/** Ids of the units above a unit, nearest first. */
export function ancestorIds(units: readonly UnitSummary[], unitId: number): number[] {
  const parentOf = new Map(units.map((unit) => [unit.unitId, unit.parentId]))
  const above: number[] = []
  for (let next = parentOf.get(unitId) ?? null; next !== null; next = parentOf.get(next) ?? null) {
    if (above.includes(next)) break
    above.push(next)
  }
  return above
}

/** The units directly below, in the order given. */
export function childrenOf(units: readonly UnitSummary[], parentId: number): UnitSummary[] {
  return units.filter((unit) => unit.parentId === parentId)
}

/** The unit that stands above all others, or null while there is none. */
export function rootOf(units: readonly UnitSummary[]): UnitSummary | null {
  return units.find((unit) => unit.parentId === null) ?? null
}
