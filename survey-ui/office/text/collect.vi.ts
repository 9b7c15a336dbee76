import type { Channel } from '#contract/collector.ts'
import type { QuarantineReason } from '#contract/quarantine.ts'
import type { LookBack } from '../router.ts'

const channels: Record<Channel, string> = {
  tablet: 'Máy tính bảng',
  qr: 'Mã QR',
  paper: 'Phiếu giấy',
  interview: 'Phỏng vấn',
  other: 'Khác',
}

const lookBacks: Record<LookBack, string> = { 1: 'Hôm nay', 7: '7 ngày', 30: '30 ngày' }

/** Why responses wait, as a heading, and what to do about it. */
const reasons: Record<QuarantineReason, { name: string; remedy: string }> = {
  survey_closed: {
    name: 'Đợt khảo sát không mở vào ngày trả lời',
    remedy:
      'Nếu khoảng thời gian của đợt đặt sai: mở rộng khoảng thời gian ở trang Thiết lập, rồi bấm “Xét lại”. Nếu phiếu đúng là ngoài thời gian thì để nguyên.',
  },
  unknown_version: {
    name: 'Đợt hoặc phiên bản bộ câu hỏi không có ở điểm thu này',
    remedy: 'Đưa đợt khảo sát vào điểm thu, hoặc nạp phiên bản bộ câu hỏi còn thiếu, rồi bấm “Xét lại”.',
  },
  unknown_reference: {
    name: 'Lĩnh vực, thủ tục hoặc đơn vị giải quyết không có trong danh mục',
    remedy: 'Bổ sung danh mục ở Thiết lập, mục Nhập từ tệp, rồi bấm “Xét lại”.',
  },
  answers_rejected: {
    name: 'Câu trả lời không khớp với bộ câu hỏi',
    remedy:
      'Thường do thiết bị dùng phiên bản khác với phiên bản đã công bố. Kiểm tra phiên bản của bộ câu hỏi, rồi bấm “Xét lại”. Phiếu giấy thì nhập lại từ tờ phiếu.',
  },
  collector_revoked: {
    name: 'Điểm thu đã bị thu hồi trước ngày trả lời',
    remedy: 'Nếu ngày thu hồi ghi sai, sửa lại rồi bấm “Xét lại”. Nếu đúng thì để nguyên.',
  },
  collector_expired: {
    name: 'Điểm thu đã hết hạn trước ngày trả lời',
    remedy: 'Nếu hạn ghi sai, dời ngày cuối của đường dẫn rồi bấm “Xét lại”. Nếu đúng thì để nguyên.',
  },
  device_revoked: {
    name: 'Do máy tính bảng đã bị thu hồi gửi về',
    remedy: 'Phiếu không có lỗi. Nếu máy vẫn ở nơi tiếp dân khi người dân trả lời, nhận các phiếu này.',
  },
  sender_unknown: {
    name: 'Gửi tới điểm đặt máy nhưng không từ máy nào đã đăng ký',
    remedy: 'Chỉ nhận khi biết rõ nguồn gửi, chẳng hạn sau khi phục hồi dữ liệu. Nếu không rõ thì để nguyên.',
  },
  arrived_late: {
    name: 'Đến qua đường dẫn khi đợt khảo sát đã kết thúc quá hai ngày',
    remedy:
      'Điện thoại không giữ phiếu lâu như vậy. Chỉ nhận khi biết rõ nguồn gửi; nếu không rõ thì để nguyên.',
  },
  code_used: {
    name: 'Mã đã dùng',
    remedy: 'Mã góp ý này đã đi cùng một phiếu khác. Phiếu được giữ, không tính vào kết quả.',
  },
  code_unknown: {
    name: 'Mã không có trong danh sách đã phát',
    remedy: 'Phiếu được giữ, không tính vào kết quả: không có mã thì không xét lại được.',
  },
  code_expired: {
    name: 'Mã hết hạn hoặc đã bị thu hồi',
    remedy: 'Phiếu được giữ, không tính vào kết quả.',
  },
  code_missing: {
    name: 'Thiếu mã, trong khi nơi này bắt buộc có mã',
    remedy: 'Phiếu được giữ, không tính vào kết quả.',
  },
}

