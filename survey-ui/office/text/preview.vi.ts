/** Texts of the part of the editor that shows the form, in Vietnamese. */
export const previewVi = {
  title: 'Xem thử',
  lead: 'Đây là phiếu như người trả lời sẽ thấy, với mọi thứ vừa gõ. Trả lời thử để xem các câu hiện theo điều kiện; không có gì được gửi đi.',
  device: 'Xem trên',
  devices: { phone: 'Điện thoại', tablet: 'Máy tính bảng' },
  language: 'Ngôn ngữ của phiếu',
  again: 'Trả lời thử lại',
  frame: { phone: 'Phiếu trên điện thoại', tablet: 'Phiếu trên máy tính bảng' },
  nothing: 'Chưa có câu hỏi nào để xem. Thêm câu hỏi ở phần Câu hỏi.',
  broken:
    'Bản nháp đang dở ở chỗ làm phiếu chưa hiện được. Xem các lỗi ở phần “Kiểm tra và công bố”; bản nháp vẫn còn nguyên.',
  unwritten: '(chưa viết)',
  office: 'Bộ phận Một cửa',
  place: 'Quầy 1',
}

export type PreviewTexts = typeof previewVi
