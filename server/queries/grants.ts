import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Role } from '#contract/office.ts'
import type { Db } from '../db/client.ts'
import { staff, staffGrants } from '../db/schema/office.ts'

export interface NewGrant {
  role: Role
  unitId: number | null
  validFrom: string
  /** First day on which it no longer holds; null without end. */
  validTo: string | null
}

export interface StoredGrant extends NewGrant {
  grantId: string
  staffId: string
}

/** Gives a person a role on a unit. */
export async function addGrant(db: Db, staffId: string, grant: NewGrant): Promise<string> {
  const grantId = randomUUID()
  await db.insert(staffGrants).values({ grantId, staffId, ...grant })
  return grantId
}

/** All grants that ever were, of everybody or of one person, in the order of their beginning. */
export function listGrants(db: Db, staffId?: string): Promise<StoredGrant[]> {
  return db
    .select()
    .from(staffGrants)
    .where(staffId === undefined ? undefined : eq(staffGrants.staffId, staffId))
    .orderBy(asc(staffGrants.validFrom), asc(staffGrants.grantId))
}

/**
 * Ends a grant, at once or before it began; one that is over stays as it is.
 * @param today first day on which it no longer holds
 */
export async function endGrant(db: Db, grantId: string, today: string): Promise<void> {
  await db
    .update(staffGrants)
    .set({ validTo: sql`greatest(${staffGrants.validFrom}, ${today}::date)` })
    .where(
      and(eq(staffGrants.grantId, grantId), or(isNull(staffGrants.validTo), gt(staffGrants.validTo, today))),
    )
}

/** How many people other than one can administer the whole tree without end: without any, nobody could mend accounts. */
export async function countOtherAdministrators(db: Db, staffId: string, today: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(distinct g.staff_id)::int as n from ${staffGrants} g join ${staff} s on s.staff_id = g.staff_id
    where g.role = 'administrator' and g.unit_id is null and g.valid_from <= ${today} and g.valid_to is null
      and s.disabled_at is null and s.password_hash is not null and g.staff_id <> ${staffId}`)
  return rows[0]?.n ?? 0
}

/** The grants of the person in this row of `staff` that hold on a day, as JSON. */
export function grantsOn(today: string): SQL<{ role: Role; unitId: number | null }[]> {
  return sql`(select coalesce(json_agg(json_build_object('role', g.role, 'unitId', g.unit_id) order by g.valid_from, g.grant_id), '[]')
    from staff_grants g where g.staff_id = ${staff.staffId}
      and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to > ${today}))`
}
