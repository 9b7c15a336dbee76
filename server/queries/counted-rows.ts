import type { Instrument } from '#contract/questionnaire.ts'
import type { CellRange } from './figures.ts'

/** What of a range rows are found by; rows know no instrument. */
export type RowRange = Omit<CellRange<Instrument>, 'instrument'>

/**
 * Begins a query with `released`: responses that are released, of no batch that is left out, with the unit and month
 * in which they count. So whatever is added up or counted from rows rests on the same responses as figures do.
 * Its parameters $1 to $4 are `rangeValues`.
 */
export const withReleased = `
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
    select * from counted r
    where not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from batch_exclusions e join collectors c on c.batch_id = e.batch_id
        where e.applied and e.unit_id = r.unit_id and c.collector_id = r.collector_id)
  )`

export const rangeValues = ({ surveyIds, unitIds, fromMonth, toMonth }: RowRange): unknown[] => [
  surveyIds,
  unitIds,
  fromMonth,
  toMonth,
]
