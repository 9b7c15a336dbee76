import type { UnitKind } from '#contract/office.ts'
import type { Area, RefusedUnit } from '#contract/unit-map.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { listCollectors } from '../queries/collectors.ts'
import { endUnit, saveSuccessions } from '../queries/successions.ts'
import { addUnit, lockUnits, readLatestVersion, setVersion } from '../queries/unit-versions.ts'
import { listUnits } from '../queries/units.ts'
import { changeRefusal, endRefusal, type Ground, numberRefusal, placeRefusal } from './refusals.ts'

/** How a unit is called and where it stands. */
export interface PlacedUnit {
  name: string
  nameEn: string | null
  kind: UnitKind
  area: Area | null
  parentId: number | null
}

export interface Doer {
  actor: string
  at: Date
}

function settle(refused: RefusedUnit | null): void {
  if (refused) throw problems.unitRefused(refused)
}

async function groundOf(tx: Db, day: string): Promise<Ground> {
  await lockUnits(tx)
  return { day, units: await listUnits(tx, day) }
}

async function requireLatest(tx: Db, unitId: number) {
  const latest = await readLatestVersion(tx, unitId)
  if (!latest) throw problems.notFound('unit', unitId)
  return latest
}

/** Adds a unit from a day on. @returns its id @throws Problem unit_refused, already_exists */
export async function beginUnit(
  db: Db,
  { code, from, ...placed }: PlacedUnit & { code: string; from: string },
  { actor, at }: Doer,
): Promise<number> {
  return db.transaction(async (tx) => {
    const ground = await groundOf(tx, from)
    settle(placeRefusal(ground, null, placed.parentId))
    const unitId = await beginAt(tx, { code, from, ...placed })
    await recordAct(tx, { actor, act: 'unit_begun', subject: { unitId, code, from, ...placed } }, at)
    return unitId
  })
}

async function beginAt(tx: Db, unit: PlacedUnit & { code: string; from: string }): Promise<number> {
  const { code, from, ...placed } = unit
  const unitId = await addUnit(tx, code)
  if (unitId === null) throw problems.alreadyExists('unit', code)
  await setVersion(tx, { unitId, validFrom: from, ...placed })
  return unitId
}

/**
 * Calls or places a unit otherwise from a day on; what it was before stays for the time before. On the very day on
 * which its latest version began, that one is corrected.
 * @throws Problem unit_refused, not_found
 */
export async function changeUnit(
  db: Db,
  { unitId, from, ...placed }: PlacedUnit & { unitId: number; from: string },
  { actor, at }: Doer,
): Promise<void> {
  await db.transaction(async (tx) => {
    const ground = await groundOf(tx, from)
    const latest = await requireLatest(tx, unitId)
    settle(changeRefusal(ground, latest) ?? placeRefusal(ground, unitId, placed.parentId))
    if (from > latest.validFrom) await endUnit(tx, unitId, from)
    await setVersion(tx, { unitId, validFrom: from, ...placed })
    const { name, nameEn, kind, area, parentId } = latest
    const subject = { unitId, from, before: { name, nameEn, kind, area, parentId }, after: placed }
    await recordAct(tx, { actor, act: 'unit_changed', subject }, at)
  })
}

async function requireEndable(tx: Db, ground: Ground, unitId: number, movesParts: boolean): Promise<void> {
  const latest = await requireLatest(tx, unitId)
  const collectors = await listCollectors(tx, [unitId])
  const places = collectors.filter(({ status }) => status === 'open').map(({ name }) => name)
  settle(endRefusal(ground, latest, { places, movesParts }))
}

export interface UnitEnd {
  unitId: number
  /** First day on which the unit is no more. */
  day: string
  legalBasis: string
  successorId: number | null
}

/** Ends a unit, and says who took over where anybody did. @throws Problem unit_refused, not_found */
export async function abolishUnit(db: Db, end: UnitEnd, { actor, at }: Doer): Promise<void> {
  const { unitId, day, legalBasis, successorId } = end
  await db.transaction(async (tx) => {
    const ground = await groundOf(tx, day)
    if (successorId === unitId) settle({ because: 'own_successor' })
    requireThere(ground, successorId === null ? [] : [successorId])
    await requireEndable(tx, ground, unitId, false)
    if (successorId === null) await endUnit(tx, unitId, day)
    else
      await saveSuccessions(tx, [{ predecessorId: unitId, successorId, day, act: 'abolition', legalBasis }])
    await recordAct(tx, { actor, act: 'unit_ended', subject: { ...end } }, at)
  })
}

function requireThere({ units }: Ground, unitIds: readonly number[]): void {
  const missing = unitIds.find((unitId) => !units.some((unit) => unit.unitId === unitId))
  if (missing !== undefined) throw problems.notFound('unit', missing)
}

export interface Reorganisation {
  act: 'merger' | 'split'
  day: string
  legalBasis: string
  predecessors: readonly number[]
  existing: readonly number[]
  begun: readonly (PlacedUnit & { code: string })[]
}

/**
 * Merges units into one, or splits one into several. The predecessors end on that day; what stands below merged units
 * stands below the successor from then on.
 * @returns ids of the successors
 * @throws Problem unit_refused, already_exists, not_found
 */
export async function reorganiseUnits(
  db: Db,
  change: Reorganisation,
  { actor, at }: Doer,
): Promise<number[]> {
  const { act, day, legalBasis, predecessors, existing, begun } = change
  return db.transaction(async (tx) => {
    const ground = await groundOf(tx, day)
    settle(numberRefusal({ act, predecessors, existing, begun: begun.length }))
    requireThere(ground, existing)
    for (const unitId of predecessors) await requireEndable(tx, ground, unitId, act === 'merger')
    for (const { parentId } of begun) {
      const isEnding = parentId !== null && predecessors.includes(parentId)
      settle(isEnding ? { because: 'parent_not_there' } : placeRefusal(ground, null, parentId))
    }
    const successors = [...existing]
    for (const unit of begun) successors.push(await beginAt(tx, { ...unit, from: day }))
    const pairs = predecessors.flatMap((predecessorId) =>
      successors.map((successorId) => ({ predecessorId, successorId, day, act, legalBasis })),
    )
    await saveSuccessions(tx, pairs)
    const [successor] = successors
    if (act === 'merger' && successor !== undefined) await moveParts(tx, ground, predecessors, successor)
    await recordAct(tx, { actor, act: 'units_reorganised', subject: { ...change, successors } }, at)
    return successors
  })
}

async function moveParts(
  tx: Db,
  { day, units }: Ground,
  from: readonly number[],
  parentId: number,
): Promise<void> {
  const parts = units.filter(
    (unit) => unit.parentId !== null && from.includes(unit.parentId) && unit.unitId !== parentId,
  )
  for (const { unitId } of parts) {
    const latest = await requireLatest(tx, unitId)
    settle(changeRefusal({ day, units }, latest))
    const { name, nameEn, kind, area } = latest
    if (day > latest.validFrom) await endUnit(tx, unitId, day)
    await setVersion(tx, { unitId, validFrom: day, name, nameEn, kind, area, parentId })
  }
  // A successor that stood below one of them goes up to where that stood.
  const own = units.find((unit) => unit.unitId === parentId)
  if (own?.parentId == null || !from.includes(own.parentId)) return
  const above = units.find((unit) => unit.unitId === own.parentId)?.parentId ?? null
  const { name, nameEn, kind, area, validFrom } = await requireLatest(tx, parentId)
  if (day > validFrom) await endUnit(tx, parentId, day)
  await setVersion(tx, { unitId: parentId, validFrom: day, name, nameEn, kind, area, parentId: above })
}
