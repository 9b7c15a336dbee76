import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/** Months ahead that must have partitions at any time, the present one included. */
const monthsAhead = 3

/** Months from `today` (YYYY-MM-DD) on that have no partition of their own, YYYY-MM. */
export async function listMissingMonths(db: Db, today: string): Promise<string[]> {
  const { rows } = await db.execute<{ month: string }>(sql`
    select to_char(month, 'YYYY-MM') as month
    from generate_series(date_trunc('month', ${today}::date), ${today}::date + interval '1 month' * ${monthsAhead - 1}::int,
      interval '1 month') as month
    where to_regclass('responses_' || to_char(month, 'YYYY_MM')) is null order by 1`)
  return rows.map(({ month }) => month)
}

/** Responses in the default partition: nothing is lost there, only less neatly kept. */
export async function countStrayResponses(db: Db): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from responses where tableoid = 'responses_default'::regclass`,
  )
  return rows[0]?.count ?? 0
}
