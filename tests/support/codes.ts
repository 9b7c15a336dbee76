import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { codeOfBytes } from '#contract/code.ts'
import type { CodePolicy } from '#contract/collector.ts'
import { hashOfCode } from '../../server/collection/code.ts'
import type { Db } from '../../server/db/client.ts'
import { codeBatches, codes } from '../../server/db/schema/codes.ts'
import { collectors } from '../../server/db/schema/collectors.ts'
import type { Collector } from '../../server/queries/collectors.ts'

/** Makes a collector ask for codes. */
export async function askForCodes(db: Db, { collectorId }: Collector, policy: CodePolicy): Promise<void> {
  await db.update(collectors).set({ codes: policy }).where(eq(collectors.collectorId, collectorId))
}

/** Issues so many single-use codes at a collector. @returns the codes, normalised */
export async function issueCodes(
  db: Db,
  { collectorId, unitId }: Collector,
  quantity: number,
  batch: { expiresOn?: string; revokedOn?: string } = {},
): Promise<string[]> {
  const [row] = await db
    .insert(codeBatches)
    .values({
      collectorId,
      unitId,
      name: 'Giấy hẹn',
      quantity,
      issuedOn: '2026-06-01',
      expiresOn: batch.expiresOn ?? null,
      revokedOn: batch.revokedOn ?? null,
      createdAt: '2026-06-01T00:00:00Z',
    })
    .returning()
  const issued = Array.from({ length: quantity }, () => codeOfBytes(randomBytes(9)))
  await db
    .insert(codes)
    .values(
      issued.map((code) => ({ unitId, codeHash: hashOfCode(code), codeBatchId: row?.codeBatchId ?? 0 })),
    )
  return issued
}
