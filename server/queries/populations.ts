import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { fields, margins, volumes } from '../db/schema/catalogue.ts'

/** Dossiers handled by units in years, by field. */
export async function listVolumes(db: Db, unitIds: number[], years: number[]) {
  if (unitIds.length === 0 || years.length === 0) return []
  return db
    .select()
    .from(volumes)
    .where(and(isOneOf(volumes.unitId, unitIds), inArray(volumes.year, years)))
    .orderBy(volumes.unitId, volumes.year, volumes.fieldCode)
}

/** Population margins of a year. */
export async function listMargins(db: Db, year: number) {
  return db.select().from(margins).where(eq(margins.year, year)).orderBy(margins.variable, margins.category)
}

/** Names of all fields by code. */
export async function fieldNames(db: Db): Promise<Map<string, { vi: string; en?: string }>> {
  const rows = await db.select().from(fields)
  return new Map(
    rows.map(({ code, name, nameEn }) => [code, { vi: name, ...(nameEn === null ? {} : { en: nameEn }) }]),
  )
}
