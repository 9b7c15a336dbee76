import { asc, eq, sql } from 'drizzle-orm'
import type { CodeBatchSummary } from '#contract/link.ts'
import type { Db } from '../db/client.ts'
import { codeBatches } from '../db/schema/codes.ts'
import type { CodeBatch } from './codes.ts'

export type NewCodeBatch = Pick<
  CodeBatch,
  'collectorId' | 'unitId' | 'name' | 'quantity' | 'issuedOn' | 'expiresOn'
>

/** Adds a batch, still without its codes. */
export async function addCodeBatch(db: Db, batch: NewCodeBatch, at: Date): Promise<CodeBatch> {
  const [row] = await db
    .insert(codeBatches)
    .values({ ...batch, createdAt: at.toISOString() })
    .returning()
  if (!row) throw new Error(`code batch ${batch.name} was not added`)
  return row
}

/** Adds codes of a batch by their hashes. @returns how many were new in the unit */
export async function addCodes(
  db: Db,
  { unitId, codeBatchId }: Pick<CodeBatch, 'unitId' | 'codeBatchId'>,
  hashes: readonly Buffer[],
): Promise<number> {
  const list = JSON.stringify(hashes.map((hash) => hash.toString('hex')))
  const { rowCount } = await db.execute(sql`
    insert into codes (unit_id, code_hash, code_batch_id)
    select ${unitId}::int, decode(hash, 'hex'), ${codeBatchId}::int
    from jsonb_array_elements_text(${list}::jsonb) as t(hash)
    on conflict do nothing`)
  return rowCount ?? 0
}

export async function findCodeBatch(db: Db, codeBatchId: number): Promise<CodeBatch | null> {
  const [row] = await db.select().from(codeBatches).where(eq(codeBatches.codeBatchId, codeBatchId))
  return row ?? null
}

/**
 * Batches of a place, the oldest first. Uses are counted in whole steps, so that the count does not move at the
 * moment in which somebody sends. In a batch of fewer than `step` codes it would tell who took part, and is null.
 */
export async function listCodeBatches(
  db: Db,
  collectorId: number,
  step: number,
): Promise<CodeBatchSummary[]> {
  const { codeBatchId, name, quantity, issuedOn, expiresOn, revokedOn } = codeBatches
  const rows = await db
    .select({
      codeBatchId,
      name,
      quantity,
      issuedOn,
      expiresOn,
      revokedOn,
      used: sql<number | null>`case when ${quantity} >= ${step} then (
        select count(*)::int / ${step}::int * ${step}::int
        from codes c join code_uses u on u.unit_id = c.unit_id and u.code_hash = c.code_hash
        where c.unit_id = code_batches.unit_id and c.code_batch_id = code_batches.code_batch_id) end`,
    })
    .from(codeBatches)
    .where(eq(codeBatches.collectorId, collectorId))
    .orderBy(asc(codeBatchId))
  return rows.map((row) => ({ ...row, left: row.used === null ? null : row.quantity - row.used }))
}

/** Ends a batch for what is captured after this day, or takes that back with null. */
export async function setCodeBatchRevoked(db: Db, codeBatchId: number, day: string | null): Promise<void> {
  await db.update(codeBatches).set({ revokedOn: day }).where(eq(codeBatches.codeBatchId, codeBatchId))
}
