import { type Notice, noticeLength } from '#contract/notice.ts'
import { missingParts, type NoticePart } from '#contract/notice-parts.ts'

/** The next notice as it is being written. */
export interface NoticeDraft {
  vi: string
  en: string
  /** YYYY-MM-DD, or as it was typed. */
  fromDay: string
  /** Parts that the writer vouches for. */
  saidOtherwise: NoticePart[]
}

/** Begins with the words of the newest version. */
export function startOf({ text }: Notice, fromDay: string): NoticeDraft {
  return { vi: text.vi, en: text.en ?? '', fromDay, saidOtherwise: [] }
}

export function isLongEnough(text: string): boolean {
  return text.trim().length >= noticeLength.least
}

export function isUnchanged({ vi, en }: NoticeDraft, { text }: Notice): boolean {
  return vi.trim() === text.vi && en.trim() === text.en
}

/** Parts that were neither found nor vouched for. */
export function unsaidParts(draft: NoticeDraft): NoticePart[] {
  return missingParts(draft)
    .map(({ part }) => part)
    .filter((part) => !draft.saidOtherwise.includes(part))
}
