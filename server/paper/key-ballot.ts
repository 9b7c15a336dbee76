import { type Ballot, tidyBallot } from '#contract/ballot.ts'
import { hasSerial } from '#contract/paper.ts'
import type { FindKnownVersion } from '../collection/versions.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import {
  type BallotName,
  deleteBallot,
  findKeyings,
  type KeyedBallot,
  lockBallot,
  saveBallot,
} from '../queries/ballots.ts'
import { lockPaperBatch, type StoredBatch } from '../queries/paper.ts'

export interface Keyed extends Ballot {
  serial: number
  keying: 1 | 2
  isComplete: boolean
  /** Whether what stands under the number may be replaced. */
  replaces: boolean
  /** Account of the person. */
  keyedBy: string
}

/**
 * Stores one ballot as far as it is keyed; repeating it changes nothing. A finished ballot is replaced only
 * where the person says so, as two piles with one number would otherwise swallow each other.
 * @throws Problem batch_closed, serial_outside, not_found, same_keyer, ballot_keyed or answers_rejected
 */
export async function keyBallot(
  db: Db,
  batch: StoredBatch,
  { replaces, ...keyed }: Keyed,
  findKnownVersion: FindKnownVersion,
): Promise<void> {
  const { unitId, batchId, questionnaire } = batch
  const { serial, keying, keyedBy } = keyed
  requireSerial(batch, serial)
  if (keying > batch.keyings) throw problems.notFound('keying', keying)
  const ballot = keyed.isComplete ? { ...keyed, ...tidyBallot(questionnaire, keyed) } : keyed
  if (keyed.isComplete && !keyed.isSpoiled) await requireFit(batch, ballot, findKnownVersion)
  await db.transaction(async (tx) => {
    await requireOpen(tx, batch)
    await lockBallot(tx, { batchId, serial })
    const known = await findKeyings(tx, { unitId, batchId, serial })
    const other = known.find((one) => one.keying !== keying)
    if (other?.keyedBy === keyedBy) throw problems.sameKeyer(serial)
    const before = known.find((one) => one.keying === keying)
    if (before && !replaces && !mayContinue(before, ballot)) throw problems.ballotKeyed(serial)
    await saveBallot(tx, { unitId, batchId, ...ballot })
  })
}

/** Whether this is the same person going on, or the same ballot sent again. */
function mayContinue(before: KeyedBallot, next: Ballot & { keyedBy: string; isComplete: boolean }): boolean {
  if (before.keyedBy !== next.keyedBy) return false
  return !before.isComplete || (next.isComplete && isSameBallot(before, next))
}

function isSameBallot(a: Ballot, b: Ballot): boolean {
  const plain = ({ answers, respondent, isSpoiled }: Ballot) =>
    JSON.stringify([sorted(answers), sorted(respondent), isSpoiled])
  return plain(a) === plain(b)
}

const sorted = (record: Record<string, unknown>) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))

async function requireFit(
  batch: StoredBatch,
  ballot: Ballot,
  findKnownVersion: FindKnownVersion,
): Promise<void> {
  const known = await findKnownVersion(batch.survey.questionnaireKey, batch.version)
  const faults = known?.check(ballot.answers, ballot.respondent) ?? []
  if (faults.length > 0) throw problems.answersRejected(faults)
}

/** Forgets a ballot that a person began and did not finish: the number was mistyped. */
export async function dropUnfinished(
  db: Db,
  batch: StoredBatch,
  name: BallotName,
  keyedBy: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await requireOpen(tx, batch)
    await lockBallot(tx, name)
    const found = (await findKeyings(tx, name)).find(({ keying }) => keying === name.keying)
    if (found && !found.isComplete && found.keyedBy === keyedBy) await deleteBallot(tx, name)
  })
}

/** @throws Problem serial_outside */
function requireSerial(batch: StoredBatch, serial: number): void {
  const { firstSerial, issued } = batch
  if (!hasSerial(batch, serial)) throw problems.serialOutside(serial, firstSerial, firstSerial + issued - 1)
}

/** Holds the batch open for the rest of the transaction; alone where it is changed. @throws Problem batch_closed */
export async function requireOpen(
  db: Db,
  { batchId, name }: StoredBatch,
  strength: 'share' | 'update' = 'share',
): Promise<void> {
  if ((await lockPaperBatch(db, batchId, strength)) !== 'open') throw problems.batchClosed(name)
}
