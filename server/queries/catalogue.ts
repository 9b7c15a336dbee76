import type { Db } from '../db/client.ts'
import { fields, procedures } from '../db/schema.ts'

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
