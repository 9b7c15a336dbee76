import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

// What figures are computed from: sums over cells of the rollups, never rows of responses.

/** Which cells to add up. Months are first days; both ends are included. */
export interface CellRange {
  surveyIds: number[]
  unitIds: number[]
  fromMonth: string
  toMonth: string
}

/** n, Σm, Σs, Σv, Σm², Σs², Σsm, Σv², Σvm over respondents. */
type WholeSums = number[]

function within({ surveyIds, unitIds, fromMonth, toMonth }: CellRange) {
  return sql`survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[])
    and month between ${fromMonth}::date and ${toMonth}::date`
}

const nineSums = sql.raw(
  `array[${Array.from({ length: 9 }, (_, index) => `sum(whole[${index + 1}])`).join(', ')}]::float8[] as whole`,
)

/** Sums per unit; units without released responses are absent. */
export async function sumByUnit(db: Db, range: CellRange): Promise<{ unitId: number; whole: WholeSums }[]> {
  const { rows } = await db.execute<{ unitId: number; whole: WholeSums }>(sql`
    select unit_id as "unitId", ${nineSums} from unit_month where ${within(range)} group by unit_id`)
  return rows
}

/** Sums per month (YYYY-MM), ascending; months without released responses are absent. */
export async function sumByMonth(db: Db, range: CellRange): Promise<{ month: string; whole: WholeSums }[]> {
  const { rows } = await db.execute<{ month: string; whole: WholeSums }>(sql`
    select to_char(month, 'YYYY-MM') as month, ${nineSums} from unit_month where ${within(range)} group by month order by month`)
  return rows
}

/** The cells of one questionnaire version, added up. */
export interface VersionSums {
  surveyId: number
  version: number
  respondents: number
  whole: WholeSums
  dimensions: number[]
  itemCounts: number[]
}

/** What may be shown of dimensions and items, or all that was released: it says only why a figure is withheld. */
export type Extent = 'shown' | 'released'

/** Sums per survey and version, with dimensions and items. */
export async function sumByVersion(
  db: Db,
  range: CellRange,
  extent: Extent = 'shown',
): Promise<VersionSums[]> {
  const summed = (column: string) =>
    sql.raw(`(select array_agg(total order by position)::float8[] from (
        select position, sum(x) as total from cells c, unnest(c.${column}) with ordinality as t(x, position)
        where c.survey_id = cells.survey_id and c.version = cells.version group by position) d)`)
  const { rows } = await db.execute<VersionSums & Record<string, unknown>>(sql`
    with cells as materialized (select * from unit_month where ${within(range)})
    select survey_id as "surveyId", version, sum(respondents)::int as respondents, ${nineSums},
      ${summed(extent === 'shown' ? 'shown_dimensions' : 'dimensions')} as dimensions,
      ${summed(extent === 'shown' ? 'shown_items' : 'item_counts')} as "itemCounts"
    from cells group by survey_id, version`)
  return rows
}

/** Responses that were too few in their unit and count in a unit above it. */
export interface CountedAbove {
  unitId: number
  countedUnitId: number
  responses: number
}

export async function listCountedAbove(db: Db, range: CellRange): Promise<CountedAbove[]> {
  const { surveyIds, unitIds, fromMonth, toMonth } = range
  const { rows } = await db.execute<CountedAbove & Record<string, unknown>>(sql`
    select unit_id as "unitId", counted_unit_id as "countedUnitId", count(*)::int as responses from response_bookings
    where counted_unit_id <> unit_id and unit_id = any(${sql.param(unitIds)}::int[])
      and survey_id = any(${sql.param(surveyIds)}::int[]) and counted_month between ${fromMonth}::date and ${toMonth}::date
    group by 1, 2`)
  return rows
}

/** Stored responses of these units that no figure shows yet. */
export async function countWaitingOf(db: Db, surveyIds: number[], unitIds: number[]): Promise<number> {
  const { rows } = await db.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from response_waiting w
    where not exists (select from batches b where b.batch_id = w.batch_id and b.excluded) and survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[])`)
  return rows[0]?.waiting ?? 0
}

/** First and last month (YYYY-MM) with released responses, or null while there are none. */
export async function findMonthSpan(
  db: Db,
  surveyIds: number[],
): Promise<{ first: string; last: string } | null> {
  const { rows } = await db.execute<{ first: string | null; last: string | null }>(sql`
    select to_char(min(month), 'YYYY-MM') as first, to_char(max(month), 'YYYY-MM') as last
    from unit_month where survey_id = any(${sql.param(surveyIds)}::int[])`)
  const span = rows[0]
  return span?.first && span.last ? { first: span.first, last: span.last } : null
}
