import { sql } from 'drizzle-orm'
import type { PaperCounts } from '#contract/fieldwork.ts'
import type { Db } from '../db/client.ts'

/** Piles of ballots of these units, added up. */
export async function countPaper(db: Db, unitIds: readonly number[]): Promise<PaperCounts> {
  const { rows } = await db.execute<PaperCounts & Record<string, unknown>>(sql`
    select count(*)::int as batches,
      count(*) filter (where status <> 'closed')::int as open,
      to_char(min(day) filter (where status <> 'closed'), 'YYYY-MM-DD') as "oldestOpenDay",
      coalesce(sum(issued), 0)::int as issued,
      coalesce(sum(returned), 0)::int as returned,
      coalesce(sum(issued) filter (where returned is null), 0)::int as uncounted
    from paper_batches where unit_id = any(${sql.param(unitIds)}::int[])`)
  const none = { batches: 0, open: 0, oldestOpenDay: null, issued: 0, returned: 0, uncounted: 0 }
  return rows[0] ?? none
}
