import { sql } from 'drizzle-orm'
import type { PendingExclusion, Release, ReleaseStep, WaitingCell } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'
import { thisFold } from './rollup-state.ts'

// What the fold reads and writes. Figures are read in figures.ts.

/** A response that becomes visible, with what its cells need. Unit and month are those in which it counts. */
export interface ReleasedResponse {
  unitId: number
  surveyId: number
  version: number
  month: string
  levels: (number | null)[]
  channel: string
  fieldCode: string | null
  procedureCode: string | null
  respondentType: string | null
  servicePointId: number | null
  competentUnitId: number | null
}

/** Sums to add to one cell; `cut` '' is the whole unit. */
export interface CutRow {
  unitId: number
  surveyId: number
  version: number
  month: string
  cut: string
  value: string
  respondents: number
  whole: number[]
  dimensions: number[]
  itemCounts: number[]
}

const foldLock = 7_262_004

/** One fold at a time over all servers; false when another one is at work. Ends with the transaction. */
export async function lockFold(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ won: boolean }>(
    sql`select pg_try_advisory_xact_lock(${foldLock}) as won`,
  )
  return rows[0]?.won === true
}

/** Whether a waiting response `w` counts: not one of a batch that is left out, or still left out in this unit. */
export const isCounted =
  sql.raw(`not exists (select from batches b where b.batch_id = w.batch_id and b.excluded)
  and not exists (select from batch_exclusions e
    where e.unit_id = w.unit_id and e.batch_id = w.batch_id and e.applied)`)

/** Marks closed surveys as having released their rest, so that later arrivals wait. */
export async function markRestReleased(db: Db, today: string): Promise<void> {
  await db.execute(sql`update surveys set rest_released = true
    where not rest_released and least(closed_on, window_to) < ${today}::date`)
}

/** Waiting responses per unit, survey and month. Those of batches that are to be left out do not count. */
export async function countWaiting(db: Db, today: string): Promise<WaitingCell[]> {
  const { rows } = await db.execute<WaitingCell & Record<string, unknown>>(sql`
    with cells as (
      select unit_id, survey_id, date_trunc('month', day)::date as month,
        count(*) filter (where not is_blank)::int as waiting
      from response_waiting w
      where ${isCounted}
      group by 1, 2, 3
    )
    select c.unit_id as "unitId", c.survey_id as "surveyId", to_char(c.month, 'YYYY-MM-DD') as month, c.waiting,
      least(s.closed_on, s.window_to) < ${today}::date is true as "isSurveyClosed",
      s.rest_released as "isRestReleased"
    from cells c join surveys s using (survey_id)`)
  return rows
}

const responseColumns = sql`r.survey_id as "surveyId", r.version, r.levels, r.channel, r.field_code as "fieldCode",
  r.procedure_code as "procedureCode", r.respondent ->> 'type' as "respondentType",
  r.service_point_id as "servicePointId", r.competent_unit_id as "competentUnitId"`

/** A release that may be of some batches alone, whatever else has arrived since it was planned. */
export interface BatchRelease extends Release {
  /** Null means all. */
  batchIds: number[] | null
}

/** A step of such releases. */
export interface BatchStep extends ReleaseStep {
  releases: BatchRelease[]
}

/**
 * Takes responses out of waiting, notes those that count elsewhere, and returns them. Which come first is decided by
 * a hash with a secret of the server: senders choose their ids, and must not choose with whom they appear. What counts
 * in a quarter that is settled for analyses stays out of them.
 */
export async function takeWaiting(
  db: Db,
  steps: readonly BatchStep[],
  secret: string,
): Promise<ReleasedResponse[]> {
  const releases = steps.flatMap(({ releases: list, countedUnitId, countedMonth }) =>
    list.map((release) => ({ ...release, countedUnitId, countedMonth })),
  )
  const { rows } = await db.execute<ReleasedResponse & Record<string, unknown>>(sql`
    with plan as (
      select * from jsonb_to_recordset(${JSON.stringify(releases)}::jsonb)
        as t("unitId" int, "surveyId" int, month date, take int, "batchIds" int[], "countedUnitId" int, "countedMonth" date)
    ), ranked as (
      select w.unit_id, w.response_id, w.is_blank, plan.take, plan."countedUnitId", plan."countedMonth", row_number() over (
        partition by w.unit_id, w.survey_id, plan.month, w.is_blank
        order by sha256(convert_to(${secret} || w.response_id::text, 'UTF8'))) as place
      from response_waiting w
      join plan on plan."unitId" = w.unit_id and plan."surveyId" = w.survey_id
        and w.day >= plan.month and w.day < plan.month + interval '1 month'
      where ${isCounted} and (plan."batchIds" is null or w.batch_id = any(plan."batchIds"))
    ), taken as (
      delete from response_waiting w using ranked
      where ranked.unit_id = w.unit_id and ranked.response_id = w.response_id and (ranked.is_blank or ranked.place <= ranked.take)
      returning w.unit_id, w.day, w.response_id, w.survey_id, ranked."countedUnitId", ranked."countedMonth"
    ), booked as (
      insert into response_bookings (unit_id, response_id, survey_id, counted_unit_id, counted_month)
      select unit_id, response_id, survey_id, "countedUnitId", "countedMonth" from taken
      where "countedUnitId" <> unit_id or "countedMonth" <> date_trunc('month', day)
    ), late as (
      insert into analysed_without (unit_id, response_id)
      select unit_id, response_id from taken join analysed_quarters q
        on q.survey_id = taken.survey_id and q.quarter = date_trunc('quarter', "countedMonth"::timestamp)::date
      on conflict do nothing
    )
    select taken."countedUnitId" as "unitId", to_char(taken."countedMonth", 'YYYY-MM-DD') as month, ${responseColumns}
    from taken join responses r on r.unit_id = taken.unit_id and r.day = taken.day and r.response_id = taken.response_id`)
  return rows
}

