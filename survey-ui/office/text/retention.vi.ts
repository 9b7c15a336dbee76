import type { RetentionClass } from '#contract/retention.ts'

interface KindWords {
  name: string
  /** What exactly goes, and when. */
  what: string
  /** Why it cannot be kept for less. */
  why: string
  /** Names rows beside their number. */
  rows: (rows: number) => string
}

const kinds: Record<RetentionClass, KindWords> = {
  comments: {
    name: 'Ý kiến bằng lời',
    what: 'Điều người dân viết, đã hiện hay còn chờ; tính từ cuối tháng viết.',
    why: 'Ngắn hơn thì ý kiến mất trước khi cán bộ kịp đọc.',
    rows: () => 'ý kiến',
  },
  quarantine: {
    name: 'Phiếu chưa nhận được',
    what: 'Phiếu đang tách riêng chờ xét lại; tính từ ngày trả lời.',
    why: 'Ngắn hơn thì phiếu mất trước khi kịp sửa lỗi và xét lại.',
    rows: () => 'phiếu chưa nhận được',
  },
  audit: {
    name: 'Nhật ký',
    what: 'Việc cán bộ đã làm; cắt từ đầu, phần còn lại vẫn kiểm tra được.',
    why: 'Quy định về an toàn thông tin cần ít nhất 90 ngày.',
    rows: () => 'dòng nhật ký',
  },
  sessions: {
    name: 'Phiên đăng nhập',
    what: 'Trình duyệt đã đăng nhập mà không ai dùng nữa.',
    why: '',
    rows: () => 'phiên đăng nhập',
  },
  deliveryCounters: {
    name: 'Số đếm giao nhận',
    what: 'Số đếm theo ngày của máy tính bảng và phiếu mời; ngày còn thiếu phiếu thì giữ lại.',
    why: 'Ngắn hơn thì không còn thấy phiếu nào chưa về.',
    rows: () => 'số đếm giao nhận',
  },
  analyses: {
    name: 'Kết quả phân tích',
    what: 'Kết quả đã tính; có thể tính lại bất cứ lúc nào.',
    why: '',
    rows: () => 'kết quả phân tích',
  },
}

/** Texts about how long what is kept, in Vietnamese. */
export const retentionVi = {
  title: 'Thời hạn lưu',
  lead: 'Mỗi loại dữ liệu chỉ được giữ trong thời hạn dưới đây. Máy chủ tự kiểm tra mỗi giờ và xóa phần đã quá hạn; nhật ký ghi số lượng đã xóa.',
  kinds,
  columns: {
    kind: 'Loại dữ liệu',
    period: 'Giữ trong',
    now: 'Xóa ở lần kiểm tra tới',
    soon: 'Xóa trong 30 ngày tới',
  },
  days: (days: string) => `${days} ngày`,
  forGood: 'mãi mãi',
  some: (count: string, rows: string) => `${count} ${rows}`,
  lastRun: (moment: string) => `Máy chủ kiểm tra gần nhất lúc ${moment}.`,
  neverRun: 'Máy chủ chưa kiểm tra lần nào; lần đầu là một phút sau khi khởi động.',
  lastRemoval: (moment: string, removed: string) => `Lần xóa gần nhất lúc ${moment}: ${removed}.`,
  neverRemoved: 'Chưa có gì bị xóa vì quá hạn.',
  change: 'Đổi',
  changeOf: (name: string) => `Đổi thời hạn: ${name}`,
  keepFor: 'Giữ trong bao nhiêu ngày',
  keepForGood: 'Giữ mãi mãi, không tự xóa',
  bounds: (fewest: string, most: string) => `Từ ${fewest} đến ${most} ngày.`,
  periodFault: 'Thời hạn này không dùng được.',
  save: 'Lưu thời hạn',
  busy: 'Đang lưu…',
  saved: (name: string) => `Đã đổi thời hạn: ${name}.`,
  question: (name: string, days: string) => `Rút thời hạn của “${name}” còn ${days} ngày?`,
  deletesNow: (rows: string) =>
    `Ở lần kiểm tra tới, trong vòng một giờ, máy chủ sẽ xóa ${rows}. Đã xóa thì không lấy lại được.`,
  deletesNothing: 'Hiện chưa có gì quá thời hạn mới, nên chưa có gì bị xóa ngay.',
  deletesSoon: (rows: string) => `Trong 30 ngày tiếp theo sẽ đến lượt thêm ${rows}.`,
  confirmDelete: 'Rút thời hạn và xóa',
  confirmShorten: 'Rút thời hạn',
  keep: 'Giữ như cũ',
  keptTitle: 'Không bị xóa',
  kept: 'Phiếu và số liệu là kết quả đo, không chứa gì chỉ đến một người, nên được giữ lại. Bản sao lưu là tệp nằm ngoài hệ thống: cơ quan tự xóa theo cùng thời hạn.',
}

export type RetentionTexts = typeof retentionVi
