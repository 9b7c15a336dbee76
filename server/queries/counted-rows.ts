import type { Instrument } from '#contract/questionnaire.ts'
import type { CellRange } from './figures.ts'

/** What of a range rows are found by; rows know no instrument. */
export type RowRange = Omit<CellRange<Instrument>, 'instrument'>

/** Which rows: those of all, or without the units' quarters that were withdrawn. */
export type RowSet = 'settled' | 'told'

/**
 * Begins a query with `released`: the responses that analyses of a settled quarter are made of, with the unit and month in
 * which they count. They were released when it was settled, and of no batch that was left out then; so they are the
 * same for ever, but for what is withdrawn. Its parameters $1 to $4 are `rangeValues`.
 */
export const withReleased = (set: RowSet): string => `
  with counted as (
    select r.*, r.unit_id as counted_unit_id, r.day as counted_month from responses r
    where r.survey_id = any($1::int[]) and r.unit_id = any($2::int[])
      and r.day >= $3::date and r.day < $4::date + interval '1 month'
      and not exists (select from response_bookings b where b.unit_id = r.unit_id and b.response_id = r.response_id)
    union all
    select r.*, b.counted_unit_id, b.counted_month from response_bookings b join responses r using (unit_id, response_id)
    where b.survey_id = any($1::int[]) and b.counted_unit_id = any($2::int[])
      and b.counted_month between $3::date and $4::date
  ), released as (
    select r.* from counted r join analysed_quarters q
      on q.survey_id = r.survey_id and q.quarter = date_trunc('quarter', r.counted_month::timestamp)::date
    where not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from analysed_without a where a.unit_id = r.unit_id and a.response_id = r.response_id)
      ${
        set === 'told'
          ? `and not exists (select from analysed_withdrawn d
        where d.unit_id = r.counted_unit_id and d.survey_id = q.survey_id and d.quarter = q.quarter)`
          : ''
      }
  )`

export const rangeValues = ({ surveyIds, unitIds, fromMonth, toMonth }: RowRange): unknown[] => [
  surveyIds,
  unitIds,
  fromMonth,
  toMonth,
]
