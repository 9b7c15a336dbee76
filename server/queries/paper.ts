import { and, count, desc, eq } from 'drizzle-orm'
import type { Keying } from '#contract/paper.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { Db } from '../db/client.ts'
import { isOneOf } from '../db/is-one-of.ts'
import { batches, collectors } from '../db/schema/collectors.ts'
import { paperBatches } from '../db/schema/paper.ts'
import { questionnaireVersions } from '../db/schema/questionnaires.ts'
import { responses } from '../db/schema/responses.ts'
import { surveys } from '../db/schema/surveys.ts'

/** A batch with what belongs to it. */
export interface StoredBatch {
  batchId: number
  unitId: number
  name: string
  /** Token of its collector; never leaves the server. */
  token: string
  survey: typeof surveys.$inferSelect
  questionnaire: Questionnaire
  version: number
  /** Version of the privacy notice printed on its ballots. */
  notice: number
  day: string
  firstSerial: number
  issued: number
  returned: number | null
  valid: number | null
  spoiled: number | null
  keyings: Keying
  status: 'open' | 'closing' | 'closed'
}

export type NewPaperBatch = Omit<
  typeof paperBatches.$inferInsert,
  'returned' | 'valid' | 'spoiled' | 'status' | 'createdAt'
>

/** Adds the name of a batch; null when it is taken, by an import too. */
export async function addBatchName(db: Db, name: string, at: Date): Promise<number | null> {
  const [row] = await db
    .insert(batches)
    .values({ name, kind: 'paper', createdAt: at.toISOString() })
    .onConflictDoNothing()
    .returning({ batchId: batches.batchId })
  return row?.batchId ?? null
}

export async function addPaperBatch(db: Db, batch: NewPaperBatch, at: Date): Promise<void> {
  await db.insert(paperBatches).values({ ...batch, createdAt: at.toISOString() })
}

function selectBatches(db: Db) {
  return db
    .select({
      batch: paperBatches,
      name: batches.name,
      token: collectors.token,
      survey: surveys,
      questionnaire: questionnaireVersions.document,
    })
    .from(paperBatches)
    .innerJoin(batches, eq(batches.batchId, paperBatches.batchId))
    .innerJoin(collectors, eq(collectors.collectorId, paperBatches.collectorId))
    .innerJoin(surveys, eq(surveys.surveyId, paperBatches.surveyId))
    .innerJoin(
      questionnaireVersions,
      and(
        eq(questionnaireVersions.questionnaireKey, surveys.questionnaireKey),
        eq(questionnaireVersions.version, paperBatches.version),
      ),
    )
}

function toBatch({ batch, ...beside }: Awaited<ReturnType<typeof selectBatches>>[number]): StoredBatch {
  const { collectorId: _, surveyId: __, createdAt: ___, ...own } = batch
  return { ...own, ...beside }
}

/** Batches of these units, newest first. */
export async function listPaperBatches(db: Db, unitIds: number[]): Promise<StoredBatch[]> {
  if (unitIds.length === 0) return []
  const rows = await selectBatches(db)
    .where(isOneOf(paperBatches.unitId, unitIds))
    .orderBy(desc(paperBatches.batchId))
  return rows.map(toBatch)
}

export async function findPaperBatch(db: Db, batchId: number): Promise<StoredBatch | null> {
  const [row] = await selectBatches(db).where(eq(paperBatches.batchId, batchId))
  return row ? toBatch(row) : null
}

/** How many ballots of a batch are stored as responses, left out of figures or not. */
export async function countStored(db: Db, batchId: number): Promise<number> {
  const [row] = await db
    .select({ stored: count() })
    .from(responses)
    .innerJoin(
      paperBatches,
      // Unit and day as well, which say where it is stored.
      and(
        eq(paperBatches.unitId, responses.unitId),
        eq(paperBatches.day, responses.day),
        eq(paperBatches.collectorId, responses.collectorId),
      ),
    )
    .where(eq(paperBatches.batchId, batchId))
  return row?.stored ?? 0
}

/**
 * The state of a batch, held for the rest of the transaction: keying shares it, closing has it alone, so no
 * ballot slips in between the last look and the closing.
 */
export async function lockPaperBatch(
  db: Db,
  batchId: number,
  strength: 'share' | 'update',
): Promise<StoredBatch['status'] | null> {
  const [row] = await db
    .select({ status: paperBatches.status })
    .from(paperBatches)
    .where(eq(paperBatches.batchId, batchId))
    .for(strength)
  return row?.status ?? null
}

export async function setPaperCounts(
  db: Db,
  batchId: number,
  counts: Partial<Pick<StoredBatch, 'returned' | 'valid' | 'spoiled'>>,
): Promise<void> {
  await db.update(paperBatches).set(counts).where(eq(paperBatches.batchId, batchId))
}

export async function setPaperStatus(db: Db, batchId: number, status: StoredBatch['status']): Promise<void> {
  await db.update(paperBatches).set({ status }).where(eq(paperBatches.batchId, batchId))
}
