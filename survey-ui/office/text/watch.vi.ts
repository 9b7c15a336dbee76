import type { OfficialIndexName } from '#contract/official-index.ts'

const officialNames: Record<OfficialIndexName, string> = {
  par_index: 'PAR INDEX (Bộ Nội vụ)',
  unit_par_index: 'Chỉ số cải cách hành chính do tỉnh chấm',
  national_sipas: 'SIPAS toàn quốc (Bộ Nội vụ)',
  digital_index: 'Chỉ số chuyển đổi số (DTI)',
}

/** Names in a line, with how many more there are. */
const listed = (names: readonly string[], count: number) =>
  names.length === 0
    ? ''
    : `: ${names.join(', ')}${count > names.length ? ` và ${count - names.length} nơi khác` : ''}`

/** Texts of what the overview shows beside the figures. */
export const watchVi = {
  attention: {
    title: 'Cần chú ý hôm nay',
    none: 'Không có gì cần xử lý.',
    failed: 'Chưa xem được hôm nay có gì cần xử lý.',
    missing: (forms: string, tablets: readonly string[]) =>
      `Thiếu ${forms} phiếu mà máy tính bảng đã ghi nhận${listed(tablets, tablets.length)}`,
    forked: (count: string, tablets: readonly string[]) =>
      `${count} máy tính bảng bị chép đăng ký sang máy khác${listed(tablets, tablets.length)}`,
    full: (count: string, tablets: readonly string[]) =>
      `${count} máy tính bảng sắp đầy bộ nhớ${listed(tablets, tablets.length)}`,
    silent: (count: string, since: string, tablets: readonly string[], all: number) =>
      `${count} máy tính bảng mất liên lạc, lâu nhất từ ${since}${listed(tablets, all)}`,
    delayed: (count: string, day: string, tablets: readonly string[], all: number) =>
      `${count} máy tính bảng giữ phiếu chưa gửi từ ngày ${day}${listed(tablets, all)}`,
    behind: (survey: string, count: string, left: string, perDay: string) =>
      `${survey}: ${count} đơn vị chậm so với chỉ tiêu, ${left}; cần ${perDay} phiếu/ngày để kịp.`,
    worst: (units: string) => `Chậm nhất: ${units}.`,
    left: (days: number) => (days === 1 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`),
    over: 'đã hết thời gian',
    ending: (survey: string, left: string) => `${survey}: ${left}`,
    quarantine: (forms: string, day: string) => `${forms} phiếu chờ xử lý, cũ nhất từ ngày ${day}`,
    paper: (batches: string, day: string) => `${batches} lô phiếu giấy chưa đóng, cũ nhất từ ngày ${day}`,
    copies: {
      off: (day: string | null) =>
        `Máy chủ không tự sao lưu dữ liệu hằng ngày (BACKUP_HOUR=off)${day === null ? '' : `; bản gần nhất từ ngày ${day}`}`,
      failed: (day: string | null) =>
        `Sao lưu dữ liệu không thành công, ${day === null ? 'chưa có bản nào' : `bản gần nhất từ ngày ${day}`}; chạy “hailong doctor” trên máy chủ để biết cần sửa gì`,
      late: (day: string | null) =>
        `Bản sao lưu dữ liệu gần nhất từ ngày ${day}, lẽ ra mỗi ngày một bản; chạy “hailong doctor” trên máy chủ để biết cần sửa gì`,
    },
    codes: (batches: string, left: string, names: readonly string[], all: number) =>
      `${batches} đợt mã sắp hết hạn, sớm nhất ${left}${listed(names, all)}`,
    links: (links: string, left: string, names: readonly string[], all: number) =>
      `${links} đường dẫn sắp hết hạn, sớm nhất ${left}${listed(names, all)}`,
    low: (item: string, index: string, line: string, n: string) =>
      `“${item}”: ${index} hài lòng, cả khoảng tin cậy nằm dưới ${line} (n = ${n} phiếu)`,
    to: {
      tablets: 'Xem máy tính bảng',
      targets: 'Xem tiến độ',
      survey: 'Xem đợt khảo sát',
      quarantine: 'Xem phiếu chờ xử lý',
      paper: 'Xem phiếu giấy',
      links: 'Xem đường dẫn và mã',
      low: 'Xem việc nên làm trước',
    },
  },

  beside: {
    title: 'Bên cạnh chỉ số hài lòng',
    note: 'Những con số dưới đây lấy từ nguồn khác và không được cộng vào chỉ số hài lòng.',
    failed: 'Chưa tải được các số liệu này.',
    source: (sources: string) => `Nguồn: ${sources}`,
    sourceOn: (text: string, day: string) => `${text}, ngày ${day}`,
    sourceUnknown: 'chưa ghi nguồn',
    months: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    year: (year: string) => `cả năm ${year}`,
  },

  dossiers: {
    title: 'Hồ sơ đúng hạn',
    of: (onTime: string, handled: string) => `${onTime} trên ${handled} hồ sơ giải quyết đúng hạn`,
    units: (count: string) => `số liệu của ${count} đơn vị`,
    none: 'Chưa có số liệu hồ sơ của kỳ này.',
    noneLead: 'Trên máy chủ, nhập bằng lệnh: npm run hailong -- import dossiers TỆP.csv',
    table: 'Hồ sơ đúng hạn và chỉ số hài lòng của từng đơn vị',
    fieldTable: 'Hồ sơ đúng hạn theo lĩnh vực',
    field: 'Lĩnh vực',
    unit: 'Đơn vị',
    handled: 'Hồ sơ (n)',
    rate: 'Đúng hạn',
    index: 'Chỉ số hài lòng (%)',
    respondents: 'Phiếu (n)',
    own: 'trực tiếp',
    byUnit: 'Từng đơn vị, bên cạnh chỉ số hài lòng',
    byField: 'Từng lĩnh vực',
    rule: 'Chỉ ghi 100 % khi mọi hồ sơ đều đúng hạn.',
  },

  coverage: {
    title: 'Độ bao phủ',
    of: (responses: string, transactions: string, year: string) =>
      `${responses} phiếu trên ${transactions} giao dịch của năm ${year}`,
    units: (count: string) => `tính ở ${count} đơn vị biết số giao dịch`,
    without: (count: string) => `; không kể ${count} đơn vị chưa có số giao dịch`,
    none: 'Chưa biết số giao dịch của kỳ này.',
    noneLead: 'Trên máy chủ, nhập bằng lệnh: npm run hailong -- import volumes TỆP.csv',
  },

  progress: 'Tiến độ thu phiếu',

  official: {
    title: 'Chỉ số chính thức khác',
    note: 'Do cơ quan khác công bố, ghi lại nguyên văn. Không phải chỉ số của hệ thống này.',
    none: 'Chưa ghi chỉ số nào của đơn vị này.',
    names: officialNames,
    name: 'Chỉ số',
    year: 'Năm',
    value: 'Giá trị',
    rank: 'Hạng',
    rankOf: (place: string, of: string) => `${place} trên ${of}`,
    sourceHead: 'Nguồn',
    add: 'Ghi thêm chỉ số',
    edit: 'Sửa',
    remove: 'Xóa',
    editWhat: (name: string, year: string) => `Sửa ${name} năm ${year}`,
    removeWhat: (name: string, year: string) => `Xóa ${name} năm ${year}`,
    removeQuestion: (name: string, year: string) => `Xóa ${name} năm ${year}?`,
    removeMeaning: 'Có thể ghi lại bất cứ lúc nào; nhật ký giữ việc xóa này.',
    keep: 'Để nguyên',
    save: 'Lưu chỉ số',
    saving: 'Đang lưu…',
    valueHelp: 'Từ 0 đến 100, như văn bản công bố, thí dụ 91,43',
    rankHelp: 'Để trống nếu không xếp hạng',
    place: 'Hạng',
    of: 'Trên tổng số',
    source: 'Nguồn',
    sourceHelp: 'Văn bản hoặc trang công bố, thí dụ Quyết định số …',
    sourceOn: 'Ngày của nguồn',
    faults: {
      year: 'Năm ghi bằng bốn chữ số, thí dụ 2025.',
      value: 'Số từ 0 đến 100, nhiều nhất hai chữ số thập phân.',
      rank: 'Hạng là số từ 1 đến tổng số; ghi cả hai hoặc để trống cả hai.',
      source: 'Ghi nguồn của số này.',
      sourceOn: 'Ghi ngày của nguồn, không sau hôm nay.',
    },
  },
}

export type WatchTexts = typeof watchVi
