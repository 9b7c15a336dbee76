import type { Cross } from '#contract/analyses.ts'
import type { Reader } from '../db/reader.ts'
import { type RowRange, releasedRows } from './counted-rows.ts'

/** Released responses of a unit in one block of a period that chose one level, by what they are crossed with. */
export interface CrossCount {
  unitId: number
  /** A survey in a quarter: what can be told apart by asking for another period or survey. */
  block: string
  year: string
  /** Null where the response does not tell. */
  name: string | null
  /** 1, 2, … of the item asked about; anything else where no level was chosen. */
  level: number | null
  count: number
}

/** Where an item stands among the levels of a version, from 0. */
export interface ItemPlace {
  surveyId: number
  version: number
  place: number
}

const columns: Record<string, string> = {
  channel: 'r.channel',
  field: 'r.field_code',
  competentUnit: 'r.competent_unit_id::text',
}

/**
 * Counts responses by unit, block, category and level of an item, where they count; of units' quarters that were withdrawn
 * too, since these decide with the others what may be told.
 */
export async function countCrossed(
  reader: Reader,
  range: RowRange,
  by: Cross | 'competentUnit',
  places: readonly ItemPlace[] = [],
): Promise<CrossCount[]> {
  const { with: released, values } = await releasedRows(reader.db, range, 'settled')
  const first =
    values.push(
      places.map(({ surveyId }) => surveyId),
      places.map(({ version }) => version),
      places.map(({ place }) => place + 1),
    ) - 2
  const told = by.startsWith('respondent:') ? values.push(by.slice('respondent:'.length)) : 0
  const name = told > 0 ? `r.respondent ->> $${told}::text` : (columns[by] ?? 'null::text')
  const counts: CrossCount[] = []
  await reader.each(
    `${released}
      select r.counted_unit_id, r.survey_id, r.quarter::text, ${name}, r.levels[i.place], count(*)::int
      from released r left join unnest($${first}::int[], $${first + 1}::int[], $${first + 2}::int[])
        as i(survey_id, version, place) on i.survey_id = r.survey_id and i.version = r.version
      group by r.counted_unit_id, r.survey_id, r.quarter, 4, 5`,
    values,
    ([unitId, surveyId, from, label, level, count]) => {
      const year = String(from).slice(0, 4)
      counts.push({ unitId, block: `${surveyId} ${from}`, year, name: label, level, count } as CrossCount)
    },
  )
  return counts
}
