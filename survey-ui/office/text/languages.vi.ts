/** Texts of the part of the editor that translates, in Vietnamese. Numbers come in already written. */
export const languagesVi = {
  finding: {
    missing: (missing: string, all: string, language: string) =>
      `${missing} trên ${all} chỗ chưa có bản dịch ${language}.`,
    complete: (all: string, language: string) => `Cả ${all} chỗ đã có bản dịch ${language}.`,
    none: 'Bộ câu hỏi mới chỉ có tiếng Việt.',
  },
  lead: 'Người trả lời chọn ngôn ngữ trước khi trả lời và đổi lúc nào cũng được. Chỗ nào chưa dịch thì họ thấy tiếng Việt.',
  translateInto: 'Dịch sang',
  onlyMissing: 'Chỉ hiện chỗ chưa dịch',
  nothingMissing: 'Không còn chỗ nào chưa dịch.',
  missing: 'chưa dịch',
  missingVi: 'chưa có tiếng Việt',
  missingCount: (missing: string) => (missing === '0' ? 'đủ' : `thiếu ${missing}`),
  columns: { place: 'Chỗ', vi: 'Tiếng Việt' },
  keys: 'Phím Enter đưa đến ô bên dưới, Shift + Enter đến ô bên trên. Trong ô nhiều dòng dùng Ctrl + Enter.',
  cell: (place: string, language: string) => `${place}, ${language}`,
  add: 'Thêm ngôn ngữ',
  addField: 'Mã ngôn ngữ',
  addHelp:
    'Hai hoặc ba chữ thường, ví dụ km (tiếng Khmer), hmn (tiếng H’Mông), zh, ko. Có thể chọn từ danh sách.',
  addFault: 'Mã ngôn ngữ gồm hai hoặc ba chữ thường, có thể thêm vùng, ví dụ zh-CN.',
  addTaken: (language: string) => `Bộ câu hỏi đã có ${language}.`,
  addSave: 'Thêm',
  cancel: 'Thôi',
  remove: (language: string) => `Bỏ ${language}`,
  removeQuestion: (language: string) => `Bỏ ${language} khỏi bộ câu hỏi?`,
  removeMeaning: (texts: string) =>
    `Người trả lời không còn chọn được ngôn ngữ này. ${texts} chỗ đã dịch vẫn được giữ trong bản nháp: thêm lại ngôn ngữ là có lại.`,

  parts: {
    whole: 'Chung',
    section: (number: string) => `Phần ${number}`,
    respondent: 'Về người trả lời',
    scales: 'Thang trả lời',
    method: 'Phương pháp tính',
  },
  places: {
    title: 'Tên bộ câu hỏi',
    basis: 'Căn cứ',
    introduction: 'Lời mở đầu',
    sectionTitle: 'Tên phần',
    lead: 'Lời chung của bảng',
    question: (number: string) => `Câu ${number}`,
    band: (number: string) => `Về người trả lời, câu ${number}`,
    help: (question: string) => `${question}, giải thích`,
    option: (question: string, option: string) => `${question}, phương án ${option}`,
    level: (scale: string, level: string) => `Thang ${scale}, mức ${level}`,
    methodTitle: 'Tên phương pháp',
    methodBasis: 'Căn cứ của phương pháp',
    dimension: (number: string) => `Yếu tố ${number}`,
    content: (number: string) => `Nội dung ${number}`,
  },
}

export type LanguagesTexts = typeof languagesVi
