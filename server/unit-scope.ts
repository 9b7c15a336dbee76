import type { UnitSummary } from '#contract/office.ts'
import type { Db } from './db/client.ts'
import { problems } from './problem.ts'
import type { SignedIn } from './queries/staff.ts'
import { listUnits } from './queries/units.ts'
import { subtreeIds } from './unit-tree.ts'

/** A unit that a person may look at, on a map of units. */
export interface UnitScope {
  units: UnitSummary[]
  /** The unit and everything below it. */
  unitIds: number[]
}

/**
 * The unit that was asked for, with all below it.
 * @param map the day whose tree of units is used, and the earliest day whose units are in it
 * @throws Problem not_found for a unit that is missing; one that is out of the person's sight is answered alike
 */
export async function findUnitScope(
  db: Db,
  person: Pick<SignedIn, 'unitId'>,
  unitId: number,
  { asOf, since = asOf }: { asOf: string; since?: string },
): Promise<UnitScope> {
  const units = await listUnits(db, asOf, since)
  const isVisible = person.unitId === null || subtreeIds(units, person.unitId).includes(unitId)
  if (!isVisible || !units.some((unit) => unit.unitId === unitId)) throw problems.notFound('unit', unitId)
  return { units, unitIds: subtreeIds(units, unitId) }
}
