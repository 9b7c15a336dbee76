/** Every word of a printed ballot that the questionnaire does not bring itself. */
export interface BallotWords {
  nation: string
  motto: string
  demonstration: string
  title: string
  unit: string
  purpose: string
  notice: string
  howTo: string
  instructions: string
  closing: string
  serial: string
  page: string
  respondent: string
  respondentNote: string
  noOpinion: string
  noAnswer: string
  oneOfMany: string
  atMost(count: number): string
  severalOf: string
  numberBetween(min: number, max: number): string
  day: string
  onlyIf(condition: string): string
  condition: {
    chooses(item: number, options: string[]): string
    choosesNot(item: number, options: string[]): string
    atLeast(item: number, value: string): string
    atMost(item: number, value: string): string
    answered(item: number): string
    notAnswered(item: number): string
    all(parts: string[]): string
    any(parts: string[]): string
    not(part: string): string
  }
}

const quoted = (options: string[], or: string) => options.map((option) => `“${option}”`).join(or)

export const ballotWordsVi: BallotWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  demonstration: 'DỮ LIỆU MÔ PHỎNG - KHÔNG PHÁT CHO NGƯỜI DÂN',
  title: 'PHIẾU KHẢO SÁT',
  unit: 'Cơ quan, đơn vị được hỏi ý kiến',
  purpose: 'Mục đích:',
  notice: 'Bảo mật:',
  howTo: 'Cách trả lời:',
  instructions:
    'Ông/Bà đánh dấu X vào ô vuông phù hợp nhất, mỗi câu một ô, trừ câu ghi được chọn nhiều ô. Muốn đổi ý, Ông/Bà tô kín ô đã đánh dấu rồi đánh dấu ô khác. Câu nào không muốn trả lời, Ông/Bà để trống.',
  closing: 'Xin Ông/Bà kiểm tra lại phiếu trước khi nộp. Trân trọng cảm ơn Ông/Bà.',
  serial: 'Số phiếu:',
  page: 'Trang',
  respondent: 'Thông tin chung về người trả lời',
  respondentNote: 'Không bắt buộc. Chỉ dùng để tổng hợp theo nhóm.',
  noOpinion: 'Không có ý kiến',
  noAnswer: 'Không trả lời',
  oneOfMany: 'Chọn một ô.',
  atMost: (count) => `Chọn tối đa ${count} ô.`,
  severalOf: 'Có thể chọn nhiều ô.',
  numberBetween: (min, max) => `Ghi một số từ ${min} đến ${max}.`,
  day: 'Ghi ngày, tháng, năm.',
  onlyIf: (condition) => `Chỉ trả lời nếu ${condition}.`,
  condition: {
    chooses: (item, options) => `câu ${item} chọn ${quoted(options, ' hoặc ')}`,
    choosesNot: (item, options) => `câu ${item} không chọn ${quoted(options, ' hay ')}`,
    atLeast: (item, value) => `câu ${item} chọn từ ${value} trở lên`,
    atMost: (item, value) => `câu ${item} chọn từ ${value} trở xuống`,
    answered: (item) => `đã trả lời câu ${item}`,
    notAnswered: (item) => `để trống câu ${item}`,
    all: (parts) => parts.join(' và '),
    any: (parts) => parts.join(' hoặc '),
    not: (part) => `không phải trường hợp ${part}`,
  },
}

export const ballotWordsEn: BallotWords = {
  nation: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  demonstration: 'SIMULATED DATA - NOT TO BE HANDED OUT',
  title: 'SURVEY BALLOT',
  unit: 'Office asked about',
  purpose: 'Purpose:',
  notice: 'Confidentiality:',
  howTo: 'How to answer:',
  instructions:
    'Put an X in the box that fits best, one box per question unless it says that several may be chosen. To change your mind, fill the wrong box completely and mark another. Leave blank any question you do not wish to answer.',
  closing: 'Please look over the ballot before you hand it in. Thank you.',
  serial: 'Ballot no.',
  page: 'Page',
  respondent: 'About you',
  respondentNote: 'Optional. Used only to summarise groups.',
  noOpinion: 'No opinion',
  noAnswer: 'Prefer not to say',
  oneOfMany: 'Choose one box.',
  atMost: (count) => `Choose at most ${count} boxes.`,
  severalOf: 'You may choose several boxes.',
  numberBetween: (min, max) => `Write a number from ${min} to ${max}.`,
  day: 'Write day, month, year.',
  onlyIf: (condition) => `Answer only if ${condition}.`,
  condition: {
    chooses: (item, options) => `question ${item} is ${quoted(options, ' or ')}`,
    choosesNot: (item, options) => `question ${item} is not ${quoted(options, ' or ')}`,
    atLeast: (item, value) => `question ${item} is ${value} or higher`,
    atMost: (item, value) => `question ${item} is ${value} or lower`,
    answered: (item) => `you answered question ${item}`,
    notAnswered: (item) => `you left question ${item} blank`,
    all: (parts) => parts.join(' and '),
    any: (parts) => parts.join(' or '),
    not: (part) => `it is not so that ${part}`,
  },
}
