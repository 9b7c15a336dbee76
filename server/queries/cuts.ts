import { type SQL, sql } from 'drizzle-orm'
import type { CutCount, CutPlace } from '../../analytics/index.ts'
import type { Db } from '../db/client.ts'

// What of the cuts figures may add up: decided for a survey and quarter at a time, from the cells of `cut_month`.

/** Months of a survey that are decided together. */
export interface SurveyQuarter {
  surveyId: number
  /** First day of the quarter, YYYY-MM-DD. */
  quarter: string
}

const inQuarter = ({ surveyId, quarter }: SurveyQuarter, cell: 'm' | 'c') =>
  sql`${sql.raw(cell)}.survey_id = ${surveyId} and ${sql.raw(cell)}.month >= ${quarter}::date
    and ${sql.raw(cell)}.month < ${quarter}::date + interval '3 months'`

// A row of no cut says that the unit's cuts of the quarter were withdrawn.
const isNotWithdrawn = ({ surveyId, quarter }: SurveyQuarter, cell: 'm' | 'c') =>
  sql`not exists (select from cut_shown w where w.unit_id = ${sql.raw(cell)}.unit_id and w.survey_id = ${surveyId}
    and w.quarter = ${quarter}::date and w.cut = '')`

/** Quarters that are over, or whose survey has released its rest, in which something was not decided yet. */
export async function listUndecidedQuarters(db: Db, today: string): Promise<SurveyQuarter[]> {
  const { rows } = await db.execute<SurveyQuarter & Record<string, unknown>>(sql`
    select distinct m.survey_id as "surveyId", date_trunc('quarter', m.month)::date::text as quarter
    from unit_month m join surveys s using (survey_id)
    where m.decided_whole is distinct from m.whole
      and (m.month < date_trunc('quarter', ${today}::date) or (s.rest_released and least(s.closed_on, s.window_to) < ${today}::date))
    order by 2, 1`)
  return rows
}

/** Respondents not decided on yet by unit, cut and value; '' for those that name none. */
export async function listUndecided(
  db: Db,
  cuts: readonly string[],
  where: SurveyQuarter,
): Promise<(CutCount & { cut: string })[]> {
  const { rows } = await db.execute<CutCount & { cut: string } & Record<string, unknown>>(sql`
    with named as (
      select unit_id, cut, value, sum(whole[1] - coalesce(decided_whole[1], 0)) as n from cut_month c
      where ${inQuarter(where, 'c')} and cut = any(${sql.param([...cuts])}::text[]) and ${isNotWithdrawn(where, 'c')}
      group by 1, 2, 3
    ), wholes as (
      select unit_id, sum(whole[1] - coalesce(decided_whole[1], 0)) as n from unit_month m
      where ${inQuarter(where, 'm')} and ${isNotWithdrawn(where, 'm')} group by 1
    )
    select unit_id as "unitId", cut, value, n::float8 as n from named
    union all
    select w.unit_id, k.cut, '', (w.n - coalesce(sum(named.n), 0))::float8
    from wholes w cross join unnest(${sql.param([...cuts])}::text[]) as k(cut)
      left join named on named.unit_id = w.unit_id and named.cut = k.cut
    group by w.unit_id, k.cut, w.n`)
  return rows
}

/** Adds the sums of what was decided to what is shown, each where it has its place, and keeps whose they are. */
export async function showCuts(
  db: Db,
  places: readonly (CutPlace & { cut: string })[],
  where: SurveyQuarter,
): Promise<void> {
  const rest = (part: 'whole' | 'dimensions', cell: 'm' | 'c') =>
    sql.raw(`take_counts(${cell}.${part}, ${cell}.decided_${part})`)
  const taken = (part: 'whole' | 'dimensions') => sql.raw(`take_counts(c.decided_${part}, c.${part})`)
  await db.execute(sql`
    with places as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
        as t(cut text, value text, "unitId" int, "shownUnitId" int)
    ), parts as (
      select p.*, ${rest('whole', 'c')} as whole, ${rest('dimensions', 'c')} as dimensions
      from places p join cut_month c on c.unit_id = p."unitId" and c.cut = p.cut and c.value = p.value
      where p.value <> '' and ${inQuarter(where, 'c')}
      union all
      select p.*, ${rest('whole', 'm')}, ${rest('dimensions', 'm')}
      from places p join unit_month m on m.unit_id = p."unitId" where p.value = '' and ${inQuarter(where, 'm')}
      union all
      select p.*, ${taken('whole')}, ${taken('dimensions')}
      from places p join cut_month c on c.unit_id = p."unitId" and c.cut = p.cut where p.value = '' and ${inQuarter(where, 'c')}
    ), given as materialized (
      select "unitId", "shownUnitId", cut, value, sum_counts(whole) as whole, sum_counts(dimensions) as dimensions
      from parts group by 1, 2, 3, 4
    ), kept as (
      insert into cut_places as p (unit_id, survey_id, quarter, cut, value, shown_unit_id, whole, dimensions)
      select "unitId", ${where.surveyId}::int, ${where.quarter}::date, cut, value, "shownUnitId", whole, dimensions from given
      on conflict (unit_id, survey_id, quarter, cut, value, shown_unit_id) do update set
        whole = add_counts(p.whole, excluded.whole), dimensions = add_counts(p.dimensions, excluded.dimensions)
    )
    insert into cut_shown (unit_id, survey_id, quarter, cut, value, whole, dimensions)
    select "shownUnitId", ${where.surveyId}::int, ${where.quarter}::date, cut, value, sum_counts(whole), sum_counts(dimensions)
    from given group by "shownUnitId", cut, value
    on conflict (unit_id, survey_id, quarter, cut, value) do update set
      whole = add_counts(cut_shown.whole, excluded.whole), dimensions = add_counts(cut_shown.dimensions, excluded.dimensions)`)
}

