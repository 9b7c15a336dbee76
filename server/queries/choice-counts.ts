import type { Reader } from '../db/reader.ts'
import { type RowRange, releasedRows } from './counted-rows.ts'

/** How many responses of a block chose an option; an option of null counts those who answered at all. */
export interface ChoiceCount {
  item: string
  option: string | null
  /** A survey in a quarter: what can be told apart by asking for another period. */
  block: string
  count: number
}

/** Counts choices in settled quarters, in one pass over the rows. @param items keys of items with options */
export async function countChoices(
  reader: Reader,
  range: RowRange,
  items: readonly string[],
): Promise<ChoiceCount[]> {
  const { with: released, values } = await releasedRows(reader.db, range, 'told')
  const place = values.push(items)
  const counts: ChoiceCount[] = []
  await reader.each(
    `${released}
      select i.item, o.option, r.survey_id || ' ' || r.quarter, count(*)::int
      from released r
      join unnest($${place}::text[]) as i(item) on jsonb_typeof(r.other -> i.item) in ('string', 'array')
      cross join lateral (
        select distinct option from jsonb_array_elements_text(
          case jsonb_typeof(r.other -> i.item) when 'array' then r.other -> i.item
            else jsonb_build_array(r.other -> i.item) end) as option
        union all select null) as o
      group by 1, 2, 3`,
    values,
    ([item, option, block, count]) => {
      counts.push({ item, option, block, count } as ChoiceCount)
    },
  )
  return counts
}
