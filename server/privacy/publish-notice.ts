import type { PublishedNotice } from '#contract/notice.ts'
import { officeDay } from '../calendar.ts'
import type { Db } from '../db/client.ts'
import { problems } from '../problem.ts'
import { recordAct } from '../queries/audit.ts'
import { addNotice, listNotices, lockNotices } from '../queries/notices.ts'

/**
 * Publishes the next notice. Earlier ones stay as they were: responses name the one that was shown.
 * @throws Problem day_over for a day that has passed, invalid_request for one before the last notice's
 */
export async function publishNotice(
  db: Db,
  { vi, en, fromDay, by }: { vi: string; en: string; fromDay: string; by: string },
  at: Date,
): Promise<PublishedNotice> {
  if (fromDay < officeDay(at)) throw problems.dayOver(fromDay)
  return db.transaction(async (tx) => {
    await lockNotices(tx)
    const last = (await listNotices(tx)).at(-1)
    // The newest that has begun is shown, so that a later one must not begin before it.
    if (last?.fromDay && fromDay < last.fromDay)
      throw problems.invalidRequest([{ at: '/fromDay', expected: `a day from ${last.fromDay} on` }])
    const text = { vi: vi.normalize('NFC').trim(), en: en.normalize('NFC').trim() }
    const notice = await addNotice(tx, { text, fromDay, by }, at)
    const subject = { version: notice.version, fromDay }
    await recordAct(tx, { actor: by, act: 'notice_published', subject }, at)
    return notice
  })
}
