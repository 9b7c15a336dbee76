import type { Cross } from '#contract/analyses.ts'
import type { Reader } from '../db/reader.ts'
import { type RowRange, rangeValues, withReleased } from './counted-rows.ts'

/** Released responses of a unit in one block of a period, by what they are crossed with. */
export interface CrossCount {
  unitId: number
  /** A survey in a quarter: what can be told apart by asking for another period or survey. */
  block: string
  /** Null where the response does not tell. */
  name: string | null
  count: number
}

/** Counts responses by unit, block and category, where they count. */
export async function countCrossed(reader: Reader, range: RowRange, by: Cross): Promise<CrossCount[]> {
  const values = rangeValues(range)
  const told = by.startsWith('respondent:') ? values.push(by.slice('respondent:'.length)) : 0
  const name = told > 0 ? `r.respondent ->> $${told}::text` : by === 'field' ? 'r.field_code' : 'r.channel'
  const counts: CrossCount[] = []
  await reader.each(
    `${withReleased}
      select r.counted_unit_id, r.survey_id || ' ' || date_trunc('quarter', r.counted_month)::date, ${name}, count(*)::int
      from released r group by 1, 2, 3`,
    values,
    ([unitId, block, label, count]) => counts.push({ unitId, block, name: label, count } as CrossCount),
  )
  return counts
}