/** Adds sums to the cells, creating those that are missing. */
export async function addToRollups(db: Db, rows: readonly CutRow[]): Promise<void> {
  const perStatement = 1000
  for (let start = 0; start < rows.length; start += perStatement) {
    await addSome(db, rows.slice(start, start + perStatement))
  }
}

async function addSome(db: Db, rows: readonly CutRow[]): Promise<void> {
  const column = (type: string, values: unknown[]) => sql`${sql.param(values)}::${sql.raw(type)}[]`
  // Arrays of arrays must all be of one length in SQL, so each travels as its text.
  const asText = (numbers: number[]) => `{${numbers.join(',')}}`
  const incoming = (part: readonly CutRow[]) => sql`(
    select unit_id, survey_id, version, month, cut, value, respondents,
      whole::bigint[] as whole, dimensions::bigint[] as dimensions, item_counts::int[] as item_counts
    from unnest(
      ${column(
        'int',
        part.map((row) => row.unitId),
      )}, ${column(
        'int',
        part.map((row) => row.surveyId),
      )},
      ${column(
        'int',
        part.map((row) => row.version),
      )}, ${column(
        'date',
        part.map((row) => row.month),
      )},
      ${column(
        'text',
        part.map((row) => row.cut),
      )}, ${column(
        'text',
        part.map((row) => row.value),
      )},
      ${column(
        'int',
        part.map((row) => row.respondents),
      )}, ${column(
        'text',
        part.map((row) => asText(row.whole)),
      )},
      ${column(
        'text',
        part.map((row) => asText(row.dimensions)),
      )}, ${column(
        'text',
        part.map((row) => asText(row.itemCounts)),
      )}
    ) as t(unit_id, survey_id, version, month, cut, value, respondents, whole, dimensions, item_counts)) incoming`
  const added = (table: string) =>
    sql.raw(`
      respondents = ${table}.respondents + excluded.respondents,
      whole = add_counts(${table}.whole, excluded.whole),
      dimensions = add_counts(${table}.dimensions, excluded.dimensions),
      item_counts = add_counts(${table}.item_counts, excluded.item_counts)::int[]`)
  const [wholes, cuts] = [rows.filter(({ cut }) => cut === ''), rows.filter(({ cut }) => cut !== '')]
  await db.execute(sql`
    insert into unit_month (unit_id, survey_id, version, month, respondents, whole, dimensions, item_counts,
      open_dimensions, open_items, shown_dimensions, shown_items, changed_in)
    select unit_id, survey_id, version, month, respondents, whole, dimensions, item_counts, dimensions, item_counts,
      array_fill(0::bigint, array[cardinality(dimensions)]), array_fill(0, array[cardinality(item_counts)]), ${thisFold}
    from ${incoming(wholes)}
    on conflict (unit_id, survey_id, version, month) do update set ${added('unit_month')},
      open_dimensions = add_counts(unit_month.open_dimensions, excluded.dimensions),
      open_items = add_counts(unit_month.open_items, excluded.item_counts)::int[], changed_in = excluded.changed_in`)
  await db.execute(sql`
    insert into cut_month (unit_id, survey_id, version, month, cut, value, respondents, whole, dimensions, item_counts)
    select * from ${incoming(cuts)}
    on conflict (unit_id, survey_id, version, month, cut, value) do update set ${added('cut_month')}`)
}

// The unit and month in which a released response r counts; b is its booking, if it has one.
const counted = {
  unit: sql.raw('coalesce(b.counted_unit_id, r.unit_id)'),
  month: sql.raw(`coalesce(b.counted_month, date_trunc('month', r.day)::date)`),
  booking: sql.raw(
    'left join response_bookings b on b.unit_id = r.unit_id and b.response_id = r.response_id',
  ),
}

/** A decision with the surveys that its responses are of. */
export interface PendingDecision extends PendingExclusion {
  surveyIds: number[]
}

