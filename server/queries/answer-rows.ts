import type { Reader } from '../db/reader.ts'
import type { CellRange } from './figures.ts'

/** What a row can be sorted by; `respondent:KEY` is what the respondent told of themselves. */
export type RowLabel = 'unit' | 'year' | 'channel' | 'field' | 'competentUnit' | `respondent:${string}`

const expressions: Record<string, string> = {
  unit: 'r.unit_id::text',
  year: 'extract(year from r.day)::text',
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
  { surveyIds, unitIds, fromMonth, toMonth }: CellRange,
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
    select ${['r.survey_id', 'r.version', 'r.levels::text', 'r.seconds_step', ...columns].join(', ')}
    from responses r
    where r.survey_id = any($1::int[]) and r.unit_id = any($2::int[])
      and r.day >= $3::date and r.day < $4::date + interval '1 month'
      and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from batch_exclusions e join collectors c on c.batch_id = e.batch_id
        where e.applied and e.unit_id = r.unit_id and c.collector_id = r.collector_id)`
  return reader.each(query, values, ([surveyId, version, levels, secondsStep, ...rest]) => {
    onRow({ surveyId, version, levels, secondsStep, labels: rest } as ReleasedRow)
  })
}
