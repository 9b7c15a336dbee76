/** Words of posters and slips in Vietnamese. */
export const printWordsVi = {
  demonstration: 'DỮ LIỆU MÔ PHỎNG',
  question: 'Ông/Bà thấy việc phục\u00a0vụ ở\u00a0đây thế\u00a0nào?',
  scan: 'Quét mã bằng máy ảnh của điện thoại hoặc Zalo',
  orOpen: 'hoặc mở trang',
  underOneMinute: 'chưa đến một phút',
  aboutMinutes: (minutes: number) => `khoảng ${minutes} phút`,
  why: (duration: string) =>
    `Chúng tôi hỏi để biết việc nào cần làm tốt hơn. Trả lời mất ${duration}, không hỏi tên; cán bộ ở đây không xem được câu trả lời của Ông/Bà.`,
  needsCode: 'Cần mã góp ý in trên biên nhận hoặc giấy hẹn.',
  until: (day: string) => `Nhận ý kiến đến hết ngày ${day}.`,
  fold: 'gấp ở đây',
  code: 'Mã góp ý',
  slipQuestion: 'Mời Ông/Bà góp ý',
  slipHow: 'Quét mã QR, hoặc mở trang này rồi nhập mã. Không hỏi tên.',
  slipUntil: (day: string) => `Dùng đến hết ngày ${day}`,
}

export type PrintWords = typeof printWordsVi
