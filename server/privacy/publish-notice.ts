import type { PublishedNotice } from '#contract/notice.ts'
import { missingParts, type NoticePart } from '#contract/notice-parts.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { addNotice, listNotices, lockNotices } from '../queries/notices.ts'

export interface NewNotice {
  vi: string
  en: string
  /** YYYY-MM-DD */
  fromDay: string
  /** Parts that the publisher vouches for. */
  saidOtherwise?: NoticePart[]
  /** The newest version that the publisher saw. */
  after?: number
  by: string
}

/**
 * Publishes the next notice. Earlier ones stay as they were: responses name the one that was shown.
 * @throws Problem day_over for a day that has passed, invalid_request for one before the last notice's,
 *   notice_incomplete where it leaves out what it has to tell, setting_changed where another came between
 */
export async function publishNotice(
  db: Db,
  { vi, en, fromDay, saidOtherwise = [], after, by }: NewNotice,
  at: Date,
): Promise<PublishedNotice> {
  if (fromDay < officeDay(at)) throw problems.dayOver(fromDay)
  const text = { vi: vi.normalize('NFC').trim(), en: en.normalize('NFC').trim() }
  const missing = missingParts(text).filter(({ part }) => !saidOtherwise.includes(part))
  if (missing.length > 0) throw problems.noticeIncomplete(missing)
  return db.transaction(async (tx) => {
    await lockNotices(tx)
    const last = (await listNotices(tx)).at(-1)
    if (after !== undefined && last && after !== last.version) throw problems.settingChanged()
    // The newest that has begun is shown, so that a later one must not begin before it.
    if (last?.fromDay && fromDay < last.fromDay)
      throw problems.invalidRequest([{ at: '/fromDay', expected: `a day from ${last.fromDay} on` }])
    const notice = await addNotice(tx, { text, fromDay, by }, at)
    const subject = { version: notice.version, fromDay, saidOtherwise: saidOtherwise.join(' ') || null }
    await recordAct(tx, { actor: by, act: 'notice_published', subject }, at)
    return notice
  })
}
