import type { ChartWords } from './chart-words.ts'

/** Words on charts in Vietnamese. */
export const chartWordsVi: ChartWords = {
  index: 'Chỉ số (%)',
  zoomed: (low, high) => `trục thu hẹp, chỉ hiện từ ${low} đến ${high} %`,
  indexColumn: 'Chỉ số',
  respondentsColumn: 'Số phiếu',
  rankColumn: 'Hạng',
  groupColumn: 'Nhóm',
  band: 'dải xám: khoảng tin cậy 95 %',
  target: (value) => `vạch đứt: mục tiêu ${value}`,
  hatched: 'ô gạch chéo: ẩn để bảo vệ người trả lời',
  withheldSmall: (minimum) => `ẩn (dưới ${minimum} phiếu)`,
  withheldComplementary: 'ẩn (để không lộ nhóm nhỏ)',
  noAnswers: 'chưa có phiếu',
  noIndex: 'có phiếu, chưa tính được chỉ số',
  withheldLevels: 'ẩn để bảo vệ người trả lời',
  levelAxis: (middle) => `Tỷ lệ (%)${middle ? `, chia đôi tại mức “${middle}”` : ''}; n: số câu trả lời`,
  estimate: ({ index, interval, respondents }) =>
    `${index} (khoảng tin cậy 95 %: ${interval}; n = ${respondents} phiếu)`,
  estimates: (rows) => `Biểu đồ chỉ số hài lòng của ${rows} mục, kèm khoảng tin cậy 95 %.`,
  span: ({ lowest, lowestLabel, highest, highestLabel }) =>
    `Chỉ số nằm trong khoảng từ ${lowest} (${lowestLabel}) đến ${highest} (${highestLabel}).`,
  trend: (first, last) =>
    `Biểu đồ diễn biến chỉ số hài lòng từ ${first} đến ${last}, kèm khoảng tin cậy 95 %.`,
  ends: (first, last) => `Đầu kỳ: ${first}. Cuối kỳ: ${last}.`,
  breaks: (labels) => `Chuỗi số liệu thay đổi cách đo tại: ${labels.join('; ')}.`,
  levels: (rows) => `Biểu đồ phân bố câu trả lời theo mức của ${rows} mục.`,
  withheldCount: (rows) => `${rows} mục được ẩn do quá ít phiếu hoặc để không lộ nhóm nhỏ.`,
  absentCount: (rows) => `${rows} mục chưa có phiếu hoặc được ẩn.`,
  importance: 'Tầm quan trọng (% phần giải thích được)',
  quadrantAxes: (x, y) =>
    `Trục ngang: chỉ số hài lòng (%)${x}. Trục dọc: tầm quan trọng (%)${y}. Vạch đứt: trung bình.`,
  zoomedAxis: (low, high) => `, chỉ hiện từ ${low} đến ${high}`,
  quadrants: {
    concentrate_here: 'Tập trung cải thiện',
    keep_up: 'Giữ vững',
    low_priority: 'Chưa cần ưu tiên',
    possible_overkill: 'Đang tốt, ít tác động',
  },
  quadrantMap: (rows) => `Bản đồ tầm quan trọng và chỉ số hài lòng của ${rows} yếu tố.`,
  empty: 'Chưa có số liệu để vẽ biểu đồ.',
}
