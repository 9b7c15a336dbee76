import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Channel, CodePolicy, CollectorKind } from '#contract/collector.ts'
import type { Named } from '#contract/link.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { fields, procedures } from '../db/schema/catalogue.ts'
import { batches, collectorSurveys, collectors } from '../db/schema/collectors.ts'
import { questionnaireVersions } from '../db/schema/questionnaires.ts'
import { surveys } from '../db/schema/surveys.ts'
import { servicePoints } from '../db/schema/units.ts'
import { findVersion } from './questionnaires.ts'
import { versionColumnOn } from './surveys.ts'

export type Collector = typeof collectors.$inferSelect

export interface NewCollector {
  token: string
  unitId: number
  kind: CollectorKind
  channel: Channel
  name: string
  batchId?: number
  servicePointId?: number | null
  fieldCode?: string | null
  procedureCode?: string | null
  expiresOn?: string | null
  codes?: CodePolicy
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

/** The surveys a collector offers, in order, each with the version it asks on a day. */
export async function listOffers(db: Db, collectorId: number, day: string) {
  return db
    .select({
      survey: surveys,
      version: questionnaireVersions.version,
      questionnaire: questionnaireVersions.document,
    })
    .from(collectorSurveys)
    .innerJoin(surveys, eq(surveys.surveyId, collectorSurveys.surveyId))
    .innerJoin(
      questionnaireVersions,
      and(
        eq(questionnaireVersions.questionnaireKey, surveys.questionnaireKey),
        eq(questionnaireVersions.version, versionColumnOn(day)),
      ),
    )
    .where(eq(collectorSurveys.collectorId, collectorId))
    .orderBy(asc(collectorSurveys.position), asc(surveys.surveyId))
}

/** What these collectors ask first on a day, by collector; those that offer nothing are left out. */
export async function listOfferedQuestionnaires(
  db: Db,
  collectorIds: readonly number[],
  day: string,
): Promise<Map<number, Questionnaire>> {
  if (collectorIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([collectorSurveys.collectorId], {
      collectorId: collectorSurveys.collectorId,
      key: surveys.questionnaireKey,
      version: versionColumnOn(day),
    })
    .from(collectorSurveys)
    .innerJoin(surveys, eq(surveys.surveyId, collectorSurveys.surveyId))
    .where(inArray(collectorSurveys.collectorId, [...collectorIds]))
    .orderBy(collectorSurveys.collectorId, collectorSurveys.position, collectorSurveys.surveyId)
  // Hundreds of places ask the same few questionnaires, and a document is large.
  const documents = new Map<string, Questionnaire | null>()
  const asked = new Map<number, Questionnaire>()
  for (const { collectorId, key, version } of rows) {
    const name = `${key} ${version}`
    if (!documents.has(name)) documents.set(name, await findVersion(db, key, version))
    const document = documents.get(name)
    if (document) asked.set(collectorId, document)
  }
  return asked
}

/**
 * Collectors of these units that people set up, with the keys of what they offer; imports are left out.
 * @param only the one collector wanted; null for all
 */
export async function listCollectors(db: Db, unitIds: number[], only: number | null = null) {
  if (unitIds.length === 0) return []
  return db
    .select({
      collectorId: collectors.collectorId,
      token: collectors.token,
      unitId: collectors.unitId,
      kind: sql<'tablet' | 'link'>`${collectors.kind}`,
      name: collectors.name,
      status: collectors.status,
      surveys: sql<
        string[]
      >`array_remove(array_agg(${surveys.key} order by ${collectorSurveys.position}), null)`,
      servicePoint: named(servicePoints.code, servicePoints.name),
      field: named(fields.code, fields.name, fields.nameEn),
      procedure: named(procedures.code, procedures.name, procedures.nameEn),
      expiresOn: collectors.expiresOn,
      revokedOn: collectors.revokedOn,
      codes: collectors.codes,
    })
    .from(collectors)
    .leftJoin(servicePoints, eq(servicePoints.servicePointId, collectors.servicePointId))
    .leftJoin(fields, eq(fields.code, collectors.fieldCode))
    .leftJoin(procedures, eq(procedures.code, collectors.procedureCode))
    .leftJoin(collectorSurveys, eq(collectorSurveys.collectorId, collectors.collectorId))
    .leftJoin(surveys, eq(surveys.surveyId, collectorSurveys.surveyId))
    .where(
      and(
        isOneOf(collectors.unitId, unitIds),
        inArray(collectors.kind, ['tablet', 'link']),
        only === null ? undefined : eq(collectors.collectorId, only),
      ),
    )
    .groupBy(collectors.collectorId, servicePoints.servicePointId, fields.code, procedures.code)
    .orderBy(asc(collectors.unitId), asc(collectors.collectorId))
}

/** A code with its names in one value; null where the join found nothing. */
function named(code: AnyPgColumn, name: AnyPgColumn, nameEn?: AnyPgColumn) {
  return sql<Named | null>`case when ${code} is not null
    then jsonb_build_object('code', ${code}, 'name', ${name}, 'nameEn', ${nameEn ?? null}::text) end`
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

/** Ends a place for what is captured after this day. What was captured by then is taken whenever it arrives. */
export async function revokeCollector(db: Db, collectorId: number, day: string): Promise<void> {
  await db
    .update(collectors)
    .set({ status: 'revoked', revokedOn: day })
    .where(eq(collectors.collectorId, collectorId))
}

/** Takes a revocation or a closing back. */
export async function reopenCollector(db: Db, collectorId: number): Promise<void> {
  await db
    .update(collectors)
    .set({ status: 'open', revokedOn: null })
    .where(eq(collectors.collectorId, collectorId))
}
