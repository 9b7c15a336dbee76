/** Words on questions with options: expectations, interest, conduct of officials. */
export const choiceWords = {
  vi: {
    title: 'KỲ VỌNG, QUÁ TRÌNH GIẢI QUYẾT VÀ ỨNG XỬ CỦA CÔNG CHỨC',
    lead: (period: string) =>
      `Kết quả của các câu hỏi lựa chọn, ${period}, trên các quý đã kết thúc. Các câu này không nằm trong chỉ số hài lòng. Câu cho chọn nhiều phương án có tổng tỷ lệ lớn hơn 100 %.`,
    table: 'Kết quả các câu hỏi lựa chọn',
    option: 'Phương án',
    count: 'Số người chọn',
    share: 'Tỷ lệ (%)',
    /** Names the rows of one question. */
    group: (prompt: string, n: string) => `${prompt} (${n} người trả lời)`,
    hidden: 'ẩn',
    note: '“ẩn”: không công bố vì có quá ít người chọn hoặc không chọn, hay vì có thể suy ra nhóm nhỏ.',
  },
  en: {
    title: 'EXPECTATIONS, PROCESS AND CONDUCT OF OFFICIALS',
    lead: (period: string) =>
      `Results of the questions with options, ${period}, of quarters that are over. They are no part of the satisfaction index. Where several options may be chosen, shares add up to more than 100%.`,
    table: 'Results of the questions with options',
    option: 'Option',
    count: 'Chosen by',
    share: 'Share (%)',
    group: (prompt: string, n: string) => `${prompt} (${n} answered)`,
    hidden: 'withheld',
    note: '“withheld”: too few chose it or did not, or it would give a small group away.',
  },
}
