import { and, desc, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { UnitKind, UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { servicePoints, unitSuccessions, units, unitVersions } from '../db/schema/units.ts'

/**
 * Every unit with the name, parent and kind it had on a day. With `since`, units that ended between the two
 * days are there too, as they last were, so that what they collected is not lost from a total.
 */
export async function listUnits(db: Db, asOf: string, since = asOf): Promise<UnitSummary[]> {
  const rows = await db
    .selectDistinctOn([unitVersions.unitId], {
      unitId: units.unitId,
      code: units.code,
      name: unitVersions.name,
      nameEn: unitVersions.nameEn,
      kind: unitVersions.kind,
      parentId: unitVersions.parentId,
      validTo: unitVersions.validTo,
    })
    .from(unitVersions)
    .innerJoin(units, eq(units.unitId, unitVersions.unitId))
    .where(
      and(
        lte(unitVersions.validFrom, asOf),
        or(isNull(unitVersions.validTo), gt(unitVersions.validTo, since)),
      ),
    )
    .orderBy(unitVersions.unitId, desc(unitVersions.validFrom))
  return rows
    .map(({ validTo, ...unit }) => (validTo !== null && validTo <= asOf ? { ...unit, hasEnded: true } : unit))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The name a unit has on a day; null when it does not exist then. */
export async function findUnitName(db: Db, unitId: number, day: string): Promise<string | null> {
  const [row] = await db
    .select({ name: unitVersions.name })
    .from(unitVersions)
    .where(
      and(
        eq(unitVersions.unitId, unitId),
        lte(unitVersions.validFrom, day),
        or(isNull(unitVersions.validTo), gt(unitVersions.validTo, day)),
      ),
    )
  return row?.name ?? null
}

export interface NewUnit {
  code: string
  parentCode: string | null
  kind: UnitKind
  area: 'urban' | 'rural' | 'remote' | null
  name: string
  nameEn: string | null
  validFrom: string
}

/** Codes of all units that ever were, with their ids. */
export async function unitIdsByCode(db: Db): Promise<Map<string, number>> {
  const rows = await db.select({ code: units.code, unitId: units.unitId }).from(units)
  return new Map(rows.map((row) => [row.code, row.unitId]))
}

/**
 * Adds units, or brings the ones that exist up to date from `validFrom` on: what changed gets a new
 * version, and the old one ends on that day. Parents may come in any order.
 * @returns how many were added, changed and found as they were
 */
export async function saveUnits(
  db: Db,
  list: NewUnit[],
): Promise<{ added: number; changed: number; same: number }> {
  return db.transaction(async (tx) => {
    const ids = await unitIdsByCode(tx)
    const added = list.filter((unit) => !ids.has(unit.code))
    if (added.length > 0) {
      const rows = await tx
        .insert(units)
        .values(added.map(({ code }) => ({ code })))
        .returning()
      for (const row of rows) ids.set(row.code, row.unitId)
    }
    let changed = 0
    for (const unit of list) {
      const parentId = unit.parentCode === null ? null : (ids.get(unit.parentCode) ?? null)
      if (await saveUnitVersion(tx, ids.get(unit.code) ?? 0, parentId, unit)) changed++
    }
    const changedOnly = changed - added.length
    return { added: added.length, changed: changedOnly, same: list.length - changed }
  })
}

async function saveUnitVersion(
  db: Db,
  unitId: number,
  parentId: number | null,
  unit: NewUnit,
): Promise<boolean> {
  const { kind, area, name, nameEn, validFrom } = unit
  const [current] = await db
    .select()
    .from(unitVersions)
    .where(and(eq(unitVersions.unitId, unitId), isNull(unitVersions.validTo)))
  const isSame =
    current &&
    current.parentId === parentId &&
    current.kind === kind &&
    current.area === area &&
    current.name === name &&
    current.nameEn === nameEn
  if (isSame) return false
  if (current && current.validFrom < validFrom) {
    await db
      .update(unitVersions)
      .set({ validTo: validFrom })
      .where(and(eq(unitVersions.unitId, unitId), isNull(unitVersions.validTo)))
  }
  const values = {
    unitId,
    parentId,
    kind,
    area,
    name,
    nameEn,
    validFrom: current && current.validFrom > validFrom ? current.validFrom : validFrom,
  }
  await db
    .insert(unitVersions)
    .values(values)
    .onConflictDoUpdate({ target: [unitVersions.unitId, unitVersions.validFrom], set: values })
  return true
}

export interface Succession {
  predecessorId: number
  successorId: number
  day: string
  act: 'merger' | 'split' | 'abolition' | 'transfer'
  legalBasis: string
}

/** Records that one unit took over from another. The predecessor's current version ends on that day. */
export async function recordSuccession(db: Db, succession: Succession): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(unitSuccessions).values(succession).onConflictDoNothing()
    if (succession.act === 'transfer') return
    await tx
      .update(unitVersions)
      .set({ validTo: succession.day })
      .where(
        and(
          eq(unitVersions.unitId, succession.predecessorId),
          isNull(unitVersions.validTo),
          lt(unitVersions.validFrom, succession.day),
        ),
      )
  })
}

/** The unit's earlier and later relatives. */
export async function listSuccessions(db: Db, unitId: number) {
  return db
    .select()
    .from(unitSuccessions)
    .where(or(eq(unitSuccessions.predecessorId, unitId), eq(unitSuccessions.successorId, unitId)))
    .orderBy(sql`${unitSuccessions.day}`)
}

/** Adds service points, or renames those that exist. */
export async function saveServicePoints(
  db: Db,
  rows: { unitId: number; code: string; name: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insert(servicePoints)
    .values(rows)
    .onConflictDoUpdate({
      target: [servicePoints.unitId, servicePoints.code],
      set: { name: sql`excluded.name` },
    })
}