/** Texts of the page about collecting. */
export const collectVi = {
  lead: 'Phiếu tính theo ngày người dân trả lời. Đây là số đếm để theo dõi việc thu phiếu, không phải kết quả đánh giá.',
  finding: {
    today: (responses: string, units: string) => `hôm nay nhận ${responses} phiếu từ ${units} đơn vị`,
    todayHere: (responses: string) => `hôm nay nhận ${responses} phiếu`,
    todayNone: 'hôm nay chưa nhận phiếu nào',
    lost: (responses: string) => `cơ sở dữ liệu thiếu ${responses} phiếu đã có biên nhận`,
    missing: (responses: string) => `còn thiếu ${responses} phiếu đã ghi nhận trên máy tính bảng`,
    forked: (tablets: string) => `${tablets} máy tính bảng bị chép đăng ký sang máy khác`,
    full: (tablets: string) => `${tablets} máy tính bảng sắp đầy bộ nhớ`,
    silent: (tablets: string) => `${tablets} máy tính bảng mất liên lạc`,
    unsent: (tablets: string) => `${tablets} máy tính bảng chưa gửi hết phiếu`,
    waiting: (responses: string) => `${responses} phiếu chờ xử lý`,
    noneWaiting: 'không có phiếu nào chờ xử lý',
  },
  period: 'Thời gian',
  lookBacks,
  channels,

  arrivals: {
    title: 'Phiếu về từ đâu?',
    total: 'Tổng',
    unit: 'Đơn vị',
    own: 'thu trực tiếp',
    whole: 'toàn bộ',
    none: 'Không có phiếu nào trong thời gian này.',
    noneLead: 'Khi người dân gửi phiếu qua máy tính bảng, mã QR hoặc phiếu giấy, số phiếu hiện ở đây.',
    blank: (blank: string) => `Không kể ${blank} phiếu gửi về mà không chấm câu nào.`,
    days: 'Số phiếu từng ngày',
    day: 'Ngày',
    responses: 'Số phiếu',
    units: 'Số đơn vị có phiếu',
    dayTable: 'Xem bảng từng ngày',
    today: 'hôm nay',
  },

  quarantine: {
    title: 'Phiếu nào chưa được nhận, và vì sao?',
    note: 'Không ai xem được nội dung phiếu. Phiếu được giữ nguyên cho đến khi sửa xong phía cơ quan và xét lại.',
    none: 'Không có phiếu nào chờ xử lý.',
    noneLead: 'Phiếu chưa nhận được vì đợt, phiên bản hay danh mục đặt sai sẽ được giữ lại và hiện ở đây.',
    reasons,
    otherReason: (code: string) => `Lý do khác (${code})`,
    otherRemedy: 'Phiếu được giữ nguyên.',
    place: 'Điểm thu',
    day: 'Ngày trả lời',
    about: 'Đợt khảo sát, câu hỏi',
    unknownSurvey: 'Đợt không có trong hệ thống',
    unknownItem: 'Câu hỏi không có trong bộ câu hỏi',
    count: 'Số phiếu',
    responses: (count: string) => `${count} phiếu`,
    judge: 'Xét lại',
    judgeAll: 'Xét lại tất cả',
    judgeWhat: (place: string, day: string) => `Xét lại: ${place}, ngày ${day}`,
    busy: 'Đang xét…',
    progress: (judged: string, left: string) => `Đã xét ${judged} phiếu, còn ${left}.`,
    result: (accepted: string, kept: string) =>
      `Đã nhận ${accepted} phiếu vào đúng ngày người dân trả lời. ${kept} phiếu vẫn chưa nhận được.`,
    resultAll: (accepted: string) => `Đã nhận ${accepted} phiếu vào đúng ngày người dân trả lời.`,
    resultNone: 'Chưa nhận được phiếu nào: lý do vẫn còn. Sửa theo hướng dẫn bên dưới rồi xét lại.',
    resultGone: 'Các phiếu này vừa được người khác xử lý.',
    broken: 'Việc xét bị dừng giữa chừng; phiếu đã nhận vẫn được tính, phiếu còn lại được giữ nguyên.',
    take: 'Nhận phiếu',
    takeWhat: (place: string, day: string) => `Nhận phiếu: ${place}, ngày ${day}`,
    takeQuestion: (count: string, place: string) => `Nhận ${count} phiếu từ máy đã thu hồi ở “${place}”?`,
    takeMeaning:
      'Các phiếu này sẽ được tính như mọi phiếu khác, vào ngày người dân trả lời. Đã nhận thì không trả lại được.',
    takeConfirm: 'Nhận các phiếu này',
    takeCancel: 'Để nguyên',
    toWindow: 'Đến trang Thiết lập để sửa khoảng thời gian',
  },
}

export type CollectTexts = typeof collectVi
