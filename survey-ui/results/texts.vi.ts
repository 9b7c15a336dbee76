import type { NoChange } from '#contract/office.ts'
import type { Instrument } from '#contract/questionnaire.ts'

/** Words of the public results in Vietnamese. Numbers come in already written. */
export const resultsVi = {
  demonstration: 'DỮ LIỆU MÔ PHỎNG – không phải kết quả thật',
  skip: 'Đến nội dung chính',
  home: 'Kết quả khảo sát đã công bố',
  otherLanguage: 'English',
  all: 'Tất cả kết quả đã công bố',

  list: {
    lead: 'Người dân, tổ chức hài lòng đến đâu với sự phục vụ của cơ quan nhà nước. Mọi con số ở đây đã được kiểm tra, phê duyệt và không thay đổi sau khi công bố.',
    none: 'Chưa có kết quả nào được công bố.',
    noneLead: 'Khi có kết quả, Ông/Bà sẽ xem được ở trang này, không cần đăng nhập.',
    year: (year: string) => `Năm ${year}`,
    day: (day: string) => `Công bố theo văn bản ngày ${day}`,
    edition: (edition: number) => `bản ${edition}`,
    english: 'tiếng Anh',
  },
  subjects: {
    sipas: 'Sự hài lòng về phục vụ hành chính',
    counter: 'Đánh giá tại quầy',
    dossier: 'Đánh giá giải quyết hồ sơ',
    custom: 'Khảo sát ý kiến',
  } satisfies Record<Instrument, string>,
  period: {
    month: (month: number, year: string) => `tháng ${month}/${year}`,
    quarter: (quarter: number, year: string) => `quý ${['I', 'II', 'III', 'IV'][quarter - 1]} năm ${year}`,
    year: (year: string) => `năm ${year}`,
    months: (from: string, to: string) => `${from} đến ${to}`,
  },

  missing: {
    title: 'Không có kết quả này',
    lead: 'Có thể địa chỉ gõ nhầm, hoặc kết quả này chưa được công bố.',
  },

  document: (number: string, day: string) => `Văn bản số ${number}, ngày ${day}`,
  signer: (signer: string) => `Người ký: ${signer}`,
  newer: 'Đã có bản mới hơn thay bản này. Bản này vẫn được giữ để đối chiếu.',
  toNewer: (edition: number) => `Xem bản ${edition}`,

  whole: {
    title: 'Kết quả chung',
    of100: (index: string) => `Cứ 100 câu trả lời thì có khoảng ${index} câu là hài lòng.`,
    support: (index: string, low: string, high: string, respondents: string) =>
      `Chỉ số hài lòng là ${index}, tính từ ${respondents} phiếu. Vì không hỏi hết mọi người, con số thật có thể nằm từ ${low} đến ${high}.`,
    withheld: (minimum: string) =>
      `Không nêu kết quả chung: có ít hơn ${minimum} phiếu, nêu ra có thể lộ câu trả lời của từng người.`,
    complementary: 'Không nêu kết quả chung: nêu ra sẽ suy được số liệu của nhóm quá nhỏ.',
    none: 'Chưa có kết quả chung cho kỳ này.',
    up: (size: string) => `So với kỳ trước, chỉ số tăng ${size} điểm phần trăm.`,
    down: (size: string) => `So với kỳ trước, chỉ số giảm ${size} điểm phần trăm.`,
    unclear: 'So với kỳ trước, chưa đủ cơ sở để nói là tăng hay giảm.',
    grade: (grade: string) => `Xếp loại: ${grade}.`,
    target: (target: string) => `Mục tiêu đề ra: ${target}.`,
  },
  noChange: {
    no_previous: 'Chưa có số liệu kỳ trước để so sánh.',
    withheld: 'Không so sánh với kỳ trước: có kỳ không đủ phiếu để nêu.',
    other_method: 'Không so sánh với kỳ trước: kỳ trước tính theo cách khác.',
    other_questionnaire: 'Không so sánh với kỳ trước: câu hỏi đã thay đổi.',
  } satisfies Record<NoChange, string>,

  contents: {
    title: 'Hài lòng theo nội dung',
    lead: 'Mỗi nội dung gộp các mặt của nó. Số phiếu là ít nhất: có thể nhiều người trả lời hơn.',
    name: 'Nội dung',
  },
  dimensions: { title: 'Hài lòng về từng mặt', name: 'Mặt được hỏi' },
  units: {
    title: 'Kết quả của từng đơn vị',
    lead: 'Hai đơn vị có khoảng chồng lên nhau thì chưa thể nói đơn vị nào hơn. “Hạng có thể” là khoảng hạng mà số phiếu cho phép.',
    name: 'Đơn vị',
    rank: 'Hạng có thể',
  },
  columns: { index: 'Chỉ số', interval: 'Có thể từ – đến (%)', respondents: 'Số phiếu' },
  withheld: {
    small: (minimum: string) => `dưới ${minimum} phiếu, không nêu`,
    complementary: 'không nêu, để không suy ra nhóm khác',
    none: 'chưa có phiếu',
    incomplete: 'chưa tính được',
  },
  kinds: {
    country: 'Cả nước',
    province: 'Tỉnh, thành phố',
    department: 'Sở, ban, ngành',
    district: 'Huyện (trước 07/2025)',
    commune: 'Xã, phường, đặc khu',
    one_stop_centre: 'Trung tâm phục vụ hành chính công',
    public_service_unit: 'Đơn vị sự nghiệp công lập',
    state_enterprise: 'Doanh nghiệp nhà nước',
  } as Record<string, string>,

  told: {
    title: 'Bạn nói – chúng tôi làm',
    lead: 'Người dân đã góp ý gì, cơ quan đã làm gì, và có tốt lên không.',
    heard: 'Người dân nói',
    did: 'Chúng tôi đã làm',
    result: 'Kết quả',
    helped: 'Có tốt lên không?',
    up: (size: string, period: string) => `Có: chỉ số tăng ${size} điểm phần trăm (${period}).`,
    down: (size: string, period: string) => `Chưa: chỉ số giảm ${size} điểm phần trăm (${period}).`,
    unclear: (period: string) => `Chưa đủ cơ sở để nói (${period}).`,
    notYet: 'Chưa có số liệu của kỳ sau.',
  },

  files: {
    title: 'Tải về',
    names: {
      pdf: 'Báo cáo đầy đủ (PDF)',
      workbook: 'Bảng số liệu (Excel)',
      model: 'Toàn bộ nội dung (JSON)',
    },
    size: (kilobytes: string) => `${kilobytes} kB`,
    fingerprint: 'Mã kiểm tra SHA-256',
    fingerprintLead: 'Tệp tải về đúng là tệp đã công bố khi mã kiểm tra của nó trùng với mã dưới đây.',
  },
  data: {
    title: 'Dữ liệu mở',
    lead: 'Mỗi bảng của báo cáo là một tệp. Bảng mã giải thích từng cột.',
    codeBook: 'Bảng mã (CSV)',
    licence: 'Được dùng lại tự do khi ghi rõ nguồn (giấy phép CC BY 4.0).',
    tables: (count: string) => `${count} bảng`,
    csv: 'CSV',
    json: 'JSON',
  },
  editions: {
    title: 'Các bản đã công bố',
    edition: (edition: number, day: string) => `Bản ${edition}, ngày ${day}`,
    reason: (reason: string) => `Vì sao có bản này: ${reason}`,
    differences: (count: string) => `Khác bản trước ở ${count} số liệu`,
    same: 'Số liệu giống hệt bản trước.',
    columns: { where: 'Ở đâu', before: 'Bản trước', after: 'Bản này' },
    more: (count: string) => `Còn ${count} số liệu khác; xem đủ trong tệp JSON của hai bản.`,
  },
  basis: {
    title: 'Con số này được tính thế nào?',
    index: 'Chỉ số hài lòng là tỷ lệ câu trả lời “hài lòng” hoặc “rất hài lòng” trong tất cả câu trả lời.',
    minimum: (minimum: string) =>
      `Không nêu số liệu của nhóm có dưới ${minimum} phiếu, cùng những số liệu giúp suy ra nó, để không ai biết được câu trả lời của một người.`,
    method: (title: string) => `Phương pháp: ${title}.`,
    draft: 'Phương pháp này là bản nháp theo khung của Bộ Nội vụ.',
    surveys: 'Từ các đợt khảo sát',
    survey: (title: string, questionnaire: string) => `${title} (bộ câu hỏi ${questionnaire})`,
    asOf: (day: string) => `Sơ đồ đơn vị: ngày ${day}.`,
    hash: (hash: string) => `Mã của phương pháp: ${hash}`,
  },
}

export type ResultsTexts = typeof resultsVi
