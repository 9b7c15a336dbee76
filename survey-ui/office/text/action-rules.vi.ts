/** Texts about the rules that open actions, in Vietnamese. */
export const actionRulesVi = {
  link: 'Quy tắc mở việc',
  title: 'Quy tắc mở việc',
  lead: 'Khi một kỳ khép lại (năm ngày sau ngày cuối kỳ), máy chủ xét một lần mọi đơn vị có phiếu. Câu hỏi hoặc yếu tố nào thấp trong cả hai kỳ liền nhau thì mở việc, mỗi đơn vị nhiều nhất ba việc cùng lúc.',
  back: 'Về danh sách việc',
  when: 'Mở việc khi',
  off: 'Không tự mở',
  rule: (line: string, period: string, certainty: string) => `Dưới ${line} trong hai ${period}, ${certainty}`,
  inPeriods: { 1: 'tháng liền nhau', 3: 'quý liền nhau' },
  certainties: { interval: 'kỳ sau thấp cả khoảng tin cậy', point: 'chỉ xét con số' },
  change: 'Đổi',
  changeOf: (instrument: string) => `Đổi quy tắc: ${instrument}`,
  isOn: 'Tự mở việc khi số liệu thấp',
  line: 'Mức đề ra (%)',
  lineHelp: 'Tỷ lệ hài lòng; dưới mức này là thấp.',
  lineFault: 'Nhập số từ 1 đến 100, nhiều nhất một chữ số thập phân.',
  ownLines: 'Mức riêng',
  ownLinesHelp:
    'Thay cho mức chung ở trên. Mức của một đơn vị dùng cho cả các đơn vị bên dưới; đơn vị gần nhất được xét trước, rồi đến loại đơn vị.',
  ownLine: (name: string, line: string) => `${name}: dưới ${line}`,
  lineOf: (name: string) => `${name} (%)`,
  removeLine: 'Bỏ',
  removeLineOf: (name: string) => `Bỏ mức riêng của ${name}`,
  addKind: 'Thêm mức cho một loại đơn vị',
  chooseKind: 'Chọn loại đơn vị',
  addUnit: 'Thêm mức cho một đơn vị',
  period: 'Độ dài một kỳ',
  periodHelp: 'Phải thấp trong hai kỳ liền nhau.',
  periods: { 1: 'Tháng', 3: 'Quý' },
  certainty: 'Khi nào coi là thấp',
  certaintyNames: { interval: 'Cả khoảng tin cậy dưới mức', point: 'Chỉ con số dưới mức' },
  certaintyNotes: {
    interval: 'Nên dùng: kỳ sau, kể cả cận trên cũng phải dưới mức, nên ít việc mở do ngẫu nhiên.',
    point: 'Mở nhiều việc hơn, nhất là ở đơn vị ít phiếu; một phần chỉ do ngẫu nhiên.',
  },
  tryOut: 'Tính thử',
  tryingOut: 'Đang tính…',
  opens: ([earlier, later]: [string, string], actions: string, units: string, all: string) =>
    `Xét ${earlier} và ${later}: quy tắc này mở thêm ${actions} việc ở ${units} trên ${all} đơn vị có phiếu.`,
  opensNone: ([earlier, later]: [string, string], all: string) =>
    `Xét ${earlier} và ${later}: quy tắc này không mở thêm việc nào ở ${all} đơn vị có phiếu.`,
  opening: (unit: string, part: string, [earlier, later]: [string, string], line: string) =>
    `${unit}: ${part} (${earlier}, rồi ${later}; mức ${line})`,
  more: (count: string) => `và ${count} việc nữa`,
  judged: (period: string) => `Máy chủ đã xét ${period}; quy tắc mới dùng từ kỳ sau.`,
  notJudged: 'Kỳ này chưa được xét: lưu thì máy chủ mở các việc đó trong vòng một giờ.',
  whileOff: 'Quy tắc đang tắt, nên chưa mở việc nào.',
  save: 'Lưu quy tắc',
  busy: 'Đang lưu…',
  saved: (instrument: string) => `Đã lưu quy tắc: ${instrument}.`,
}

export type ActionRulesTexts = typeof actionRulesVi
