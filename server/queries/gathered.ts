import { sql } from 'drizzle-orm'
import type { Channel } from '#contract/collector.ts'
import type { Db } from '../db/client.ts'

// Counts of forms as in queries/arrivals.ts, where it says why small ones may stand.

/** Forms of one survey, unit and channel since it began. */
export interface ChannelCount {
  surveyId: number
  unitId: number
  channel: Channel
  forms: number
}

/** Released forms of these surveys, in all units. */
export async function countReleasedByChannel(db: Db, surveyIds: readonly number[]): Promise<ChannelCount[]> {
  const { rows } = await db.execute<ChannelCount & Record<string, unknown>>(sql`
    select survey_id as "surveyId", unit_id as "unitId", value as channel, sum(whole[1])::int as forms from cut_month
    where cut = 'channel' and survey_id = any(${sql.param(surveyIds)}::int[])
    group by 1, 2, 3 having sum(whole[1]) > 0`)
  return rows
}

// What a left-out batch brought does not count, nor does a form sent in blank.
const counts = sql`not w.is_blank and not exists (select from batches b where b.batch_id = w.batch_id and b.excluded)`

/** Forms of these surveys and units that wait to be released. */
export async function countWaitingByChannel(
  db: Db,
  surveyIds: readonly number[],
  unitIds: readonly number[],
): Promise<ChannelCount[]> {
  const waiting = sql`from response_waiting w
    where survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[]) and ${counts}`
  const { rows } = await db.execute<WaitingCount & Record<string, unknown>>(sql`
    select survey_id as "surveyId", unit_id as "unitId", channel, count(*)::int as forms ${waiting} group by 1, 2, 3`)
  const named = rows.filter((row): row is typeof row & ChannelCount => row.channel !== null)
  if (named.length === rows.length) return named
  // Asked apart, since planning a look into the partitions of responses takes longer than counting.
  const { rows: looked } = await db.execute<ChannelCount & Record<string, unknown>>(sql`
    select survey_id as "surveyId", unit_id as "unitId", (select r.channel from responses r
        where r.unit_id = w.unit_id and r.day = w.day and r.response_id = w.response_id) as channel,
      count(*)::int as forms ${waiting} and channel is null group by 1, 2, 3`)
  return [...named, ...looked]
}

/** Null where the form was stored before its channel was. */
type WaitingCount = Omit<ChannelCount, 'channel'> & { channel: Channel | null }

/** The same of one year, all channels together. */
export async function countWaitingIn(
  db: Db,
  surveyIds: readonly number[],
  unitIds: readonly number[],
  year: number,
): Promise<Omit<ChannelCount, 'channel'>[]> {
  const { rows } = await db.execute<Omit<ChannelCount, 'channel'> & Record<string, unknown>>(sql`
    select survey_id as "surveyId", unit_id as "unitId", count(*)::int as forms from response_waiting w
    where survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[]) and ${counts}
      and day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by 1, 2`)
  return rows
}
