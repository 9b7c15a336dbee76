import { requireVisible } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { findPaperBatch, type StoredBatch } from '../queries/paper.ts'
import type { SignedIn } from '../queries/staff.ts'
import { listUnits } from '../queries/units.ts'

/** A batch that a person may see. @throws Problem not_found for one of another unit as for one that is not there */
export async function requireBatch(
  { db, clock }: { db: Db; clock: Clock },
  person: SignedIn,
  batchId: number,
): Promise<StoredBatch> {
  const batch = await findPaperBatch(db, batchId)
  if (!batch) throw problems.notFound('batch', batchId)
  requireVisible(await listUnits(db, officeDay(clock())), person, batch.unitId)
  return batch
}
