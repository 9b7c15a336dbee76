import { areTooFarApart, ballotDifferences, withField } from '#contract/ballot.ts'
import type { BatchDifferences, FieldValue } from '#contract/paper.ts'
import type { FindKnownVersion } from '../collection/versions.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import {
  deleteBallot,
  findKeyings,
  type KeyedBallot,
  listBallots,
  lockBallot,
  saveBallot,
} from '../queries/ballots.ts'
import type { StoredBatch } from '../queries/paper.ts'
import { pairUp } from './batch-summary.ts'
import { requireOpen } from './key-ballot.ts'

/** Where the two keyings of a batch differ, ballot by ballot and field by field. */
export async function listDifferences(
  db: Db,
  { unitId, batchId, questionnaire }: StoredBatch,
): Promise<BatchDifferences> {
  const ballots = await listBallots(db, unitId, batchId)
  const { both } = pairUp(ballots.filter(({ isComplete }) => isComplete))
  const isApart = ([one, other]: (typeof both)[number]) => areTooFarApart(questionnaire, one, other)
  const differences = both
    .filter((pair) => !isApart(pair))
    .flatMap(([one, other]) =>
      ballotDifferences(questionnaire, one, other).map((found) => ({ serial: one.serial, ...found })),
    )
  return { differences, apart: both.filter(isApart).map(([{ serial }]) => serial) }
}

export interface Settlement {
  field: 'spoiled' | 'answer' | 'respondent'
  key: string
  value: FieldValue
}

/** Who settles, and when. */
export interface Settler {
  /** Login of the person. */
  actor: string
  at: Date
}

/**
 * Takes over what stands on the paper for one field in which the keyings of a ballot differ, into both of
 * them. Where one person read the ballot as spoiled and it is not, that person's keying is dropped: there is
 * nothing to compare until the ballot has been keyed once more.
 * @throws Problem batch_closed, not_found, keyings_apart or answers_rejected
 */
export async function settle(
  db: Db,
  batch: StoredBatch,
  serial: number,
  settlement: Settlement,
  { actor, at, findKnownVersion }: Settler & { findKnownVersion: FindKnownVersion },
): Promise<void> {
  const { unitId, batchId, questionnaire } = batch
  await db.transaction(async (tx) => {
    await requireOpen(tx, batch)
    await lockBallot(tx, { batchId, serial })
    const [one, other] = (await findKeyings(tx, { unitId, batchId, serial })).filter(
      ({ isComplete }) => isComplete,
    )
    if (!one || !other) throw problems.notFound('ballot keyed twice', serial)
    if (areTooFarApart(questionnaire, one, other)) throw problems.keyingsApart(serial)
    const isDifferent = ballotDifferences(questionnaire, one, other).some(
      ({ field, key }) => field === settlement.field && key === settlement.key,
    )
    if (!isDifferent) throw problems.notFound('difference', settlement.key || settlement.field)
    const { field, key, value } = settlement
    const subject = { batch: batchId, serial, items: [key || field] }
    await recordAct(tx, { actor, act: 'paper_ballot_settled', subject }, at)
    if (field === 'spoiled') return settleSpoiled(tx, [one, other], value === true)
    const known = await findKnownVersion(batch.survey.questionnaireKey, batch.version)
    for (const ballot of [one, other]) {
      const settled = { ...ballot, ...withField(questionnaire, ballot, { field, key, value }) }
      const fault = known?.check(settled.answers, settled.respondent).find(({ item }) => item === key)
      if (fault) throw problems.answersRejected([fault])
      await save(tx, settled)
    }
  })
}

async function settleSpoiled(db: Db, ballots: KeyedBallot[], isSpoiled: boolean): Promise<void> {
  for (const ballot of ballots) {
    if (isSpoiled) await save(db, { ...ballot, isSpoiled, answers: {}, respondent: {} })
    else if (ballot.isSpoiled) await deleteBallot(db, ballot)
  }
}

function save(db: Db, { responseId: _, ...ballot }: KeyedBallot): Promise<void> {
  return saveBallot(db, ballot)
}
