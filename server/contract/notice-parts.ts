import type { NoticeText } from './notice.ts'

/** What a notice has to tell, whatever its words: that nobody is named, that only totals come out, who does not look. */
export const noticeParts = ['anonymity', 'totals', 'officials'] as const
export type NoticePart = (typeof noticeParts)[number]

// By what words a part is known. Somebody may say it otherwise: then a person has to vouch for it.
const signs: Record<NoticePart, Record<keyof NoticeText, RegExp>> = {
  anonymity: {
    vi: /không (ghi|lưu|hỏi|thu|cần)[^.;]*(tên|danh tính|cá nhân)|(ẩn|khuyết|vô) danh/iu,
    en: /\bno names?\b|\bnot?\b[^.;]*\bnames?\b|anonym/iu,
  },
  totals: {
    vi: /số liệu gộp|gộp lại|tổng hợp|thống kê chung/iu,
    en: /\btotals?\b|\baggregate|\bcombined\b|\bsummar/iu,
  },
  officials: {
    vi: /(cán bộ|công chức|viên chức|người tiếp|người phục vụ)[^.;]*không[^.;]*(xem|đọc|biết|thấy)|không (ai|cán bộ)[^.;]*(xem|đọc|biết|thấy)/iu,
    en: /(official|officer|staff|clerk)[^.;]*(cannot|not|never)[^.;]*(see|read|view|look)|(nobody|no one|no official)[^.;]*(see|read|view|look)/iu,
  },
}

/** The parts that were not found in one of the languages, with those languages. */
export function missingParts(text: NoticeText): { part: NoticePart; languages: (keyof NoticeText)[] }[] {
  return noticeParts.flatMap((part) => {
    const languages = (['vi', 'en'] as const).filter(
      (language) => !signs[part][language].test(text[language]),
    )
    return languages.length > 0 ? [{ part, languages }] : []
  })
}
