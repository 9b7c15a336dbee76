import type { Answers } from './flow.ts'
import type { LocalText, Questionnaire } from './questionnaire.ts'
import { answers, day, name, respondent, rowId } from './shapes.ts'

/** Which of the two keyings of a ballot. */
export const keyings = [1, 2] as const
export type Keying = (typeof keyings)[number]

/** How many ballots were keyed to the end in one keying. */
export interface KeyedCount {
  valid: number
  spoiled: number
}

/** What was counted by hand and by machine. Null: not counted yet. */
export interface BatchCounts {
  issued: number
  returned: number | null
  valid: number | null
  spoiled: number | null
  keyings: Keying
  /** One per keying asked for. */
  keyed: KeyedCount[]
  /** Numbers of ballots that somebody began and did not finish. */
  unfinished: number[]
  /** Numbers of ballots that only one of the two people keyed. */
  unpaired: number[]
  /** Numbers of ballots whose keyings differ. */
  differing: number[]
}

/** One thing that does not add up, with its numbers. */
export type BatchFault =
  | { kind: 'not_counted'; of: 'returned' | 'valid' | 'spoiled' }
  | { kind: 'returned_over_issued'; returned: number; issued: number }
  | { kind: 'parts_differ'; valid: number; spoiled: number; returned: number }
  | { kind: 'keyed_differs'; of: 'valid' | 'spoiled'; keying: Keying; keyed: number; counted: number }
  | { kind: 'unfinished' | 'unpaired' | 'differing'; serials: number[] }

/** What a batch looks like in lists: counts, never a value of a ballot. */
export interface PaperBatch extends BatchCounts {
  batchId: number
  unitId: number
  name: string
  survey: { key: string; title: string; titleEn: string | null }
  questionnaire: string
  version: number
  /** Day of fieldwork. */
  day: string
  firstSerial: number
  status: 'open' | 'closing' | 'closed'
  /** What stands in the way of closing; empty when it adds up, and once it is closed. */
  faults: BatchFault[]
}

/** A batch with what keying it needs. */
export interface PaperBatchDetail {
  batch: PaperBatch
  questionnaire: Questionnaire
  /** Numbers keyed to the end, per keying. */
  serials: number[][]
}

/** What a person began to key and did not finish; only that person gets it back. */
export interface UnfinishedBallot {
  serial: number
  answers: Answers
  respondent: Record<string, string>
  isSpoiled: boolean
}

/** Where the two keyings of one ballot differ. Null: left blank; undefined never travels. */
export interface BallotDifference {
  serial: number
  field: 'spoiled' | 'answer' | 'respondent'
  /** Key of the item or band; empty for `spoiled`. */
  key: string
  prompt: LocalText | null
  first: FieldValue
  second: FieldValue
}

/** What comparing the keyings of a batch shows. */
export interface BatchDifferences {
  differences: BallotDifference[]
  /** Numbers of ballots whose keyings are too far apart to show a value; they are keyed again from the paper. */
  apart: number[]
}

export type FieldValue = number | string | string[] | boolean | null

/** Why a ballot cannot become a response. */
export interface BallotFault {
  serial: number
  /** Null where it is about the ballot as a whole. */
  item: string | null
  reason: string
}

/** What closing did. */
export interface ClosedBatch {
  batch: PaperBatch
  /** Valid ballots that are stored as responses now. */
  stored: number
  /** Ballots that were not accepted after all; they stay, and closing is to be repeated. */
  rejected: BallotFault[]
}

/** Whether a number was printed on a ballot of the batch. */
export function hasSerial(
  { firstSerial, issued }: Pick<PaperBatch, 'firstSerial' | 'issued'>,
  serial: number,
): boolean {
  return Number.isInteger(serial) && serial >= firstSerial && serial < firstSerial + issued
}

/**
 * What does not add up: no more ballots can come back than went out; each that came back is valid or spoiled;
 * and each of them was keyed as what it is, as often as it should be, with the same result.
 */
