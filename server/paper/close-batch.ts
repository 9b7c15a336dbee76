import { tidyBallot } from '#contract/ballot.ts'
import type { BallotFault } from '#contract/paper.ts'
import { officeDay } from '../calendar.ts'
import { type Acceptance, accept } from '../collection/accept.ts'
import type { Db } from '../db/client.ts'
import { Problem, problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { deleteBallots, type KeyedBallot, listBallots } from '../queries/ballots.ts'
import {
  countStored,
  findPaperBatch,
  lockPaperBatch,
  type StoredBatch,
  setPaperStatus,
} from '../queries/paper.ts'
import { isOpenOn } from '../queries/surveys.ts'
import { toSummary } from './batch-summary.ts'

const perStep = 200

/**
 * Closes a batch that adds up: its valid ballots become responses on the one way all responses go, then what
 * was keyed is forgotten. Cut off anywhere, it can be repeated: each ballot has had its response id since it
 * was keyed, so what is stored already gets its receipt.
 * @returns how many ballots are stored now, and those that were not accepted after all; they stay keyed
 * @param actor login of the person
 * @throws Problem batch_closed, or batch_unfinished, day_outside or ballots_rejected, after which the batch is open as before
 */
export async function closeBatch(
  acceptance: Acceptance,
  batchId: number,
  actor: string,
): Promise<{ stored: number; rejected: BallotFault[] }> {
  const { db, clock } = acceptance
  const batch = await beginClosing(acceptance, batchId)
  const rejected: BallotFault[] = []
  const { unitId } = batch
  const ballots = await listBallots(db, unitId, batchId)
  for (let from = 0; from < ballots.length; from += perStep) {
    const step = ballots.slice(from, from + perStep)
    const refused = await storeBallots(acceptance, batch, step)
    rejected.push(...refused)
    const kept = new Set(refused.map(({ serial }) => serial))
    const done = [...new Set(step.map(({ serial }) => serial))].filter((serial) => !kept.has(serial))
    await deleteBallots(db, { unitId, batchId }, done)
  }
  if (rejected.length === 0) await endClosing(db, batch, { actor, at: clock() })
  return { stored: await countStored(db, batchId), rejected }
}

/**
 * From here on nothing of the batch is keyed any more. A closing that was cut off is taken up again.
 * @returns the batch as it is once nobody else can change it
 */
async function beginClosing({ db, findKnownVersion }: Acceptance, batchId: number): Promise<StoredBatch> {
  return db.transaction(async (tx) => {
    await lockPaperBatch(tx, batchId, 'update')
    const batch = await findPaperBatch(tx, batchId)
    if (!batch) throw problems.notFound('batch', batchId)
    const { unitId, survey, status } = batch
    if (status === 'closed') throw problems.batchClosed(batch.name)
    if (status === 'closing') return batch
    const ballots = await listBallots(tx, unitId, batchId)
    const { faults } = toSummary(batch, ballots)
    if (faults.length > 0) throw problems.batchUnfinished(batch.name, faults)
    if (!isOpenOn(survey, batch.day)) throw problems.dayOutside(batch.day, survey.key)
    const known = await findKnownVersion(survey.questionnaireKey, batch.version)
    const unfit = ballots.filter(isResponse).flatMap((ballot) => {
      const { answers, respondent } = tidyBallot(batch.questionnaire, ballot)
      return (known?.check(answers, respondent) ?? []).map((fault) => ({ serial: ballot.serial, ...fault }))
    })
    if (unfit.length > 0) throw problems.ballotsRejected(unfit)
    await setPaperStatus(tx, batchId, 'closing')
    return { ...batch, status: 'closing' }
  })
}

/** Closes what is closing and writes it down; of several who close at once, one does. */
async function endClosing(
  db: Db,
  { batchId, returned, valid, spoiled }: StoredBatch,
  { actor, at }: { actor: string; at: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await lockPaperBatch(tx, batchId, 'update')) !== 'closing') return
    await setPaperStatus(tx, batchId, 'closed')
    const stored = await countStored(tx, batchId)
    const subject = { batch: batchId, returned, valid, spoiled, stored }
    await recordAct(tx, { actor, act: 'paper_batch_closed', subject }, at)
  })
}

/** The two keyings are alike by now; the first is the one that is stored. */
function isResponse({ keying, isSpoiled }: KeyedBallot): boolean {
  return keying === 1 && !isSpoiled
}

async function storeBallots(
  acceptance: Acceptance,
  batch: StoredBatch,
  ballots: readonly KeyedBallot[],
): Promise<BallotFault[]> {
  const asked = ballots.filter(isResponse)
  const outcomes = await Promise.allSettled(asked.map((ballot) => storeBallot(acceptance, batch, ballot)))
  return outcomes.flatMap((outcome, index) => {
    if (outcome.status === 'fulfilled') return []
    const { reason } = outcome
    // Not this ballot's fault: the closing stops here and is repeated.
    if (!(reason instanceof Problem) || reason.status !== 422) throw reason
    return [{ serial: asked[index]?.serial ?? 0, item: null, reason: reason.message }]
  })
}

async function storeBallot(acceptance: Acceptance, batch: StoredBatch, ballot: KeyedBallot): Promise<void> {
  const { answers, respondent } = tidyBallot(batch.questionnaire, ballot)
  const content = {
    survey: batch.survey.key,
    version: batch.version,
    collector: batch.token,
    language: 'vi',
    notice: batch.notice,
    day: batch.day,
    answers,
    respondent,
  }
  const sent = { capturedSecondsAgo: secondsSince(batch.day, acceptance.clock()) }
  await accept(acceptance, { id: ballot.responseId, content, sent })
}

/** Age that leads back to a day: to its noon, or to now where it is today. */
function secondsSince(day: string, now: Date): number {
  if (officeDay(now) === day) return 0
  return Math.round((now.getTime() - new Date(`${day}T12:00:00+07:00`).getTime()) / 1000)
}
