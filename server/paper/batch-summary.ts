import { ballotDifferences } from '#contract/ballot.ts'
import { type BatchCounts, batchFaults, type Keying, keyings, type PaperBatch } from '#contract/paper.ts'
import type { Db } from '../db/client.ts'
import { type KeyedBallot, listBallots } from '../queries/ballots.ts'
import type { StoredBatch } from '../queries/paper.ts'

/** A batch as the office sees it: what was counted, what was keyed, and what does not add up. */
export async function summarise(db: Db, batch: StoredBatch): Promise<PaperBatch> {
  // Of a batch that is closing or closed the counts alone tell.
  const isOpen = batch.status === 'open'
  return toSummary(batch, isOpen ? await listBallots(db, batch.unitId, batch.batchId) : [])
}

/** The same from ballots that are at hand. */
export function toSummary(batch: StoredBatch, ballots: readonly KeyedBallot[]): PaperBatch {
  const { batchId, unitId, name, survey, version, day, firstSerial, status } = batch
  const { key, title, titleEn, questionnaireKey: questionnaire } = survey
  const counts = countBallots(batch, ballots)
  // The ballots of a closing batch go one by one; what was counted before is what counts.
  const faults = status === 'open' ? batchFaults(counts) : []
  const own = { batchId, unitId, name, questionnaire, version, day, firstSerial, status, faults }
  return { ...own, ...counts, survey: { key, title, titleEn } }
}

function countBallots(batch: StoredBatch, ballots: readonly KeyedBallot[]): BatchCounts {
  const { issued, returned, valid, spoiled, keyings: wanted, status } = batch
  const isClosed = status !== 'open'
  const asked = keyings.slice(0, wanted)
  const complete = ballots.filter((ballot) => ballot.isComplete)
  const keyed = asked.map((keying) =>
    isClosed ? { valid: valid ?? 0, spoiled: spoiled ?? 0 } : countKeying(complete, keying),
  )
  const pairs = wanted === 2 && !isClosed ? pairUp(complete) : { unpaired: [], both: [] }
  const unfinished = isClosed ? [] : serialsOf(ballots.filter((ballot) => !ballot.isComplete))
  const differing = pairs.both
    .filter(([one, other]) => ballotDifferences(batch.questionnaire, one, other).length > 0)
    .map(([{ serial }]) => serial)
  const rest = { keyed, unfinished, unpaired: pairs.unpaired, differing }
  return { issued, returned, valid, spoiled, keyings: wanted, ...rest }
}

function countKeying(complete: readonly KeyedBallot[], keying: Keying) {
  const mine = complete.filter((ballot) => ballot.keying === keying)
  const spoiled = mine.filter((ballot) => ballot.isSpoiled).length
  return { valid: mine.length - spoiled, spoiled }
}

/** Ballots that both people keyed, and the numbers of those that only one did. */
export function pairUp(complete: readonly KeyedBallot[]): {
  both: [KeyedBallot, KeyedBallot][]
  unpaired: number[]
} {
  const both: [KeyedBallot, KeyedBallot][] = []
  const unpaired: number[] = []
  for (const [serial, [one, other]] of Map.groupBy(complete, ({ serial }) => serial)) {
    if (one && other) both.push([one, other])
    else unpaired.push(serial)
  }
  return { both, unpaired }
}

function serialsOf(ballots: readonly KeyedBallot[]): number[] {
  return [...new Set(ballots.map(({ serial }) => serial))]
}
