import type { ActionFilter, ActionState } from '#contract/actions.ts'

const states: Record<ActionState, string> = {
  open: 'Mới mở',
  in_work: 'Đang làm',
  done: 'Đã làm xong',
  checked: 'Đã kiểm tra',
  dismissed: 'Không làm',
}

const filters: Record<Exclude<ActionFilter, 'open' | 'in_work' | 'done'>, string> = {
  unfinished: 'Chưa xong',
  late: 'Quá hạn',
  checked: 'Đã kiểm tra',
  dismissed: 'Không làm',
  all: 'Tất cả',
}

/** The words of the page of actions. */
export const actionsVi = {
  lead: 'Việc được mở khi một câu hỏi hoặc một bước của đơn vị thấp hơn mức đề ra trong hai kỳ liền nhau, kỳ sau thấp cả khoảng tin cậy. Kỳ tiếp theo cho biết việc đã làm có giúp hay không.',
  finding: (unfinished: string, late: number, lateText: string, unit: string) =>
    late === 0
      ? `${unfinished} việc chưa xong ở ${unit}; không việc nào quá hạn.`
      : `${unfinished} việc chưa xong ở ${unit}; ${lateText} việc đã quá hạn.`,
  findingNone: (unit: string) => `Không có việc nào chưa xong ở ${unit}.`,
  filter: 'Hiện',
  filters,
  states,
  list: 'Danh sách việc',
  late: 'Quá hạn',
  due: (day: string) => `Hạn ${day}`,
  noDue: 'chưa đặt hạn',
  owner: (name: string) => `Người chịu trách nhiệm: ${name}`,
  noOwner: 'Chưa có người chịu trách nhiệm',
  byRule: 'Mở theo quy tắc',
  byPerson: (name: string) => `${name} mở`,
  openedOn: (day: string) => `mở ngày ${day}`,
  empty: 'Chưa có việc nào',
  emptyLead:
    'Khi một quý khép lại, những câu hỏi thấp hơn mức đề ra trong hai quý liền nhau sẽ hiện ở đây. Cũng có thể tự mở một việc.',
  emptyFilter: 'Không có việc nào ở lựa chọn này',
  emptyFilterLead: 'Chọn “Tất cả” để xem mọi việc.',
  evidence: {
    title: 'Số liệu đã mở việc này',
    frozen: 'Giữ nguyên như khi mở, dù số liệu về sau có đổi.',
    period: 'Kỳ',
    n: 'Số người trả lời',
    index: 'Hài lòng, %',
    interval: 'Khoảng tin cậy 95 %',
    line: (line: string) => `Mức đề ra: ${line}`,
    manual: 'Việc do người mở, không kèm số liệu.',
    low: (index: string, interval: string, line: string) => `${index} (${interval}), dưới mức ${line}`,
  },
  comparison: {
    title: 'Kỳ sau cho thấy gì',
    none: 'Chưa có kỳ nào khép lại sau khi mở việc.',
    better: (points: string, interval: string) =>
      `Tăng ${points} điểm phần trăm (${interval}): có cải thiện.`,
    worse: (points: string, interval: string) => `Giảm ${points} điểm phần trăm (${interval}): xấu đi.`,
    unclear: (points: string, interval: string) =>
      `Chênh lệch ${points} điểm phần trăm (${interval}): chưa đủ cơ sở kết luận.`,
    of: (period: string, index: string, n: string) => `${period}: ${index}, n = ${n}.`,
  },
  form: {
    title: 'Cách xử lý',
    owner: 'Người chịu trách nhiệm',
    cause: 'Nguyên nhân',
    measures: 'Sẽ làm gì',
    due: 'Hạn xong',
    dueFault: 'Viết ngày như 31/12/2026.',
    result: 'Kết quả',
    because: 'Lý do không làm',
    state: 'Tình trạng',
    save: 'Lưu',
    saving: 'Đang lưu …',
    saved: 'Đã lưu.',
    changed:
      'Có người vừa đổi việc này. Chưa lưu gì và chữ đã gõ còn nguyên; bấm “Xem bản mới” để xem họ đã ghi gì rồi lưu lại.',
    reload: 'Xem bản mới',
    needOwner: 'Đang làm thì cần có người chịu trách nhiệm.',
    needResult: 'Ghi kết quả trước khi coi là xong.',
    needBecause: 'Ghi lý do trước khi không làm.',
  },
  history: {
    title: 'Diễn biến',
    opened: 'mở việc',
    rule: 'Quy tắc',
    system: 'Hệ thống',
    compared: 'so với kỳ sau',
    changed: (fields: string) => `đổi ${fields}`,
    state: (state: string) => `chuyển sang “${state}”`,
    fields: {
      owner: 'người chịu trách nhiệm',
      cause: 'nguyên nhân',
      measures: 'việc sẽ làm',
      dueOn: 'hạn',
      result: 'kết quả',
      dismissedBecause: 'lý do',
    } as Record<string, string>,
  },
  back: 'Về danh sách',
  add: 'Mở một việc',
  addTitle: (unit: string) => `Mở một việc cho ${unit}`,
  what: 'Cần làm gì',
  whatFault: 'Viết ngắn gọn việc cần làm.',
  addSave: 'Mở việc',
  cancel: 'Thôi',
}

export type ActionsTexts = typeof actionsVi
