import type { BatchFault } from '#contract/paper.ts'
import type { Refusal } from '../paper/field-entry.ts'

const counted = { returned: 'thu về', valid: 'hợp lệ', spoiled: 'hỏng' } as const
const listed = (serials: readonly number[]) =>
  serials.length > 12 ? `${serials.slice(0, 12).join(', ')} … (${serials.length} phiếu)` : serials.join(', ')

const refusals: Record<Refusal | 'serial', string> = {
  unknown_key: 'Phím này không dùng cho câu này.',
  too_many:
    'Đã đủ số ô được chọn. Nếu phiếu chọn quá số ô, nhấn Backspace để bỏ các ô rồi Phím cách để bỏ trống.',
  range: 'Số nằm ngoài khoảng cho phép. Nếu phiếu ghi như vậy, nhấn Backspace xóa rồi Phím cách để bỏ trống.',
  day: 'Gõ 8 chữ số ngày, tháng, năm, ví dụ 05032026.',
  required: 'Câu này không được bỏ trống. Nếu phiếu để trống, nhấn S: phiếu hỏng.',
  serial: 'Số này không thuộc lô. Xem lại số in trên phiếu.',
}

/** Every text of the paper page in Vietnamese. */
export const paperVi = {
  lead: 'In phiếu, nhận về, nhập và đóng từng lô. Lô chỉ đóng được khi các con số khớp nhau.',
  endedUnit: 'Đơn vị đã kết thúc hoạt động',
  batches: 'Các lô phiếu',
  none: 'Chưa có lô phiếu nào.',
  noneLead:
    'Một lô là số phiếu phát ra cho một đơn vị trong một đợt khảo sát. Tạo lô để in phiếu có số thứ tự và nhập phiếu thu về.',
  noneClerk: 'Khi người quản lý khảo sát tạo lô cho đơn vị của Ông/Bà, lô hiện ở đây để nhập.',
  add: 'Tạo lô phiếu',
  created: (name: string) => `Đã tạo lô “${name}”. Bước tiếp theo: in phiếu, phát và thu về.`,
  batch: 'Lô',
  unit: 'Đơn vị',
  survey: 'Đợt khảo sát',
  name: 'Tên lô',
  nameHelp: 'Ví dụ: Phiếu bưu điện phát tháng 6',
  day: 'Ngày thu thập',
  dayHelp: 'Phiếu của lô được tính vào ngày này.',
  issued: 'Phát ra',
  issuedField: 'Số phiếu phát ra',
  firstSerial: 'Số phiếu đầu tiên',
  keyings: 'Cách nhập',
  once: 'Nhập một lần',
  twice: 'Nhập hai lần, hai người, rồi đối chiếu',
  save: 'Tạo lô',
  saving: 'Đang tạo…',
  cancel: 'Thôi',
  missing: 'Cần điền mục này.',
  numberFault: (min: number, max: string) => `Ghi một số từ ${min} đến ${max}.`,
  noSurvey: 'Cần có đợt khảo sát trước. Tạo ở trang Thiết lập.',
  returned: 'Thu về',
  valid: 'Hợp lệ',
  spoiled: 'Hỏng',
  keyed: 'Đã nhập',
  keyedOf: (keying: number, done: string) => `lần ${keying}: ${done}`,
  state: 'Tình trạng',
  status: { open: 'Đang mở', closing: 'Đang đóng dở', closed: 'Đã đóng' },
  show: 'Mở lô',
  hide: 'Thu gọn',
  serials: (first: string, last: string) => `Số phiếu ${first}–${last}`,
  counts: 'Số đếm bằng tay',
  saveCounts: 'Lưu số đếm',
  countsSaved: 'Đã lưu số đếm.',
  printTitle: 'In phiếu',
  print: (issued: string) => `Tải ${issued} phiếu có số (PDF)`,
  printing: 'Đang làm tệp…',
  printLanguage: 'Ngôn ngữ của phiếu',
  printLanguages: { vi: 'Tiếng Việt', en: 'Tiếng Anh', both: 'Cả hai' },
  fileName: 'phieu',
  keyTitle: 'Nhập phiếu',
  key: (keying: number, keyings: number) => (keyings === 1 ? 'Nhập phiếu' : `Nhập lần ${keying}`),
  settle: (differences: string) => `Đối chiếu ${differences} phiếu khác nhau`,
  closeTitle: 'Đóng lô',
  ready: 'Các con số đã khớp. Có thể đóng lô.',
  notReady: 'Chưa đóng được:',
  close: 'Đóng lô',
  closeAgain: 'Đóng tiếp',
  closingNote: 'Lần đóng trước bị dừng giữa chừng. Đóng tiếp: phiếu đã ghi nhận không bị tính hai lần.',
  closeQuestion: (name: string) => `Đóng lô “${name}”?`,
  closeMeaning: (valid: string) =>
    `${valid} phiếu hợp lệ được ghi nhận vào đợt khảo sát; nội dung đã nhập được xóa, chỉ giữ lại số đếm. Lô đã đóng không mở lại được.`,
  closeConfirm: 'Đóng lô này',
  closeBusy: 'Đang đóng…',
  keepOpen: 'Để lô mở',
  closed: (name: string, stored: string) => `Đã đóng lô “${name}”: ghi nhận ${stored} phiếu.`,
  rejected: (serials: readonly number[]) =>
    `Chưa ghi nhận được các phiếu số ${listed(serials)}. Không phiếu nào bị mất; khắc phục rồi đóng tiếp.`,
  unfit: 'Các phiếu sau không khớp bộ câu hỏi, cần nhập lại từ phiếu giấy:',
  unfitBallot: (serial: number, item: string) => `Phiếu ${serial}${item ? `, câu ${item}` : ''}`,
  fault: (fault: BatchFault): string => {
    switch (fault.kind) {
      case 'not_counted':
        return `Chưa ghi số phiếu ${counted[fault.of]}.`
      case 'returned_over_issued':
        return `Thu về ${fault.returned} phiếu, nhiều hơn ${fault.issued} phiếu phát ra.`
      case 'parts_differ':
        return `${fault.valid} hợp lệ + ${fault.spoiled} hỏng = ${fault.valid + fault.spoiled}, khác ${fault.returned} phiếu thu về.`
      case 'keyed_differs':
        return `Nhập lần ${fault.keying}: ${fault.keyed} phiếu ${counted[fault.of]}; đếm bằng tay: ${fault.counted}.`
      case 'unfinished':
        return `Đang nhập dở: phiếu số ${listed(fault.serials)}.`
      case 'unpaired':
        return `Mới nhập một trong hai lần: phiếu số ${listed(fault.serials)}.`
      case 'differing':
        return `Hai lần nhập khác nhau: phiếu số ${listed(fault.serials)}.`
    }
  },

  problems: {
    day_outside: 'Ngày này nằm ngoài thời gian của đợt khảo sát, hoặc chưa đến.',
    already_exists: 'Đã có lô hoặc tệp nhập mang tên này. Đặt tên khác.',
    batch_unfinished: 'Các con số vừa thay đổi và chưa khớp. Tải lại trang để xem.',
    batch_closed: 'Lô này đã đóng.',
  } as Record<string, string>,

  keying: {
    title: (name: string) => `Nhập phiếu: ${name}`,
    pass: (keying: number) => `Lần ${keying}`,
    progress: (done: string, all: string) => `Đã nhập ${done}${all ? ` / ${all}` : ''} phiếu`,
    sent: 'Mọi phiếu đã lưu trên máy chủ',
    sending: 'Đang lưu…',
    waiting: (ballots: string) =>
      `Mất kết nối: ${ballots} phiếu đang giữ trên máy này, sẽ tự gửi lại. Không tắt trang này.`,
    serial: 'Số in trên phiếu',
    serialHint: 'Enter nếu đúng số này; hoặc gõ số khác rồi Enter.',
    allDone: 'Mọi số của lô đã nhập. Gõ một số để nhập lại, hoặc Esc để kết thúc.',
    saved: (serial: string) => `Đã xong phiếu ${serial}`,
    savedSpoiled: (serial: string) => `Đã ghi phiếu ${serial} là phiếu hỏng`,
    reopen: 'Backspace: sửa phiếu vừa nhập',
    again: (serial: string) => `Phiếu ${serial} đã nhập rồi.`,
    againHint: 'Enter: nhập lại từ đầu. Esc: chọn số khác.',
    spoil: (serial: string) => `Ghi phiếu ${serial} là phiếu hỏng?`,
    spoilHint: 'Enter: phiếu hỏng. Esc: quay lại.',
    leave: (serial: string) => `Dừng ở phiếu ${serial}?`,
    leaveHint: 'Enter: dừng, phần đã nhập được giữ. Delete: dừng và bỏ phiếu này. Esc: nhập tiếp.',
    ballot: 'Phiếu',
    list: 'Cả phiếu',
    end: 'Kết thúc nhập',
    respondent: 'Người trả lời',
    noOpinion: 'Không có ý kiến',
    keys: {
      one: 'Số: chọn và sang câu sau',
      many: 'Số: chọn hoặc bỏ chọn · Enter: xong câu này',
      figures: 'Gõ số · Enter: xong câu này',
      text: 'Gõ chữ · Ctrl + Enter: xong câu này',
      blank: 'Phím cách: bỏ trống',
      back: 'Backspace: câu trước',
      spoiled: 'S: phiếu hỏng',
      leave: 'Esc: dừng',
    },
    day: 'ngày tháng năm',
    atMost: (count: number) => `Tối đa ${count} ô`,
    refusals,
    refused: (serial: string) => `Phiếu ${serial} chưa lưu được.`,
    refusedWhy: {
      ballot_keyed: 'Số này đã có người nhập. Xem lại số in trên phiếu rồi nhập lại.',
      same_keyer: 'Ông/Bà đã nhập phiếu này ở lần kia; lần này phải do người khác nhập.',
      answers_rejected: 'Có câu trả lời không khớp bộ câu hỏi. Nhập lại phiếu này.',
      batch_closed: 'Lô đã đóng.',
    } as Record<string, string>,
    understood: 'Đã rõ',
  },

  settling: {
    title: (name: string) => `Đối chiếu hai lần nhập: ${name}`,
    lead: 'Xem phiếu giấy và chọn giá trị đúng. Chỉ hiện những chỗ khác nhau.',
    left: (count: string) => `Còn ${count} chỗ khác nhau`,
    again: (count: string) => `Còn ${count} phiếu phải nhập lại`,
    none: 'Hai lần nhập giống nhau. Không còn gì phải đối chiếu.',
    apart: (serials: string) =>
      `Phiếu ${serials}: hai lần nhập khác nhau quá nhiều nên không đối chiếu từng chỗ được. Xem lại số in trên phiếu, rồi nhập lại lần nhập sai từ phiếu giấy.`,
    first: 'Lần 1',
    second: 'Lần 2',
    third: 'Giá trị khác',
    keys: '1: lấy lần 1 · 2: lấy lần 2 · 3: nhập giá trị khác từ phiếu · ↑ ↓: chỗ khác · Esc: thôi',
    thirdKeys: 'Nhập như khi nhập phiếu · Esc: quay lại chọn 1 hoặc 2',
    spoiled: 'Phiếu hỏng hay hợp lệ?',
    isSpoiled: 'Phiếu hỏng',
    isValid: 'Phiếu hợp lệ',
    spoiledNote: 'Nếu phiếu hợp lệ, lần nhập ghi là hỏng được bỏ và phải nhập lại.',
    blank: 'Để trống',
    end: 'Về danh sách lô',
  },
}

export type PaperTexts = typeof paperVi
