import { sql } from 'drizzle-orm'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'

// What figures are computed from: sums over cells of the rollups, never rows of responses.

/** Which cells to add up: those of surveys of one instrument. Months are first days; both ends are included. */
export interface CellRange<I extends Instrument = Instrument> {
  instrument: I
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

/** What cells are added up by: the unit's id, or the month YYYY-MM. */
const keys = { unit: sql.raw('unit_id'), month: sql.raw("to_char(month, 'YYYY-MM')") }

/** Sums of the dimensions and their pairs, as `dimensionsFromArray` reads them. */
export async function sumDimensionsBy(
  db: Db,
  range: CellRange,
  by: keyof typeof keys,
): Promise<{ key: number | string; sums: number[] }[]> {
  const { rows } = await db.execute<{ key: number | string; sums: number[] }>(sql`
    select key, array_agg(total order by position)::float8[] as sums from (
      select ${keys[by]} as key, position, sum(x) as total
      from unit_month, unnest(dimensions) with ordinality as t(x, position)
      where ${within(range)} group by 1, 2) cells
    group by key`)
  return rows
}

/** Item counts of one questionnaire version. */
export interface VersionItems {
  surveyId: number
  version: number
  itemCounts: number[]
}

/** Item counts per survey and version, whose questionnaire says where each item stands. */
export async function sumItemsBy(
  db: Db,
  range: CellRange,
  by: keyof typeof keys,
): Promise<(VersionItems & { key: number | string })[]> {
  const { rows } = await db.execute<VersionItems & { key: number | string } & Record<string, unknown>>(sql`
    select key, survey_id as "surveyId", version, array_agg(total order by position)::float8[] as "itemCounts" from (
      select ${keys[by]} as key, survey_id, version, position, sum(x) as total
      from unit_month, unnest(item_counts) with ordinality as t(x, position)
      where ${within(range)} group by 1, 2, 3, 4) cells
    group by key, survey_id, version`)
  return rows
}

/** In which month (YYYY-MM) each version first has released responses, ascending. */
export async function findFirstMonths(
  db: Db,
  range: CellRange,
): Promise<{ surveyId: number; version: number; month: string }[]> {
  const { rows } = await db.execute<{ surveyId: number; version: number; month: string }>(sql`
    select survey_id as "surveyId", version, to_char(min(month), 'YYYY-MM') as month
    from unit_month where ${within(range)} group by survey_id, version order by min(month), survey_id, version`)
  return rows
}

/** The cells of one questionnaire version, added up. */
export interface VersionSums extends VersionItems {
  respondents: number
  whole: WholeSums
  dimensions: number[]
}

/** Sums per survey and version, with dimensions and items. */
export async function sumByVersion(db: Db, range: CellRange): Promise<VersionSums[]> {
  const { rows } = await db.execute<VersionSums & Record<string, unknown>>(sql`
    with cells as materialized (select * from unit_month where ${within(range)})
    select survey_id as "surveyId", version, sum(respondents)::int as respondents, ${nineSums},
      (select array_agg(total order by position)::float8[] from (
        select position, sum(x) as total from cells c, unnest(c.dimensions) with ordinality as t(x, position)
        where c.survey_id = cells.survey_id and c.version = cells.version group by position) d) as dimensions,
      (select array_agg(total order by position)::float8[] from (
        select position, sum(x) as total from cells c, unnest(c.item_counts) with ordinality as t(x, position)
        where c.survey_id = cells.survey_id and c.version = cells.version group by position) i) as "itemCounts"
    from cells group by survey_id, version`)
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
