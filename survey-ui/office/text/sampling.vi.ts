import type { DesignFault, Sampling } from '#contract/sampling.ts'

/** Texts on how a survey chooses whom it asks, in Vietnamese. */
export const samplingVi = {
  legend: 'Cách chọn người trả lời',
  choices: {
    self_selected: {
      name: 'Người trả lời tự chọn',
      note: 'Ai muốn thì trả lời: máy tính bảng, mã QR, phiếu để tại quầy. Số liệu không có biên sai số.',
    },
    probability: {
      name: 'Rút mẫu ngẫu nhiên từ danh sách',
      note: 'Người được hỏi rút từ một danh sách, ai cũng có cơ hội được chọn. Số liệu được ghi biên sai số.',
    },
    census: {
      name: 'Hỏi toàn bộ danh sách',
      note: 'Mọi người trong danh sách đều được hỏi, không rút mẫu.',
    },
  } satisfies Record<Sampling, { name: string; note: string }>,
  frame: 'Danh sách',
  frameHelp: 'Ví dụ: danh sách hồ sơ đã trả kết quả năm 2025 trên hệ thống một cửa của tỉnh',
  frameOn: 'Danh sách tính đến ngày',
  drawnBy: 'Người rút mẫu hoặc lập danh sách',
  drawnByHelp: 'Cơ quan, họ tên hoặc chức vụ',
  faults: {
    frame: 'Ghi rõ danh sách nào.',
    frameOn: 'Ghi ngày của danh sách, không sau hôm nay.',
    drawnBy: 'Ghi ai đã rút mẫu hoặc lập danh sách.',
  } satisfies Record<DesignFault, string>,
  caution:
    'Phiếu gửi qua máy tính bảng, mã QR hoặc kênh khác luôn là tự chọn. Chỉ cần đợt này có phiếu như vậy, toàn bộ số liệu của đợt được ghi là mẫu tự chọn. Hãy phát phiếu cho người được chọn qua phiếu giấy hoặc phỏng vấn, và mở đợt riêng cho các kênh còn lại.',
  action: 'Cách chọn mẫu',
  title: (survey: string) => `Cách chọn mẫu của đợt “${survey}”`,
  meaning: 'Điều khai ở đây quyết định số liệu được gọi là gì. Mỗi lần đổi đều được ghi vào nhật ký.',
  save: 'Lưu cách chọn mẫu',
  done: (survey: string) => `Đã ghi cách chọn mẫu của đợt “${survey}”.`,
  declared: (name: string) => `Đợt này đang khai: ${name}.`,
  source: (source: string, day: string) => `${source} (${day})`,
  noSource: 'chưa ghi nguồn',
  transactionsFrom: (sources: string) => `Nguồn số hồ sơ: ${sources}.`,
  marginsFrom: (sources: string) => `Nguồn: ${sources}`,
}

export type SamplingTexts = typeof samplingVi
