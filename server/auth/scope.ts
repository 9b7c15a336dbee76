import type { UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type Collector, findCollectorById } from '../queries/collectors.ts'
import type { SignedIn } from '../queries/staff.ts'
import { listUnits } from '../queries/units.ts'
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

/** The units of a day, once it is sure that the person may see this one. @throws Problem not_found */
export async function requireUnit(
  db: Db,
  person: SignedIn,
  unitId: number,
  today: string,
): Promise<UnitSummary[]> {
  const units = await listUnits(db, today)
  requireVisible(units, person, unitId)
  return units
}

/** A place of a unit that the person may see. @throws Problem not_found */
export async function requireCollector(
  db: Db,
  person: SignedIn,
  collectorId: number,
  today: string,
): Promise<Collector> {
  const collector = await findCollectorById(db, collectorId)
  if (!collector) throw problems.notFound('collector', collectorId)
  await requireUnit(db, person, collector.unitId, today)
  return collector
}
