import type { UnitSummary } from '#contract/office.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type Collector, findCollectorById } from '../queries/collectors.ts'
import type { SignedIn } from '../queries/staff.ts'
import { listUnits } from '../queries/units.ts'
import { subtreeIds } from '../unit-tree.ts'

/** Units that ended stay in sight: what stood there may still hold responses. */
const sinceEver = '1900-01-01'

export interface UnitScope {
  /** Every unit that ever was, as it is or last was. */
  units: UnitSummary[]
  /** Ids of the units that the person may see. */
  visible: Set<number>
}

/** What a person may see of the tree of units. */
export async function unitScopeOf(db: Db, clock: Clock, { unitId }: SignedIn): Promise<UnitScope> {
  const units = await listUnits(db, officeDay(clock()), sinceEver)
  const visible = unitId === null ? units.map((unit) => unit.unitId) : subtreeIds(units, unitId)
  return { units, visible: new Set(visible) }
}

/**
 * Ids of a unit and of everything below it.
 * @throws Problem not_found for a unit out of sight, which is answered like one that does not exist
 */
export function requireSubtree({ units, visible }: UnitScope, unitId: number): number[] {
  if (!visible.has(unitId)) throw problems.notFound('unit', unitId)
  return subtreeIds(units, unitId)
}

/** A collector of a unit that the person may see. @throws Problem not_found */
export async function requireCollectorInScope(
  db: Db,
  clock: Clock,
  person: SignedIn,
  collectorId: number,
): Promise<Collector> {
  const collector = await findCollectorById(db, collectorId)
  const { visible } = await unitScopeOf(db, clock, person)
  if (!collector || !visible.has(collector.unitId)) throw problems.notFound('collector', collectorId)
  return collector
}
