import type { RatingWords } from './rating-words.ts'

/** Words of the report on ratings, in Vietnamese. */
export const ratingWordsVi: RatingWords = {
  points: {
    method: ({ title }) => `Bộ tiêu chí: ${title}. Điểm và bậc xếp loại theo thang ghi dưới Bảng 1.`,
    index:
      'Mỗi tiêu chí được 0, 1 hoặc 2 điểm; điểm của tiêu chí là trung bình cộng điểm của các câu trả lời. Tổng điểm là tổng điểm trung bình của các tiêu chí. Câu bỏ trống và câu chọn “không có ý kiến” nằm ngoài phép tính.',
    aggregation: () => '',
    score: '',
    interval:
      'Khoảng tin cậy 95 % của tổng điểm cộng sai số chuẩn của từng tiêu chí, nên đủ rộng dù các câu trả lời trong một phiếu liên quan với nhau đến đâu. Khoảng này chỉ phản ánh sai số ngẫu nhiên.',
    compare: '',
    wholeEmpty: 'Trong kỳ chưa có phiếu nào được tính.',
  },
  taps: {
    overallTitle: 'KẾT QUẢ CHUNG',
    trendTable: 'Tỷ lệ lượt chạm hài lòng theo tháng',
    unitsTable: (kind) => `Tỷ lệ lượt chạm hài lòng theo đơn vị${nameOf(kind)}`,
    indexColumn: 'Tỷ lệ hài lòng (%)',
    respondentsColumn: 'Số lượt chạm',
    unitsOrder: (day) =>
      `Các đơn vị được xếp riêng theo từng loại, theo danh mục đơn vị tại ngày ${day}. Hạng được ghi thành khoảng: số lượt chạm chỉ cho phép biết đến mức đó.`,
    index:
      'Tỷ lệ hài lòng là số lượt chạm ở các mức mà phương pháp quy định là hài lòng, chia cho số lượt chạm. Mỗi lần phục vụ một lượt.',
    aggregation: () => '',
    score: '',
    interval:
      'Khoảng tin cậy 95 % tính theo Wilson, từ số lượt chạm. Khoảng này chỉ phản ánh sai số ngẫu nhiên, không phản ánh việc ai chạm và ai không.',
    smallNote: (minimum) => `(a) Không công bố vì có dưới ${minimum} lượt chạm.`,
  },
  pointsFinding: (unit, period, total, most, grade) =>
    `Đánh giá hồ sơ của ${unit} ${period}: ${total} trên ${most} điểm${grade ? `, xếp loại ${grade}` : ''}.`,
  pointsInterval: (low, high) => `Với độ tin cậy 95 %, tổng điểm nằm trong khoảng ${low}–${high}.`,
  oneGrade: (grade) => `Cả khoảng này đều xếp loại ${grade}.`,
  severalGrades: (from, to) =>
    `Trong khoảng này, xếp loại có thể từ ${from} đến ${to}: chưa đủ cơ sở để chắc một bậc.`,
  noInterval: 'Chưa tính được khoảng tin cậy: có tiêu chí quá ít câu trả lời hoặc phải ẩn phân bố mức.',
  noPoints: 'Chưa công bố tổng điểm: chưa có phiếu, hoặc có tiêu chí quá ít câu trả lời nên phải ẩn.',
  partial: (most) =>
    `Có tiêu chí chưa ai trả lời, nên tính trên ${most} điểm và xếp loại theo tỷ lệ của số điểm này.`,
  criteriaTable: 'Điểm theo tiêu chí',
  criterion: 'Tiêu chí',
  answers: 'Số câu trả lời',
  mean: 'Điểm trung bình',
  most: 'Tối đa',
  total: 'Tổng điểm',
  grade: 'Xếp loại',
  hidden: 'ẩn',
  scale: (grades) => `Bậc: ${grades}.`,
  from: (grade, points) => `${grade} từ ${points} điểm`,
  notAnIndex:
    'Đây là điểm do người nộp hồ sơ cho, không phải chỉ số SIPAS, không cộng và không so với chỉ số đó. Theo Thông tư 01/2018/TT-VPCP, tiêu chí 2, 6, 8 và 9 lấy từ hệ thống một cửa điện tử, nên tổng điểm này không thay cho điểm thẩm định của đơn vị.',
  unitPointsTitle: 'ĐIỂM THEO ĐƠN VỊ',
  unitPointsLead: (day) =>
    `Các đơn vị theo danh mục tại ngày ${day}, ghi theo thứ tự của danh mục. Bảng không xếp hạng: phiếu đánh giá hồ sơ được chấm cho từng đơn vị, khoảng tin cậy cho biết điểm chắc chắn đến đâu.`,
  unitPointsTable: 'Tổng điểm và xếp loại theo đơn vị',
  unitPointsNote:
    'Dấu “–”: chưa có phiếu, hoặc không công bố vì đơn vị hay một tiêu chí của đơn vị có quá ít câu trả lời. Khoảng để trống khi phải ẩn phân bố mức.',
  tapsFinding: (unit, period, satisfied, taps, share) =>
    `Tại quầy của ${unit} ${period}: ${satisfied} trên ${taps} lượt chạm chọn mức hài lòng, đạt ${share}.`,
  tapsInterval: (interval) => `Khoảng tin cậy 95 %: ${interval} %.`,
  noTaps: 'Trong kỳ chưa có lượt chạm nào được tính.',
  hiddenTaps: 'Chưa công bố tỷ lệ: số lượt chạm quá ít.',
  tapsNotAnIndex:
    'Người dân tự chạm, mỗi lần phục vụ một lượt; đây không phải chỉ số SIPAS, không cộng và không so với chỉ số đó.',
  levelsTitle: 'PHÂN BỐ LƯỢT CHẠM THEO MỨC',
}

function nameOf(kind: string): string {
  const names: Record<string, string> = {
    department: ': sở, ban, ngành',
    commune: ': xã, phường, đặc khu',
    one_stop_centre: ': trung tâm phục vụ hành chính công',
    district: ': đơn vị cấp huyện cũ',
  }
  return names[kind] ?? ''
}
