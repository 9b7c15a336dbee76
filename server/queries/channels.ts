import { sql } from 'drizzle-orm'
import type { Channel } from '#contract/collector.ts'
import type { Db } from '../db/client.ts'

/** Which of these channels have released responses of these surveys, in any unit and month. */
export async function listReleasedChannels(
  db: Db,
  surveyIds: number[],
  channels: readonly Channel[],
): Promise<{ surveyId: number; channel: Channel }[]> {
  if (surveyIds.length === 0) return []
  const { rows } = await db.execute<{ surveyId: number; channel: Channel }>(sql`
    select distinct survey_id as "surveyId", value as channel from cut_month
    where cut = 'channel' and respondents > 0 and survey_id = any(${sql.param(surveyIds)}::int[])
      and value = any(${sql.param([...channels])}::text[])`)
  return rows
}
