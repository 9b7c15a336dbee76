import type { NoticeUse, PublishedNotice } from '#contract/notice.ts'
import type { NoticePart } from '#contract/notice-parts.ts'
import type { OfficeClient } from '../client.ts'

export interface NoticeToPublish {
  vi: string
  en: string
  /** YYYY-MM-DD */
  fromDay: string
  saidOtherwise: NoticePart[]
  /** The newest version that the person saw. */
  after: number
}

/** What the office asks about the privacy notice. */
export function noticeClient({ ask }: Pick<OfficeClient, 'ask'>) {
  return {
    list: () => ask<PublishedNotice[]>('GET', '/notices'),
    listUses: () => ask<NoticeUse[]>('GET', '/notice-uses'),
    publish: (notice: NoticeToPublish) => ask<PublishedNotice>('POST', '/notices', notice),
  }
}
