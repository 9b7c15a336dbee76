import { unitScopeOf } from '../auth/scope.ts'
import { type Clock, officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { findPaperBatch, type StoredBatch } from '../queries/paper.ts'
import type { SignedIn } from '../queries/staff.ts'

/**
 * A batch that a person may see, also of a unit that ended: its ballots are still to be counted.
 * @throws Problem not_found for one of another unit as for one that is not there
 */
export async function requireBatch(
  { db, clock }: { db: Db; clock: Clock },
  person: SignedIn,
  batchId: number,
): Promise<StoredBatch> {
  const batch = await findPaperBatch(db, batchId)
  const { visible } = await unitScopeOf(db, person, officeDay(clock()))
  if (!batch || !visible.has(batch.unitId)) throw problems.notFound('batch', batchId)
  return batch
}
