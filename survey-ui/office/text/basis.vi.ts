/** The words on how a number was computed, in Vietnamese. */
export const basisVi = {
  open: 'xem cách tính',
  title: (label: string) => `${label}: số này từ đâu?`,
  close: 'Đóng',
  value: 'Chỉ số',
  interval: 'Khoảng 95 %',
  respondents: 'Số phiếu (n)',
  answers: 'Số câu trả lời',
  score: 'Điểm trung bình',
  scoreOf: (score: string) => `${score} trên 100`,
  scope: 'Của',
  source: 'Nguồn',
  sampling: 'Mẫu',
  how: 'Cách tính',
  item: 'Số người chọn mức được coi là hài lòng, chia cho số người trả lời câu hỏi này. Câu bỏ qua và “Không có ý kiến” không được tính.',
  intervalHow: 'Khoảng này tính thế nào',
  wilson: 'Khoảng Wilson cho một tỷ lệ, vì mỗi phiếu góp một câu trả lời.',
  clustered:
    'Sai số tính theo từng phiếu, vì các câu trả lời của một người giống nhau hơn của hai người khác nhau; khi mọi phiếu như nhau thì dùng khoảng Wilson.',
  linearised:
    'Sai số tuyến tính hóa theo từng phiếu, từ các yếu tố (hoặc câu hỏi) và mối liên hệ giữa chúng.',
  method: 'Phương pháp',
  methodOf: (title: string, version: string) => `${title}, phiên bản ${version}`,
  draft: 'bản nháp',
  hash: 'Dấu vân tay (SHA-256)',
  release: 'Công bố',
  releaseHow: (minimum: string) =>
    `Phiếu mới vào số liệu theo nhóm ít nhất 5 phiếu; số liệu của dưới ${minimum} phiếu được ẩn, cùng những số có thể làm lộ nó.`,
  cutHow:
    'Nhóm được tách theo từng quý đã khép. Ở mỗi đơn vị, giá trị có dưới 5 phiếu được cộng lên đơn vị cấp trên, nên tổng của các đơn vị có thể nhỏ hơn số của cấp trên.',
  more: 'Toàn bộ cách tính ở cuối trang Tổng quan',
}

export type BasisTexts = typeof basisVi
