import type { LocalText } from './questionnaire.ts'

/** A privacy notice as shown to respondents; its version is stored with each response. */
export interface Notice {
  version: number
  text: LocalText
}

/** The notice in force. A changed text gets the next version; old ones stay in the history of this file. */
export const currentNotice: Notice = {
  version: 1,
  text: {
    vi: 'Phiếu không ghi tên, số điện thoại hay số hồ sơ. Câu trả lời chỉ được công bố dưới dạng số liệu gộp của nhiều người; cán bộ tiếp Ông/Bà không xem được phiếu này.',
    en: 'No name, telephone or dossier number is kept. Answers are published only as totals of many people; the official who served you cannot see this form.',
  },
}
