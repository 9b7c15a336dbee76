import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { OfficialIndex, OfficialIndexName } from '#contract/official-index.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { officialIndices } from '../db/schema/dossiers.ts'

/** What others have published of a unit, the newest year first. */
export function listOfficialIndices(db: Db, unitId: number): Promise<OfficialIndex[]> {
  return listOfficialIndicesOf(db, [unitId])
}

/** The same of several units. */
export async function listOfficialIndicesOf(db: Db, unitIds: readonly number[]): Promise<OfficialIndex[]> {
  const rows = await db
    .select()
    .from(officialIndices)
    .where(isOneOf(officialIndices.unitId, unitIds))
    .orderBy(desc(officialIndices.year), asc(officialIndices.name))
  return rows.map(({ points, rank, ranked, ...row }) => ({
    ...row,
    value: { points },
    rank: rank === null || ranked === null ? null : { place: rank, of: ranked },
  }))
}

/** Writes entries; one that exists for the unit, name and year is replaced. */
export async function saveOfficialIndices(db: Db, list: readonly OfficialIndex[]): Promise<void> {
  if (list.length === 0) return
  await db
    .insert(officialIndices)
    .values(
      list.map(({ value, rank, ...row }) => ({
        ...row,
        points: value.points,
        rank: rank?.place ?? null,
        ranked: rank?.of ?? null,
      })),
    )
    .onConflictDoUpdate({
      target: [officialIndices.unitId, officialIndices.name, officialIndices.year],
      set: {
        points: sql`excluded.points`,
        rank: sql`excluded.rank`,
        ranked: sql`excluded.ranked`,
        source: sql`excluded.source`,
        sourceOn: sql`excluded.source_on`,
      },
    })
}

/** Takes an entry away. @returns whether there was one */
export async function removeOfficialIndex(
  db: Db,
  { unitId, name, year }: { unitId: number; name: OfficialIndexName; year: number },
): Promise<boolean> {
  const rows = await db
    .delete(officialIndices)
    .where(
      and(eq(officialIndices.unitId, unitId), eq(officialIndices.name, name), eq(officialIndices.year, year)),
    )
    .returning({ year: officialIndices.year })
  return rows.length > 0
}
