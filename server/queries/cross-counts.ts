import { sql } from 'drizzle-orm'
import type { Cross } from '#contract/analyses.ts'
import type { Db } from '../db/client.ts'
import type { CellRange } from './figures.ts'

/** Released responses of a unit in one block of a period, by what they are crossed with. */
export interface CrossCount {
  unitId: number
  /** A survey in a quarter: what can be told apart by asking for another period or survey. */
  block: string
  /** Null where the response does not tell. */
  name: string | null
  count: number
}

/** Counts responses by unit, block and category, over released responses alone. */
export async function countCrossed(
  db: Db,
  { surveyIds, unitIds, fromMonth, toMonth }: CellRange,
  by: Cross,
): Promise<CrossCount[]> {
  const name = by.startsWith('respondent:')
    ? sql`r.respondent ->> ${by.slice('respondent:'.length)}::text`
    : sql.raw(by === 'field' ? 'r.field_code' : 'r.channel')
  const { rows } = await db.execute<CrossCount & Record<string, unknown>>(sql`
    select unit_id as "unitId", block, name, count(*)::int as count from (
      select r.unit_id, r.survey_id || ' ' || date_trunc('quarter', r.day)::date as block, ${name} as name
      from responses r
      where r.survey_id = any(${sql.param(surveyIds)}::int[]) and r.unit_id = any(${sql.param(unitIds)}::int[])
        and r.day >= ${fromMonth}::date and r.day < ${toMonth}::date + interval '1 month'
        and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
        and not exists (select from batch_exclusions e join collectors c on c.batch_id = e.batch_id
          where e.applied and e.unit_id = r.unit_id and c.collector_id = r.collector_id)) released
    group by 1, 2, 3`)
  return rows
}
