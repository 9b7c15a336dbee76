import type { Reader } from '../db/reader.ts'
import { type RowRange, type RowSet, rangeValues, withReleased } from './counted-rows.ts'
import { readLevels } from './read-levels.ts'
import { textReader } from './text-reader.ts'

/**
 * What a row can be sorted by; `block` is a survey in a quarter, `respondent:KEY` what the respondent told of
 * themselves.
 */
export type RowLabel =
  | 'unit'
  | 'block'
  | 'year'
  | 'channel'
  | 'field'
  | 'competentUnit'
  | `respondent:${string}`

const expressions: Record<string, string> = {
  unit: 'r.counted_unit_id::text',
  block: `r.survey_id || ' ' || date_trunc('quarter', r.counted_month::timestamp)::date`,
  year: "date_part('year', r.counted_month)::int::text",
  channel: 'r.channel',
  field: 'r.field_code',
  competentUnit: 'r.competent_unit_id::text',
}

/** One released response. The same object serves for all rows: what is to be kept must be copied. */
export interface ReleasedRow {
  surveyId: number
  version: number
  /** In the order of the version's level items, as columns of levels keep them. */
  levels: Int8Array
  /** How many of `levels` are of this row. */
  items: number
  /** In steps of ten; null when not told. */
  secondsStep: number | null
  labels: readonly (string | null)[]
}

/** Reads what analyses are made of, row by row. No order, no id, no day. */
export function readReleased(
  reader: Reader,
  range: RowRange,
  { labels, set }: { labels: readonly RowLabel[]; set: RowSet },
  onRow: (row: ReleasedRow) => void,
): Promise<void> {
  const values = rangeValues(range)
  const columns = labels.map((label) => {
    if (!label.startsWith('respondent:')) return expressions[label] ?? 'null::text'
    values.push(label.slice('respondent:'.length))
    return `r.respondent ->> $${values.length}::text`
  })
  const query = `${withReleased(set)}
    select ${['r.survey_id', 'r.version', 'r.seconds_step', 'r.levels', ...columns].join(', ')} from released r`
  const readRow = rowReader()
  return reader.eachBinary(query, values, (bytes) => onRow(readRow(bytes)))
}

const mostItems = 512
// Where fields begin in a row whose columns come in the order above.
const [surveyAt, versionAt, secondsAt] = [6, 14, 18]

function rowReader(): (bytes: Buffer) => ReleasedRow {
  const levels = new Int8Array(mostItems)
  const labels: (string | null)[] = []
  const row: ReleasedRow = { surveyId: 0, version: 0, levels, items: 0, secondsStep: null, labels }
  const textAt = textReader()
  return (bytes) => {
    row.surveyId = bytes.readInt32BE(surveyAt)
    row.version = bytes.readInt32BE(versionAt)
    const secondsLength = bytes.readInt32BE(secondsAt)
    row.secondsStep = secondsLength < 0 ? null : bytes.readInt16BE(secondsAt + 4)
    const levelsAt = secondsAt + 4 + Math.max(0, secondsLength)
    row.items = readLevels(bytes, levelsAt + 4, levels)
    let at = levelsAt + 4 + bytes.readInt32BE(levelsAt)
    for (let k = 0; at < bytes.length; k++) {
      const length = bytes.readInt32BE(at)
      at += 4
      labels[k] = length < 0 ? null : textAt(bytes, at, at + length)
      at += Math.max(0, length)
    }
    return row
  }
}
