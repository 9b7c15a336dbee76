import { and, asc, between, inArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { fields } from '../db/schema/catalogue.ts'
import { dossierResults } from '../db/schema/dossiers.ts'

export type DossierRow = typeof dossierResults.$inferSelect

const rowsPerStatement = 5000

/** Writes how many dossiers were on time; a row that exists takes the new counts and source. */
export async function saveDossierResults(db: Db, rows: readonly DossierRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await db
      .insert(dossierResults)
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflictDoUpdate({
        target: [dossierResults.unitId, dossierResults.year, dossierResults.month, dossierResults.fieldCode],
        set: {
          handled: sql`excluded.handled`,
          onTime: sql`excluded.on_time`,
          source: sql`excluded.source`,
          sourceOn: sql`excluded.source_on`,
        },
      })
  }
}

/** Counts of these units in these years, both included. */
export function listDossierRows(
  db: Db,
  unitIds: readonly number[],
  years: { from: number; to: number },
): Promise<DossierRow[]> {
  return db
    .select()
    .from(dossierResults)
    .where(
      and(inArray(dossierResults.unitId, [...unitIds]), between(dossierResults.year, years.from, years.to)),
    )
    .orderBy(asc(dossierResults.year), asc(dossierResults.month), asc(dossierResults.unitId))
}

export interface FieldName {
  code: string
  name: string
  nameEn: string | null
}

/** What fields are called; one that is not in the catalogue is absent. */
export async function nameFields(db: Db, codes: readonly string[]): Promise<Map<string, FieldName>> {
  if (codes.length === 0) return new Map()
  const { code, name, nameEn } = fields
  const rows = await db
    .select({ code, name, nameEn })
    .from(fields)
    .where(inArray(code, [...codes]))
  return new Map(rows.map((row) => [row.code, row]))
}
