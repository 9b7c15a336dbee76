import { aliasedTable, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { units, unitVersions } from '../db/schema/units.ts'
import type { NewUnit } from './units.ts'

const parents = aliasedTable(units, 'parents')

/** How every unit that has not ended is called and placed in its latest version, with the code of its parent. */
export async function listCurrentVersions(db: Db): Promise<NewUnit[]> {
  const { kind, area, name, nameEn, validFrom } = unitVersions
  return db
    .select({ code: units.code, parentCode: parents.code, kind, area, name, nameEn, validFrom })
    .from(unitVersions)
    .innerJoin(units, eq(units.unitId, unitVersions.unitId))
    .leftJoin(parents, eq(parents.unitId, unitVersions.parentId))
    .where(isNull(unitVersions.validTo))
}

/** All that a unit ever was, from its beginning on. */
export function listVersionsOf(db: Db, unitId: number) {
  return db
    .select()
    .from(unitVersions)
    .where(eq(unitVersions.unitId, unitId))
    .orderBy(asc(unitVersions.validFrom))
}

/** One at a time: two who reorganise at once could otherwise put each of two units below the other. */
export async function lockUnits(tx: Db): Promise<void> {
  await tx.select({ unitId: units.unitId }).from(units).orderBy(asc(units.unitId)).limit(1).for('update')
}
