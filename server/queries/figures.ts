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

/**
 * The cells of a range with some of their arrays, each taken out of its compressed form once. PostgreSQL would do so
 * anew for every position that is summed, which is nearly all that adding them up would take.
 */
function cellsWith(range: CellRange, ...arrays: string[]) {
  const unpacked = arrays.map((array) => `${array} || '{}' as ${array}`).join(', ')
  return sql`(select unit_id, survey_id, version, month, respondents, whole, ${sql.raw(unpacked)}
    from unit_month where ${within(range)} offset 0) cells`
}

/** Sums of the positions of a column, each written out: three times as fast as unnesting the arrays. */
function summed(column: string, length: number) {
  const sums = Array.from({ length }, (_, index) => `sum(${column}[${index + 1}])`)
  return sql.raw(`array[${sums.join(', ')}]::float8[]`)
}

const nineSums = sql`${summed('whole', 9)} as whole`

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
  const { dimensions } = await findLengths(db, range)
  const { rows } = await db.execute<{ key: number | string; sums: number[] }>(sql`
    select ${keys[by]} as key, ${summed('shown_dimensions', dimensions)} as sums
    from ${cellsWith(range, 'shown_dimensions')} group by 1`)
  return rows
}

/** How long the arrays of the cells are at most. */
async function findLengths(db: Db, range: CellRange): Promise<{ dimensions: number; items: number }> {
  const { rows } = await db.execute<{ dimensions: number; items: number }>(sql`
    select coalesce(max(cardinality(dimensions)), 0) as dimensions, coalesce(max(cardinality(item_counts)), 0) as items
    from unit_month where ${within(range)}`)
  return rows[0] ?? { dimensions: 0, items: 0 }
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
  const { items } = await findLengths(db, range)
  const { rows } = await db.execute<VersionItems & { key: number | string } & Record<string, unknown>>(sql`
    select ${keys[by]} as key, survey_id as "surveyId", version, ${summed('shown_items', items)} as "itemCounts"
    from ${cellsWith(range, 'shown_items')} group by 1, 2, 3`)
  return rows.map((row) => ({ ...row, itemCounts: present(row.itemCounts) }))
}

/** Without the positions that only longer arrays of other versions have. */
function present(sums: readonly (number | null)[]): number[] {
  return sums.filter((sum) => sum !== null)
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

/** What may be shown of dimensions and items, or all that was released: it says only why a figure is withheld. */
export type Extent = 'shown' | 'released'

const columns = {
  shown: { dimensions: 'shown_dimensions', items: 'shown_items' },
  released: { dimensions: 'dimensions', items: 'item_counts' },
}

/** Sums per survey and version, with dimensions and items. @param hasItems false leaves the items out, which are most */
export async function sumByVersion(
  db: Db,
  range: CellRange,
  hasItems = true,
  extent: Extent = 'shown',
): Promise<VersionSums[]> {
  const { dimensions, items } = await findLengths(db, range)
  const column = columns[extent]
  const { rows } = await db.execute<VersionSums & Record<string, unknown>>(sql`
    select survey_id as "surveyId", version, sum(respondents)::int as respondents, ${nineSums},
      ${summed(column.dimensions, dimensions)} as dimensions, ${summed(column.items, hasItems ? items : 0)} as "itemCounts"
    from ${cellsWith(range, column.dimensions, column.items)} group by survey_id, version`)
  return rows.map((row) => ({
    ...row,
    dimensions: present(row.dimensions),
    itemCounts: present(row.itemCounts),
  }))
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
