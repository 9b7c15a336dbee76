import { sql } from 'drizzle-orm'
import type { SetupCounts } from '#contract/setup-state.ts'
import type { Db } from '../db/client.ts'

type Counted = SetupCounts & { targetsWithoutPlace: number; hasResponses: boolean }

/**
 * What there is for collecting, counted.
 * @param surveyId of which survey; null while there is none
 * @param today YYYY-MM-DD
 */
export async function countForSetup(db: Db, surveyId: number | null, today: string): Promise<Counted> {
  const { rows } = await db.execute<Counted & Record<string, unknown>>(sql`
    with offering as (
      select c.collector_id, c.unit_id, c.kind,
        exists (select from enrolments e where e.collector_id = c.collector_id and e.ended_at is null) as has_tablet
      from collectors c join collector_surveys s using (collector_id)
      where s.survey_id = ${surveyId} and c.status = 'open'
        and (c.expires_on is null or c.expires_on >= ${today})
    ), reached as (
      select unit_id from offering where kind = 'link' or (kind = 'tablet' and has_tablet)
      union
      select unit_id from paper_batches where survey_id = ${surveyId} and status = 'open'
    ), wanted as (
      select unit_id from survey_units where survey_id = ${surveyId} and target > 0
    )
    select
      (select count(*)::int from unit_versions
        where valid_from <= ${today} and (valid_to is null or valid_to > ${today})) as units,
      (select count(*)::int from fields) as fields,
      (select count(*)::int from procedures) as procedures,
      (select count(*)::int from service_points) as "servicePoints",
      (select count(distinct unit_id)::int from volumes) as "unitsWithVolumes",
      (select count(*)::int from wanted) as targets,
      (select count(*)::int from offering where kind = 'link') as links,
      (select count(*)::int from offering where kind = 'tablet') as "tabletPlaces",
      (select count(*)::int from offering where kind = 'tablet' and has_tablet) as tablets,
      (select count(*)::int from paper_batches where survey_id = ${surveyId}) as "paperBatches",
      (select count(*)::int from reached) as "unitsWithPlace",
      (select count(*)::int from wanted where unit_id not in (select unit_id from reached)) as "targetsWithoutPlace",
      exists (select from response_waiting where survey_id = ${surveyId})
        or exists (select from unit_month where survey_id = ${surveyId}) as "hasResponses"`)
  const [counted] = rows
  if (!counted) throw new Error('counting for setting up gave no row')
  return counted
}
