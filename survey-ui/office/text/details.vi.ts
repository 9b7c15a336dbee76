import type { CutKey, NoCuts } from '#contract/cuts.ts'

/** The words of the page of details, in Vietnamese. */
export const detailsVi = {
  lead: (unit: string, period: string) => `${unit}, ${period}: tách theo nhóm, theo câu hỏi, và so sánh.`,
  parts: 'Trên trang này',

  cuts: {
    title: 'Nhóm nào hài lòng hơn, nhóm nào kém hơn?',
    by: 'Tách theo',
    keys: {
      field: 'Lĩnh vực',
      procedure: 'Thủ tục',
      channel: 'Kênh thu phiếu',
      respondent_type: 'Đối tượng',
      service_point: 'Điểm tiếp nhận',
      competent_unit: 'Cơ quan giải quyết',
    } as Record<CutKey, string>,
    none: 'Không nêu',
    quarters: (period: string) => `Tính theo quý đã khép: ${period}.`,
    told: (told: string, all: string) => `Tách được ${told} trên ${all} phiếu.`,
    rest: 'Phần còn lại thuộc những nhóm quá ít phiếu trong quý: nếu hiện, có thể nhận ra người trả lời.',
    reasons: {
      no_quarter:
        'Chưa có quý nào khép lại trong kỳ đã chọn. Số liệu tách nhóm chỉ có cho quý đã hết; chọn kỳ dài hơn, hoặc chờ hết quý.',
      withheld: 'Số liệu của đơn vị trong kỳ này đang được ẩn, nên không tách nhóm.',
      mean_of_items: 'Phương pháp này lấy trung bình các câu hỏi; số liệu theo nhóm chưa tính được.',
      none: 'Trong kỳ này chưa nhóm nào đủ 5 phiếu trong một quý để tách riêng.',
    } as Record<NoCuts, string>,
    toYear: 'Xem 12 tháng có số liệu gần nhất',
    showAll: (n: string) => `Hiện cả ${n} nhóm`,
    showFewer: 'Chỉ hiện 15 nhóm nhiều phiếu nhất',
  },

  heat: {
    months: 'Từng câu hỏi thay đổi thế nào qua các tháng?',
    units: 'Câu hỏi nào yếu ở đơn vị nào?',
    item: 'Câu hỏi',
    legend: 'Chú giải',
    steps: 'Chỉ số (%), chia đều từ thấp nhất đến cao nhất trong bảng',
    withheld: 'Ẩn: quá ít câu trả lời, hoặc nếu hiện sẽ lộ ô khác',
    nobody: 'Không hỏi hoặc chưa có câu trả lời',
    read: 'Mỗi ô là chỉ số của một câu hỏi; màu ấm là thấp, màu lạnh là cao so với các ô khác trong bảng. Ô gạch chéo là số liệu phải ẩn, ô trống là không có câu trả lời. Ấn vào số để xem n và khoảng 95 %; dùng phím mũi tên để đi giữa các ô.',
    empty: 'Chưa có số liệu theo câu hỏi trong kỳ này.',
    find: 'Tìm đơn vị',
    kind: 'Loại đơn vị',
    showAll: (n: string) => `Hiện cả ${n} đơn vị`,
    showFewer: (n: number) => `Chỉ hiện ${n} đơn vị đầu`,
    n: 'n',
  },

  compare: {
    title: 'So sánh',
    with: 'So với',
    unit: 'Đơn vị so sánh',
    from: 'Kỳ so sánh từ',
    to: 'đến',
    sameMonths: 'Cùng kỳ',
    clear: 'Thôi so sánh',
    previousYear: 'Cùng kỳ năm trước',
    first: 'Bên thứ nhất',
    second: 'Bên thứ hai',
    whole: 'Chỉ số chung',
    versus: (first: string, second: string) => `${first} so với ${second}`,
    difference: 'Chênh lệch (điểm %)',
    hint: 'Chọn một đơn vị hoặc một kỳ khác để so sánh. Chỉ những số liệu hiện ở cả hai bên mới được so.',
    overlap: 'Hai bên có chung phiếu, nên chênh lệch không có khoảng tin cậy; chỉ đặt cạnh nhau để xem.',
    finding: (first: string, second: string, size: string, isUp: boolean) =>
      `${first} ${isUp ? 'cao' : 'thấp'} hơn ${second} ${size} điểm phần trăm.`,
    unclear: (first: string, second: string) =>
      `Giữa ${first} và ${second}: chưa đủ cơ sở kết luận bên nào cao hơn.`,
    axis: 'Chênh lệch với khoảng 95 %; vạch đứng là bằng nhau',
    read: 'Mỗi dòng là một chênh lệch: chấm bên phải vạch đứng là bên thứ nhất cao hơn. Thanh cắt vạch đứng thì chưa đủ cơ sở kết luận. Xét nhiều mục cùng lúc thì dễ gặp chênh lệch do ngẫu nhiên, nên có mục chưa đủ cơ sở dù thanh không cắt vạch.',
    unclearShort: 'chưa đủ cơ sở kết luận',
    unclearTogether: 'chưa đủ cơ sở kết luận, vì xét nhiều mục cùng lúc',
    up: 'cao hơn',
    down: 'thấp hơn',
  },

  more: {
    title: 'Việc gì nên làm trước?',
    text: 'Biểu đồ mức quan trọng – mức hài lòng và các phân tích khác được tính từ từng phiếu, ở trang Phân tích.',
    link: 'Mở phân tích “Nên làm gì trước”',
  },
}

export type DetailsTexts = typeof detailsVi
