import { sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { isCounted } from './rollups.ts'

// An import into a survey that is over is released whole where nothing else of the survey waits: its rows are known
// to whoever has the file. Whether anything else waits is decided by the fold, in the transaction that releases.

/** Batches that were imported since the last fold, and the closed surveys of which nothing else waits. */
export interface WholeBatches {
  batchIds: number[]
  surveyIds: number[]
}

/** Asks that the next fold release what was imported under this name whole, where it can. */
export async function askForRelease(db: Db, batch: string): Promise<void> {
  await db.execute(sql`update batches set asks_release = true where name = ${batch}`)
}

/** Asks once more, for what the fold could not finish. */
export async function askAgain(db: Db, { batchIds }: WholeBatches): Promise<void> {
  if (batchIds.length === 0) return
  await db.execute(
    sql`update batches set asks_release = true where batch_id = any(${sql.param(batchIds)}::int[])`,
  )
}

/**
 * Takes what imports asked for. As long as anybody else's response of a survey waits, in whichever unit, it would be
 * published by itself; then all of the survey waits for others.
 */
export async function takeAsked(db: Db): Promise<WholeBatches> {
  const { rows } = await db.execute<{ batchId: number }>(
    sql`update batches set asks_release = false where asks_release returning batch_id as "batchId"`,
  )
  const batchIds = rows.map(({ batchId }) => batchId)
  if (batchIds.length === 0) return { batchIds, surveyIds: [] }
  const { rows: surveys } = await db.execute<{ surveyId: number }>(sql`
    select w.survey_id as "surveyId" from response_waiting w join surveys s using (survey_id)
    where s.rest_released and not w.is_blank and ${isCounted}
    group by w.survey_id
    having bool_and(w.batch_id is not null and w.batch_id = any(${sql.param(batchIds)}::int[]))`)
  return { batchIds, surveyIds: surveys.map(({ surveyId }) => surveyId) }
}
