import type { UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { type Collector, findCollectorById } from '../queries/collectors.ts'
import type { SignedIn } from '../queries/staff.ts'
import { listUnits } from '../queries/units.ts'
import { subtreeIds } from '../unit-tree.ts'

/** Units that ended stay in sight: what stood there may still hold responses. */
const sinceEver = '1900-01-01'

/** What a person may see of the tree of units. */
export interface UnitScope {
  /** Every unit that ever was, as it is or last was. */
  units: readonly UnitSummary[]
  /** Ids of the units that the person may see. */
  visible: Set<number>
}

export async function unitScopeOf(db: Db, person: SignedIn, today: string): Promise<UnitScope> {
  const units = await listUnits(db, today, sinceEver)
  return { units, visible: new Set(visibleIds(units, person)) }
}

/**
 * Ids of a unit and of everything below it, ended units too.
 * @throws Problem not_found for a unit out of sight, which is answered like one that does not exist
 */
export function requireSubtree({ units, visible }: UnitScope, unitId: number): number[] {
  if (!visible.has(unitId)) throw problems.notFound('unit', unitId)
  return subtreeIds(units, unitId)
}

/**
 * Ids of the units a person sees: all of the map, or those that their grants name and what is below them. On a staff
 * route these are the grants with a role that its policy asks for, so that being a clerk somewhere opens no figures there.
 */
function visibleIds(units: readonly UnitSummary[], { grants }: Pick<SignedIn, 'grants'>): number[] {
  const known = units.map(({ unitId }) => unitId)
  if (grants.some(({ unitId }) => unitId === null)) return known
  const seen = new Set(grants.flatMap(({ unitId }) => (unitId === null ? [] : subtreeIds(units, unitId))))
  return known.filter((unitId) => seen.has(unitId))
}

/**
 * The top of what a person may see: null for the whole tree. With several grants, the one above the unit asked
 * about, or where none is asked the one with the most units below it.
 */
export async function topUnitOf(
  db: Db,
  { grants }: Pick<SignedIn, 'grants'>,
  asked: number | null,
  today: string,
): Promise<number | null> {
  const tops = grants.flatMap(({ unitId }) => unitId ?? [])
  if (tops.length < grants.length) return null
  if (tops.length === 1) return tops[0] ?? null
  const units = await listUnits(db, today, sinceEver)
  const subtrees = tops
    .map((top) => ({ top, ids: subtreeIds(units, top) }))
    .sort((a, b) => b.ids.length - a.ids.length)
  const holding = asked === null ? undefined : subtrees.find(({ ids }) => ids.includes(asked))
  return (holding ?? subtrees[0])?.top ?? null
}

/**
 * The units of a day, once it is sure that the person may see this one and that it has not ended. What hangs below a unit
 * that ended is seen from above all the same.
 * @throws Problem not_found for a unit outside the scope as for one that does not exist
 */
export async function requireUnit(
  db: Db,
  person: SignedIn,
  unitId: number,
  today: string,
): Promise<readonly UnitSummary[]> {
  const { units, visible } = await unitScopeOf(db, person, today)
  const standing = units.filter(({ hasEnded }) => !hasEnded)
  if (!visible.has(unitId) || !standing.some((unit) => unit.unitId === unitId))
    throw problems.notFound('unit', unitId)
  return standing
}

/** A survey runs in all units, so only who sees all of them may begin, change or end one. @throws Problem not_allowed */
export function requireWholeTree({ grants }: Pick<SignedIn, 'grants'>): void {
  if (!grants.some(({ unitId }) => unitId === null)) throw problems.notAllowed()
}

/** Whether a person looks after the whole installation, the server too. */
export function looksAfterServer({ grants }: Pick<SignedIn, 'grants'>): boolean {
  return grants.some(({ role, unitId }) => role === 'administrator' && unitId === null)
}

/** A collector of a unit that the person may see, also of one that ended. @throws Problem not_found */
export async function requireCollector(
  db: Db,
  person: SignedIn,
  collectorId: number,
  today: string,
): Promise<Collector> {
  const collector = await findCollectorById(db, collectorId)
  const { visible } = await unitScopeOf(db, person, today)
  if (!collector || !visible.has(collector.unitId)) throw problems.notFound('collector', collectorId)
  return collector
}
