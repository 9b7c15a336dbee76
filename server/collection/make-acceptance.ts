import type { Clock } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import type { Acceptance } from './accept.ts'
import { makeArrivalLimit } from './arrival-limit/arrival-limit.ts'
import { makeCommitQueue } from './commit-queue.ts'
import { makeOriginStore } from './origins.ts'
import { makeSenderStore } from './senders.ts'
import { storeOnce } from './store-once.ts'
import { makeTally } from './tally.ts'
import { makeVersionStore } from './versions.ts'

/** Everything that judging and storing responses needs, made once for a process. */
export function makeAcceptance(db: Db, clock: Clock): Acceptance {
  const queue = makeCommitQueue((unitId, list) => storeOnce(db, unitId, list))
  return {
    db,
    clock,
    findOrigin: makeOriginStore(db),
    findSender: makeSenderStore(db),
    findKnownVersion: makeVersionStore(db),
    limit: makeArrivalLimit(clock),
    tally: makeTally(),
    commit: queue.commit,
    fullness: queue.fullness,
  }
}
