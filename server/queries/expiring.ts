import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/** Something that stops working on a day unless somebody acts. */
export interface Expiring {
  kind: 'codes' | 'links'
  name: string
  /** Last day, YYYY-MM-DD. */
  lastDay: string
}

/** Batches of codes and open links of these units whose last day lies between two days, both included, the nearest first. */
export async function listExpiring(
  db: Db,
  unitIds: readonly number[],
  { from, to }: { from: string; to: string },
): Promise<Expiring[]> {
  const units = sql.param(unitIds)
  const { rows } = await db.execute<Expiring & Record<string, unknown>>(sql`
    select * from (
      select 'codes' as kind, name, to_char(expires_on, 'YYYY-MM-DD') as "lastDay" from code_batches
      where unit_id = any(${units}::int[]) and revoked_on is null and expires_on between ${from} and ${to}
      union all
      select 'links', name, to_char(expires_on, 'YYYY-MM-DD') from collectors
      where unit_id = any(${units}::int[]) and status = 'open' and kind = 'link' and expires_on between ${from} and ${to}
    ) as soon
    order by "lastDay", kind, name`)
  return rows
}
