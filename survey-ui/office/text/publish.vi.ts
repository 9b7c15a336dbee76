import type { AnswerChannel } from '#contract/checking/duration.ts'

/** Texts of the part of the editor that checks and publishes, in Vietnamese. Numbers come in already written. */
export const publishVi = {
  finding: {
    none: 'Không thấy lỗi nào: công bố được.',
    warnings: (warnings: string) => `Công bố được. Còn ${warnings} điều nên xem lại.`,
    faults: (faults: string) => `Chưa công bố được: còn ${faults} lỗi phải sửa.`,
    faultsAndWarnings: (faults: string, warnings: string) =>
      `Chưa công bố được: còn ${faults} lỗi phải sửa, và ${warnings} điều nên xem lại.`,
  },
  faults: 'Phải sửa',
  warnings: 'Nên xem lại',
  show: 'Đến chỗ này',
  more: (count: string) => `Thêm ${count} chỗ như vậy`,

  place: {
    title: 'Tên bộ câu hỏi',
    introduction: 'Lời mở đầu',
    languages: 'Ngôn ngữ',
    sections: 'Các phần',
    section: (number: string, title: string) => `Phần ${number}${title}`,
    item: (number: string, prompt: string) => `Câu ${number}${prompt}`,
    respondent: (number: string, prompt: string) => `Về người trả lời, câu ${number}${prompt}`,
    option: (place: string, number: string) => `${place}, phương án ${number}`,
    help: (place: string) => `${place}, lời giải thích`,
    matrix: (section: string, number: string, lead: string) => `Phần ${section}, bảng ${number}${lead}`,
    scale: (key: string) => `Thang “${key}”`,
    level: (key: string, level: string) => `Thang “${key}”, mức ${level}`,
    dimension: (number: string, title: string) => `Yếu tố ${number}${title}`,
    method: 'Phương pháp tính',
    quoted: (text: string) => `: “${text}”`,
  },

  duration: {
    title: 'Trả lời mất bao lâu',
    lead: 'Ước tính theo số chữ phải đọc và số câu phải trả lời, không phải số đo.',
    channels: {
      tablet: 'Máy tính bảng',
      phone: 'Điện thoại',
      paper: 'Phiếu giấy',
    } satisfies Record<AnswerChannel, string>,
    about: (time: string) => `khoảng ${time}`,
    between: (shortest: string, longest: string) => `khoảng ${shortest} đến ${longest}, tùy câu trả lời`,
    seconds: (seconds: string) => `${seconds} giây`,
    minutes: (minutes: string, seconds: string | null) =>
      seconds === null ? `${minutes} phút` : `${minutes} phút ${seconds} giây`,
  },

  differences: {
    title: (version: string) => `Khác gì so với phiên bản ${version}`,
    none: (version: string) => `Câu hỏi giống hệt phiên bản ${version}.`,
    method: 'Phương pháp tính',
    new: 'Đây là bộ câu hỏi mới: chưa có phiên bản nào để so, chưa có chuỗi số liệu nào bị ảnh hưởng.',
  },

  unfit: {
    title: 'Đợt đang thu không đi tiếp được với phiên bản này',
    survey: (title: string) => `Đợt “${title}”:`,
    remedy:
      'Muốn đợt này đi tiếp thì giữ những câu ấy và thang của chúng; lời thì sửa được. Nếu vẫn bỏ, sau khi công bố hãy tạo đợt mới cho phiên bản này: đợt đang thu giữ phiên bản nó đang hỏi.',
  },

  impact: {
    title: 'Chuỗi số liệu bị ảnh hưởng',
    lead: 'Câu hỏi hỏi điều khác thì số liệu trước và sau không so được. Chỉ người biết nghĩa của câu hỏi mới quyết định được.',
    none: 'Những sửa đổi này không động đến chuỗi số liệu nào.',
    touched: (indices: string, trend: string) => `${indices} chỉ số và ${trend} bị ảnh hưởng.`,
    touchedNothingYet: (indices: string) => `${indices} chỉ số bị ảnh hưởng; câu này chưa có số liệu.`,
    years: (years: string, from: string, to: string) => `${years} năm số liệu (${from} – ${to})`,
    months: (months: string, from: string, to: string) => `${months} tháng số liệu (${from} – ${to})`,
    oneMonth: (month: string) => `1 tháng số liệu (${month})`,
    indices: 'Chỉ số:',
    of: {
      item: 'của câu hỏi',
      dimension: (title: string) => `của yếu tố “${title}”`,
      whole: 'chung',
      overall: 'hài lòng chung',
    },
    breaks: 'Chuỗi bắt đầu lại từ phiên bản này: trước và sau không so được.',
    choice: (prompt: string) => `Chuỗi của câu “${prompt}”`,
    keep: 'Giữ chuỗi: lời khác nhưng vẫn hỏi điều cũ',
    break: 'Ngắt chuỗi: từ đây hỏi điều khác',
  },

  publish: {
    title: 'Công bố',
    button: (version: string) => `Công bố phiên bản ${version}`,
    faultsFirst: (faults: string) => `Chưa bấm được: còn ${faults} lỗi phải sửa ở trên.`,
    savingFirst: 'Chưa bấm được: đang lưu những gì vừa gõ.',
    ready: 'Sau khi công bố, phiên bản này không bao giờ đổi. Khảo sát đang chạy vẫn dùng phiên bản của nó.',
    overtaken: (newest: string, based: string) =>
      `Trong lúc soạn đã có người công bố phiên bản ${newest}. Bản này soạn từ phiên bản ${based} và không có những sửa đổi của phiên bản ${newest}. Xem chúng trước, rồi công bố tiếp sau nếu vẫn muốn.`,
    seeNewest: (newest: string) => `Xem phiên bản ${newest} khác gì (mở trang mới)`,
    keyTaken: 'Mã này vừa được công bố cho một bộ câu hỏi khác. Chọn mã khác cho bản nháp này để công bố.',
    changeKey: 'Đổi mã',
    question: (title: string, version: string) => `Công bố “${title}”, phiên bản ${version}?`,
    confirm: 'Công bố',
    items: (items: string) => `${items} câu hỏi trở thành phiên bản không bao giờ đổi.`,
    methodSame: 'Phương pháp tính không đổi.',
    methodNew: 'Phương pháp tính khác trước, nên cũng thành một phiên bản mới.',
    breaking: (items: string) => `Chuỗi số liệu bắt đầu lại ở ${items} câu hỏi:`,
    leavesBehind: (surveys: string) => `Không dùng được cho đợt đang thu: ${surveys}.`,
    noneBreaks: 'Không chuỗi số liệu nào bị ngắt.',
    withWarnings: (warnings: string) => `Còn ${warnings} điều nên xem lại.`,
  },
}

export type PublishTexts = typeof publishVi
