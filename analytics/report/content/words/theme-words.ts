/** Words on what comments speak of. */
export const themeWords = {
  vi: {
    title: 'Ý KIẾN GÓP Ý THEO CHỦ ĐỀ',
    lead: (comments: string, period: string) =>
      `Trong ${period} có ${comments} ý kiến đã được xếp chủ đề theo từ khóa. Một ý kiến có thể nói về nhiều chủ đề. Tỷ lệ hài lòng là của những người viết có chọn mức; chỉ công bố khi có ít nhất 10 người.`,
    withheld: (period: string) =>
      `Trong ${period} có quá ít ý kiến để công bố theo chủ đề mà vẫn giữ kín người viết.`,
    none: (period: string) => `Trong ${period} chưa có ý kiến nào đủ điều kiện công bố.`,
    table: 'Ý kiến theo chủ đề',
    theme: 'Chủ đề',
    comments: 'Số ý kiến',
    judged: 'Số người có chọn mức',
    share: 'Tỷ lệ hài lòng (%)',
    note: 'Dấu “–”: không có, hoặc không công bố vì dưới 10 người hay vì có thể suy ra nhóm nhỏ.',
  },
  en: {
    title: 'COMMENTS BY THEME',
    lead: (comments: string, period: string) =>
      `In ${period} there are ${comments} comments, sorted by keywords into themes; one comment may speak of several. The share of the satisfied is of writers who chose levels, and is told for ten of them or more.`,
    withheld: (period: string) =>
      `In ${period} there are too few comments to tell of themes without exposing who wrote them.`,
    none: (period: string) => `In ${period} there are no comments that may be told.`,
    table: 'Comments by theme',
    theme: 'Theme',
    comments: 'Comments',
    judged: 'Writers who chose levels',
    share: 'Satisfied (%)',
    note: 'A dash: none, or withheld because fewer than ten or because it would give a small group away.',
  },
}
