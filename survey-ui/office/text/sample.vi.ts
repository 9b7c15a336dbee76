import type { PlanMethod } from '#contract/sample-plan.ts'

const methods: Record<PlanMethod, { name: string; lead: string }> = {
  cochran: {
    name: 'Từng đơn vị đủ mẫu (Cochran)',
    lead: 'Mỗi đơn vị có số liệu riêng đủ chính xác. Cần nhiều phiếu nhất.',
  },
  yamane: {
    name: 'Từng đơn vị đủ mẫu (Yamane)',
    lead: 'Cách tính gần đúng n = N/(1 + N·e²): là công thức Cochran với p = 0,5 và z = 2 (tin cậy 95,4 %).',
  },
  proportional: {
    name: 'Chia theo số giao dịch',
    lead: 'Cả nhóm đủ mẫu; đơn vị nhiều giao dịch được nhiều phiếu.',
  },
  neyman: {
    name: 'Chia theo Neyman',
    lead: 'Như trên, thêm phiếu cho nơi ý kiến còn khác nhau nhiều; dựa vào số liệu đã công bố gần nhất.',
  },
  power: {
    name: 'Chia theo căn bậc hai',
    lead: 'Dung hòa: nơi nhỏ được nhiều phiếu hơn so với chia theo số giao dịch.',
  },
  equal: { name: 'Chia đều', lead: 'Mỗi đơn vị số phiếu bằng nhau.' },
}

interface Finding {
  forms: string
  units: string
  responses: string
  margin: string
  level: string
  rate: string
}

