import type {
  BallotDifference,
  BatchDifferences,
  ClosedBatch,
  FieldValue,
  Keying,
  PaperBatch,
  PaperBatchDetail,
  UnfinishedBallot,
} from '#contract/paper.ts'
import type { Method } from '../../api.ts'
import type { Outcome } from '../fault.ts'
import type { BallotBody } from './keying.ts'

export interface NewBatchDraft {
  unitId: number
  survey: string
  name: string
  day: string
  issued: number
  firstSerial: number
  keyings: Keying
}

type Ask = <T>(method: Method, path: string, body?: unknown) => Promise<Outcome<T>>
type AskFile = (path: string) => Promise<Outcome<Blob>>

/** What the office asks about paper. */
export function paperCalls(ask: Ask, askFile: AskFile) {
  const batchPath = (batchId: number) => `/paper-batches/${batchId}`
  return {
    listBatches: () => ask<PaperBatch[]>('GET', '/paper-batches'),
    createBatch: (batch: NewBatchDraft) => ask<PaperBatch>('POST', '/paper-batches', batch),
    readBatch: (batchId: number) => ask<PaperBatchDetail>('GET', batchPath(batchId)),
    countBatch: (batchId: number, counts: Partial<Pick<PaperBatch, 'returned' | 'valid' | 'spoiled'>>) =>
      ask<PaperBatch>('PATCH', batchPath(batchId), counts),
    closeBatch: (batchId: number) => ask<ClosedBatch>('POST', `${batchPath(batchId)}/close`, {}),
    readUnfinished: (batchId: number, keying: Keying) =>
      ask<{ ballot: UnfinishedBallot | null }>('GET', `${batchPath(batchId)}/unfinished?keying=${keying}`),
    keyBallot: (batchId: number, keying: Keying, serial: number, body: BallotBody) =>
      ask<null>('PUT', `${batchPath(batchId)}/ballots/${serial}/${keying}`, body),
    dropBallot: (batchId: number, keying: Keying, serial: number) =>
      ask<null>('DELETE', `${batchPath(batchId)}/ballots/${serial}/${keying}`),
    listDifferences: (batchId: number) => ask<BatchDifferences>('GET', `${batchPath(batchId)}/differences`),
    settleDifference: (batchId: number, { serial, field, key }: BallotDifference, value: FieldValue) =>
      ask<BatchDifferences>('PUT', `${batchPath(batchId)}/ballots/${serial}/settled`, {
        field,
        key,
        value,
      }),
    /** Ballots to print: those of a batch with their numbers, or one without where the batch is null. */
    downloadBallots: (
      version: { questionnaire: string; version: number },
      language: string,
      batchId: number | null,
    ) =>
      askFile(
        `/questionnaires/${encodeURIComponent(version.questionnaire)}/${version.version}/ballot.pdf?language=${language}${batchId === null ? '' : `&batch=${batchId}`}`,
      ),
  }
}
