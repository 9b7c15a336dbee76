import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { codeBatches, codes } from '../db/schema/codes.ts'

export type CodeBatch = typeof codeBatches.$inferSelect

/** The batch of a code that was issued for a unit; null when there is no such code. */
export async function findCode(db: Db, unitId: number, codeHash: Buffer): Promise<CodeBatch | null> {
  const [row] = await db
    .select({ batch: codeBatches })
    .from(codes)
    .innerJoin(codeBatches, eq(codeBatches.codeBatchId, codes.codeBatchId))
    .where(and(eq(codes.unitId, unitId), eq(codes.codeHash, codeHash)))
  return row?.batch ?? null
}

/**
 * Writes used codes anew, at least `step` of a unit in one transaction: until then the transaction number of a
 * use is that of its response. Runs in the background, outside every response's transaction.
 */
export async function settleCodeUses(db: Db, step: number): Promise<void> {
  await db.execute(sql`
    update code_uses u set is_settled = true
    where not u.is_settled and u.unit_id in (
      select unit_id from code_uses where not is_settled group by unit_id having count(*) >= ${step})`)
}
