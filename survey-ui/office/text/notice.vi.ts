import type { NoticePart } from '#contract/notice-parts.ts'

const parts: Record<NoticePart, string> = {
  anonymity: 'Phiếu không ghi tên, không chỉ đến người trả lời.',
  totals: 'Chỉ công bố số liệu gộp của nhiều người.',
  officials: 'Cán bộ tiếp người dân không xem được phiếu.',
}

/** Texts about the privacy notice, in Vietnamese. */
export const noticeVi = {
  title: 'Thông báo về dữ liệu',
  lead: 'Điều người dân đọc trước khi trả lời, trên điện thoại, máy tính bảng và phiếu giấy. Mỗi phiếu ghi lại phiên bản đã hiện.',
  shownSince: (version: string, day: string) => `Phiên bản ${version}, hiện từ ngày ${day}`,
  shownAlways: (version: string) => `Phiên bản ${version}, hiện từ đầu`,
  coming: (version: string, day: string) => `Phiên bản ${version} đã công bố, sẽ hiện từ ngày ${day}.`,
  previewLanguage: 'Ngôn ngữ xem thử',
  onPhone: 'Trên điện thoại, khi mở dòng này',
  onTablet: 'Trên máy tính bảng, ở cuối màn hình chờ',
  write: 'Viết phiên bản mới',
  formTitle: (version: string) => `Phiên bản ${version}`,
  textIn: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  length: (least: string, most: string) => `Từ ${least} đến ${most} ký tự.`,
  typed: (signs: string) => `Đang có ${signs}.`,
  partsTitle: 'Thông báo nào cũng phải nói',
  parts,
  found: 'Đã có',
  notFound: (languages: string[]) => `Chưa thấy trong ${languages.join(' và ')}`,
  inLanguage: { vi: 'tiếng Việt', en: 'tiếng Anh' },
  vouch: 'Đã nói bằng cách khác',
  vouchFor: (part: string) => `Đã nói bằng cách khác: ${part}`,
  unsaid: 'Viết thêm các ý còn thiếu, hoặc đánh dấu nếu đã nói bằng cách khác.',
  fromDay: 'Hiện từ ngày',
  fromHelp: (day: string) => `Sớm nhất là ${day}.`,
  fromFault: (day: string) => `Chọn ngày từ ${day} trở đi.`,
  preview: 'Người dân sẽ thấy',
  unchanged: 'Nội dung chưa khác phiên bản trước.',
  publish: 'Công bố',
  busy: 'Đang công bố…',
  question: (version: string, day: string) => `Công bố phiên bản ${version}, hiện từ ngày ${day}?`,
  meaning:
    'Phiên bản đã công bố không sửa và không thu hồi được; muốn đổi thì viết phiên bản tiếp theo. Phiếu đã trả lời giữ phiên bản cũ.',
  keep: 'Xem lại',
  published: (version: string) => `Đã công bố phiên bản ${version}.`,
  usesTitle: 'Đang hiện ở đâu',
  usesNone: 'Chưa có đợt khảo sát nào đang thu phiếu.',
  columns: { survey: 'Đợt khảo sát', links: 'Mã QR', tablets: 'Máy tính bảng', paper: 'Tập phiếu giấy' },
  batches: (count: string, version: string) => `${count} tập, in phiên bản ${version}`,
  noBatches: 'không có',
  usesNote:
    'Mã QR và máy tính bảng luôn hiện phiên bản của hôm nay. Tập phiếu giấy giữ phiên bản lúc lập tập.',
  versionsTitle: 'Các phiên bản',
  version: (version: string) => `Phiên bản ${version}`,
  states: { shown: 'đang hiện', past: 'đã thay', coming: 'sắp hiện' },
  fromBeginning: 'có sẵn từ đầu',
  from: (day: string) => `từ ngày ${day}`,
  until: (day: string) => `, đến trước ngày ${day}`,
  by: (login: string) => `, ${login} công bố`,
}

export type NoticeTexts = typeof noticeVi
