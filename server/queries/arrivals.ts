import { sql } from 'drizzle-orm'
import type { Channel } from '#contract/collector.ts'
import type { Db } from '../db/client.ts'
import { isValid } from './responses.ts'

// Counts of stored responses for those who watch fieldwork. They say how many people answered, where, by which
// channel and on which day, and nothing of what they answered, so small counts may stand: no figure is computed
// from them, and a figure below the minimum stays withheld whatever is known of its n. Knowing when responses
// were captured does not tell which of them a release moved: that order comes from a secret of the server, and
// at least k always wait. Demographics, fields and questions are therefore never cut into these counts, and no
// time finer than the day exists to be counted.

export interface ArrivalRange {
  unitIds: number[]
  /** First and last day of capture, both included. */
  from: string
  to: string
}

export interface ArrivalCounts {
  byUnit: { unitId: number; channel: Channel; total: number }[]
  /** Days with any, ascending; `units` is how many units have any on it. */
  byDay: { day: string; total: number; units: number }[]
  /** Responses that answer nothing, which no other number here counts. */
  blank: number
}

/** Stored responses that answer something, by unit and channel, and by day: one pass over the partitions of the days asked for. */
export async function countArrivals(db: Db, { unitIds, from, to }: ArrivalRange): Promise<ArrivalCounts> {
  const { rows } = await db.execute<ArrivalCounts & Record<string, unknown>>(sql`
    with cells as materialized (
      select unit_id, channel, day,
        count(*) filter (where ${isValid})::int as total, count(*)::int as stored
      from responses
      where unit_id = any(${sql.param(unitIds)}::int[]) and day between ${from}::date and ${to}::date
      group by unit_id, channel, day
    )
    select
      (select coalesce(json_agg(u), '[]') from (
        select unit_id as "unitId", channel, sum(total)::int as total from cells
        where total > 0 group by 1, 2) u) as "byUnit",
      (select coalesce(json_agg(d order by day), '[]') from (
        select day::text, sum(total)::int as total, count(distinct unit_id)::int as units from cells
        where total > 0 group by day) d) as "byDay",
      (select coalesce(sum(stored - total), 0)::int from cells) as blank`)
  return rows[0] ?? { byUnit: [], byDay: [], blank: 0 }
}
