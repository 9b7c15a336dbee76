import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Channel, CollectorKind } from '#contract/collector.ts'
import type { Db } from '../db/client.ts'
import { batches, collectorSurveys, collectors, questionnaireVersions, surveys } from '../db/schema.ts'

export type Collector = typeof collectors.$inferSelect

export interface NewCollector {
  token: string
  unitId: number
  kind: CollectorKind
  channel: Channel
  name: string
  batchId?: number
}

/** Adds a collector, or finds the one that has the token. */
export async function ensureCollector(db: Db, collector: NewCollector, at: Date): Promise<Collector> {
  const [added] = await db
    .insert(collectors)
    .values({ ...collector, createdAt: at.toISOString() })
    .onConflictDoNothing()
    .returning()
  if (added) return added
  const found = await findCollector(db, collector.token)
  if (!found) throw new Error(`collector ${collector.token} vanished`)
  return found
}

export async function findCollector(db: Db, token: string): Promise<Collector | null> {
  const [row] = await db.select().from(collectors).where(eq(collectors.token, token))
  return row ?? null
}

export async function findCollectorById(db: Db, collectorId: number): Promise<Collector | null> {
  const [row] = await db.select().from(collectors).where(eq(collectors.collectorId, collectorId))
  return row ?? null
}

/** The surveys a collector offers, in order, each with the version it asks now. */
export async function listOffers(db: Db, collectorId: number) {
  return db
    .select({ survey: surveys, questionnaire: questionnaireVersions.document })
    .from(collectorSurveys)
    .innerJoin(surveys, eq(surveys.surveyId, collectorSurveys.surveyId))
    .innerJoin(
      questionnaireVersions,
      and(
        eq(questionnaireVersions.questionnaireKey, surveys.questionnaireKey),
        eq(questionnaireVersions.version, surveys.questionnaireVersion),
      ),
    )
    .where(eq(collectorSurveys.collectorId, collectorId))
    .orderBy(asc(collectorSurveys.position), asc(surveys.surveyId))
}

/** Collectors of these units that people set up, with the keys of what they offer; imports are left out. */
export async function listCollectors(db: Db, unitIds: number[]) {
  if (unitIds.length === 0) return []
  return db
    .select({
      collectorId: collectors.collectorId,
      token: collectors.token,
      unitId: collectors.unitId,
      kind: collectors.kind,
      name: collectors.name,
      status: collectors.status,
      surveys: sql<
        string[]
      >`array_remove(array_agg(${surveys.key} order by ${collectorSurveys.position}), null)`,
    })
    .from(collectors)
    .leftJoin(collectorSurveys, eq(collectorSurveys.collectorId, collectors.collectorId))
    .leftJoin(surveys, eq(surveys.surveyId, collectorSurveys.surveyId))
    .where(and(inArray(collectors.unitId, unitIds), inArray(collectors.kind, ['tablet', 'link'])))
    .groupBy(collectors.collectorId)
    .orderBy(asc(collectors.unitId), asc(collectors.collectorId))
}

/** Adds a batch, or finds the one of that name. */
export async function ensureBatch(db: Db, name: string, kind: 'import' | 'paper', at: Date): Promise<number> {
  await db.insert(batches).values({ name, kind, createdAt: at.toISOString() }).onConflictDoNothing()
  const [row] = await db.select({ batchId: batches.batchId }).from(batches).where(eq(batches.name, name))
  if (!row) throw new Error(`batch ${name} vanished`)
  return row.batchId
}

export async function findBatch(db: Db, name: string): Promise<number | null> {
  const [row] = await db.select({ batchId: batches.batchId }).from(batches).where(eq(batches.name, name))
  return row?.batchId ?? null
}

/** Opens or closes a collector. Closed or not, what was captured there is taken whenever it arrives. */
export async function setCollectorStatus(
  db: Db,
  collectorId: number,
  status: 'open' | 'closed',
): Promise<void> {
  await db.update(collectors).set({ status }).where(eq(collectors.collectorId, collectorId))
}
