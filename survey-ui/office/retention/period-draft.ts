import { fewestDays, mostDays, type RetentionClass } from '#contract/retention.ts'
import { wholeNumber } from '../links/whole-number.ts'

/** A period as it is being typed. */
export interface PeriodDraft {
  isForGood: boolean
  days: string
}

export function draftOf(days: number | null): PeriodDraft {
  return { isForGood: days === null, days: days === null ? '' : String(days) }
}

/** The period that a draft means: days, or null for good; undefined for what is none. */
export function readPeriod(
  kind: RetentionClass,
  { isForGood, days }: PeriodDraft,
): number | null | undefined {
  if (isForGood) return null
  return wholeNumber(days, fewestDays[kind], mostDays) ?? undefined
}

/** Whether a period ends sooner than another. */
export function isShorter(days: number | null, before: number | null): boolean {
  return days !== null && (before === null || days < before)
}
