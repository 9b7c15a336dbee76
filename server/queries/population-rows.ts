import { asc, inArray, sql } from 'drizzle-orm'
import { type Sourced, sourcesOf } from '#contract/population-source.ts'
import type { UnitVolume } from '#contract/populations.ts'
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

/** Dossiers of a year by unit over all fields, with how many fields and where the counts come from. */
export async function sumUnitVolumes(db: Db, year: number): Promise<UnitVolume[]> {
  const { rows } = await db.execute<{
    unitId: number
    transactions: number
    fields: number
    told: Sourced[]
  }>(sql`
    select unit_id as "unitId", sum(transactions)::int as transactions, count(*)::int as fields,
      jsonb_agg(distinct jsonb_build_object('source', source, 'sourceOn', source_on)) as told
    from volumes where year = ${year} group by unit_id order by unit_id`)
  return rows.map(({ told, ...row }) => ({ ...row, sources: sourcesOf(told) }))
}
