import { and, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { UnitKind, UnitSummary } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { servicePoints, units, unitVersions } from '../db/schema/units.ts'
import { latestOf } from './latest.ts'
import { portionsOf } from './portions.ts'
import { databaseName } from './rollup-state.ts'
import { listReader } from './same-text.ts'

/**
 * Every unit with the name, parent and kind it had on a day. With `since`, units that ended between the two
 * days are there too, as they last were, so that what they collected is not lost from a total.
 */
export async function listUnits(db: Db, asOf: string, since = asOf): Promise<readonly UnitSummary[]> {
  const days = `${asOf} ${since}`
  const known = unitLists.find(days)
  // One text of all units: the driver and the query layer would spend more time on each of thousands of rows than on this.
  const { rows } = await db.execute<{ state: string; list: string | null }>(sql`
    with map as materialized (select ${mapState} as state)
    select state, case when state is distinct from ${known?.state ?? null} then (
      select coalesce(json_agg(unit order by unit."unitId"), '[]')::text from (
        select distinct on (v.unit_id) u.unit_id as "unitId", u.code, v.name, v.name_en as "nameEn", v.kind,
          v.parent_id as "parentId", v.valid_to <= ${asOf}::date is true as "hasEnded"
        from unit_versions v join units u using (unit_id)
        where v.valid_from <= ${asOf}::date and (v.valid_to is null or v.valid_to > ${since}::date)
        order by v.unit_id, v.valid_from desc
      ) unit) end as list
    from map`)
  const [{ state, list } = { state: '', list: '[]' }] = rows
  if (list === null && known) return known.units
  const units = readUnits(list ?? '[]')
  unitLists.keep(days, { state, units })
  return units
}

/**
 * Names what a connection sees of the map: no version of a unit comes, goes or changes without changing its place or the
 * number of the transaction that wrote it; of the unit itself nothing ever changes. Nearly every request asks for all units,
 * which are nearly always what they were.
 */
const mapState = sql`concat_ws(' ', ${databaseName},
  (select concat_ws(' ', count(*), sum(hashtextextended(concat(ctid, xmin), 0))) from unit_versions))`

/** Lists by their days, each with the state of the map that it was read from. */
const unitLists = latestOf<{ state: string; units: readonly UnitSummary[] }>(16)

const readUnits = listReader((rows: (UnitSummary & { hasEnded: boolean })[]): UnitSummary[] =>
  rows
    .map(({ hasEnded, ...unit }) => (hasEnded ? { ...unit, hasEnded: true } : unit))
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
)

/**
 * Maps since a day, one of that day and one of each later day on which some unit came under another; empty where none
 * did. Units that ended since are on all of them.
 */
export async function listMapsSince(db: Db, since: string): Promise<(readonly UnitSummary[])[]> {
  const { rows } = await db.execute<{ day: string }>(sql`
    select distinct valid_from::text as day from unit_versions as moved
    where valid_from > ${since} and exists (
      select from unit_versions as before
      where before.unit_id = moved.unit_id and before.valid_from < moved.valid_from
        and before.parent_id is distinct from moved.parent_id)
    order by 1`)
  if (rows.length === 0) return []
  const maps: (readonly UnitSummary[])[] = []
  for (const day of [since, ...rows.map((row) => row.day)]) maps.push(await listUnits(db, day, since))
  return maps
}

/** The name a unit has on a day; null when it does not exist then. */
export async function findUnitName(db: Db, unitId: number, day: string): Promise<string | null> {
  const [row] = await db
    .select({ name: unitVersions.name })
    .from(unitVersions)
    .where(
      and(
        eq(unitVersions.unitId, unitId),
        lte(unitVersions.validFrom, day),
        or(isNull(unitVersions.validTo), gt(unitVersions.validTo, day)),
      ),
    )
  return row?.name ?? null
}

export interface NewUnit {
  code: string
  parentCode: string | null
  kind: UnitKind
  area: 'urban' | 'rural' | 'remote' | null
  name: string
  nameEn: string | null
  validFrom: string
}

/** Codes of all units that ever were, with their ids. */
export async function unitIdsByCode(db: Db): Promise<Map<string, number>> {
  const rows = await db.select({ code: units.code, unitId: units.unitId }).from(units)
  return new Map(rows.map((row) => [row.code, row.unitId]))
}

/**
 * Adds units, or brings the ones that exist up to date from `validFrom` on: what changed gets a new
 * version, and the old one ends on that day. Parents may come in any order.
 * @returns how many were added, changed and found as they were
 */
export async function saveUnits(
  db: Db,
  list: NewUnit[],
): Promise<{ added: number; changed: number; same: number }> {
  return db.transaction(async (tx) => {
    const ids = await unitIdsByCode(tx)
    const latest = await latestVersions(tx)
    const added = list.filter((unit) => !ids.has(unit.code))
    for (const portion of portionsOf(added)) {
      const codes = portion.map(({ code }) => ({ code }))
      const rows = await tx.insert(units).values(codes).returning()
      for (const row of rows) ids.set(row.code, row.unitId)
    }
    const versions = list.map(({ code, parentCode, ...unit }) => ({
      ...unit,
      unitId: ids.get(code) ?? 0,
      parentId: parentCode === null ? null : (ids.get(parentCode) ?? null),
    }))
    const changed = versions.filter((version) => !isSameVersion(latest.get(version.unitId), version))
    await saveVersions(tx, changed, latest)
    return {
      added: added.length,
      changed: changed.length - added.length,
      same: list.length - changed.length,
    }
  })
}

type UnitVersion = typeof unitVersions.$inferSelect
type NewVersion = Omit<UnitVersion, 'validTo'>

/** The last that is known of each unit, whether it has ended or not. */
async function latestVersions(db: Db): Promise<Map<number, UnitVersion>> {
  const rows = await db
    .selectDistinctOn([unitVersions.unitId])
    .from(unitVersions)
    .orderBy(unitVersions.unitId, desc(unitVersions.validFrom))
  return new Map(rows.map((row) => [row.unitId, row]))
}

/** Whether a unit that has ended is there once more; a row of the time before speaks of that time alone. */
function beginsAgain(latest: UnitVersion, { validFrom }: Pick<NewVersion, 'validFrom'>): boolean {
  return latest.validTo !== null && validFrom >= latest.validTo
}

function isSameVersion(current: UnitVersion | undefined, next: NewVersion): boolean {
  return (
    current !== undefined &&
    !beginsAgain(current, next) &&
    current.parentId === next.parentId &&
    current.kind === next.kind &&
    current.area === next.area &&
    current.name === next.name &&
    current.nameEn === next.nameEn
  )
}

async function saveVersions(
  tx: Db,
  list: readonly NewVersion[],
  latest: ReadonlyMap<number, UnitVersion>,
): Promise<void> {
  const values = list.map((version) => {
    const before = latest.get(version.unitId)
    if (!before || beginsAgain(before, version)) return version
    // A change of an earlier day, or of a unit that has ended, corrects what was known last.
    const isLater = before.validTo === null && version.validFrom > before.validFrom
    return { ...version, validFrom: isLater ? version.validFrom : before.validFrom }
  })
  for (const { unitId, validFrom } of values) {
    const before = latest.get(unitId)
    if (before?.validTo === null && before.validFrom < validFrom) {
      await tx
        .update(unitVersions)
        .set({ validTo: validFrom })
        .where(and(eq(unitVersions.unitId, unitId), isNull(unitVersions.validTo)))
    }
  }
  for (const portion of portionsOf(values)) {
    const { parentId, kind, area, name, nameEn } = excludedColumns
    await tx
      .insert(unitVersions)
      .values(portion)
      .onConflictDoUpdate({
        target: [unitVersions.unitId, unitVersions.validFrom],
        set: { parentId, kind, area, name, nameEn },
      })
  }
}

const excludedColumns = {
  parentId: sql`excluded.parent_id`,
  kind: sql`excluded.kind`,
  area: sql`excluded.area`,
  name: sql`excluded.name`,
  nameEn: sql`excluded.name_en`,
}

/** Adds service points, or renames those that exist. */
export async function saveServicePoints(
  db: Db,
  rows: { unitId: number; code: string; name: string }[],
): Promise<void> {
  for (const values of portionsOf(rows)) {
    await db
      .insert(servicePoints)
      .values(values)
      .onConflictDoUpdate({
        target: [servicePoints.unitId, servicePoints.code],
        set: { name: sql`excluded.name` },
      })
  }
}
