import { and, asc, eq } from 'drizzle-orm'
import type { Subjects } from '#contract/link.ts'
import type { Db } from '../db/client.ts'
import { fields, procedures } from '../db/schema/catalogue.ts'
import { servicePoints } from '../db/schema/units.ts'

export interface NewField {
  code: string
  name: string
  nameEn: string | null
  /** Code and name of each procedure. */
  procedures: [code: string, name: string][]
}

/** Adds fields with their procedures; those that exist stay as they are. */
export async function saveCatalogue(db: Db, list: NewField[]): Promise<void> {
  if (list.length === 0) return
  await db
    .insert(fields)
    .values(list.map(({ code, name, nameEn }) => ({ code, name, nameEn })))
    .onConflictDoNothing()
  const rows = list.flatMap((field) =>
    field.procedures.map(([code, name]) => ({ code, name, fieldCode: field.code })),
  )
  if (rows.length > 0) await db.insert(procedures).values(rows).onConflictDoNothing()
}

/** Codes of all fields and procedures. */
export async function listCodes(db: Db): Promise<{ fields: Set<string>; procedures: Set<string> }> {
  const fieldRows = await db.select({ code: fields.code }).from(fields)
  const procedureRows = await db.select({ code: procedures.code }).from(procedures)
  return {
    fields: new Set(fieldRows.map((row) => row.code)),
    procedures: new Set(procedureRows.map((row) => row.code)),
  }
}

/** What a link of a unit can be about. */
export async function listSubjects(db: Db, unitId: number): Promise<Subjects> {
  const { code, name, nameEn } = fields
  const points = await db
    .select({ code: servicePoints.code, name: servicePoints.name })
    .from(servicePoints)
    .where(eq(servicePoints.unitId, unitId))
    .orderBy(asc(servicePoints.code))
  return {
    servicePoints: points.map((point) => ({ ...point, nameEn: null })),
    fields: await db.select({ code, name, nameEn }).from(fields).orderBy(asc(code)),
    procedures: await db
      .select({
        code: procedures.code,
        name: procedures.name,
        nameEn: procedures.nameEn,
        field: procedures.fieldCode,
      })
      .from(procedures)
      .orderBy(asc(procedures.code)),
  }
}

/** The id of a unit's service point; null when it has none of that code. */
export async function findServicePoint(db: Db, unitId: number, code: string): Promise<number | null> {
  const [row] = await db
    .select({ servicePointId: servicePoints.servicePointId })
    .from(servicePoints)
    .where(and(eq(servicePoints.unitId, unitId), eq(servicePoints.code, code)))
  return row?.servicePointId ?? null
}

/** A field by its code; null when there is none. */
export async function findField(db: Db, code: string) {
  const [row] = await db.select().from(fields).where(eq(fields.code, code))
  return row ?? null
}

/** A procedure by its code; null when there is none. */
export async function findProcedure(db: Db, code: string) {
  const [row] = await db.select().from(procedures).where(eq(procedures.code, code))
  return row ?? null
}