/** Notes that everything there is of a quarter has been decided on. */
export async function markDecided(db: Db, where: SurveyQuarter): Promise<void> {
  await db.execute(sql`update unit_month m set decided_whole = whole, decided_dimensions = dimensions
    where ${inQuarter(where, 'm')} and decided_whole is distinct from whole`)
  await db.execute(sql`update cut_month c set decided_whole = whole, decided_dimensions = dimensions
    where ${inQuarter(where, 'c')} and decided_whole is distinct from whole`)
}

/** How many responses count in a month of a unit. */
export interface CountedMonth {
  surveyId: number
  month: string
  respondents: number
}

/** Months of a unit. */
export function listCountedMonths(db: Db, unitId: number): Promise<CountedMonth[]> {
  return countMonths(db, unitId, sql`true`)
}

/** Months of a unit of which anything has been decided. */
export function listDecidedMonths(db: Db, unitId: number): Promise<CountedMonth[]> {
  return countMonths(db, unitId, sql`bool_or(decided_whole is not null)`)
}

async function countMonths(db: Db, unitId: number, having: SQL): Promise<CountedMonth[]> {
  const { rows } = await db.execute<CountedMonth & Record<string, unknown>>(sql`
    select survey_id as "surveyId", month::text as month, sum(respondents)::int as respondents from unit_month
    where unit_id = ${unitId} group by 1, 2 having ${having}`)
  return rows
}

/**
 * After a unit was counted anew: its decided months stay decided. In the quarters in which the count moved, nothing is
 * shown any more of what the units above it gathered; and of the unit itself nothing, now or later: what was shown
 * before would tell the difference.
 */
export async function withdrawCuts(
  db: Db,
  unitId: number,
  decided: readonly CountedMonth[],
  moved: readonly SurveyQuarter[],
): Promise<void> {
  const months = sql`jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as d("surveyId" int, month date)`
  for (const table of ['unit_month', 'cut_month'] as const)
    await db.execute(sql`update ${sql.raw(table)} t set decided_whole = whole, decided_dimensions = dimensions
      from ${months} where t.unit_id = ${unitId} and t.survey_id = d."surveyId" and t.month = d.month`)
  for (const [table, shownBy] of [
    ['cut_shown', 'unit_id'],
    ['cut_places', 'shown_unit_id'],
  ] as const)
    await db.execute(sql`
      with recursive above as (
        select ${unitId}::int as unit_id
        union select v.parent_id from unit_versions v join above a on a.unit_id = v.unit_id where v.parent_id is not null
      )
      delete from ${sql.raw(table)} c using jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as q("surveyId" int, quarter date)
      where c.${sql.raw(shownBy)} in (select unit_id from above) and c.survey_id = q."surveyId" and c.quarter = q.quarter
        and c.cut <> ''`)
  await db.execute(sql`
    insert into cut_shown (unit_id, survey_id, quarter, cut, value, whole, dimensions)
    select distinct ${unitId}::int, q."surveyId", q.quarter, '', '', '{}'::bigint[], '{}'::bigint[]
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as q("surveyId" int, quarter date)
    on conflict do nothing`)
}

/** Which cut of which cells; quarters are first days, both included. */
export interface CutRange {
  cut: string
  surveyIds: number[]
  unitIds: number[]
  fromQuarter: string
  toQuarter: string
}

/** Sums of a value over a range, as `sumsFromArray` and `dimensionsFromArray` read them. */
export interface CutSums {
  value: string
  whole: number[]
  dimensions: number[]
}

const wholeLength = 9

/** What is shown of a cut, by value. @param withDimensions also the sums of dimensions, which take longer */
export async function sumCuts(db: Db, range: CutRange, withDimensions: boolean): Promise<CutSums[]> {
  const { cut, surveyIds, unitIds, fromQuarter, toQuarter } = range
  const whole = sql.raw(Array.from({ length: wholeLength }, (_, at) => `sum(whole[${at + 1}])`).join(', '))
  const dimensions = withDimensions ? sql`sum_counts(dimensions)::float8[]` : sql`'{}'::float8[]`
  const { rows } = await db.execute<CutSums & Record<string, unknown>>(sql`
    select value, array[${whole}]::float8[] as whole, ${dimensions} as dimensions from cut_shown
    where cut = ${cut} and survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[])
      and quarter between ${fromQuarter}::date and ${toQuarter}::date
    group by value`)
  return rows
}

/** First day of the last quarter of which anything is shown; null before the first decision. */
export async function lastCutQuarter(db: Db, surveyIds: number[]): Promise<string | null> {
  const { rows } = await db.execute<{ quarter: string | null }>(sql`
    select date_trunc('quarter', max(last.month))::date::text as quarter
    from unnest(${sql.param(surveyIds)}::int[]) as s (survey_id), lateral (
      select max(month) as month from unit_month m where m.survey_id = s.survey_id and decided_whole is not null) last`)
  return rows[0]?.quarter ?? null
}
