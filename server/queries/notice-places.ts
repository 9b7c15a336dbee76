import { sql } from 'drizzle-orm'
import type { NoticeUse } from '#contract/notice.ts'
import type { Db } from '../db/client.ts'

type Places = Pick<NoticeUse, 'links' | 'tablets' | 'batches'>

/** Open places by survey id: QR links and tablets, and paper batches by the notice they were made with. */
export async function countNoticePlaces(db: Db, today: string): Promise<Map<number, Places>> {
  const { rows } = await db.execute<Places & { surveyId: number }>(sql`
    with offering as (
      select s.survey_id, c.kind,
        exists (select from enrolments e where e.collector_id = c.collector_id and e.ended_at is null) as has_tablet
      from collectors c join collector_surveys s using (collector_id)
      where c.status = 'open' and (c.expires_on is null or c.expires_on >= ${today})
    ), open_batches as (
      select survey_id, notice, count(*)::int as count from paper_batches
      where status = 'open' group by survey_id, notice
    )
    select survey_id as "surveyId",
      (select count(*)::int from offering o where o.survey_id = s.survey_id and kind = 'link') as links,
      (select count(*)::int from offering o where o.survey_id = s.survey_id and kind = 'tablet' and has_tablet) as tablets,
      coalesce((select jsonb_agg(jsonb_build_object('notice', notice, 'count', count) order by notice)
        from open_batches b where b.survey_id = s.survey_id), '[]') as batches
    from surveys s`)
  return new Map(rows.map(({ surveyId, ...places }) => [surveyId, places]))
}
