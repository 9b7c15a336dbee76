import { sql } from 'drizzle-orm'
import type { Side } from '#contract/comments.ts'
import type { Db } from '../db/client.ts'

/** Comments of one unit, survey, item and month, by the side on which their writers stood. */
export interface MonthCount {
  unitId: number
  surveyId: number
  itemKey: string
  /** YYYY-MM */
  month: string
  satisfied: number
  dissatisfied: number
  /** The writer chose no level. */
  unjudged: number
}

const bySide = sql`count(*) filter (where satisfied)::int as satisfied,
  count(*) filter (where not satisfied)::int as dissatisfied, count(*) filter (where satisfied is null)::int as unjudged`

/** Comments that have appeared, counted. */
export async function countByMonth(db: Db, surveyIds: number[], unitIds: number[]): Promise<MonthCount[]> {
  const { rows } = await db.execute<MonthCount & Record<string, unknown>>(sql`
    select unit_id as "unitId", survey_id as "surveyId", item_key as "itemKey", to_char(month, 'YYYY-MM') as month, ${bySide}
    from comments where survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[])
    group by 1, 2, 3, 4`)
  return rows
}

/** Comments that speak of a theme; '' are all of a unit and month. */
export interface ThemeCount {
  unitId: number
  /** YYYY-MM */
  month: string
  theme: string
  satisfied: number
  dissatisfied: number
  unjudged: number
}

/** Comments by unit, month and theme. One that speaks of two themes counts in both. */
export async function countByTheme(db: Db, surveyIds: number[], unitIds: number[]): Promise<ThemeCount[]> {
  const { rows } = await db.execute<ThemeCount & Record<string, unknown>>(sql`
    select unit_id as "unitId", to_char(month, 'YYYY-MM') as month, theme, ${bySide}
    from comments, unnest(array_append(themes, '')) theme
    where survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[])
    group by 1, 2, 3`)
  return rows
}

/** Two themes and how many judged comments speak of both. */
export interface ThemePair {
  one: string
  other: string
  both: number
}

/** Judged comments that speak of two themes, for every ordered pair that meets. @param months null means all */
export async function countPairs(
  db: Db,
  surveyIds: number[],
  unitIds: number[],
  months: { from: string; to: string } | null,
): Promise<ThemePair[]> {
  const within = months
    ? sql`and month between ${`${months.from}-01`}::date and ${`${months.to}-01`}::date`
    : sql``
  const { rows } = await db.execute<ThemePair & Record<string, unknown>>(sql`
    select one, other, count(*)::int as both
    from comments, unnest(themes) one, unnest(themes) other
    where one <> other and satisfied is not null and survey_id = any(${sql.param(surveyIds)}::int[])
      and unit_id = any(${sql.param(unitIds)}::int[]) ${within}
    group by 1, 2`)
  return rows
}

/** A piece of months of one unit, survey and item. */
export interface MonthPiece {
  unitId: number
  surveyId: number
  itemKey: string
  from: string
  to: string
}

export interface CommentFilter {
  surveyIds: number[]
  unitIds: number[]
  /** Only comments in one of these; null means all. */
  pieces: readonly MonthPiece[] | null
  side: Side | null
  theme: string | null
  /** Folded words that stand in this order from the beginning of a word on, with no space at the end; null means all. */
  words: string | null
}

export interface FoundComment {
  unitId: number
  surveyId: number
  itemKey: string
  /** YYYY-MM; for finding its piece, never shown as it is. */
  month: string
  satisfied: boolean | null
  body: string
  themes: string[]
}

function whereOf({ surveyIds, unitIds, pieces, side, theme, words }: CommentFilter) {
  const inPieces = pieces
    ? sql`and exists (select from pieces p where p."unitId" = c.unit_id and p."surveyId" = c.survey_id
        and p."itemKey" = c.item_key and c.month between p.from_month and p.to_month)`
    : sql``
  return sql`where c.survey_id = any(${sql.param(surveyIds)}::int[]) and c.unit_id = any(${sql.param(unitIds)}::int[])
    ${inPieces}
    ${side === null ? sql`` : sql`and c.satisfied = ${side === 'satisfied'}`}
    ${theme === null ? sql`` : sql`and ${theme} = any(c.themes)`}
    ${words === null ? sql`` : sql`and c.folded like ${`%${words}%`}`}`
}

function piecesOf(pieces: CommentFilter['pieces']) {
  const rows = (pieces ?? []).map(({ unitId, surveyId, itemKey, from, to }) => {
    return { unitId, surveyId, itemKey, from_month: `${from}-01`, to_month: `${to}-01` }
  })
  return sql`with pieces as materialized (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as t("unitId" int, "surveyId" int, "itemKey" text, from_month date, to_month date))`
}

export async function countComments(db: Db, filter: CommentFilter): Promise<number> {
  const { rows } = await db.execute<{ total: number }>(
    sql`${piecesOf(filter.pieces)} select count(*)::int as total from comments c ${whereOf(filter)}`,
  )
  return rows[0]?.total ?? 0
}

/** Comments in the order of their random ids, which stays and says nothing. @param skip how many come before */
export async function listComments(
  db: Db,
  filter: CommentFilter,
  skip: number,
  most: number,
): Promise<FoundComment[]> {
  const { rows } = await db.execute<FoundComment & Record<string, unknown>>(sql`
    ${piecesOf(filter.pieces)}
    select c.unit_id as "unitId", c.survey_id as "surveyId", c.item_key as "itemKey",
      to_char(c.month, 'YYYY-MM') as month, c.satisfied, c.body, c.themes
    from comments c ${whereOf(filter)} order by c.comment_id limit ${most} offset ${skip}`)
  return rows
}
