import { sql } from 'drizzle-orm'
import type { Channel } from '#contract/collector.ts'
import type { Db } from '../db/client.ts'

// Forms gathered so far, without reading the responses: released ones from the rollups, and those that wait. They are
// counts of forms as in queries/arrivals.ts, where it says why small ones may stand.

const isLeftOut = sql`exists (select from batches b where b.batch_id = w.batch_id and b.excluded)`

/** Forms of these surveys by unit, captured in a year. Units without any are absent. */
export async function countGatheredIn(
  db: Db,
  surveyIds: readonly number[],
  unitIds: readonly number[],
  year: number,
): Promise<Map<number, number>> {
  const [surveys, units] = [sql.param(surveyIds), sql.param(unitIds)]
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await db.execute<{ unitId: number; forms: number }>(sql`
    select "unitId", sum(forms)::int as forms from (
      select unit_id as "unitId", sum(whole[1]) as forms from unit_month
      where survey_id = any(${surveys}::int[]) and unit_id = any(${units}::int[]) and month between ${from} and ${to}
      group by 1
      union all
      select unit_id, count(*) from response_waiting w
      where survey_id = any(${surveys}::int[]) and unit_id = any(${units}::int[]) and day between ${from} and ${to}
        and not is_blank and not ${isLeftOut}
      group by 1) as counts
    group by 1`)
  return new Map(rows.map(({ unitId, forms }) => [unitId, forms]))
}

/** Forms of one survey, unit and channel since it began. */
export interface ChannelCount {
  surveyId: number
  unitId: number
  channel: Channel
  forms: number
}

/** Forms of these surveys since they began, by unit and channel; what brought none is absent. */
export async function countByChannel(
  db: Db,
  surveyIds: readonly number[],
  unitIds: readonly number[],
): Promise<ChannelCount[]> {
  const [surveys, units] = [sql.param(surveyIds), sql.param(unitIds)]
  const { rows } = await db.execute<ChannelCount & Record<string, unknown>>(sql`
    select "surveyId", "unitId", channel, sum(forms)::int as forms from (
      select survey_id as "surveyId", unit_id as "unitId", value as channel, sum(whole[1]) as forms from cut_month
      where cut = 'channel' and survey_id = any(${surveys}::int[]) and unit_id = any(${units}::int[])
      group by 1, 2, 3
      union all
      select w.survey_id, w.unit_id, r.channel, count(*) from response_waiting w
      -- One by one: the few that wait are looked up, where a join would read every response that there is.
      cross join lateral (select channel from responses r
        where r.unit_id = w.unit_id and r.day = w.day and r.response_id = w.response_id limit 1) r
      where w.survey_id = any(${surveys}::int[]) and w.unit_id = any(${units}::int[])
        and not w.is_blank and not ${isLeftOut}
      group by 1, 2, 3) as counts
    where forms > 0 group by 1, 2, 3`)
  return rows
}
