import type { Reader } from '../db/reader.ts'
import { type RowRange, type RowSet, releasedRows } from './counted-rows.ts'
import { type LabelReader, numberReader, quarterReader } from './label-readers.ts'
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

type OwnLabel = Exclude<RowLabel, `respondent:${string}`>

/** The column that a label is read from, and what makes its text. */
const sources: Record<OwnLabel, { column: string; reader: () => LabelReader }> = {
  unit: { column: 'r.counted_unit_id', reader: () => numberReader(String) },
  block: {
    column: 'r.quarter',
    reader: () => quarterReader((quarter, surveyId) => `${surveyId} ${quarter}`),
  },
  year: { column: 'r.quarter', reader: () => quarterReader((quarter) => quarter.slice(0, 4)) },
  channel: { column: 'r.channel', reader: textReader },
  field: { column: 'r.field_code', reader: textReader },
  competentUnit: { column: 'r.competent_unit_id', reader: () => numberReader(String) },
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
export async function readReleased(
  reader: Reader,
  range: RowRange,
  { labels, set }: { labels: readonly RowLabel[]; set: RowSet },
  onRow: (row: ReleasedRow) => void,
): Promise<void> {
  const { with: released, values } = await releasedRows(reader.db, range, set)
  const read = labels.map((label) => {
    if (isOwn(label)) return { ...sources[label] }
    values.push(label.slice('respondent:'.length))
    return { column: `r.respondent ->> $${values.length}::text`, reader: textReader }
  })
  const columns = [
    'r.survey_id',
    'r.version',
    'r.seconds_step',
    'r.levels',
    ...read.map(({ column }) => column),
  ]
  const readRow = rowReader(read.map((one) => one.reader()))
  const query = `${released} select ${columns.join(', ')} from released r`
  return reader.eachBinary(query, values, (bytes) => onRow(readRow(bytes)))
}

const isOwn = (label: RowLabel): label is OwnLabel => label in sources

const mostItems = 512
// Where fields begin in a row whose columns come in the order above.
const [surveyAt, versionAt, secondsAt] = [6, 14, 18]

function rowReader(readers: readonly LabelReader[]): (bytes: Buffer) => ReleasedRow {
  const levels = new Int8Array(mostItems)
  const labels: (string | null)[] = []
  const row: ReleasedRow = { surveyId: 0, version: 0, levels, items: 0, secondsStep: null, labels }
  return (bytes) => {
    row.surveyId = bytes.readInt32BE(surveyAt)
    row.version = bytes.readInt32BE(versionAt)
    const secondsLength = bytes.readInt32BE(secondsAt)
    row.secondsStep = secondsLength < 0 ? null : bytes.readInt16BE(secondsAt + 4)
    const levelsAt = secondsAt + 4 + Math.max(0, secondsLength)
    row.items = readLevels(bytes, levelsAt + 4, levels)
    let at = levelsAt + 4 + bytes.readInt32BE(levelsAt)
    for (let k = 0; k < readers.length; k++) {
      const length = bytes.readInt32BE(at)
      at += 4
      labels[k] = length < 0 ? null : (readers[k]?.(bytes, at, at + length, row.surveyId) ?? null)
      at += Math.max(0, length)
    }
    return row
  }
}
