/** Texts of ratings in points and in taps, in Vietnamese. */
export const ratingVi = {
  dossier: {
    title: (most: string) => `Hồ sơ được bao nhiêu điểm trên ${most}?`,
    finding: (total: string, most: string, grade: string) => `${total} trên ${most} điểm: ${grade}`,
    findingPlain: (total: string, most: string) => `${total} trên ${most} điểm`,
    interval: (low: string, high: string) =>
      `Với độ tin cậy 95 %, tổng điểm nằm trong khoảng ${low}–${high}.`,
    sameGrade: (grade: string) => `Cả khoảng này đều xếp loại ${grade}.`,
    grades: (low: string, high: string) =>
      `Trong khoảng này, xếp loại có thể từ ${low} đến ${high}: chưa đủ cơ sở để chắc một bậc.`,
    noInterval: 'Có tiêu chí chỉ một phiếu trả lời nên chưa tính được khoảng tin cậy.',
    withheld: 'Chưa công bố tổng điểm: có tiêu chí quá ít phiếu trả lời nên phải ẩn.',
    none: 'Chưa có phiếu nào để tính điểm.',
    partial: (most: string) =>
      `Có tiêu chí chưa ai trả lời, nên tính trên ${most} điểm và xếp loại theo tỷ lệ của số điểm này.`,
    criterion: 'Tiêu chí',
    answers: 'Số câu trả lời (n)',
    points: 'Điểm trung bình',
    most: 'Tối đa',
    total: 'Tổng',
    hidden: 'Ẩn',
    scale: (grades: string) => `Bậc: ${grades}.`,
    from: (label: string, points: string) => `${label} từ ${points}`,
    note: 'Đây là điểm do người nộp hồ sơ cho, không phải chỉ số hài lòng SIPAS và không cộng hay so với chỉ số đó. Theo Thông tư 01/2018, tiêu chí 2, 6, 8, 9 lấy từ hệ thống một cửa điện tử, nên tổng này không thay cho điểm thẩm định của đơn vị.',
  },
  counter: {
    title: 'Bao nhiêu lượt chạm tại quầy là hài lòng?',
    finding: (satisfied: string, taps: string, share: string) =>
      `${satisfied} trên ${taps} lượt chạm chọn mức hài lòng: ${share}`,
    interval: (interval: string) => `Khoảng 95 %: ${interval} %.`,
    withheld: 'Chưa công bố: số lượt chạm quá ít.',
    none: 'Chưa có lượt chạm nào.',
    note: 'Người dân tự chạm, mỗi lần phục vụ một lượt; đây không phải chỉ số hài lòng SIPAS và không cộng hay so với chỉ số đó.',
  },
}

export type RatingTexts = typeof ratingVi
