import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/** A response that the office let in from quarantine: where it came in, and the day under which it is stored. */
export interface LetIn {
  unitId: number
  collectorId: number
  day: string
}

/**
 * Counts, by unit and day, what came from tablets. Such a response is stored and no tablet has a receipt for it,
 * so a response that was removed from the database could hide behind it.
 */
export async function countLetIn(db: Db, list: readonly LetIn[]): Promise<void> {
  if (list.length === 0) return
  // In one order for all who judge at once.
  await db.execute(sql`
    insert into let_in_days (unit_id, day, let_in)
    select t."unitId", t.day, count(*) from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as t("unitId" int, "collectorId" int, day date)
      join collectors c on c.collector_id = t."collectorId" and c.channel = 'tablet'
    group by 1, 2 order by 1, 2
    on conflict (unit_id, day) do update set let_in = let_in_days.let_in + excluded.let_in`)
}
