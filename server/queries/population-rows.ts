import { asc, inArray } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { margins, volumes } from '../db/schema/catalogue.ts'

/** Dossier counts of these years, of all units. */
export async function listVolumesOf(db: Db, years: readonly number[]) {
  if (years.length === 0) return []
  return db
    .select()
    .from(volumes)
    .where(inArray(volumes.year, [...years]))
    .orderBy(asc(volumes.unitId), asc(volumes.year), asc(volumes.fieldCode))
}

/** Population margins of these years. */
export async function listMarginsOf(db: Db, years: readonly number[]) {
  if (years.length === 0) return []
  return db
    .select()
    .from(margins)
    .where(inArray(margins.year, [...years]))
    .orderBy(asc(margins.year), asc(margins.variable), asc(margins.category))
}

/** Years for which there are counts of dossiers or of the population, the latest first. */
export async function listPopulationYears(db: Db): Promise<number[]> {
  const ofVolumes = await db
    .selectDistinctOn([volumes.year], { year: volumes.year })
    .from(volumes)
    .orderBy(volumes.year)
  const ofMargins = await db
    .selectDistinctOn([margins.year], { year: margins.year })
    .from(margins)
    .orderBy(margins.year)
  const years = new Set([...ofVolumes, ...ofMargins].map(({ year }) => year))
  return [...years].sort((a, b) => b - a)
}
