import type { Keying } from '#contract/paper.ts'
import { isDay } from '../day-text.ts'
import type { NewBatchDraft } from './calls.ts'

/** A new batch as it stands in the form. */
export interface BatchDraft {
  unitId: number
  survey: string
  name: string
  day: string
  issued: string
  firstSerial: string
  keyings: Keying
}

export const mostIssued = 20_000
const highestSerial = 999_999

/** What is wrong with the form: `missing`, a day that is yet to come, or the largest number that is taken. */
export type DraftFaults = Partial<Record<keyof BatchDraft, 'missing' | 'ahead' | number>>

/** @param today last day that a batch can have, YYYY-MM-DD */
export function draftFaults(draft: BatchDraft, today: string): DraftFaults {
  const faults: DraftFaults = {}
  if (draft.name.trim() === '') faults.name = 'missing'
  if (draft.survey === '') faults.survey = 'missing'
  if (!isDay(draft.day)) faults.day = 'missing'
  else if (draft.day > today) faults.day = 'ahead'
  if (!isNumberTo(draft.issued, mostIssued)) faults.issued = mostIssued
  const last = highestSerial - (faults.issued ? 0 : Number(draft.issued) - 1)
  if (!isNumberTo(draft.firstSerial, last)) faults.firstSerial = last
  return faults
}

function isNumberTo(text: string, most: number): boolean {
  return /^\d{1,6}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most
}

/** The form as it is sent. */
export function toNewBatch({ name, issued, firstSerial, ...draft }: BatchDraft): NewBatchDraft {
  return {
    ...draft,
    name: name.normalize('NFC').trim(),
    issued: Number(issued),
    firstSerial: Number(firstSerial),
  }
}
