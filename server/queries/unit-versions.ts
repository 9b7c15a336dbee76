import { aliasedTable, and, asc, desc, eq, getTableColumns, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { MappedUnit } from '#contract/unit-map.ts'
import type { Db } from '../db/client.ts'
import { units, unitVersions } from '../db/schema/units.ts'
import type { NewUnit } from './units.ts'

const parents = aliasedTable(units, 'parents')

/** How a unit is called and placed in its latest version; `validTo` is the day on which it ended, or null. */
export type LatestUnit = NewUnit & { validTo: string | null }

/** The latest version of every unit, with the code of its parent. */
export async function listLatestVersions(db: Db): Promise<LatestUnit[]> {
  const { kind, area, name, nameEn, validFrom, validTo } = unitVersions
  return db
    .selectDistinctOn([unitVersions.unitId], {
      code: units.code,
      parentCode: parents.code,
      kind,
      area,
      name,
      nameEn,
      validFrom,
      validTo,
    })
    .from(unitVersions)
    .innerJoin(units, eq(units.unitId, unitVersions.unitId))
    .leftJoin(parents, eq(parents.unitId, unitVersions.parentId))
    .orderBy(unitVersions.unitId, desc(validFrom))
}

/** All that a unit ever was, from its beginning on. */
export function listVersionsOf(db: Db, unitId: number) {
  return db
    .select()
    .from(unitVersions)
    .where(eq(unitVersions.unitId, unitId))
    .orderBy(asc(unitVersions.validFrom))
}

const unitLock = 7_262_018

/** One at a time, until the transaction ends: two at once could put each of two units below the other. */
export async function lockUnits(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${unitLock})`)
}

export type UnitVersionRow = typeof unitVersions.$inferSelect

/** The last that is known of a unit, whether it has ended or not; null where it never was. */
export async function readLatestVersion(db: Db, unitId: number): Promise<UnitVersionRow | null> {
  const [row] = await db
    .select()
    .from(unitVersions)
    .where(eq(unitVersions.unitId, unitId))
    .orderBy(desc(unitVersions.validFrom))
    .limit(1)
  return row ?? null
}

/** Adds a unit that nothing is said of yet. @returns its id; null when the code is taken */
export async function addUnit(tx: Db, code: string): Promise<number | null> {
  const [row] = await tx.insert(units).values({ code }).onConflictDoNothing().returning()
  return row?.unitId ?? null
}

/** Says what a unit is from a day on; what was said of that very day is replaced. */
export async function setVersion(tx: Db, version: Omit<UnitVersionRow, 'validTo'>): Promise<void> {
  await tx
    .insert(unitVersions)
    .values(version)
    .onConflictDoUpdate({ target: [unitVersions.unitId, unitVersions.validFrom], set: version })
}

/** Every unit that is there on a day, as it is then. */
export async function listMap(db: Db, day: string): Promise<MappedUnit[]> {
  return db
    .select({ ...getTableColumns(unitVersions), code: units.code })
    .from(unitVersions)
    .innerJoin(units, eq(units.unitId, unitVersions.unitId))
    .where(
      and(lte(unitVersions.validFrom, day), or(isNull(unitVersions.validTo), gt(unitVersions.validTo, day))),
    )
    .orderBy(asc(units.code))
}
