const channels = {
  vi: {
    tablet: 'Máy tính bảng',
    qr: 'Mã QR, đường dẫn',
    paper: 'Phiếu giấy',
    interview: 'Phỏng vấn',
    other: 'Kênh khác',
  },
  en: {
    tablet: 'Tablet',
    qr: 'QR code, link',
    paper: 'Paper ballot',
    interview: 'Interview',
    other: 'Other',
  },
} as Record<'vi' | 'en', Record<string, string>>

/** The name of a channel. */
export function channelName(channel: string, language: 'vi' | 'en'): string {
  return channels[language][channel] ?? channel
}

/** Words on how forms were gathered. Numbers come in already written. */
export const fieldworkWords = {
  vi: {
    title: 'TÌNH HÌNH TRIỂN KHAI',
    lead: 'Số phiếu dưới đây đếm mọi phiếu có nội dung mà hệ thống đã lưu từ khi mở từng đợt khảo sát đến ngày lập báo cáo, kể cả phiếu đang chờ công bố; đó là số đếm công việc, không phải cơ sở tính của các chỉ số.',
    none: 'Trong kỳ báo cáo không có đợt khảo sát nào đã nhận phiếu.',
    table: 'Số phiếu thu được theo đợt khảo sát',
    survey: 'Đợt khảo sát',
    window: 'Thời gian',
    target: 'Chỉ tiêu',
    stored: 'Đạt theo chỉ tiêu',
    share: 'Tỷ lệ đạt (%)',
    all: 'Tất cả phiếu',
    channelsTable: 'Số phiếu thu được theo hình thức thu',
    open: 'không thời hạn',
    targetNote:
      'Dấu “–”: đợt khảo sát không giao chỉ tiêu. “Đạt theo chỉ tiêu” chỉ đếm phiếu của đơn vị được giao chỉ tiêu.',
    paper: (issued: string, returned: string, share: string) =>
      `Phiếu giấy (tất cả các lô đến nay): phát ra ${issued} phiếu, thu về ${returned} phiếu (${share}).`,
    uncounted: (uncounted: string) => `Chưa kiểm đếm phiếu thu về của các lô đã phát ${uncounted} phiếu.`,
    coverage: (year: number, responses: string, transactions: string, share: string, units: string) =>
      `Năm ${year}, tại ${units} đơn vị có số liệu giao dịch: ${responses} phiếu trên ${transactions} giao dịch, độ phủ ${share}.`,
    without: (units: string) => `Không gồm ${units} đơn vị có phiếu nhưng chưa có số liệu giao dịch.`,
  },
  en: {
    title: 'FIELDWORK',
    lead: 'The counts below are of all forms with any answer that were stored from the beginning of each survey to the day of this report, those that wait for publication included; they are counts of work done and not what the indices rest on.',
    none: 'No survey of the period has received responses.',
    table: 'Responses by survey',
    survey: 'Survey',
    window: 'Period of fieldwork',
    target: 'Target',
    stored: 'Towards the target',
    share: 'Reached (%)',
    all: 'All responses',
    channelsTable: 'Responses by channel',
    open: 'no end',
    targetNote:
      'A dash: nobody set a target. “Towards the target” counts only responses of units that have one.',
    paper: (issued: string, returned: string, share: string) =>
      `Paper ballots (all batches so far): ${issued} issued, ${returned} returned (${share}).`,
    uncounted: (uncounted: string) =>
      `Returned ballots of batches with ${uncounted} issued have not been counted yet.`,
    coverage: (year: number, responses: string, transactions: string, share: string, units: string) =>
      `In ${year}, in the ${units} units whose transactions are known: ${responses} responses on ${transactions} transactions, a coverage of ${share}.`,
    without: (units: string) => `Without ${units} units that have responses and no known transactions.`,
  },
}