/** Decisions not applied yet, with what each would move in every cell in which responses of its unit count. */
export async function listPendingExclusions(db: Db): Promise<PendingDecision[]> {
  const { rows } = await db.execute<PendingDecision & Record<string, unknown>>(sql`
    with moved as (
      select e.unit_id, e.batch_id, ${counted.unit} as counted_unit, r.survey_id, ${counted.month} as month,
        count(*) filter (where exists (select from unnest(r.levels) level where level >= 1))::int as moved
      from batch_exclusions e
      join collectors c on c.batch_id = e.batch_id
      join responses r on r.unit_id = e.unit_id and r.collector_id = c.collector_id
      ${counted.booking}
      where e.wanted <> e.applied
        and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      group by 1, 2, 3, 4, 5
    )
    select e.unit_id as "unitId", e.batch_id as "batchId", e.wanted,
      coalesce(json_agg(json_build_object(
        'cell', concat_ws(' ', m.counted_unit, m.survey_id, m.month), 'moved', m.moved,
        'shown', coalesce((select sum(whole[1]) from unit_month u
          where u.unit_id = m.counted_unit and u.survey_id = m.survey_id and u.month = m.month), 0)))
        filter (where m.unit_id is not null), '[]') as cells,
      coalesce(array_agg(distinct m.survey_id) filter (where m.unit_id is not null), '{}') as "surveyIds"
    from batch_exclusions e left join moved m on m.unit_id = e.unit_id and m.batch_id = e.batch_id
    where e.wanted <> e.applied
    group by e.unit_id, e.batch_id, e.wanted order by 1, 2`)
  return rows
}

export async function markExclusionApplied(
  db: Db,
  { unitId, batchId, wanted }: PendingExclusion,
): Promise<void> {
  await db.execute(
    sql`update batch_exclusions set applied = ${wanted} where unit_id = ${unitId} and batch_id = ${batchId}`,
  )
}

/** Every visible response that counts in a unit: stored, not waiting, not in a batch that is left out. */
export async function listVisible(db: Db, unitId: number): Promise<ReleasedResponse[]> {
  const { rows } = await db.execute<ReleasedResponse & Record<string, unknown>>(sql`
    select ${counted.unit} as "unitId", to_char(${counted.month}, 'YYYY-MM-01') as month, ${responseColumns}
    from responses r
    left join collectors c on c.collector_id = r.collector_id
    ${counted.booking}
    where r.unit_id in (select ${unitId}::int union select unit_id from response_bookings where counted_unit_id = ${unitId})
      and ${counted.unit} = ${unitId}
      and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from batch_exclusions e
        where e.unit_id = r.unit_id and e.batch_id = c.batch_id and e.applied)`)
  return rows
}

/** Units in which responses of these units count: themselves, and those above that took in what was too few. */
export async function listCountedUnits(db: Db, unitIds: number[]): Promise<number[]> {
  const { rows } = await db.execute<{ unitId: number }>(sql`
    select unnest(${sql.param(unitIds)}::int[]) as "unitId"
    union select counted_unit_id from response_bookings where unit_id = any(${sql.param(unitIds)}::int[])
    order by 1`)
  return rows.map((row) => row.unitId)
}

/** Empties a unit's cells, before they are counted anew in the same transaction. */
export async function clearRollups(db: Db, unitId: number): Promise<void> {
  await db.execute(sql`delete from unit_month where unit_id = ${unitId}`)
  await db.execute(sql`delete from cut_month where unit_id = ${unitId}`)
  await db.execute(sql`update rollup_state set cleared_in = ${thisFold}`)
}

/** Decides for every unit of a batch whether its responses count; figures follow at a release step. */
export async function setBatchExclusion(db: Db, batchId: number, wanted: boolean): Promise<number> {
  await db.execute(sql`update batches set excluded = ${wanted} where batch_id = ${batchId}`)
  const { rowCount } = await db.execute(sql`
    insert into batch_exclusions (unit_id, batch_id, wanted, applied)
    select distinct unit_id, batch_id, ${wanted}::boolean, false from collectors where batch_id = ${batchId}
    on conflict (unit_id, batch_id) do update set wanted = excluded.wanted`)
  return rowCount ?? 0
}

/** Waits until no fold is at work and keeps others from beginning. Ends with the transaction. */
export async function waitForFold(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${foldLock})`)
}

/** Units that have cells or responses. */
export async function listRollupUnits(db: Db): Promise<number[]> {
  const { rows } = await db.execute<{ unitId: number }>(sql`
    select unit_id as "unitId" from unit_month union select unit_id from cut_month union select unit_id from response_key
    order by 1`)
  return rows.map((row) => row.unitId)
}

/** Every cell of a unit, cuts too. */
export async function listRollups(db: Db, unitId: number): Promise<CutRow[]> {
  const sums = sql`respondents, whole::float8[] as whole, dimensions::float8[] as dimensions, item_counts as "itemCounts"`
  const cell = sql`unit_id as "unitId", survey_id as "surveyId", version, to_char(month, 'YYYY-MM-DD') as month`
  const { rows } = await db.execute<CutRow & Record<string, unknown>>(sql`
    select ${cell}, '' as cut, '' as value, ${sums} from unit_month where unit_id = ${unitId}
    union all
    select ${cell}, cut, value, ${sums} from cut_month where unit_id = ${unitId}`)
  return rows
}
