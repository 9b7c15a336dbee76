import { sql } from 'drizzle-orm'
import type { Instrument } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'

// What figures need beside the cells.

/** Which cells: those of surveys of one instrument. Months are first days; both ends are included. */
export interface CellRange<I extends Instrument = Instrument> {
  instrument: I
  surveyIds: number[]
  unitIds: number[]
  fromMonth: string
  toMonth: string
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
