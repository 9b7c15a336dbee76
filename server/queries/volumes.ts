import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { margins, volumes } from '../db/schema/catalogue.ts'

const rowsPerStatement = 5000

/** Writes dossier volumes; a row that exists takes the new count. */
export async function saveVolumes(db: Db, rows: (typeof volumes.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await db
      .insert(volumes)
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflictDoUpdate({
        target: [volumes.unitId, volumes.year, volumes.fieldCode],
        set: { transactions: sql`excluded.transactions` },
      })
  }
}

/** Writes population margins; a row that exists takes the new count. */
export async function saveMargins(db: Db, rows: (typeof margins.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insert(margins)
    .values(rows)
    .onConflictDoUpdate({
      target: [margins.year, margins.variable, margins.category],
      set: { population: sql`excluded.population` },
    })
}
