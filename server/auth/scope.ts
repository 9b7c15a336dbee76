import type { UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type Collector, findCollectorById } from '../queries/collectors.ts'
import type { SignedIn } from '../queries/staff.ts'
import { listUnits } from '../queries/units.ts'
import { subtreeIds } from '../unit-tree.ts'

/**
 * The units of a day, once it is sure that the person may see this one.
 * @throws Problem not_found, the same for units that do not exist and for those out of sight
 */
export async function requireUnit(
  db: Db,
  person: SignedIn,
  unitId: number,
  today: string,
): Promise<UnitSummary[]> {
  const units = await listUnits(db, today)
  const isVisible = person.unitId === null || subtreeIds(units, person.unitId).includes(unitId)
  if (!isVisible || !units.some((unit) => unit.unitId === unitId)) throw problems.notFound('unit', unitId)
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
