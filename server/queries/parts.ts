import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { thisFold } from './rollup-state.ts'

// What of dimensions and items figures may add up; the whole of a cell always may.

interface CellName {
  unitId: number
  surveyId: number
  version: number
  month: string
}

/** Sums of dimensions, of their pairs and of pairs of items, and counts of items, laid out as in the cell. */
export interface Parts {
  dimensions: number[]
  itemCounts: number[]
}

export interface OpenParts extends CellName, Parts {
  /** Whether the year is over, or the survey closed. */
  isOver: boolean
}

const name = sql`m.unit_id as "unitId", m.survey_id as "surveyId", m.version, to_char(m.month, 'YYYY-MM-DD') as month`

/** Parts that were released and not decided on yet. */
export async function listOpenParts(db: Db, today: string): Promise<OpenParts[]> {
  const { rows } = await db.execute<OpenParts & Record<string, unknown>>(sql`
    select ${name}, m.open_dimensions::float8[] as dimensions, m.open_items as "itemCounts",
      (m.month < date_trunc('year', ${today}::date) or least(s.closed_on, s.window_to) < ${today}::date) is true as "isOver"
    from unit_month m join surveys s using (survey_id) where m.open_items is not null`)
  return rows
}

/** Adds what was decided to the shown parts; nothing of these cells is open afterwards. */
export async function showParts(db: Db, list: readonly (CellName & Parts)[]): Promise<void> {
  await db.execute(sql`
    update unit_month m set open_dimensions = null, open_items = null, changed_in = ${thisFold},
      shown_dimensions = add_counts(m.shown_dimensions, t.dimensions::bigint[]),
      shown_items = add_counts(m.shown_items, t."itemCounts"::bigint[])::int[]
    from ${recordsOf(list)}
    where m.unit_id = t."unitId" and m.survey_id = t."surveyId" and m.version = t.version and m.month = t.month`)
}

export interface CellParts extends CellName, Parts {
  shown: Parts
  /** Null while nothing is open. */
  open: Parts | null
}

/** Every cell of a unit with its exact, shown and open parts. */
export async function listParts(db: Db, unitId: number): Promise<CellParts[]> {
  const { rows } = await db.execute<CellParts & Record<string, unknown>>(sql`
    select ${name}, dimensions::float8[] as dimensions, item_counts as "itemCounts",
      json_build_object('dimensions', shown_dimensions, 'itemCounts', shown_items) as shown,
      case when open_items is not null then
        json_build_object('dimensions', open_dimensions, 'itemCounts', open_items) end as open
    from unit_month m where unit_id = ${unitId}`)
  return rows
}

/** Sets shown and open parts of cells that were counted anew. */
export async function replaceParts(db: Db, list: readonly CellParts[]): Promise<void> {
  for (const { unitId, surveyId, version, month, shown, open } of list) {
    await db.execute(sql`
      update unit_month set changed_in = ${thisFold},
        shown_dimensions = ${textOf(shown.dimensions)}::bigint[], shown_items = ${textOf(shown.itemCounts)}::int[],
        open_dimensions = ${open && textOf(open.dimensions)}::bigint[], open_items = ${open && textOf(open.itemCounts)}::int[]
      where unit_id = ${unitId} and survey_id = ${surveyId} and version = ${version} and month = ${month}::date`)
  }
}

function recordsOf(list: readonly (CellName & Parts)[]) {
  const texts = list.map(({ dimensions, itemCounts, ...cell }) => {
    return { ...cell, dimensions: textOf(dimensions), itemCounts: textOf(itemCounts) }
  })
  return sql`jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
    as t("unitId" int, "surveyId" int, version int, month date, dimensions text, "itemCounts" text)`
}

/** An array as SQL writes it. */
function textOf(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`
}
