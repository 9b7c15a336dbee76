/** Texts about the agency on documents, in Vietnamese. */
export const agencyVi = {
  title: 'Cơ quan trên văn bản',
  lead: 'In ở đầu báo cáo, áp phích và phiếu giấy, theo thể thức văn bản hành chính (Nghị định 30/2020/NĐ-CP).',
  superior: 'Cơ quan chủ quản (dòng 1)',
  superiorHelp: 'Ví dụ: ỦY BAN NHÂN DÂN TỈNH BÌNH MINH',
  issuing: 'Cơ quan ban hành (dòng 2)',
  issuingHelp: 'Ví dụ: SỞ NỘI VỤ',
  place: 'Địa danh trong dòng ngày tháng',
  placeHelp: 'Ví dụ: Bình Minh',
  idle: 'Máy tính bảng hỏi “Ông/Bà còn đó không?” sau (giây)',
  idleHelp: 'Từ 15 đến 300 giây không ai chạm.',
  missing: 'Cần điền mục này.',
  idleFault: 'Nhập số nguyên từ 15 đến 300.',
  save: 'Lưu',
  busy: 'Đang lưu…',
  saved: 'Đã lưu. Báo cáo và áp phích in từ bây giờ mang tên mới.',
  preview: 'Đầu văn bản sẽ như sau',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:       /BC',
  placeAndDay: (place: string, day: string, month: string, year: string) =>
    `${place}, ngày ${day} tháng ${month} năm ${year}`,
  toBegin: 'Về các bước bắt đầu',
}

export type AgencyTexts = typeof agencyVi