export function batchFaults(counts: BatchCounts): BatchFault[] {
  const { issued, returned, valid, spoiled } = counts
  const faults: BatchFault[] = []
  for (const part of ['returned', 'valid', 'spoiled'] as const)
    if (counts[part] === null) faults.push({ kind: 'not_counted', of: part })
  if (returned !== null && returned > issued) faults.push({ kind: 'returned_over_issued', returned, issued })
  if (returned !== null && valid !== null && spoiled !== null && valid + spoiled !== returned)
    faults.push({ kind: 'parts_differ', valid, spoiled, returned })
  counts.keyed.forEach((keyed, index) => {
    const keying = index === 0 ? 1 : 2
    for (const part of ['valid', 'spoiled'] as const) {
      const counted = counts[part]
      if (counted !== null && keyed[part] !== counted)
        faults.push({ kind: 'keyed_differs', of: part, keying, keyed: keyed[part], counted })
    }
  })
  for (const kind of ['unfinished', 'unpaired', 'differing'] as const)
    if (counts[kind].length > 0) faults.push({ kind, serials: counts[kind] })
  return faults
}

/** A fault in the words of the API. */
export function batchFaultText(fault: BatchFault): string {
  switch (fault.kind) {
    case 'not_counted':
      return `${fault.of} is not counted`
    case 'returned_over_issued':
      return `${fault.returned} returned of ${fault.issued} issued`
    case 'parts_differ':
      return `${fault.valid} valid and ${fault.spoiled} spoiled are not ${fault.returned} returned`
    case 'keyed_differs':
      return `keying ${fault.keying} has ${fault.keyed} ${fault.of}, counted were ${fault.counted}`
    case 'unfinished':
      return `begun and not finished: ${fault.serials.join(', ')}`
    case 'unpaired':
      return `keyed by one person only: ${fault.serials.join(', ')}`
    case 'differing':
      return `the two keyings differ: ${fault.serials.join(', ')}`
  }
}

const count = { type: 'integer', minimum: 0, maximum: 20_000 } as const
const countOrNull = { type: ['integer', 'null'], minimum: 0, maximum: 20_000 } as const

export const newBatchBody = {
  type: 'object',
  required: ['unitId', 'survey', 'name', 'day', 'issued', 'firstSerial', 'keyings'],
  additionalProperties: false,
  properties: {
    unitId: rowId,
    survey: { type: 'string', minLength: 1, maxLength: 64 },
    name,
    day,
    issued: { ...count, minimum: 1 },
    firstSerial: { type: 'integer', minimum: 1, maximum: 999_999 },
    keyings: { enum: keyings },
  },
} as const

export const batchCountsBody = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { returned: countOrNull, valid: countOrNull, spoiled: countOrNull },
} as const

/** One ballot as one person keyed it; `isComplete` is false while it is being keyed. */
export const ballotBody = {
  type: 'object',
  required: ['answers', 'respondent', 'isSpoiled', 'isComplete'],
  additionalProperties: false,
  properties: {
    answers,
    respondent,
    isSpoiled: { type: 'boolean' },
    isComplete: { type: 'boolean' },
    /** Said by the person: what was keyed under this number before is to be replaced. */
    replaces: { type: 'boolean' },
  },
} as const

/** The value of one field, read from the ballot once more. */
export const settlementBody = {
  type: 'object',
  required: ['field', 'key', 'value'],
  additionalProperties: false,
  properties: {
    field: { enum: ['spoiled', 'answer', 'respondent'] },
    key: { type: 'string', maxLength: 64 },
    value: {
      anyOf: [
        { type: 'boolean' },
        { type: 'integer' },
        { type: 'string', maxLength: 4000 },
        { type: 'array', items: { type: 'string', maxLength: 64 }, maxItems: 64 },
        { type: 'null' },
      ],
    },
  },
} as const

/** Which ballots to print. Without a batch: one, with room for its number. */
export const ballotQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    language: { enum: ['vi', 'en', 'both'] },
    survey: { type: 'string', minLength: 1, maxLength: 64 },
    batch: rowId,
  },
} as const
