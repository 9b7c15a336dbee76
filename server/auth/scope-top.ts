import type { UnitScope } from './scope.ts'

/**
 * The highest unit that a person may see and below which a question lies.
 * @param unitId the unit asked about; null leaves the choice
 * @returns null for the whole tree
 */
export function scopeTopOf({ units, visible }: UnitScope, unitId: number | null): number | null {
  const parents = new Map(units.map((unit) => [unit.unitId, unit.parentId]))
  let top = unitId !== null && visible.has(unitId) ? unitId : firstVisible(units, visible)
  const seen = new Set<number>()
  for (let above = parents.get(top) ?? null; above !== null && visible.has(above) && !seen.has(above); ) {
    seen.add(above)
    top = above
    above = parents.get(top) ?? null
  }
  return parents.get(top) === null ? null : top
}

function firstVisible(units: UnitScope['units'], visible: ReadonlySet<number>): number {
  return units.find((unit) => visible.has(unit.unitId))?.unitId ?? -1
}
