import { and, eq, sql } from 'drizzle-orm'
import type { TargetChange } from '#contract/sample-plan.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { surveys, surveyUnits } from '../db/schema/surveys.ts'

/** What a survey asks of these units; units without a target are absent. */
export async function readTargets(db: Db, surveyId: number, unitIds: number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ unitId: surveyUnits.unitId, target: surveyUnits.target })
    .from(surveyUnits)
    .where(and(eq(surveyUnits.surveyId, surveyId), isOneOf(surveyUnits.unitId, unitIds)))
  return new Map(rows.flatMap(({ unitId, target }) => (target === null ? [] : [[unitId, target] as const])))
}

/** How many responses a survey wants of a unit: at least 1. */
export interface UnitTarget {
  surveyId: number
  unitId: number
  target: number
}

/** What surveys ask of these units; units without a target are absent. */
export async function listTargets(
  db: Db,
  surveyIds: readonly number[],
  unitIds: readonly number[],
): Promise<UnitTarget[]> {
  const { rows } = await db.execute<UnitTarget & Record<string, unknown>>(sql`
    select survey_id as "surveyId", unit_id as "unitId", target from survey_units
    where target > 0 and survey_id = any(${sql.param(surveyIds)}::int[]) and unit_id = any(${sql.param(unitIds)}::int[])`)
  return rows
}

/**
 * Sets targets that are still as the person saw them, all or none. Runs in the caller's transaction.
 * @returns whether they were; nothing is written otherwise
 */
export async function replaceTargets(
  tx: Db,
  surveyId: number,
  changes: readonly TargetChange[],
): Promise<boolean> {
  // One at a time for a survey: rows that are not there yet cannot be locked themselves.
  await tx.select().from(surveys).where(eq(surveys.surveyId, surveyId)).for('update')
  const unitIds = changes.map(({ unitId }) => unitId)
  const present = await readTargets(tx, surveyId, unitIds)
  if (changes.some(({ unitId, before }) => (present.get(unitId) ?? null) !== before)) return false
  await tx
    .insert(surveyUnits)
    .values(changes.map(({ unitId, target }) => ({ surveyId, unitId, target })))
    .onConflictDoUpdate({
      target: [surveyUnits.surveyId, surveyUnits.unitId],
      set: { target: sql`excluded.target` },
    })
  return true
}
