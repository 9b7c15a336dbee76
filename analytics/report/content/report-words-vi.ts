import type { Period } from './period.ts'
import type { ReportWords } from './report-words.ts'

const subjects: Record<string, string> = {
  sipas:
    'Kết quả đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước',
  counter: 'Kết quả đánh giá nhanh của người dân, tổ chức tại quầy giao dịch',
  dossier: 'Kết quả đánh giá việc giải quyết hồ sơ thủ tục hành chính',
  custom: 'Kết quả khảo sát ý kiến của người dân, tổ chức',
}

const kinds: Record<string, string> = {
  country: 'cả nước',
  province: 'tỉnh, thành phố',
  department: 'sở, ban, ngành',
  district: 'huyện, quận, thị xã, thành phố thuộc tỉnh',
  commune: 'xã, phường, đặc khu',
  one_stop_centre: 'trung tâm phục vụ hành chính công',
  public_service_unit: 'đơn vị sự nghiệp công lập',
  state_enterprise: 'doanh nghiệp nhà nước',
}

const aggregations: Record<string, string> = {
  pooled_answers:
    'Chỉ số của mỗi yếu tố và chỉ số chung được tính gộp trên toàn bộ câu trả lời của các tiêu chí tương ứng.',
  mean_of_items:
    'Chỉ số của mỗi yếu tố và chỉ số chung là trung bình cộng chỉ số của các tiêu chí tương ứng.',
  mean_of_dimensions: 'Chỉ số chung là trung bình cộng chỉ số của các yếu tố.',
  explicit_weights: 'Chỉ số chung là trung bình có trọng số, theo trọng số ghi trong phương pháp.',
}

const parts = { contents: 'nội dung', dimensions: 'yếu tố', items: 'tiêu chí' }

const romans = ['I', 'II', 'III', 'IV']

function period(of: Period): string {
  switch (of.kind) {
    case 'month':
      return `tháng ${of.month} năm ${of.year}`
    case 'quarter':
      return `quý ${romans[of.quarter - 1]} năm ${of.year}`
    case 'half':
      return `6 tháng ${of.half === 1 ? 'đầu' : 'cuối'} năm ${of.year}`
    case 'nine-months':
      return `9 tháng đầu năm ${of.year}`
    case 'year':
      return `năm ${of.year}`
    case 'months':
      return `từ tháng ${of.from.month}/${of.from.year} đến tháng ${of.to.month}/${of.to.year}`
  }
}

