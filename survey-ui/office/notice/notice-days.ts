import type { PublishedNotice } from '#contract/notice.ts'

/** A notice with the days on which it was, is or will be shown. */
export interface DatedNotice extends PublishedNotice {
  state: 'shown' | 'past' | 'coming'
  /** First day of the notice that follows, YYYY-MM-DD; null for the last. */
  untilDay: string | null
}

/**
 * Which notice is shown on a day: the newest that has begun. One that another of the same day replaced was never
 * shown for a whole day, and is past. @param today YYYY-MM-DD
 */
export function datedNotices(notices: readonly PublishedNotice[], today: string): DatedNotice[] {
  const begun = notices.findLastIndex(({ fromDay }) => fromDay === null || fromDay <= today)
  return notices.map((notice, place) => ({
    ...notice,
    state: place === begun ? 'shown' : place < begun ? 'past' : 'coming',
    untilDay: notices[place + 1]?.fromDay ?? null,
  }))
}
