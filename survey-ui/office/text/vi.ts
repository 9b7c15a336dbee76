import type { Role, UnitKind } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'
import { collectVi } from './collect.vi.ts'
import { linksVi } from './links.vi.ts'
import { setupVi } from './setup.vi.ts'
import { tabletsVi } from './tablets.vi.ts'

const instruments: Record<Instrument, string> = {
  sipas: 'Khảo sát SIPAS',
  counter: 'Đánh giá tại quầy',
  dossier: 'Đánh giá hồ sơ',
  custom: 'Khảo sát riêng',
}

const kinds: Record<UnitKind, string> = {
  country: 'Cả nước',
  province: 'Tỉnh, thành phố',
  department: 'Sở, ban, ngành',
  district: 'Huyện (trước 07/2025)',
  commune: 'Xã, phường, đặc khu',
  one_stop_centre: 'Trung tâm Phục vụ hành chính công',
  public_service_unit: 'Đơn vị sự nghiệp công lập',
  state_enterprise: 'Doanh nghiệp nhà nước',
}

const roles: Record<Role, string> = {
  administrator: 'Quản trị hệ thống',
  manager: 'Quản lý khảo sát',
  analyst: 'Phân tích số liệu',
  unit_head: 'Thủ trưởng đơn vị',
  clerk: 'Nhập liệu',
  supervisor: 'Giám sát',
}

/** What the index of each instrument is called; it is the beginning of a sentence. */
const indices: Record<Instrument, string> = {
  sipas: 'Chỉ số hài lòng',
  counter: 'Tỷ lệ hài lòng tại quầy',
  dossier: 'Tỷ lệ đánh giá hồ sơ ở mức cao nhất',
  custom: 'Chỉ số hài lòng',
}

