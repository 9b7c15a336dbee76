import type { MissingThing, SetupState, SetupStep } from '#contract/setup-state.ts'

const steps: Record<SetupStep, { name: string; lead: string }> = {
  units: {
    name: 'Đơn vị',
    lead: 'Danh sách tỉnh, sở, xã, phường… mà khảo sát sẽ đo. Có sẵn trong tệp Excel thì nhập một lần là xong.',
  },
  survey: {
    name: 'Đợt khảo sát và bộ câu hỏi',
    lead: 'Chọn mẫu phiếu, đặt tên, ngày bắt đầu và ngày kết thúc.',
  },
  method: {
    name: 'Cách tính',
    lead: 'Đi kèm mẫu phiếu: chỉ số được tính thế nào, theo văn bản nào. Ông/Bà chỉ cần đọc.',
  },
  targets: {
    name: 'Cỡ mẫu và chỉ tiêu từng đơn vị',
    lead: 'Mỗi đơn vị cần bao nhiêu phiếu để số liệu đủ chính xác.',
  },
  places: {
    name: 'Máy tính bảng, mã QR, phiếu giấy',
    lead: 'Nơi người dân trả lời. Cần ít nhất một trong ba.',
  },
  agency: {
    name: 'Cơ quan trên văn bản',
    lead: 'Hai dòng đầu và địa danh của báo cáo, áp phích, phiếu giấy.',
  },
}

interface Words {
  /** @param count how many units or places it concerns */
  what: (count: string) => string
  action: string
}

const missing: Record<MissingThing, Words> = {
  no_units: { what: () => 'Chưa có đơn vị nào.', action: 'Nhập danh sách đơn vị' },
  no_units_below: {
    what: () => 'Mới có một đơn vị; chưa có đơn vị trực thuộc để so sánh.',
    action: 'Nhập danh sách đơn vị',
  },
  no_procedures: {
    what: () => 'Chưa có danh mục thủ tục: phiếu sẽ không gắn được với lĩnh vực, thủ tục.',
    action: 'Nhập thủ tục',
  },
  no_survey: { what: () => 'Chưa có đợt khảo sát nào đang nhận phiếu.', action: 'Tạo đợt khảo sát' },
  survey_not_begun: {
    what: () => 'Hôm nay chưa đến ngày bắt đầu của đợt khảo sát.',
    action: 'Xem đợt khảo sát',
  },
  method_draft: {
    what: () => 'Cách tính là bản nháp: công thức chính thức chưa được xác nhận. Báo cáo sẽ ghi rõ điều này.',
    action: 'Đọc cách tính',
  },
  no_volumes: {
    what: () => 'Chưa có số hồ sơ của đơn vị nào: cỡ mẫu phải gõ tay.',
    action: 'Nhập số hồ sơ',
  },
  no_targets: { what: () => 'Chưa đơn vị nào có chỉ tiêu.', action: 'Tính cỡ mẫu' },
  no_place: {
    what: () => 'Chưa có nơi nào để người dân trả lời: chưa có máy tính bảng, mã QR hay phiếu giấy.',
    action: 'Đặt điểm thu',
  },
  tablet_not_there: {
    what: (count) => `${count} quầy đã khai báo nhưng chưa có máy tính bảng.`,
    action: 'Đăng ký máy',
  },
  public_url_loopback: {
    what: () =>
      'Chưa in được mã QR: máy chủ chưa có địa chỉ mà điện thoại mở được. Nhờ người cài đặt máy chủ khai báo địa chỉ công khai (tham số PUBLIC_URL, ví dụ https://hailong.tinh.gov.vn) rồi khởi động lại.',
    action: '',
  },
  units_without_place: {
    what: (count) => `${count} đơn vị có chỉ tiêu nhưng chưa có nơi trả lời.`,
    action: 'Đặt điểm thu',
  },
  agency_unnamed: {
    what: () => 'Báo cáo và áp phích chưa ghi tên cơ quan của Ông/Bà.',
    action: 'Ghi tên cơ quan',
  },
}

/** @param title of the survey; null while there is none */
const stages: Record<SetupState['stage'], { finding: (title: string | null) => string; lead: string }> = {
  empty: {
    finding: () => 'Hệ thống còn trống. Sáu bước dưới đây đưa Ông/Bà đến lúc nhận phiếu đầu tiên.',
    lead: 'Khoảng mười lăm phút nếu đã có tệp danh sách đơn vị. Có thể dừng ở bất kỳ bước nào và quay lại sau; hệ thống tự biết đã làm đến đâu.',
  },
  preparing: {
    finding: (title) =>
      title === null
        ? 'Đang chuẩn bị: chưa có đợt khảo sát.'
        : `Đợt “${title}” đang chuẩn bị: chưa nhận được phiếu.`,
    lead: 'Làm tiếp bước được đánh dấu. Dừng lúc nào cũng được; hệ thống tự biết đã làm đến đâu.',
  },
  collecting: {
    finding: (title) => `Đợt “${title}” đang thu phiếu.`,
    lead: 'Các điểm thu đã mở. Những dòng dưới đây, nếu có, làm cho số liệu tốt hơn.',
  },
}

/** Texts of the way from an empty database to responses, in Vietnamese. */
export const beginVi = {
  stages,
  steps,
  missing,
  states: { done: 'xong', open: 'làm được ngay', later: 'để sau' },
  next: 'Bước tiếp theo',
  stepOf: (number: number) => `Bước ${number}`,
  whichSurvey: 'Các bước của đợt khảo sát',
  checkTitle: 'Còn thiếu gì?',
  checkLead: 'Hệ thống tự kiểm tra mỗi lần mở trang này.',
  needed: 'Cần',
  advised: 'Nên có',
  nothingMissing: 'Không còn thiếu gì.',
  unitsThere: (units: string) => `Đã có ${units} đơn vị.`,
  surveyThere: (title: string, from: string, to: string) => `“${title}”, ${from} – ${to}.`,
  openEnd: 'chưa định ngày kết thúc',
  draft: 'Bản nháp',
  official: 'Đang dùng',
  methodLater: 'Hiện ra khi đã có đợt khảo sát.',
  targetsThere: (units: string) => `${units} đơn vị đã có chỉ tiêu.`,
  placesThere: (tablets: string, links: string, papers: string) =>
    `${tablets} máy tính bảng, ${links} mã QR, ${papers} tập phiếu giấy.`,
  kioskAt: (address: string) => `Trên máy tính bảng, mở ${address}: máy hiện một mã bằng chữ để đăng ký.`,
  agencyThere: 'Đã ghi tên cơ quan.',
  importUnits: 'Nhập danh sách đơn vị',
  addUnit: 'Gõ từng đơn vị',
  seeUnits: 'Xem cây đơn vị',
  makeSurvey: 'Tạo đợt khảo sát',
  seeSurvey: 'Xem đợt khảo sát',
  planSample: 'Tính cỡ mẫu',
  setPlaces: 'Đặt máy tính bảng, mã QR',
  printPaper: 'In phiếu giấy',
  nameAgency: 'Ghi tên cơ quan',
  toCollect: 'Xem phiếu đang về',
  responsesYes: 'Đã có phiếu đầu tiên.',
  responsesNo: 'Chưa có phiếu nào.',
}

export type BeginTexts = typeof beginVi
