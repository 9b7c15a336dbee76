import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import type { CellRange } from './figures.ts'

/** A hash of all that is released within a range: it changes when, and only when, a figure could. */
export async function hashReleased(
  db: Db,
  { surveyIds, unitIds, fromMonth, toMonth }: CellRange,
): Promise<string> {
  const { rows } = await db.execute<{ hash: string }>(sql`
    select encode(sha256(convert_to(coalesce(string_agg(
      concat_ws(' ', unit_id, survey_id, version, month, respondents, whole::text, item_counts::text), ';'
      order by unit_id, survey_id, version, month), ''), 'UTF8')), 'hex') as hash
    from unit_month
    where survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[])
      and month between ${fromMonth}::date and ${toMonth}::date`)
  return rows[0]?.hash ?? ''
}
