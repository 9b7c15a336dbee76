import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

/**
 * Counts the released responses again, in SQL and apart from the fold, and compares with the rollup.
 * @returns the first unit and month that differ, in words, or null when all agree
 */
export async function findRollupDifference(db: Db): Promise<string | null> {
  const { rows } = await db.execute<{
    unitId: number
    surveyId: number
    month: string
    kept: number
    counted: number
  }>(sql`
    with released as (
      select coalesce(b.counted_unit_id, r.unit_id) as unit_id, r.survey_id, r.version,
        coalesce(b.counted_month, date_trunc('month', r.day)::date) as month, r.levels
      from responses r left join collectors c on c.collector_id = r.collector_id
      left join response_bookings b on b.unit_id = r.unit_id and b.response_id = r.response_id
      where not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
        and not exists (select from batch_exclusions e where e.unit_id = r.unit_id and e.batch_id = c.batch_id and e.applied)
    ), counted as (
      select unit_id, survey_id, version, month, count(*) as respondents,
        coalesce(sum((select count(*) from unnest(levels) level where level >= 1)), 0) as answers
      from released group by unit_id, survey_id, version, month
    ), widths as (
      select s.survey_id, v.version, 3 + (select max(jsonb_array_length(scale -> 'levels'))
        from jsonb_each(v.document -> 'scales') as scales(key, scale)) as slots
      from surveys s join questionnaire_versions v on v.questionnaire_key = s.questionnaire_key
    ), kept as (
      select m.unit_id, m.survey_id, m.version, m.month, m.respondents,
        (select coalesce(sum(x), 0) from unnest(m.item_counts) with ordinality as t(x, position)
          where (position - 1) % w.slots >= 3) as answers
      from unit_month m join widths w on w.survey_id = m.survey_id and w.version = m.version
    )
    select coalesce(k.unit_id, c.unit_id) as "unitId", coalesce(k.survey_id, c.survey_id) as "surveyId",
      to_char(coalesce(k.month, c.month), 'YYYY-MM') as month,
      coalesce(k.respondents, 0)::int as kept, coalesce(c.respondents, 0)::int as counted
    from kept k full join counted c using (unit_id, survey_id, version, month)
    where coalesce(k.respondents, 0) <> coalesce(c.respondents, 0) or coalesce(k.answers, 0) <> coalesce(c.answers, 0)
    limit 1`)
  const row = rows[0]
  return row
    ? `unit ${row.unitId}, survey ${row.surveyId}, ${row.month}: ${row.kept} kept, ${row.counted} counted`
    : null
}
