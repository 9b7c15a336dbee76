import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { collectorSurveys, collectors } from '../db/schema/collectors.ts'
import type { Collector } from './collectors.ts'

/** Changes what may be changed of a place: never its unit. */
export async function updatePlace(
  db: Db,
  collectorId: number,
  change: Partial<Pick<Collector, 'name' | 'status' | 'codes' | 'expiresOn' | 'kiosk'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await db.update(collectors).set(change).where(eq(collectors.collectorId, collectorId))
}

/** Ids of the surveys that a place offers, in order. */
export async function listOffered(db: Db, collectorId: number): Promise<number[]> {
  const rows = await db
    .select({ surveyId: collectorSurveys.surveyId })
    .from(collectorSurveys)
    .where(eq(collectorSurveys.collectorId, collectorId))
    .orderBy(asc(collectorSurveys.position), asc(collectorSurveys.surveyId))
  return rows.map(({ surveyId }) => surveyId)
}

/** Sets the order of what a place offers. */
export async function orderOffers(db: Db, collectorId: number, surveyIds: readonly number[]): Promise<void> {
  for (const [position, surveyId] of surveyIds.entries()) {
    await db
      .update(collectorSurveys)
      .set({ position })
      .where(and(eq(collectorSurveys.collectorId, collectorId), eq(collectorSurveys.surveyId, surveyId)))
  }
}
