import type { UnitSummary } from '#contract/office.ts'
import { problems } from '../problem.ts'
import type { SignedIn } from '../queries/staff.ts'
import { subtreeIds } from '../unit-tree.ts'

/** Ids of the units a person sees: all of the map, or their own and what is below it. */
export function visibleIds(units: readonly UnitSummary[], { unitId }: SignedIn): number[] {
  return unitId === null ? units.map((unit) => unit.unitId) : subtreeIds(units, unitId)
}

/** Answers for a unit outside a person's subtree as for one that does not exist. @throws Problem not_found */
export function requireVisible(units: readonly UnitSummary[], person: SignedIn, unitId: number): void {
  const isVisible = visibleIds(units, person).includes(unitId)
  if (!isVisible || !units.some((unit) => unit.unitId === unitId)) throw problems.notFound('unit', unitId)
}