/** Every text of the office page in Vietnamese. */
export const vi = {
  documentTitle: (page: string) => `${page} · Hài Lòng`,
  product: 'Hài Lòng',
  office: 'Trang của cơ quan nội vụ',
  demonstration: 'DỮ LIỆU MÔ PHỎNG',
  demonstrationNote: 'Mọi số liệu trên trang này là giả định, không phải kết quả khảo sát thật.',
  skip: 'Đến nội dung chính',
  pages: {
    overview: 'Tổng quan',
    details: 'Chi tiết',
    analyses: 'Phân tích',
    comments: 'Ý kiến',
    actions: 'Việc cần làm',
    reports: 'Báo cáo',
    collect: 'Thu thập',
    paper: 'Phiếu giấy',
    setup: 'Thiết lập',
    questionnaires: 'Bộ câu hỏi',
    people: 'Tài khoản',
    audit: 'Nhật ký',
    account: 'Tài khoản của tôi',
  },
  navigation: 'Các trang',
  darkTheme: 'Giao diện tối',
  language: 'Ngôn ngữ',
  signOut: 'Đăng xuất',
  roles,
  instruments,
  kinds,

  insecure: {
    title: 'Trang này cần kết nối an toàn (HTTPS)',
    reason: (address: string) =>
      `Trình duyệt đang mở ${address} qua kết nối không mã hóa, mật khẩu và số liệu có thể bị đọc trộm trên đường truyền.`,
    remedy: 'Cách khắc phục: đề nghị người quản trị đặt chứng thư cho máy chủ (TLS_CERT và TLS_KEY), rồi mở',
    local: (address: string) => `Ngay trên máy chủ có thể mở bằng địa chỉ ${address}.`,
  },

  signIn: {
    title: 'Đăng nhập',
    lead: 'Dành cho cán bộ được giao theo dõi sự hài lòng của người dân.',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    show: 'Hiện',
    hide: 'Ẩn',
    showPassword: 'Hiện mật khẩu',
    capsLock: 'Phím Caps Lock đang bật.',
    submit: 'Đăng nhập',
    busy: 'Đang đăng nhập…',
    loginMissing: 'Nhập tên đăng nhập.',
    passwordMissing: 'Nhập mật khẩu.',
    wrong: 'Tên đăng nhập hoặc mật khẩu không đúng. Mời Ông/Bà kiểm tra và nhập lại.',
    tooMany: (seconds: number | null) =>
      `Đã thử quá nhiều lần. Mời Ông/Bà chờ ${seconds ? `${seconds} giây` : 'một phút'} rồi đăng nhập lại.`,
    expired: 'Phiên làm việc đã hết. Mời Ông/Bà đăng nhập lại; trang đang xem được giữ nguyên.',
    signedOut: 'Đã đăng xuất.',
    forgotten: 'Quên mật khẩu? Đề nghị người quản trị gửi đường dẫn đặt lại.',
  },

  faults: {
    signedOut: 'Phiên làm việc đã hết. Mời Ông/Bà đăng nhập lại rồi làm tiếp.',
    network: 'Không liên lạc được với máy chủ. Không có gì bị mất; kiểm tra mạng rồi thử lại.',
    invalid: 'Máy chủ không nhận yêu cầu này. Bỏ các bộ lọc rồi thử lại.',
    notAllowed: 'Vai trò của Ông/Bà không được làm việc này.',
    notFound: 'Không tìm thấy đơn vị này, hoặc Ông/Bà không được xem đơn vị này.',
    noUnits: 'Chưa có đơn vị nào. Nhập danh sách đơn vị ở trang Thiết lập, mục Bắt đầu.',
    exists: 'Mã này đã có. Chọn mã khác.',
    loopback:
      'Địa chỉ công khai của máy chủ (PUBLIC_URL) đang là địa chỉ nội bộ, điện thoại của người dân không mở được. Đề nghị người quản trị đặt PUBLIC_URL thành địa chỉ mà người dân truy cập được.',
    methodUnfit:
      'Kỳ này không tính được theo phương pháp đã chọn: có đợt lưu tổng theo mức hài lòng hoặc nhóm câu hỏi khác. Chọn kỳ khác, hoặc về phương pháp của từng đợt.',
    surveyChanged:
      'Người khác vừa thay đổi đợt khảo sát này. Chưa lưu gì; đóng lại để xem bản mới, rồi làm lại nếu vẫn cần.',
    settingChanged:
      'Người khác vừa đổi thiết lập này. Chưa lưu gì; tải lại để xem bản mới, rồi làm lại nếu vẫn cần.',
    factorsLocked:
      'Máy chủ đang thiếu khóa nên chưa kiểm tra được mã của ứng dụng. Nhập một mã dự phòng, hoặc báo người trông coi máy chủ.',
    tooMany: 'Có quá nhiều yêu cầu. Chờ một phút rồi thử lại.',
    server: 'Máy chủ gặp lỗi. Không có gì bị mất; thử lại sau ít phút.',
    other: (message: string) => `Máy chủ từ chối: ${message}`,
    retry: 'Thử lại',
    stale: (time: string) => `Chưa cập nhật được. Số liệu bên dưới là của lúc ${time}.`,
  },
  loading: 'Đang tải…',

  filters: {
    title: 'Bộ lọc',
    instrument: 'Loại đo lường',
    unit: 'Đơn vị',
    period: 'Kỳ số liệu',
    from: 'Từ tháng',
    to: 'Đến tháng',
    presets: {
      latest: '12 tháng có số liệu gần nhất',
      thisYear: 'Năm nay',
      lastYear: 'Năm trước',
      thisQuarter: 'Quý này',
    },
    ownPeriod: 'Tự chọn',
    asOf: 'Sơ đồ đơn vị ngày',
    asOfNone: 'cuối kỳ',
    all: 'Bỏ mọi bộ lọc',
    change: 'Đổi bộ lọc',
    unitSearch: 'Gõ tên hoặc mã, không cần dấu',
    unitNone: 'Không có đơn vị nào khớp.',
    unitCount: (found: string) => `${found} đơn vị`,
    path: 'Đơn vị cấp trên',
  },

  period: {
    month: (month: number, year: string) => `tháng\u00a0${month}/${year}`,
    quarter: (quarter: number, year: string) => `quý ${['I', 'II', 'III', 'IV'][quarter - 1]} năm ${year}`,
    year: (year: string) => `năm ${year}`,
    months: (from: string, to: string) => `${from} – ${to}`,
  },

  finding: {
    subject: (instrument: Instrument, unit: string, period: string) =>
      `${indices[instrument]} của ${unit}, ${period}:`,
    support: (interval: string, n: string) => `(${interval}; n = ${n} phiếu)`,
    up: (size: string) => `Tăng ${size} điểm phần trăm so với kỳ trước`,
    down: (size: string) => `Giảm ${size} điểm phần trăm so với kỳ trước`,
    same: 'Gần như không đổi so với kỳ trước',
    unclear: ', chưa đủ cơ sở kết luận',
    noPrevious: 'Chưa có số liệu kỳ trước để so sánh.',
    notCompared: (reason: string) => `Không so sánh với kỳ trước: ${reason}.`,
    previous: (period: string, interval: string) =>
      `Kỳ trước là ${period}. Với độ tin cậy 95 %, mức thay đổi nằm trong khoảng ${interval} điểm phần trăm.`,
    between: (low: string, high: string) => `${low} đến ${high}`,
    withheldSmall: (instrument: Instrument, unit: string, period: string, minimum: string) =>
      `Chưa công bố ${lowerFirst(indices[instrument])} của ${unit}, ${period}: có ít hơn ${minimum} phiếu.`,
    withheldOther: (instrument: Instrument, unit: string, period: string) =>
      `Chưa công bố ${lowerFirst(indices[instrument])} của ${unit}, ${period}: nếu công bố sẽ suy ra được số liệu của nhóm quá nhỏ.`,
    incomplete: (instrument: Instrument, unit: string, period: string) =>
      `Chưa tính được ${lowerFirst(indices[instrument])} của ${unit}, ${period}: có thành phần chưa đủ phiếu để công bố, mà cách tính cần đủ các thành phần.`,
    none: (unit: string, period: string) => `Chưa có số liệu công bố của ${unit}, ${period}.`,
    draft: 'Cách tính là bản nháp',
    copy: 'Chép câu kết luận này',
    copied: 'Đã chép',
  },

  waiting: {
    count: (n: string) => `${n} phiếu đang chờ công bố.`,
    why: (minimum: string) =>
      `Ở mỗi đơn vị, phiếu mới vào số liệu theo từng nhóm ít nhất ${minimum} phiếu, để không ai suy ra được câu trả lời của một người.`,
    updated: (time: string) => `Cập nhật lúc ${time}`,
  },

  report: {
    pdf: {
      action: 'Tải báo cáo PDF',
      busy: 'Đang lập báo cáo…',
      failed: 'Chưa lập được báo cáo.',
      done: 'Đã tải báo cáo.',
    },
    xlsx: {
      action: 'Tải bảng số liệu Excel',
      busy: 'Đang lập bảng số liệu…',
      failed: 'Chưa lập được bảng số liệu.',
      done: 'Đã tải bảng số liệu.',
    },
    fileName: 'bao-cao',
  },

  figure: {
    chart: 'Biểu đồ',
    table: 'Bảng số liệu',
    view: 'Cách xem',
    files: 'Tải về:',
    png: 'ảnh PNG',
    svg: 'ảnh SVG',
    csv: 'số liệu CSV',
    fileFailed: 'Chưa tạo được tệp; kiểm tra mạng rồi thử lại.',
    row: 'Mục',
    importance: 'Mức quan trọng (%)',
    howToRead: 'Cách đọc',
    read: {
      estimates:
        'Chấm là chỉ số, thanh ngang là khoảng 95 %. Hai thanh chồng nhau nhiều thì chưa thể nói mục nào cao hơn. Ô gạch chéo là số liệu phải ẩn.',
      ranking:
        'Chấm là chỉ số, thanh ngang là khoảng 95 %. Các đơn vị trong cùng một nhóm không phân biệt được với nhau; số bên phải là khoảng hạng có thể.',
      trend:
        'Đường nối chỉ số từng tháng, dải nhạt là khoảng 95 %. Chỗ đứt là tháng không có hoặc phải ẩn số liệu; vạch đứng là chỗ cách tính hoặc câu hỏi thay đổi.',
      levels:
        'Mỗi thanh là mọi câu trả lời của một câu hỏi: bên trái là không hài lòng, bên phải là hài lòng, mức giữa nằm quanh vạch 0.',
      quadrants:
        'Càng lên cao càng quan trọng với sự hài lòng chung, càng sang phải càng được đánh giá tốt. Góc trên bên trái là việc nên làm trước.',
    },
    context: (unit: string, n: string, date: string) => `${unit} · n = ${n} phiếu · số liệu đến ${date}`,
    source: (surveys: string) => `Nguồn: ${surveys}`,
    chartFailed: 'Không vẽ được biểu đồ trên trình duyệt này; đây là bảng số liệu.',
    download: 'Tải CSV',
    showAll: (count: string) => `Hiện cả ${count} dòng`,
    showFewer: 'Thu gọn',
  },

  columns: {
    grade: 'Xếp loại',
    unit: 'Đơn vị',
    kind: 'Loại',
    rank: 'Hạng có thể',
    change: 'So với kỳ trước (điểm %)',
    verdict: 'Kết luận',
    group: 'Nhóm',
    changeLow: 'Thay đổi: cận dưới',
    changeHigh: 'Thay đổi: cận trên',
    code: 'Mã',
    dimension: 'Yếu tố',
    month: 'Tháng',
    item: 'Câu hỏi',
    respondents: 'Số phiếu (n)',
    answers: 'Số câu trả lời (n)',
    index: 'Chỉ số (%)',
    interval: 'Khoảng 95\u00a0%',
    low: 'Cận dưới (%)',
    high: 'Cận trên (%)',
    position: (from: number, to: number) => `Trên thang ${from}–${to}\u00a0%`,
    note: 'Ghi chú',
  },

  withheld: {
    small: (minimum: string) => `Ẩn: dưới ${minimum} phiếu`,
    complementary: 'Ẩn: để không suy ra ô khác',
    none: 'Chưa có phiếu',
    incomplete: 'Có phiếu, chưa tính được chỉ số',
  },

  contents: {
    title: 'Người dân hài lòng đến đâu với từng nội dung?',
    column: 'Nội dung',
    note: 'Mỗi nội dung gộp các yếu tố của nó. Số phiếu ghi ở đây là số phiếu ít nhất.',
  },
  dimensions: {
    title: 'Người dân hài lòng đến đâu với từng yếu tố?',
    laterMonths:
      'Có yếu tố nhiều phiếu hơn tổng: tháng nào có quá ít câu trả lời cho một yếu tố thì chúng được tính cùng một tháng sau.',
  },
  trend: { title: 'Chỉ số thay đổi thế nào qua từng tháng?' },
  items: {
    title: 'Câu hỏi nào được đánh giá thấp nhất?',
    titleOfOne: 'Người trả lời chọn mức nào?',
    note: 'Xếp từ chỉ số thấp đến cao. Số trong mỗi cột là phần trăm người trả lời chọn mức đó.',
    all: 'Mọi yếu tố',
  },
  levels: {
    five: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    three: ['Mức thấp nhất', 'Mức giữa', 'Mức cao nhất'],
    other: (level: number) => `Mức ${level}`,
    caption: (levels: string) => `Câu hỏi có ${levels} mức`,
  },
  units: {
    title: 'Các đơn vị trực thuộc khác nhau thế nào?',
    note: 'Xếp hạng riêng từng loại đơn vị, chỉ trong các đơn vị công bố được. “Hạng có thể” là khoảng hạng mà số phiếu cho phép, đúng cùng lúc cho cả bảng với độ tin cậy 95 %. Tăng, giảm chỉ ghi khi còn rõ sau khi tính đến số đơn vị được so sánh cùng lúc. Vạch đứng là chỉ số chung.',
    titleOf: (kind: string, units: string) => `${kind} (${units})`,
    group: (group: string, units: string) =>
      `Nhóm ${group}: ${units} đơn vị, chưa phân biệt được đơn vị nào hơn`,
    groupOfOne: (group: string) => `Nhóm ${group}: 1 đơn vị`,
    unranked: (units: string) => `Không xếp hạng: ${units} đơn vị`,
    sorting: 'Xếp theo',
    sortBy: {
      rank: 'Xếp theo hạng',
      name: 'Xếp theo tên',
      respondents: 'Xếp theo số phiếu',
      index: 'Xếp theo chỉ số',
      change: 'Xếp theo mức thay đổi',
    },
    search: 'Tìm đơn vị',
    kind: 'Loại đơn vị',
    everyKind: 'Mọi loại',
    none: 'Không có đơn vị nào khớp với tìm kiếm.',
    count: (shown: string, all: string) => `${shown} trên ${all} đơn vị`,
    whole: 'toàn bộ',
    own: 'thu trực tiếp',
    fileName: 'don-vi',
  },

  method: {
    title: 'Cách tính',
    name: 'Tên',
    basis: 'Cơ sở',
    state: 'Tình trạng',
    draft: 'Bản nháp, chưa phải công thức chính thức',
    inUse: 'Đang dùng',
    version: 'Phiên bản',
    hash: 'Dấu vân tay (SHA-256)',
    formula: 'Công thức',
    aggregations: {
      pooled_answers:
        'Chỉ số là số câu trả lời ở mức được coi là hài lòng, chia cho mọi câu trả lời có chọn mức, gộp tất cả câu hỏi của các yếu tố.',
      mean_of_items: 'Chỉ số là trung bình cộng chỉ số của các câu hỏi.',
      mean_of_dimensions: 'Chỉ số là trung bình cộng chỉ số của các yếu tố.',
      explicit_weights: 'Chỉ số là trung bình có trọng số của các yếu tố; trọng số ghi trong cách tính.',
    } as Record<string, string>,
    n: 'n là gì',
    nMeaning:
      'n là số phiếu có ít nhất một câu trả lời được tính; ở từng câu hỏi, n là số câu trả lời. Câu bỏ qua và “Không có ý kiến” không được tính.',
    interval: 'Khoảng 95 %',
    intervalMeaning:
      'Số phiếu có hạn nên chỉ số có sai số. Nếu khảo sát lại nhiều lần theo cùng cách, khoảng 95 trên 100 khoảng tính như vậy sẽ chứa giá trị thật. Khoảng này không nói gì về những người không trả lời.',
    sampling: 'Mẫu',
    comparison: 'So với kỳ trước',
    comparisonMeaning:
      'Kỳ trước có cùng số tháng. Khoảng của mức thay đổi lấy từ khoảng của hai chỉ số (Newcombe khi mỗi phiếu một câu trả lời; còn lại có tính đến việc các câu trong một phiếu giống nhau). Khi so nhiều đơn vị cùng lúc, chỉ ghi tăng hoặc giảm nếu còn rõ sau hiệu chỉnh Benjamini–Hochberg. Không so sánh khi cách tính hoặc câu hỏi đã thay đổi.',
    ranking: 'Xếp hạng',
    rankingMeaning:
      'Khoảng hạng đúng cùng lúc cho cả bảng với độ tin cậy 95 % (Klein, Wright, Wieczorek 2020). Trong một nhóm, khoảng của mọi đơn vị đều giao nhau. Giới hạn của đơn vị cùng cỡ theo biểu đồ phễu 99,8 % (Spiegelhalter 2005); ước lượng kéo về mức chung theo DerSimonian–Laird.',
    minimum: (minimum: string) => `Vì sao có ô bị ẩn (k = ${minimum})`,
    minimumMeaning: (minimum: string) =>
      `Số liệu của ít hơn ${minimum} phiếu không hiện, để không ai bị nhận ra. Có khi phải ẩn thêm một ô: nếu hiện, lấy tổng trừ đi sẽ ra ô đã ẩn.`,
    surveys: 'Đợt khảo sát',
    closed: (date: string) => `đã đóng ${date}`,
    asOf: 'Sơ đồ đơn vị',
    asOfMeaning: (date: string) => `Theo tổ chức bộ máy tại ngày ${date}.`,
  },

  empty: {
    noSurvey: (instrument: string) => `Chưa có đợt nào thuộc loại “${instrument}”.`,
    noSurveyLead:
      'Khi có đợt khảo sát và phiếu được gửi về, trang này cho biết chỉ số, các yếu tố, diễn biến theo tháng và từng đơn vị.',
    toSetup: 'Thiết lập đợt khảo sát',
    noResponsesLead:
      'Khi có đủ phiếu, trang này cho biết chỉ số, các yếu tố, diễn biến theo tháng và từng đơn vị. Kiểm tra kỳ số liệu đã chọn, hoặc xem các điểm thu đã sẵn sàng chưa.',
    toCollectors: 'Xem các điểm thu',
    toLatest: 'Xem 12 tháng gần nhất',
  },

  ...setupVi,
  collect: collectVi,
  tablets: tabletsVi,
  links: linksVi,
  sample: {
    open: 'Tính cỡ mẫu',
    lead: 'Cần phát bao nhiêu phiếu ở từng đơn vị để số liệu đủ chính xác.',
  },
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

export type Texts = typeof vi
