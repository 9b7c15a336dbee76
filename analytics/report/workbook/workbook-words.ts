/** What a workbook says beside the report. */
export interface WorkbookWords {
  contents: string
  wording: string
  codeBook: string
  sheet: string
  key: string
  caption: string
  superiorAgency: string
  issuingAgency: string
  number: string
  issued: string
  unit: string
  period: string
  asOf: string
  surveys: string
  method: string
  noMethod: string
  methodHash: string
  recomputed: string
  recomputedText: string
  createdAt: string
  reading: string
  readingText: string
}

const vi: WorkbookWords = {
  contents: 'Mục lục',
  wording: 'Lời văn',
  codeBook: 'Bảng mã',
  sheet: 'Trang tính',
  key: 'Khóa bảng',
  caption: 'Nội dung',
  superiorAgency: 'Cơ quan cấp trên',
  issuingAgency: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  issued: 'Địa danh và ngày',
  unit: 'Đơn vị',
  period: 'Kỳ số liệu',
  asOf: 'Danh mục đơn vị tại ngày',
  surveys: 'Khảo sát',
  method: 'Phương pháp',
  noMethod: 'chưa có',
  methodHash: 'Mã băm của phương pháp',
  recomputed: 'Lưu ý',
  recomputedText: 'Số liệu được tính lại theo phương pháp khác với phương pháp của khảo sát.',
  createdAt: 'Tệp được lập ngày',
  reading: 'Cách đọc',
  readingText:
    'Các số giữ nguyên độ chính xác, chỉ hiển thị làm tròn như trong báo cáo. Ô không có số ghi lý do bằng chữ. Tệp không có công thức.',
}

const en: WorkbookWords = {
  contents: 'Contents',
  wording: 'Wording',
  codeBook: 'Code book',
  sheet: 'Sheet',
  key: 'Key of the table',
  caption: 'Content',
  superiorAgency: 'Superior agency',
  issuingAgency: 'Issuing agency',
  number: 'Number',
  issued: 'Place and day',
  unit: 'Unit',
  period: 'Period',
  asOf: 'Units as of',
  surveys: 'Surveys',
  method: 'Method',
  noMethod: 'none yet',
  methodHash: 'Hash of the method',
  recomputed: 'Note',
  recomputedText: 'The figures are recomputed with another method than that of the surveys.',
  createdAt: 'File made on',
  reading: 'How to read it',
  readingText:
    'Numbers are in full and only shown as rounded as in the report. A cell without a number says why in words. The file has no formulas.',
}

export const workbookWords = { vi, en }
