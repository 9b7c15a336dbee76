import { and, eq, sql, sum } from 'drizzle-orm'
import { type PopulationSource, sourcesOf } from '#contract/population-source.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { margins, volumes } from '../db/schema/catalogue.ts'
import { countImport } from './import-state.ts'
import { portionsOf } from './portions.ts'

/** Nothing is written without where it was taken from. */
interface Sourced {
  source: string
  /** YYYY-MM-DD */
  sourceOn: string
}

const newSource = { source: sql`excluded.source`, sourceOn: sql`excluded.source_on` }

/** Writes dossier volumes; a row that exists takes the new count and source. */
export async function saveVolumes(db: Db, rows: (typeof volumes.$inferInsert & Sourced)[]): Promise<void> {
  for (const values of portionsOf(rows)) {
    await db
      .insert(volumes)
      .values(values)
      .onConflictDoUpdate({
        target: [volumes.unitId, volumes.year, volumes.fieldCode],
        set: { transactions: sql`excluded.transactions`, ...newSource },
      })
  }
  await countImport(db)
}

/** Writes population margins; a row that exists takes the new count and source. */
export async function saveMargins(db: Db, rows: (typeof margins.$inferInsert & Sourced)[]): Promise<void> {
  for (const values of portionsOf(rows)) {
    await db
      .insert(margins)
      .values(values)
      .onConflictDoUpdate({
        target: [margins.year, margins.variable, margins.category],
        set: { population: sql`excluded.population`, ...newSource },
      })
  }
}

/** Transactions of a year by unit, over all fields; units without counts are absent. */
export async function sumVolumes(db: Db, unitIds: number[], year: number): Promise<Map<number, number>> {
  const rows = await db
    .select({ unitId: volumes.unitId, transactions: sum(volumes.transactions).mapWith(Number) })
    .from(volumes)
    .where(and(isOneOf(volumes.unitId, unitIds), eq(volumes.year, year)))
    .groupBy(volumes.unitId)
  return new Map(rows.map((row) => [row.unitId, row.transactions]))
}

/** Years for which any of these units has counts, ascending. */
export async function listVolumeYears(db: Db, unitIds: number[]): Promise<number[]> {
  const rows = await db
    .selectDistinctOn([volumes.year], { year: volumes.year })
    .from(volumes)
    .where(isOneOf(volumes.unitId, unitIds))
    .orderBy(volumes.year)
  return rows.map((row) => row.year)
}

/** Where the counts of a year come from, each source once; null for counts that do not say. */
export async function listVolumeSources(
  db: Db,
  unitIds: number[],
  year: number,
): Promise<(PopulationSource | null)[]> {
  const rows = await db
    .selectDistinctOn([volumes.source, volumes.sourceOn], {
      source: volumes.source,
      sourceOn: volumes.sourceOn,
    })
    .from(volumes)
    .where(and(isOneOf(volumes.unitId, unitIds), eq(volumes.year, year)))
  return sourcesOf(rows)
}
