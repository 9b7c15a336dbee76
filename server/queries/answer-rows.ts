import type { Instrument } from '#contract/questionnaire.ts'
import type { Reader } from '../db/reader.ts'
import type { CellRange } from './figures.ts'

/** What a row can be sorted by; `respondent:KEY` is what the respondent told of themselves. */
export type RowLabel = 'unit' | 'year' | 'channel' | 'field' | 'competentUnit' | `respondent:${string}`

// Unit and month are those in which a response counts: a sum of rows is then a sum of what figures add up too.
const expressions: Record<string, string> = {
  unit: 'r.counted_unit_id::text',
  year: 'extract(year from r.counted_month)::text',
  channel: 'r.channel',
  field: 'r.field_code',
  competentUnit: 'r.competent_unit_id::text',
}

/** One released response. */
export interface ReleasedRow {
  surveyId: number
  version: number
  /** As PostgreSQL writes an array: {5,4,NULL,0,-1}. */
  levels: string
  /** In steps of ten; null when not told. */
  secondsStep: number | null
  labels: (string | null)[]
}

/**
 * Reads what figures are made of, row by row: responses that are released, of no batch that is left out, of months
 * within the range. No order, no id, no day.
 */
export function readReleased(
  reader: Reader,
  { surveyIds, unitIds, fromMonth, toMonth }: Omit<CellRange<Instrument>, 'instrument'>,
  labels: readonly RowLabel[],
  onRow: (row: ReleasedRow) => void,
): Promise<void> {
  const values: unknown[] = [surveyIds, unitIds, fromMonth, toMonth]
  const columns = labels.map((label) => {
    if (!label.startsWith('respondent:')) return expressions[label] ?? 'null'
    values.push(label.slice('respondent:'.length))
    return `r.respondent ->> $${values.length}::text`
  })
  const query = `
    with counted as (
      select r.*, r.unit_id as counted_unit_id, r.day as counted_month from responses r
      where r.survey_id = any($1::int[]) and r.unit_id = any($2::int[])
        and r.day >= $3::date and r.day < $4::date + interval '1 month'
        and not exists (select from response_bookings b where b.unit_id = r.unit_id and b.response_id = r.response_id)
      union all
      select r.*, b.counted_unit_id, b.counted_month from response_bookings b join responses r using (unit_id, response_id)
      where b.survey_id = any($1::int[]) and b.counted_unit_id = any($2::int[])
        and b.counted_month between $3::date and $4::date
    )
    select ${['r.survey_id', 'r.version', 'r.levels::text', 'r.seconds_step', ...columns].join(', ')}
    from counted r
    where not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from batch_exclusions e join collectors c on c.batch_id = e.batch_id
        where e.applied and e.unit_id = r.unit_id and c.collector_id = r.collector_id)`
  return reader.each(query, values, ([surveyId, version, levels, secondsStep, ...rest]) => {
    onRow({ surveyId, version, levels, secondsStep, labels: rest } as ReleasedRow)
  })
}
