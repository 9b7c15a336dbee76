import { sql } from 'drizzle-orm'
import type { PendingExclusion, Release, WaitingCell } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'

// What the fold reads and writes. Figures are read in figures.ts.

/** A response that becomes visible, with what its cells need. */
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

/** Moves texts away from their responses once enough have gathered. @returns how many were moved */
export async function moveComments(db: Db, fewest: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with moved as (
      delete from comment_waiting where (select count(*) from comment_waiting) >= ${fewest} returning *
    )
    insert into comments select * from moved order by comment_id`)
  return rowCount ?? 0
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
      coalesce((select sum(respondents) from unit_month m
        where m.unit_id = c.unit_id and m.survey_id = c.survey_id and m.month = c.month), 0)::int as shown,
      least(s.closed_on, s.window_to) < ${today}::date is true as "isSurveyClosed",
      s.rest_released as "isRestReleased"
    from cells c join surveys s using (survey_id)`)
  return rows
}

const responseColumns = sql`r.unit_id as "unitId", r.survey_id as "surveyId", r.version,
  to_char(r.day, 'YYYY-MM-01') as month, r.levels, r.channel, r.field_code as "fieldCode",
  r.procedure_code as "procedureCode", r.respondent ->> 'type' as "respondentType",
  r.service_point_id as "servicePointId", r.competent_unit_id as "competentUnitId"`

/** A release that may be of some batches alone, whatever else has arrived since it was planned. */
export interface BatchRelease extends Release {
  /** Null means all. */
  batchIds: number[] | null
}

/**
 * Takes responses out of waiting and returns them. Which come first is decided by a hash with a secret of the
 * server: senders choose their ids, and must not choose with whom they appear.
 */
export async function takeWaiting(
  db: Db,
  releases: readonly BatchRelease[],
  secret: string,
): Promise<ReleasedResponse[]> {
  const { rows } = await db.execute<ReleasedResponse & Record<string, unknown>>(sql`
    with plan as (
      select * from jsonb_to_recordset(${JSON.stringify(releases)}::jsonb)
        as t("unitId" int, "surveyId" int, month date, take int, "batchIds" int[])
    ), ranked as (
      select w.unit_id, w.response_id, w.is_blank, plan.take, row_number() over (
        partition by w.unit_id, w.survey_id, plan.month, w.is_blank
        order by sha256(convert_to(${secret} || w.response_id::text, 'UTF8'))) as place
      from response_waiting w
      join plan on plan."unitId" = w.unit_id and plan."surveyId" = w.survey_id
        and w.day >= plan.month and w.day < plan.month + interval '1 month'
      where ${isCounted} and (plan."batchIds" is null or w.batch_id = any(plan."batchIds"))
    ), taken as (
      delete from response_waiting w using ranked
      where ranked.unit_id = w.unit_id and ranked.response_id = w.response_id and (ranked.is_blank or ranked.place <= ranked.take)
      returning w.unit_id, w.day, w.response_id
    )
    select ${responseColumns}
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
    insert into unit_month (unit_id, survey_id, version, month, respondents, whole, dimensions, item_counts)
    select unit_id, survey_id, version, month, respondents, whole, dimensions, item_counts from ${incoming(wholes)}
    on conflict (unit_id, survey_id, version, month) do update set ${added('unit_month')}`)
  await db.execute(sql`
    insert into cut_month (unit_id, survey_id, version, month, cut, value, respondents, whole, dimensions, item_counts)
    select * from ${incoming(cuts)}
    on conflict (unit_id, survey_id, version, month, cut, value) do update set ${added('cut_month')}`)
}

/** Decisions not applied yet, with what each would move in every survey and month of its unit. */
export async function listPendingExclusions(db: Db): Promise<PendingExclusion[]> {
  const { rows } = await db.execute<PendingExclusion & Record<string, unknown>>(sql`
    with cells as (
      select e.unit_id, e.batch_id, e.wanted, r.survey_id, date_trunc('month', r.day) as month,
        count(*) filter (where c.batch_id = e.batch_id)::int as moved,
        count(*) filter (where c.batch_id is distinct from e.batch_id and other.applied is not true)::int as rest
      from batch_exclusions e
      join responses r on r.unit_id = e.unit_id
      left join collectors c on c.collector_id = r.collector_id
      left join batch_exclusions other on other.unit_id = e.unit_id and other.batch_id = c.batch_id
      where e.wanted <> e.applied
        and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      group by e.unit_id, e.batch_id, e.wanted, r.survey_id, date_trunc('month', r.day)
    )
    select unit_id as "unitId", batch_id as "batchId", wanted,
      json_agg(json_build_object('moved', moved, 'rest', rest)) as cells
    from cells group by unit_id, batch_id, wanted`)
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

/** Every visible response of a unit: stored, not waiting, not in a batch that is left out. */
export async function listVisible(db: Db, unitId: number): Promise<ReleasedResponse[]> {
  const { rows } = await db.execute<ReleasedResponse & Record<string, unknown>>(sql`
    select ${responseColumns} from responses r
    left join collectors c on c.collector_id = r.collector_id
    where r.unit_id = ${unitId}
      and not exists (select from response_waiting w where w.unit_id = r.unit_id and w.response_id = r.response_id)
      and not exists (select from batch_exclusions e
        where e.unit_id = r.unit_id and e.batch_id = c.batch_id and e.applied)`)
  return rows
}

/** Empties a unit's cells, before they are counted anew in the same transaction. */
export async function clearRollups(db: Db, unitId: number): Promise<void> {
  await db.execute(sql`delete from unit_month where unit_id = ${unitId}`)
  await db.execute(sql`delete from cut_month where unit_id = ${unitId}`)
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
