import { sql } from 'drizzle-orm'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import type { CellRange } from './figures.ts'

/** What of a range rows are found by; rows know no instrument. */
export type RowRange = Omit<CellRange<Instrument>, 'instrument'>

/** Which rows: those of all, or without the units' quarters that were withdrawn. */
export type RowSet = 'settled' | 'told'

/** The beginning of a query over released responses, with the values of its parameters; others follow them. */
export interface ReleasedRows {
  with: string
  values: unknown[]
}

/**
 * Begins a query with `released`: the responses that analyses of a settled quarter are made of, each with the unit in which
 * it counts (`counted_unit_id`) and the first day of the quarter (`quarter`). They were released when it was settled, and of
 * no batch that was left out then; so they are the same for ever, but for what is withdrawn.
 */
export async function releasedRows(db: Db, range: RowRange, set: RowSet): Promise<ReleasedRows> {
  const values: unknown[] = [range.surveyIds, range.unitIds, range.fromMonth, range.toMonth]
  // Quarters one by one: the days then choose the partitions, and no quarter is worked out for each of a million rows.
  const quarters = (await listSettled(db, range)).map(({ quarter, from, until, surveyIds }) =>
    countedIn(values.push(quarter, from, until, surveyIds) - 3),
  )
  return {
    values,
    with: `with counted as (${[...quarters, bookedRows].join('\n    union all ')}
    ), released as (
      select r.* from counted r
      where not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
        and not exists (select from analysed_without a where a.unit_id = r.unit_id and a.response_id = r.response_id)
        ${set === 'told' ? notWithdrawn : ''}
    )`,
  }
}

/** What a range holds of a quarter in which surveys of it are settled. */
interface SettledQuarter extends Record<string, unknown> {
  /** First day. */
  quarter: string
  from: string
  /** The day after the last. */
  until: string
  surveyIds: number[]
}

async function listSettled(db: Db, { surveyIds, fromMonth, toMonth }: RowRange): Promise<SettledQuarter[]> {
  const { rows } = await db.execute<SettledQuarter>(sql`
    select quarter::text, greatest(quarter, ${fromMonth}::date)::text as from,
      least(quarter + interval '3 months', ${toMonth}::date + interval '1 month')::date::text as until,
      array_agg(survey_id) as "surveyIds"
    from analysed_quarters
    where survey_id = any(${sql.param(surveyIds)}::int[])
      and quarter between date_trunc('quarter', ${fromMonth}::timestamp)::date and ${toMonth}::date
    group by quarter order by quarter`)
  return rows
}

/** Responses that count where and when they came in. @param first number of the parameter that is the quarter */
const countedIn = (first: number): string => `
      select r.*, r.unit_id as counted_unit_id, $${first}::date as quarter from responses r
      where r.survey_id = any($${first + 3}::int[]) and r.unit_id = any($2::int[])
        and r.day >= $${first + 1}::date and r.day < $${first + 2}::date
        and not exists (select from response_bookings b where b.unit_id = r.unit_id and b.response_id = r.response_id)`

/** Responses of units and months too small by themselves, which count elsewhere. */
const bookedRows = `
      select r.*, b.counted_unit_id, q.quarter
      from response_bookings b join responses r using (unit_id, response_id)
      join analysed_quarters q
        on q.survey_id = b.survey_id and q.quarter = date_trunc('quarter', b.counted_month::timestamp)::date
      where b.survey_id = any($1::int[]) and b.counted_unit_id = any($2::int[])
        and b.counted_month between $3::date and $4::date`

const notWithdrawn = `and not exists (select from analysed_withdrawn d
          where d.unit_id = r.counted_unit_id and d.survey_id = r.survey_id and d.quarter = r.quarter)`
