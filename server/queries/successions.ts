import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { unitSuccessions, unitVersions } from '../db/schema/units.ts'
import { portionsOf } from './portions.ts'

export interface Succession {
  predecessorId: number
  successorId: number
  /** YYYY-MM-DD */
  day: string
  act: 'merger' | 'split' | 'abolition' | 'transfer'
  legalBasis: string
}

/**
 * Records which unit took over from which; one that stands already takes the new act and basis. The predecessor's
 * current version ends on that day, unless only a task was transferred.
 */
export async function saveSuccessions(db: Db, rows: readonly Succession[]): Promise<void> {
  for (const values of portionsOf(rows)) {
    await db
      .insert(unitSuccessions)
      .values(values)
      .onConflictDoUpdate({
        target: [unitSuccessions.predecessorId, unitSuccessions.successorId, unitSuccessions.day],
        set: { act: sql`excluded.act`, legalBasis: sql`excluded.legal_basis` },
      })
  }
  for (const { predecessorId, day, act } of rows) {
    if (act !== 'transfer') await endUnit(db, predecessorId, day)
  }
}

/** Ends the unit's current version on a day after it began. @param day first day on which the unit is no more */
export async function endUnit(db: Db, unitId: number, day: string): Promise<void> {
  await db
    .update(unitVersions)
    .set({ validTo: day })
    .where(
      and(eq(unitVersions.unitId, unitId), isNull(unitVersions.validTo), lt(unitVersions.validFrom, day)),
    )
}

/** Every succession, or those of one unit: its earlier and later relatives. */
export async function listSuccessionsOf(db: Db, unitId?: number): Promise<Succession[]> {
  const { predecessorId, successorId, day, act, legalBasis } = unitSuccessions
  return db
    .select({ predecessorId, successorId, day, act, legalBasis })
    .from(unitSuccessions)
    .where(unitId === undefined ? undefined : or(eq(predecessorId, unitId), eq(successorId, unitId)))
    .orderBy(asc(day), asc(unitSuccessions.successionId))
}