/** Texts of the sample planner in Vietnamese. */
export const sampleVi = {
  title: 'Tính cỡ mẫu',
  back: 'Thiết lập',
  lead: 'Cần phát bao nhiêu phiếu, ở đâu, để số liệu đủ chính xác. Chưa có gì thay đổi cho đến khi bấm “Dùng làm chỉ tiêu”.',
  noSurvey: 'Chưa có đợt khảo sát nào. Tạo đợt ở trang Thiết lập, rồi quay lại đây.',
  survey: 'Đợt khảo sát',
  unit: 'Đơn vị và mọi đơn vị trực thuộc',
  kind: 'Loại đơn vị',
  everyKind: 'Mọi loại',
  year: 'Số giao dịch của năm',
  methodLegend: 'Cách tính',
  methods,
  termsTitle: 'Muốn chính xác đến đâu?',
  margin: 'Sai số chấp nhận (± điểm phần trăm)',
  level: 'Độ tin cậy (%)',
  share: 'Tỷ lệ hài lòng dự kiến (%)',
  shareHelp: 'Chưa biết thì để 50: thận trọng nhất.',
  effect: 'Hệ số thiết kế',
  effectHelp: '1 nếu chọn ngẫu nhiên từng người; chọn theo cụm thường 1,5 đến 2.',
  rate: 'Phiếu thu về trên phiếu phát ra (%)',
  least: 'Ít nhất mỗi đơn vị (phiếu)',
  most: 'Nhiều nhất mỗi đơn vị (phiếu)',
  mostHelp: 'Để trống nếu không giới hạn. Không bao giờ vượt số giao dịch.',
  fixed: 'Yamane đã định sẵn, không đổi được.',
  numberFault: (least: string, most: string) => `Nhập một số từ ${least} đến ${most}.`,
  wholeFault: 'Nhập một số nguyên từ 0 trở lên.',
  boundFault: 'Số này không được nhỏ hơn mức ít nhất.',

  findingOwn: ({ forms, units, responses, margin, level, rate }: Finding) =>
    `Phát ${forms} phiếu ở ${units} đơn vị để thu về ${responses} phiếu: như vậy tỷ lệ hài lòng của từng đơn vị sai khoảng ±${margin} điểm phần trăm (độ tin cậy ${level}), nếu cứ 100 phiếu phát ra có ${rate} phiếu thu về.`,
  findingWhole: ({ forms, units, responses, margin, level, rate }: Finding) =>
    `Phát ${forms} phiếu ở ${units} đơn vị để thu về ${responses} phiếu: như vậy tỷ lệ hài lòng chung sai khoảng ±${margin} điểm phần trăm (độ tin cậy ${level}), nếu cứ 100 phiếu phát ra có ${rate} phiếu thu về.`,
  findingUncovered: ({ forms, units, responses }: Finding) =>
    `Phát ${forms} phiếu ở ${units} đơn vị để thu về ${responses} phiếu; còn đơn vị không có phiếu nào nên chưa nói được sai số chung.`,
  missing: (units: string, margin: string) =>
    `${units} đơn vị có sai số riêng lớn hơn ±${margin}: số liệu của nơi đó chỉ để tham khảo, không để xếp hạng.`,
  selfSelected:
    'Sai số này chỉ đúng khi người trả lời được chọn ngẫu nhiên từ danh sách hồ sơ. Phiếu mà người dân tự quét mã QR hoặc tự bấm trên máy tính bảng là mẫu tự chọn: dù nhiều đến đâu cũng không có sai số chọn mẫu.',
  selfSelectedTitle: 'Không dùng sai số này cho phiếu tự chọn',
  noPopulations: 'Chưa có số giao dịch của đơn vị nào.',
  noPopulationsLead:
    'Gõ số giao dịch vào bảng bên dưới, hoặc nhập từ tệp ở trang Thiết lập, mục Nhập từ tệp.',
  yearsThere: (years: string) => `Đã có số giao dịch của năm ${years}.`,
  boundsFirst: 'Có chỗ cần sửa bên dưới; sửa xong sẽ có kết quả ở đây.',

  tableTitle: 'Mỗi đơn vị bao nhiêu phiếu?',
  tableNote:
    'Số giao dịch sửa được ngay trong bảng; Enter hoặc mũi tên để sang dòng khác. Đơn vị để trống không vào mẫu.',
  columnUnit: 'Đơn vị',
  columnPopulation: 'Giao dịch (N)',
  columnTarget: 'Chỉ tiêu hiện nay',
  columnResponses: 'Cần thu',
  columnForms: 'Cần phát',
  columnMargin: 'Sai số (± điểm %)',
  columnKind: 'Loại',
  columnCode: 'Mã',
  total: 'Cộng',
  populationOf: (unit: string) => `Số giao dịch của ${unit}`,
  edited: 'sửa tay',
  putBack: (transactions: string) => `Trả về ${transactions}`,
  putBackAll: 'Bỏ mọi số sửa tay',
  census: 'hỏi tất cả',
  populationFault: 'Nhập số nguyên.',

  csv: 'Tải CSV',
  fileName: 'co-mau',
  assumption: 'Giả định',

  take: 'Dùng làm chỉ tiêu',
  takeTitle: (survey: string) => `Đặt chỉ tiêu cho đợt “${survey}”?`,
  takeCounts: (fresh: string, raised: string, lowered: string) =>
    `${fresh} đơn vị mới có chỉ tiêu, ${raised} đơn vị tăng, ${lowered} đơn vị giảm. Các đơn vị khác giữ nguyên.`,
  takeNow: 'Hiện nay',
  takeNext: 'Sẽ là',
  takeChange: 'Thay đổi',
  takeNew: 'mới',
  takeConfirm: (units: string) => `Lưu chỉ tiêu của ${units} đơn vị`,
  takeBusy: 'Đang lưu…',
  takeCancel: 'Để nguyên',
  taken: (units: string) => `Đã lưu chỉ tiêu của ${units} đơn vị. Theo dõi tiến độ ở trang Thu thập.`,
  nothingToTake: 'Chỉ tiêu hiện nay đã đúng như bảng này.',
  toCollect: 'Đến trang Thu thập',
  faults: {
    targets_changed: 'Có người vừa đổi các chỉ tiêu này. Chưa lưu gì; đóng lại và xem số mới.',
    not_open: 'Đợt khảo sát này đã kết thúc, không đặt chỉ tiêu được nữa.',
  } as Record<string, string>,

  howTitle: 'Cách tính',
  how: [
    'Số phiếu cần cho một tỷ lệ p với sai số e: n₀ = z²·p(1−p)/e²; với N giao dịch: n = n₀/(1 + (n₀−1)/N) (Cochran 1977). Yamane viết gọn n = N/(1 + N·e²), tức p = 0,5 và z = 2.',
    'Nhân với hệ số thiết kế thì ra số phiếu cần thu; chia tiếp cho tỷ lệ thu về thì ra số phiếu cần phát. Cả hai làm tròn lên và không vượt số giao dịch.',
    'Khi chia cho các đơn vị: theo N (tỷ lệ), theo N·√(p(1−p)) (Neyman), theo √N (căn bậc hai) hoặc đều nhau, giữ mức ít nhất và nhiều nhất; phần dư cho số lẻ lớn nhất.',
    'Sai số của đơn vị: z·√(d·p(1−p)/n·(N−n)/(N−1)), d là hệ số thiết kế; của cả nhóm: cộng theo bình phương tỷ trọng N. Đây là sai số dự kiến khi lập kế hoạch; khi công bố, khoảng tin cậy được tính từ chính các phiếu thu về.',
  ],
}

export type SampleTexts = typeof sampleVi
