import { inArray, sql } from 'drizzle-orm'
import type { DossierSpan } from '#contract/dossiers.ts'
import type { Db } from '../db/client.ts'
import { dossierResults } from '../db/schema/dossiers.ts'
import { countImport } from './import-state.ts'

export type DossierRow = typeof dossierResults.$inferSelect

const rowsPerStatement = 5000

/** Writes how many dossiers were on time; a row that exists takes the new counts and source. */
export async function saveDossierResults(db: Db, rows: readonly DossierRow[]): Promise<void> {
  const { unitId, year, month, fieldCode } = dossierResults
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await db
      .insert(dossierResults)
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflictDoUpdate({
        target: [unitId, year, month, fieldCode],
        set: {
          handled: sql`excluded.handled`,
          onTime: sql`excluded.on_time`,
          source: sql`excluded.source`,
          sourceOn: sql`excluded.source_on`,
        },
      })
  }
  await countImport(db)
}

/** All counts of some years. */
export async function listDossierResults(db: Db, years: readonly number[]): Promise<DossierRow[]> {
  return db
    .select()
    .from(dossierResults)
    .where(inArray(dossierResults.year, [...years]))
}

/** Units and months YYYY-MM, both included. */
export interface DossierRange {
  unitIds: readonly number[]
  from: string
  to: string
}

/** Which counts of a period are told: its months where it has any, or else the latest whole year that it touches. */
export async function findDossierSpan(
  db: Db,
  { unitIds, from, to }: DossierRange,
): Promise<DossierSpan | null> {
  const name = sql`(year || '-' || lpad(month::text, 2, '0'))`
  const { rows } = await db.execute<{ first: string | null; last: string | null; year: number | null }>(sql`
    select min(${name}) filter (where month > 0 and ${name} between ${from} and ${to}) as first,
      max(${name}) filter (where month > 0 and ${name} between ${from} and ${to}) as last,
      max(year) filter (where month = 0) as year
    from (select distinct year, month from dossier_results where unit_id = any(${sql.param(unitIds)}::int[])
      and year between ${Number(from.slice(0, 4))}::int and ${Number(to.slice(0, 4))}::int) as known`)
  const { first = null, last = null, year = null } = rows[0] ?? {}
  if (first !== null && last !== null) return { from: first, to: last }
  return year === null ? null : { year }
}

export interface DossierSum {
  handled: number
  onTime: number
}

/** Sums of dossiers over a span, and where the counts come from. */
export interface DossierSums {
  byUnit: (DossierSum & { unitId: number })[]
  /** Whether any count is of all fields together. */
  hasWhole: boolean
  sources: { source: string; sourceOn: string }[]
}

/**
 * Adds up dossiers of a span by unit, in one pass over the counts. Where a unit tells of all fields together, its
 * single fields are parts of that and count no second time.
 */
export async function sumDossiers(
  db: Db,
  unitIds: readonly number[],
  span: DossierSpan,
): Promise<DossierSums> {
  const { rows } = await db.execute<DossierSums & Record<string, unknown>>(sql`
    with cells as materialized (
      select unit_id, year, month, field_code = '' as is_whole, source, source_on,
        sum(handled)::int as handled, sum(on_time)::int as on_time
      from dossier_results
      where unit_id = any(${sql.param(unitIds)}::int[]) and ${isWithin(span)}
      group by 1, 2, 3, 4, 5, 6
    ), counted as materialized (
      select * from (
        select *, bool_or(is_whole) over (partition by unit_id, year, month) as has_whole from cells) c
      where is_whole or not has_whole
    )
    select
      (select coalesce(json_agg(u), '[]') from (
        select unit_id as "unitId", sum(handled)::int as handled, sum(on_time)::int as "onTime"
        from counted group by 1) u) as "byUnit",
      exists (select from counted where is_whole) as "hasWhole",
      (select coalesce(json_agg(o), '[]') from (
        select distinct source, source_on::text as "sourceOn" from counted) o) as sources`)
  return rows[0] ?? { byUnit: [], hasWhole: false, sources: [] }
}

export type FieldSum = DossierSum & { code: string; name: string | null; nameEn: string | null }

/** Adds up dossiers of a span by field, the largest first, for counts that all name a field. */
export async function sumDossierFields(
  db: Db,
  unitIds: readonly number[],
  span: DossierSpan,
): Promise<FieldSum[]> {
  const { rows } = await db.execute<FieldSum & Record<string, unknown>>(sql`
    with sums as materialized (
      select field_code, sum(handled)::int as handled, sum(on_time)::int as on_time from dossier_results
      where unit_id = any(${sql.param(unitIds)}::int[]) and ${isWithin(span)}
      group by 1
    )
    select field_code as code, name, name_en as "nameEn", handled, on_time as "onTime"
    from sums left join fields on code = field_code
    order by handled desc, field_code`)
  return rows
}

function isWithin(span: DossierSpan) {
  if ('year' in span) return sql`year = ${span.year} and month = 0`
  // As a pair, so that the index by month finds it.
  const pairOf = (month: string) => sql`(${Number(month.slice(0, 4))}::int, ${Number(month.slice(5))}::int)`
  return sql`month > 0 and (year, month) >= ${pairOf(span.from)} and (year, month) <= ${pairOf(span.to)}`
}
