import type { Reader } from '../db/reader.ts'
import { type RowRange, rangeValues, withReleased } from './counted-rows.ts'

/** What a row can be sorted by; `respondent:KEY` is what the respondent told of themselves. */
export type RowLabel = 'unit' | 'year' | 'channel' | 'field' | 'competentUnit' | `respondent:${string}`

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

/** Reads what figures are made of, row by row. No order, no id, no day. */
export function readReleased(
  reader: Reader,
  range: RowRange,
  labels: readonly RowLabel[],
  onRow: (row: ReleasedRow) => void,
): Promise<void> {
  const values = rangeValues(range)
  const columns = labels.map((label) => {
    if (!label.startsWith('respondent:')) return expressions[label] ?? 'null'
    values.push(label.slice('respondent:'.length))
    return `r.respondent ->> $${values.length}::text`
  })
  const query = `${withReleased}
    select ${['r.survey_id', 'r.version', 'r.levels::text', 'r.seconds_step', ...columns].join(', ')} from released r`
  return reader.each(query, values, ([surveyId, version, levels, secondsStep, ...rest]) => {
    onRow({ surveyId, version, levels, secondsStep, labels: rest } as ReleasedRow)
  })
}
