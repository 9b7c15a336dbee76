/** Texts of links, their posters, codes and invitations, in Vietnamese. */
export const linksVi = {
  open: 'Mở',
  views: {
    poster: 'Mã QR và áp phích',
    codes: 'Mã góp ý',
    invitations: 'Phiếu mời đã phát',
    term: 'Thời hạn',
  },
  view: 'Nội dung của điểm thu',
  until: (day: string) => `đến hết ${day}`,
  expired: (day: string) => `Hết hạn ${day}`,
  faults: {
    no_open_links: 'Ở đây chưa có mã QR nào đang dùng để in.',
    not_open: 'Điểm thu hoặc tập mã này đã đóng, đã thu hồi hoặc hết hạn nên không in được.',
    not_revoked: 'Điểm thu hoặc tập mã này đang được dùng. Tải lại trang để xem tình trạng mới.',
    day_over: 'Ngày này đã qua. Chọn từ hôm nay trở đi.',
    day_ahead: 'Ngày này chưa đến.',
  },
  saved: 'Đã lưu',
  save: 'Lưu',
  busy: 'Đang lưu…',

  subject: {
    legend: 'Điểm này hỏi về điều gì? (không bắt buộc)',
    servicePoint: 'Quầy',
    field: 'Lĩnh vực',
    procedure: 'Thủ tục',
    none: 'Không nêu riêng',
    fieldFirst: 'Chọn lĩnh vực trước',
  },
  expiresOn: 'Ngày cuối nhận phiếu (để trống nếu chưa định)',
  expiresOnFault: 'Ngày cuối phải từ hôm nay trở đi.',
  policy: {
    label: 'Có hỏi mã góp ý không?',
    none: 'Không hỏi mã',
    optional: 'Ai có mã thì nhập',
    required: 'Phải có mã mới gửi được',
  },

  print: {
    title: 'Áp phích để in',
    lead: 'Trên áp phích có mã QR, địa chỉ bằng chữ, tên đơn vị, nơi đặt và một câu nói rõ ai hỏi, để làm gì, mất bao lâu, không hỏi tên.',
    format: 'Khổ giấy',
    formats: { a4: 'A4', a5: 'A5', tent: 'Để bàn (A4 gấp đôi)' },
    languages: 'Ngôn ngữ',
    languageChoices: { vi: 'Tiếng Việt', en: 'Tiếng Anh', 'vi,en': 'Tiếng Việt và tiếng Anh' },
    download: 'Tải áp phích (PDF)',
    all: 'In áp phích hàng loạt',
    allLead: (unit: string) => `Mọi mã QR đang dùng của ${unit} và các đơn vị trực thuộc, mỗi nơi một trang.`,
    downloadAll: 'Tải mọi áp phích (PDF)',
    busy: 'Đang lập tệp…',
    done: 'Đã tải tệp.',
    fileName: 'ap-phich',
  },

  codes: {
    lead: 'Mã góp ý in trên biên nhận, giấy hẹn; mỗi mã gửi được một phiếu, trên điện thoại hoặc máy tính bảng của đơn vị. Không ai xem được mã nào đã dùng cho phiếu nào.',
    none: 'Chưa cấp mã nào.',
    issue: 'Cấp mã mới',
    name: 'Tên tập mã',
    nameExample: 'Ví dụ: Giấy hẹn tháng 6',
    quantity: 'Số mã (1 đến 20.000)',
    quantityFault: 'Nhập một số từ 1 đến 20.000.',
    expiresOn: 'Dùng đến hết ngày (để trống nếu chưa định)',
    submit: 'Cấp mã',
    issuing: 'Đang cấp mã…',
    issued: (quantity: string, name: string) => `Đã cấp ${quantity} mã trong tập “${name}”.`,
    batch: 'Tập mã',
    issuedOn: 'Ngày cấp',
    count: 'Số mã',
    used: 'Đã dùng',
    left: 'Còn lại',
    usedNote:
      'Số đã dùng tăng theo từng 5 mã, để không ai thấy lúc một người gửi phiếu. Tập dưới 5 mã không hiện số này.',
    slips: 'Tờ phiếu (PDF)',
    csv: 'Bảng mã (CSV)',
    slipsName: 'phieu-ma',
    csvName: 'bang-ma',
    revoke: 'Thu hồi',
    reopen: 'Dùng lại',
    revoked: (day: string) => `Thu hồi ${day}`,
    revokeQuestion: (name: string) => `Thu hồi tập mã “${name}”?`,
    revokeMeaning:
      'Phiếu ghi nhận đến hết hôm nay vẫn được tính. Từ ngày mai, mã của tập này không còn dùng được. Có thể cho dùng lại.',
  },

  invitations: {
    lead: 'Ghi số phiếu mời (hoặc tờ mã) đã phát mỗi ngày. Có số này mới biết bao nhiêu người được mời đã trả lời.',
    day: 'Ngày',
    issued: 'Mã đã cấp',
    handedOut: 'Phiếu mời đã phát',
    inputOf: (day: string) => `Phiếu mời đã phát ngày ${day}`,
    keys: 'Enter hoặc mũi tên xuống: sang ngày kế tiếp. Ô trống nghĩa là chưa ghi.',
    fault: 'Nhập một số nguyên, hoặc để trống.',
    earlier: 'Xem các ngày trước nữa',
    place: 'Điểm thu',
    noPlace: 'Đơn vị này chưa có điểm thu nào.',
  },

  term: {
    revokeTitle: 'Thu hồi địa chỉ này',
    revokeLead:
      'Dùng khi áp phích bị mất, bị sửa hoặc đặt nhầm chỗ. Người mở địa chỉ đã thu hồi chỉ thấy một trang trung tính.',
    revoke: 'Thu hồi',
    revokeQuestion: (name: string) => `Thu hồi điểm thu “${name}”?`,
    revokeMeaning:
      'Phiếu không mở được nữa ngay từ bây giờ. Phiếu ghi nhận đến hết hôm nay vẫn được tính, kể cả khi gửi về sau. Có thể cho dùng lại.',
    reason: 'Lý do (được ghi vào nhật ký)',
    reasonFault: 'Ghi lý do, ít nhất 3 ký tự.',
    confirm: 'Thu hồi',
    confirmBusy: 'Đang thu hồi…',
    keep: 'Giữ nguyên',
    reopen: 'Dùng lại điểm thu này',
    reopenLead:
      'Khi dùng lại, địa chỉ và mã QR đã in mở được như trước. Phiếu gửi trong lúc bị thu hồi vẫn nằm ở mục phiếu chờ xử lý.',
  },

  coverage: {
    title: 'Bao nhiêu người được mời đã trả lời?',
    context: (from: string, to: string) => `Từ ${from} đến hết ${to}; ngày hôm nay được tính từ ngày mai.`,
    finding: (received: string, handedOut: string, share: string) =>
      `Nhận ${received} phiếu trên ${handedOut} phiếu mời đã phát: ${share}.`,
    noDenominator:
      'Chưa ghi số phiếu mời đã phát trong những ngày này, nên chưa tính được tỷ lệ. Ghi ở trang Thiết lập, trong từng điểm thu.',
    none: 'Chưa có điểm thu nào ở đây.',
    unit: 'Đơn vị',
    place: 'Điểm thu',
    channel: 'Hình thức',
    channels: { tablet: 'Máy tính bảng', qr: 'Mã QR' } as Record<string, string>,
    kinds: { tablet: 'Máy tính bảng', link: 'Mã QR' } as Record<string, string>,
    issued: 'Mã đã cấp',
    handedOut: 'Đã mời',
    received: 'Đã nhận',
    share: 'Tỷ lệ (%)',
    usedAgain: 'Mã đã dùng',
    placesTitle: 'Theo từng điểm thu',
    note: 'Tỷ lệ là số phiếu nhận trên số phiếu mời; có thể trên 100 % vì người không được mời cũng trả lời được. “Mã đã dùng”: phiếu đến với mã đã dùng trước đó, được giữ lại và không tính.',
    placeNote:
      'Khảo sát SIPAS không giữ điểm thu của từng phiếu, để không ai bị nhận ra; số đã nhận theo điểm thu chỉ có ở đánh giá tại quầy và đánh giá hồ sơ.',
  },
}

export type LinkTexts = typeof linksVi
