import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'

// How far the cells have come: every fold that changes cells has a number.

/** The number that the fold of this transaction will have; every cell that it changes is marked with it. */
export const thisFold = sql.raw('(select fold + 1 from rollup_state)')

/** Counts the fold, if it changed or took away cells. Belongs at the end of its transaction. */
export async function countFold(db: Db): Promise<void> {
  await db.execute(sql`update rollup_state set fold = fold + 1
    where cleared_in > fold or exists (select from unit_month where changed_in > fold)`)
}

/** What a connection sees of the cells. */
export interface RollupState {
  /** See `databaseName`. */
  database: string
  fold: number
  /** The last fold that took cells away. */
  clearedIn: number
}

/** Another database, or this one after a restart with whatever it may hold then, has another name. */
export const databaseName = sql.raw(
  "concat_ws(' ', pg_postmaster_start_time(), (select oid from pg_database where datname = current_database()))",
)

/** @throws Error when the one row is missing */
export async function readRollupState(db: Db): Promise<RollupState> {
  const { rows } = await db.execute<RollupState & Record<string, unknown>>(sql`
    select ${databaseName} as database, fold::float8 as fold, cleared_in::float8 as "clearedIn" from rollup_state`)
  const [state] = rows
  if (!state) throw new Error('rollup_state has no row')
  return state
}

/** One cell as it is kept; arrays as PostgreSQL writes them, since its driver takes ten times as long to read them. */
export interface KeptCell {
  unitId: number
  surveyId: number
  version: number
  /** YYYY-MM */
  month: string
  respondents: number
  whole: string
  shownDimensions: string
  shownItems: string
  /** Null where all that was released is shown. */
  dimensions: string | null
  itemCounts: string | null
}

type Row = { fold: number; clearedIn: number } & (KeptCell | { unitId: null })

/** The cells changed after a fold, all after 0, in one state of the database, and the fold of that state. */
export async function listCellsSince(
  db: Db,
  since: number,
): Promise<{ fold: number; clearedIn: number; cells: KeptCell[] }> {
  const { rows } = await db.execute<Row & Record<string, unknown>>(sql`
    select s.fold::float8 as fold, s.cleared_in::float8 as "clearedIn",
      c.unit_id as "unitId", c.survey_id as "surveyId", c.version, to_char(c.month, 'YYYY-MM') as month, c.respondents,
      c.whole::text as whole, c.shown_dimensions::text as "shownDimensions", c.shown_items::text as "shownItems",
      case when c.dimensions <> c.shown_dimensions then c.dimensions::text end as dimensions,
      case when c.item_counts <> c.shown_items then c.item_counts::text end as "itemCounts"
    from rollup_state s left join unit_month c on c.changed_in > ${since}`)
  const [{ fold, clearedIn } = { fold: 0, clearedIn: 0 }] = rows
  return { fold, clearedIn, cells: rows.filter((row): row is typeof row & KeptCell => row.unitId !== null) }
}
