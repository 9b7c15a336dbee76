import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import type { CellRange } from './figures.ts'
import { thisFold } from './rollup-state.ts'
import { waitForFold } from './rollups.ts'

// What analyses over rows are made of. The first that is asked of a survey's quarter settles it for all units: from then
// on the same responses, whatever arrives.

type SurveysAndMonths = Pick<CellRange, 'surveyIds' | 'fromMonth' | 'toMonth'>

/** Settles the quarters of a range in which something is released. Those that are settled stay as they are. */
export async function settleAnalysed(db: Db, range: SurveysAndMonths): Promise<void> {
  if (!(await hasUnsettled(db, range))) return
  await db.transaction(async (tx) => {
    // A fold must not release anything into a quarter between its settling and what is noted of it.
    await waitForFold(tx)
    const { rows: settled } = await tx.execute<{ surveyId: number; quarter: string }>(sql`
      insert into analysed_quarters (survey_id, quarter) ${unsettled(range)}
      on conflict do nothing returning survey_id as "surveyId", quarter::text`)
    await noteLeftOut(tx, settled)
    await noteRests(tx, settled)
  })
}

const unsettled = ({ surveyIds, fromMonth, toMonth }: SurveysAndMonths) => sql`
  select distinct m.survey_id, date_trunc('quarter', m.month::timestamp)::date from unit_month m
  where m.survey_id = any(${sql.param(surveyIds)}::int[]) and m.month between ${fromMonth}::date and ${toMonth}::date
    and not exists (select from analysed_quarters q
      where q.survey_id = m.survey_id and q.quarter = date_trunc('quarter', m.month::timestamp)::date)`

async function hasUnsettled(db: Db, range: SurveysAndMonths): Promise<boolean> {
  const { rows } = await db.execute(sql`${unsettled(range)} limit 1`)
  return rows.length > 0
}

type SurveyQuarters = readonly { surveyId: number; quarter: string }[]

const quartersOf = (settled: SurveyQuarters) =>
  sql`jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as q("surveyId" int, quarter date)`

// The unit and first day of the quarter in which a response r counts; b is its booking, if it has one.
const countedUnit = sql.raw('coalesce(b.counted_unit_id, r.unit_id)')
const countedQuarter = sql.raw(`date_trunc('quarter', coalesce(b.counted_month, r.day)::timestamp)::date`)
const withBooking = sql.raw(
  'left join response_bookings b on b.unit_id = r.unit_id and b.response_id = r.response_id',
)

/** Batches that are left out now would come back one day: their responses stay out. */
async function noteLeftOut(tx: Db, settled: SurveyQuarters): Promise<void> {
  await tx.execute(sql`
    insert into analysed_without (unit_id, response_id)
    select r.unit_id, r.response_id
    from batch_exclusions e join collectors c on c.batch_id = e.batch_id
    join responses r on r.unit_id = e.unit_id and r.collector_id = c.collector_id ${withBooking}
    join ${quartersOf(settled)} on q."surveyId" = r.survey_id and q.quarter = ${countedQuarter}
    where e.applied on conflict do nothing`)
}

async function noteRests(tx: Db, settled: SurveyQuarters): Promise<void> {
  const sumOf = (column: string) => sql.raw(`sum_counts(m.${column}::bigint[])`)
  await tx.execute(sql`
    with sums as (
      select m.unit_id, m.survey_id, m.version, q.quarter, ${sumOf('dimensions')} as dimensions,
        ${sumOf('item_counts')} as items, ${sumOf('shown_dimensions')} as shown_dimensions,
        ${sumOf('shown_items')} as shown_items,
        sum_counts(coalesce(m.open_dimensions, '{}')) as open_dimensions,
        sum_counts(coalesce(m.open_items, '{}')::bigint[]) as open_items
      from unit_month m join ${quartersOf(settled)} on q."surveyId" = m.survey_id
        and m.month >= q.quarter and m.month < q.quarter + interval '3 months'
      group by 1, 2, 3, 4
    )
    insert into analysed_rests (unit_id, survey_id, version, quarter, left_dimensions, left_items, open_dimensions, open_items)
    select unit_id, survey_id, version, quarter,
      take_counts(take_counts(dimensions, shown_dimensions), open_dimensions),
      take_counts(take_counts(items, shown_items), open_items), open_dimensions, open_items
    from sums where dimensions <> shown_dimensions or items <> shown_items`)
}

/**
 * Takes the quarters out of all later analyses in which responses of a unit's batch count, where they are settled.
 * Belongs to the transaction in which a decision on the batch takes effect.
 */
export async function withdrawAnalysed(
  tx: Db,
  { unitId, batchId }: { unitId: number; batchId: number },
): Promise<void> {
  await tx.execute(sql`
    insert into analysed_withdrawn (unit_id, survey_id, quarter, withdrawn_in)
    select distinct ${countedUnit}, r.survey_id, ${countedQuarter}, ${thisFold}
    from collectors c join responses r on r.unit_id = ${unitId} and r.collector_id = c.collector_id ${withBooking}
    join analysed_quarters q on q.survey_id = r.survey_id and q.quarter = ${countedQuarter}
    where c.batch_id = ${batchId}
      and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from analysed_without a where a.unit_id = r.unit_id and a.response_id = r.response_id)
    on conflict do nothing`)
}

/** A unit's part of a block (`SURVEY QUARTER`) that analyses go without from a fold on. */
export interface Withdrawn {
  unitId: number
  block: string
  fold: number
}

/** What was withdrawn of a range, whichever unit. */
export async function listWithdrawn(
  db: Db,
  { surveyIds, fromMonth, toMonth }: SurveysAndMonths,
): Promise<Withdrawn[]> {
  const { rows } = await db.execute<Withdrawn & Record<string, unknown>>(sql`
    select unit_id as "unitId", survey_id || ' ' || quarter as block, withdrawn_in::float8 as fold from analysed_withdrawn
    where survey_id = any(${sql.param(surveyIds)}::int[]) and quarter between ${fromMonth}::date and ${toMonth}::date
    order by 3, 1, 2`)
  return rows
}

/** Answers of a unit, survey, version and quarter beyond its figures, laid out as in `unit_month`. */
export interface KeptRest {
  unitId: number
  surveyId: number
  version: number
  /** First day. */
  quarter: string
  left: { dimensions: number[]; items: number[] }
  open: { dimensions: number[]; items: number[] }
}

/** The rests of a range as they were when its quarters were settled, whichever unit. */
export async function listAnalysedRests(
  db: Db,
  { surveyIds, fromMonth, toMonth }: SurveysAndMonths,
): Promise<KeptRest[]> {
  const { rows } = await db.execute<KeptRest & Record<string, unknown>>(sql`
    select unit_id as "unitId", survey_id as "surveyId", version, quarter::text,
      json_build_object('dimensions', left_dimensions, 'items', left_items) as left,
      json_build_object('dimensions', open_dimensions, 'items', open_items) as open
    from analysed_rests
    where survey_id = any(${sql.param(surveyIds)}::int[]) and quarter between ${fromMonth}::date and ${toMonth}::date`)
  return rows
}
