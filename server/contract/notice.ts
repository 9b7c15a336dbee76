import { noticeParts } from './notice-parts.ts'
import type { LocalText } from './questionnaire.ts'
import { day } from './shapes.ts'

/** A notice in both languages of the program. */
export interface NoticeText {
  vi: string
  en: string
}

/** A privacy notice as shown to respondents; its version is stored with each response. */
export interface Notice {
  version: number
  text: LocalText
}

/** A notice with when it began. The first came with the program: its days are null. */
export interface PublishedNotice extends Notice {
  /** First day on which it is shown, YYYY-MM-DD. */
  fromDay: string | null
  /** Instant, ISO 8601. */
  publishedAt: string | null
  publishedBy: string | null
}

/** The notice that comes with the program, shown until the office publishes one of its own. */
export const firstNotice: Notice = {
  version: 1,
  text: {
    vi: 'Phiếu không ghi tên, số điện thoại hay số hồ sơ. Câu trả lời chỉ được công bố dưới dạng số liệu gộp của nhiều người; cán bộ tiếp Ông/Bà không xem được phiếu này.',
    en: 'No name, telephone or dossier number is kept. Answers are published only as totals of many people; the official who served you cannot see this form.',
  },
}

export const noticeLength = { least: 40, most: 600 } as const

const text = { type: 'string', minLength: noticeLength.least, maxLength: noticeLength.most } as const

/** A new notice, shown from a day on that has not passed. */
export const noticeBody = {
  type: 'object',
  required: ['vi', 'en', 'fromDay'],
  additionalProperties: false,
  properties: {
    vi: text,
    en: text,
    fromDay: day,
    /** Parts that somebody vouches for: they are told in other words than those that are looked for. */
    saidOtherwise: { type: 'array', uniqueItems: true, items: { enum: noticeParts } },
    /** The newest version that the person saw; left out where nobody looked. */
    after: { type: 'integer', minimum: 1, maximum: 10_000 },
  },
} as const

export const noticeParams = {
  type: 'object',
  required: ['version'],
  properties: { version: { type: 'integer', minimum: 1, maximum: 10_000 } },
} as const

/** Where people read the notice today, by survey. */
export interface NoticeUse {
  key: string
  title: string
  titleEn: string | null
  /** Open QR links, and tablets that stand somewhere: both show the notice of the day. */
  links: number
  tablets: number
  /** Paper batches that are still being keyed: each keeps the notice that it was made with. */
  batches: { notice: number; count: number }[]
}
