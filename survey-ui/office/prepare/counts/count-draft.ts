import { isDay } from '../../day-text.ts'
import { wholeNumber } from '../../links/whole-number.ts'

/** A count while it is being written. */
export interface CountDraft {
  number: string
  source: string
  /** YYYY-MM-DD, or as it was typed. */
  sourceOn: string
}

export const mostCounted = 999_999_999

/** A count that stands, to be corrected; nothing for a new one. */
export function draftOfCount(
  row: { count: number; source: string | null; sourceOn: string | null } | null,
): CountDraft {
  return {
    number: row === null ? '' : String(row.count),
    source: row?.source ?? '',
    sourceOn: row?.sourceOn ?? '',
  }
}

export type CountFault = keyof CountDraft

/** What is missing or wrong, in the order of the form. */
export function countFaults({ number, source, sourceOn }: CountDraft): CountFault[] {
  const faults: [CountFault, boolean][] = [
    ['number', wholeNumber(number, 0, mostCounted) === null],
    ['source', source.trim() === ''],
    ['sourceOn', !isDay(sourceOn)],
  ]
  return faults.filter(([, isFaulty]) => isFaulty).map(([fault]) => fault)
}

/** What is sent of a draft without faults. */
export function toCount({ number, source, sourceOn }: CountDraft) {
  const value = wholeNumber(number, 0, mostCounted) ?? 0
  return { value, source: source.normalize('NFC').trim(), sourceOn }
}
