/** Words on what goes with satisfaction as a whole. Numbers come in already written. */
export const driverWords = {
  vi: {
    title: 'YẾU TỐ GẮN VỚI MỨC HÀI LÒNG CHUNG',
    lead: (period: string, n: string, share: string) =>
      `Phân tích ${n} phiếu trả lời đủ các câu liên quan, ${period}; các yếu tố cùng giải thích ${share} khác biệt về mức hài lòng chung. Đây là mối liên hệ, không phải quan hệ nhân quả: yếu tố gắn chặt hơn không chắc là nguyên nhân.`,
    first: (names: string) =>
      `Nên ưu tiên xem xét (gắn chặt với mức hài lòng chung mà chỉ số còn thấp): ${names}.`,
    nothingFirst: 'Không có yếu tố nào vừa gắn chặt với mức hài lòng chung vừa có chỉ số thấp hơn mức giữa.',
    table: 'Mức gắn của từng yếu tố với mức hài lòng chung',
    driver: 'Yếu tố',
    importance: 'Tỷ trọng giải thích (%)',
    correlation: 'Tương quan',
    agencies: 'Tiêu chí thấp nhất theo cơ quan có thẩm quyền',
    agency: 'Cơ quan có thẩm quyền',
    item: 'Tiêu chí thấp nhất',
  },
  en: {
    title: 'WHAT GOES WITH SATISFACTION AS A WHOLE',
    lead: (period: string, n: string, share: string) =>
      `From ${n} responses with all the answers concerned, ${period}; the dimensions together explain ${share} of the differences in satisfaction as a whole. This is association, not cause: what goes along more closely need not be the reason.`,
    first: (names: string) => `To be looked at first (closely associated, and low): ${names}.`,
    nothingFirst:
      'No dimension is both closely associated with satisfaction as a whole and below the middle.',
    table: 'Association of each dimension with satisfaction as a whole',
    driver: 'Dimension',
    importance: 'Share of what is explained (%)',
    correlation: 'Correlation',
    agencies: 'Lowest item by competent agency',
    agency: 'Competent agency',
    item: 'Lowest item',
  },
}
