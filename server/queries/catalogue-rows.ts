import { asc, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { fields, procedures } from '../db/schema/catalogue.ts'
import { servicePoints } from '../db/schema/units.ts'
import { portionsOf } from './portions.ts'

/** All fields. */
export function listFields(db: Db) {
  return db.select().from(fields).orderBy(asc(fields.code))
}

/** All procedures. */
export function listProcedures(db: Db) {
  return db.select().from(procedures).orderBy(asc(procedures.code))
}

/** All counters and windows. */
export function listServicePoints(db: Db) {
  return db.select().from(servicePoints).orderBy(asc(servicePoints.unitId), asc(servicePoints.code))
}

/** Adds fields, or renames those that exist. */
export async function saveFields(
  db: Db,
  rows: readonly { code: string; name: string; nameEn: string | null }[],
): Promise<void> {
  for (const values of portionsOf(rows)) {
    await db
      .insert(fields)
      .values(values)
      .onConflictDoUpdate({
        target: fields.code,
        set: { name: sql`excluded.name`, nameEn: sql`excluded.name_en` },
      })
  }
}

/** Adds procedures, or changes name and field of those that exist. */
export async function saveProcedures(
  db: Db,
  rows: readonly { code: string; name: string; fieldCode: string }[],
): Promise<void> {
  for (const portion of portionsOf(rows)) {
    await db
      .insert(procedures)
      .values(portion.map(({ code, name, fieldCode }) => ({ code, name, fieldCode })))
      .onConflictDoUpdate({
        target: procedures.code,
        set: { name: sql`excluded.name`, fieldCode: sql`excluded.field_code` },
      })
  }
}