/** After the decree: a leading zero for days below ten and for January and February. */
function formalDay({ year, month, day }: { year: number; month: number; day: number }): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`
}

function numberLine(given: string | null): string {
  if (given === null) return 'Số:          /BC-SNV'
  return given.includes('/') ? `Số: ${given}` : `Số: ${given}/BC-SNV`
}

/** Words of the report in Vietnamese. */
export const reportWordsVi: ReportWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: numberLine,
  placeAndDay: (place, day) => `${place || '…………'}, ${formalDay(day)}`,
  demonstration: 'DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THỰC TẾ',
  title: 'BÁO CÁO',
  subject: (instrument) => subjects[instrument] ?? 'Kết quả khảo sát ý kiến của người dân, tổ chức',
  about: (unit, period) => `${unit}, ${period}`,
  period,
  position: 'THỦ TRƯỞNG CƠ QUAN',
  recipientsHead: 'Nơi nhận:',
  recipients: [
    '- Cơ quan cấp trên trực tiếp (để báo cáo);',
    '- Các cơ quan, đơn vị có liên quan;',
    '- Lưu: VT.',
  ],
  tableCaption: (number, text) => `Bảng ${number}. ${text}`,
  figureCaption: (number, text) => `Biểu đồ ${number}. ${text}`,

  overallTitle: 'KẾT QUẢ CHUNG',
  surveys: (period, titles) => `Số liệu ${period} được tổng hợp từ: ${titles.join('; ')}.`,
  noSurveys: 'Trong kỳ báo cáo chưa có đợt khảo sát nào thuộc loại này.',
  survey: (title, closedOn, conductedBy) =>
    `đợt khảo sát “${title}” (${conductedBy === null ? '' : `${conductedBy} thực hiện; `}${closedOn === null ? 'đang tiếp nhận phiếu' : `kết thúc ngày ${closedOn}`})`,
  counted: (responses, answers) =>
    `Số phiếu đưa vào tính toán: ${responses} phiếu, với ${answers} câu trả lời.`,
  waiting: (responses) =>
    `Ngoài ra có ${responses} phiếu đã tiếp nhận, đang chờ công bố và chưa được tính vào số liệu nào.`,
  wholeIndex: (unit, period, { index, interval, respondents }) =>
    `Chỉ số hài lòng chung của ${unit} ${period}: ${index} (khoảng tin cậy 95 %: ${interval}; n = ${respondents} phiếu).`,
  wholeScore: (score) => `Điểm trung bình: ${score} trên thang điểm\u00a0100.`,
  wholeSmall: (minimum) => `Số phiếu ít hơn ${minimum} nên không công bố chỉ số, để bảo vệ người trả lời.`,
  wholeComplementary: 'Chỉ số chung không được công bố, để không thể suy ra số liệu của nhóm nhỏ.',
  wholeEmpty: 'Trong kỳ báo cáo chưa có phiếu nào được tính.',
  wholeIncomplete:
    'Chưa tính được chỉ số chung: có thành phần chưa đủ phiếu để công bố, mà cách tính cần đủ các thành phần.',
  change: ({ direction, size, low, high, previous, isClear }) => {
    const moved = { up: `Tăng ${size}`, down: `Giảm ${size}`, none: `Chênh lệch ${size}` }[direction]
    const against = `so với kỳ trước (${previous}; khoảng tin cậy 95 % của mức thay đổi: ${low} đến ${high})`
    const verdict = isClear ? 'vượt quá sai số của phép đo' : 'chưa đủ cơ sở kết luận'
    return `${moved} điểm phần trăm ${against}, ${verdict}.`
  },
  spreadClear: (of, highest, lowest) => {
    const noun = capitalise(parts[of])
    return `${noun} có chỉ số cao nhất là “${highest.name}” (${highest.index}), thấp nhất là “${lowest.name}” (${lowest.index}); khoảng tin cậy của hai ${noun.toLowerCase()} này không giao nhau.`
  },
  spreadUnclear: (of) => {
    const noun = parts[of]
    return `Khoảng tin cậy của ${noun} có chỉ số cao nhất và thấp nhất giao nhau, nên chưa đủ cơ sở kết luận ${noun} nào được đánh giá cao hơn.`
  },

  contentsTitle: 'Kết quả theo nội dung',
  contentsTable: 'Chỉ số hài lòng theo nội dung',
  contentsNote:
    'Mỗi nội dung gộp các yếu tố của nó. Số phiếu của một nội dung là số phiếu ít nhất: có thể nhiều hơn.',
  dimensionsTitle: 'Kết quả theo yếu tố',
  dimensionsTable: 'Chỉ số hài lòng theo yếu tố',
  dimensionsFigure: 'Chỉ số hài lòng theo yếu tố và khoảng tin cậy 95 %',
  itemsTitle: 'KẾT QUẢ THEO TIÊU CHÍ',
  itemsTable: 'Chỉ số hài lòng và điểm trung bình theo tiêu chí',
  levelsFigure: (part) =>
    `Phân bố câu trả lời theo mức${part ? ` (tiêu chí ${part.from} đến ${part.to})` : ''}`,
  otherScale: (items) => `Biểu đồ không gồm ${items} tiêu chí dùng thang trả lời khác.`,
  otherItems: 'Tiêu chí khác',
  trendTitle: 'DIỄN BIẾN THEO THÁNG',
  trendTable: 'Chỉ số hài lòng theo tháng',
  trendFigure: 'Chỉ số hài lòng theo tháng và khoảng tin cậy 95 %',
  unitsTitle: 'KẾT QUẢ THEO ĐƠN VỊ',
  unitsOrder: (day) =>
    `Các đơn vị được xếp riêng theo từng loại, theo danh mục đơn vị tại ngày ${day}. Hạng được ghi thành khoảng: số phiếu chỉ cho phép biết đến mức đó. Chỉ các đơn vị công bố được tham gia xếp hạng.`,
  unitKind: (kind) => capitalise(kinds[kind] ?? 'đơn vị khác'),
  unitsTable: (kind) => `Chỉ số hài lòng theo đơn vị: ${kinds[kind] ?? 'đơn vị khác'}`,
  unitsFigure: (kind) =>
    `Chỉ số hài lòng theo đơn vị và khoảng tin cậy 95 %: ${kinds[kind] ?? 'đơn vị khác'}`,

  unitGroup: (group, isShared) => `Nhóm ${group}${isShared ? ' (chưa phân biệt được đơn vị nào hơn)' : ''}`,
  unranked: 'Không xếp hạng',
  rankColumn: 'Hạng có thể',
  rankNote:
    'Hạng có thể: các khoảng hạng đúng cùng lúc cho cả bảng với độ tin cậy 95 %, trong các đơn vị công bố được.',
  changeColumn: 'So với kỳ trước (điểm %)',
  unclear: '(c)',
  unclearNote:
    '(c) Chưa đủ cơ sở kết luận: khoảng tin cậy của mức thay đổi chứa giá trị 0, hoặc không còn rõ sau khi tính đến số so sánh cùng lúc (Benjamini–Hochberg).',
  noChangeNote: (reason) => `Không so sánh với kỳ trước: ${reason}.`,
  column: {
    row: 'TT',
    content: 'Nội dung',
    dimension: 'Yếu tố',
    item: 'Tiêu chí',
    month: 'Tháng',
    unit: 'Đơn vị',
  },
  indexColumn: 'Chỉ số (%)',
  intervalColumn: 'Khoảng tin cậy 95 %',
  respondentsColumn: 'Số phiếu',
  scoreColumn: 'Điểm trung bình',
  small: 'ẩn (a)',
  complementary: 'ẩn (b)',
  smallNote: (minimum) => `(a) Không công bố vì có dưới ${minimum} phiếu.`,
  complementaryNote: '(b) Không công bố để không thể suy ra số liệu của nhóm nhỏ.',
  emptyNote: 'Dấu “–”: không có hoặc không công bố số liệu.',

  contact: (contact) => `Mọi thắc mắc về báo cáo này, xin liên hệ: ${contact}.`,
  closing: (unit, period) => `Trên đây là báo cáo kết quả ${period} của ${unit}./.`,

  methodTitle: 'PHƯƠNG PHÁP VÀ GIỚI HẠN',
  basisTitle: 'Căn cứ',
  method: ({ title, basis }) => `Phương pháp: ${title}; căn cứ: ${basis}.`,
  methodMark: ({ key, version, hash }) => `Mã phương pháp: ${key}, phiên bản ${version} (mã băm ${hash}…).`,
  draft: 'Đây là phương pháp ở dạng bản nháp; cách tính chưa được xác nhận là công thức chính thức.',
  recomputed: (method) => `(Tính lại theo phương pháp ${method}; không phải số đã công bố)`,
  recomputedFrom: (methods) =>
    `Các đợt khảo sát trong kỳ được đo và công bố theo phương pháp ${methods}. Báo cáo này tính lại từ chính các câu trả lời đó, không thay cho số đã công bố và không ghép vào chuỗi số liệu của phương pháp kia.`,
  methodName: (title, version) => `“${title}”, phiên bản ${version}`,
  noMethod: 'Chưa có phương pháp nào được chọn cho loại đo lường này.',
  computationTitle: 'Cách tính',
  index:
    'Chỉ số hài lòng là tỷ lệ phần trăm câu trả lời ở các mức mà phương pháp quy định là hài lòng, trên tổng số câu trả lời có chọn mức. Câu bỏ trống, câu chọn “không có ý kiến” và câu không được hỏi đều nằm ngoài phép tính.',
  aggregation: (aggregation) => aggregations[aggregation] ?? '',
  score:
    'Điểm trung bình quy đổi các mức trả lời về thang điểm từ 0 (mức thấp nhất) đến 100 (mức cao nhất). Chênh lệch giữa hai chỉ số được tính bằng điểm phần trăm.',
  accuracyTitle: 'Độ tin cậy của số liệu',
  interval:
    'Khoảng tin cậy 95 % là khoảng giá trị của chỉ số phù hợp với số phiếu đã thu được; khoảng càng hẹp thì số liệu càng chính xác. Khoảng này chỉ phản ánh sai số ngẫu nhiên, không phản ánh sai lệch do cách chọn người trả lời hoặc do có người không trả lời.',
  compare:
    'Kỳ trước là khoảng thời gian liền trước, có cùng số tháng. Mức thay đổi chỉ được coi là rõ rệt khi khoảng tin cậy của nó không chứa giá trị 0.',
  privacyTitle: 'Bảo vệ người trả lời',
  privacy: (minimum) =>
    `Số liệu của nhóm có dưới ${minimum} phiếu không được công bố. Khi cần, số liệu của nhóm khác cũng được ẩn để không thể suy ra số liệu của nhóm nhỏ bằng phép trừ. Phiếu trả lời không chứa thông tin nhận biết cá nhân.`,
  keptBack: (figures, minimum) =>
    `Có ${figures} số liệu, cùng số liệu phụ thuộc, được ẩn vì nếu đối chiếu với các báo cáo đã công bố có thể suy ra số liệu của nhóm có dưới ${minimum} phiếu.`,
  stillWaiting: (responses) =>
    responses === null
      ? 'Tại thời điểm lập báo cáo không có phiếu nào đang chờ công bố.'
      : `Tại thời điểm lập báo cáo có ${responses} phiếu đã tiếp nhận, đang chờ công bố và chưa được tính vào số liệu nào.`,
  limitsTitle: 'Giới hạn khi sử dụng',
  limits:
    'Kết quả phản ánh ý kiến của những người đã trả lời. Số liệu của các loại đo lường khác nhau không được cộng hoặc lấy trung bình với nhau; số liệu tính theo các phương pháp hoặc phiên bản khác nhau không được so sánh trực tiếp.',
  demonstrationLimits:
    'Toàn bộ số liệu trong báo cáo này là dữ liệu mô phỏng, chỉ dùng để minh họa; không được dùng để đánh giá cơ quan, đơn vị nào.',

  levels: {
    5: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  },
  level: (number) => `Mức ${number}`,
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
