/** Texts about one's own account and about signing in, in Vietnamese. */
export const accountVi = {
  back: 'Quay lại',
  next: 'Tiếp tục',
  busy: 'Đang kiểm tra…',
  copy: 'Chép',
  copied: 'Đã chép',

  code: {
    title: 'Mã xác thực',
    lead: 'Mở ứng dụng xác thực trên điện thoại và nhập mã sáu chữ số của Hài Lòng.',
    label: 'Mã sáu chữ số',
    missing: 'Nhập mã sáu chữ số, hoặc một mã dự phòng.',
    recovery:
      'Không có điện thoại? Nhập một mã dự phòng vào ô này. Hết mã dự phòng thì đề nghị người quản trị xóa lớp xác thực thứ hai tại máy chủ.',
    wrong: 'Mã không đúng, đã hết hạn hoặc đã dùng. Chờ mã kế tiếp rồi nhập lại.',
    tooMany: (minutes: number) => `Đã nhập sai năm lần. Mời Ông/Bà chờ ${minutes} phút rồi thử lại.`,
    leave: 'Dùng tài khoản khác',
  },

  enrol: {
    title: 'Bật lớp xác thực thứ hai',
    required:
      'Vai trò của Ông/Bà cần thêm một mã trên điện thoại khi đăng nhập, để mật khẩu bị lộ cũng chưa đủ vào hệ thống.',
    steps: {
      app: 'Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator hay Aegis.',
      scan: 'Trong ứng dụng, chọn thêm tài khoản rồi quét mã QR này.',
      type: 'Không quét được? Gõ khóa này vào ứng dụng:',
      prove: 'Nhập mã sáu chữ số mà ứng dụng hiện ra.',
    },
    qr: 'Mã QR để thêm tài khoản vào ứng dụng xác thực',
    submit: 'Bật',
    codesTitle: 'Cất các mã dự phòng này',
    codesLead:
      'Mỗi mã dùng được một lần thay cho mã trên điện thoại, khi mất hay hỏng máy. In ra hoặc chép lại và cất nơi riêng; trang này không hiện lại lần nữa.',
    download: 'Tải tệp văn bản',
    fileName: 'ma-du-phong-hai-long.txt',
    kept: 'Tôi đã cất các mã này',
  },

  password: {
    new: 'Mật khẩu mới',
    help: 'Từ 10 ký tự. Một câu ngắn dễ nhớ tốt hơn một từ khó; không cần ký tự đặc biệt.',
    faults: {
      short: 'Mật khẩu cần ít nhất 10 ký tự.',
      common: 'Mật khẩu này thuộc loại bị đoán ra trước tiên. Thêm vài từ không liên quan với nhau.',
      same: 'Đây là mật khẩu đang dùng. Chọn mật khẩu khác.',
    },
  },

  link: {
    title: 'Chọn mật khẩu',
    lead: (name: string, login: string) => `Chào ${name}. Tên đăng nhập của Ông/Bà là “${login}”.`,
    until: (time: string) => `Đường dẫn này dùng được một lần, đến ${time}.`,
    submit: 'Đặt mật khẩu và vào',
    refusedTitle: 'Đường dẫn này không dùng được',
    refused:
      'Có thể đường dẫn đã được dùng, đã hết hạn, hoặc chép thiếu. Nếu Ông/Bà chưa đặt mật khẩu, hãy đề nghị người đã gửi cấp đường dẫn mới và báo cho họ biết việc này.',
    toSignIn: 'Đến trang đăng nhập',
  },

  again: {
    title: 'Phiên làm việc đã hết',
    lead: 'Nhập lại mật khẩu để làm tiếp. Những gì Ông/Bà đã nhập trên trang vẫn còn nguyên.',
    leave: 'Rời trang, bỏ những gì đang nhập',
  },

  page: {
    title: 'Tài khoản của tôi',
    open: 'Tài khoản của tôi',
    login: (login: string) => `Tên đăng nhập: ${login}`,
    grants: 'Tôi được làm gì',
    noGrants:
      'Hiện tài khoản chưa có quyền nào. Đề nghị người quản trị cấp quyền; khi được cấp, tải lại trang này.',
    wholeTree: 'toàn bộ các đơn vị',
    unknownUnit: 'đơn vị không hiện trên sơ đồ hôm nay',
    from: (day: string) => `từ ${day}`,
    until: (day: string) => `đến hết ${day}`,
    future: 'chưa bắt đầu',
  },
  passwordSection: {
    title: 'Mật khẩu',
    open: 'Đổi mật khẩu',
    current: 'Mật khẩu hiện tại',
    missing: 'Nhập mật khẩu hiện tại.',
    meaning: 'Sau khi đổi, mọi phiên khác của tài khoản này kết thúc ngay.',
    save: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.',
  },
  factorSection: {
    title: 'Lớp xác thực thứ hai',
    on: (codes: string) => `Đang bật. Còn ${codes} mã dự phòng chưa dùng.`,
    few: 'Sắp hết mã dự phòng: đặt lại lớp xác thực để có bộ mã mới.',
    off: 'Đang tắt. Nên bật: khi mật khẩu bị lộ, người khác vẫn chưa vào được.',
    turnOn: 'Bật',
    replace: 'Đổi điện thoại hoặc lấy bộ mã mới',
    turnOff: 'Tắt',
    required: 'Vai trò của Ông/Bà cần lớp xác thực này nên không tắt được.',
    confirm: 'Nhập mật khẩu để xác nhận',
    done: 'Đã bật lớp xác thực thứ hai.',
    dropped: 'Đã tắt lớp xác thực thứ hai.',
  },
  sessions: {
    title: 'Phiên của tôi',
    lead: 'Những nơi đang đăng nhập bằng tài khoản này. Thấy nơi lạ thì kết thúc phiên đó và đổi mật khẩu.',
    device: 'Thiết bị',
    began: 'Bắt đầu',
    seen: 'Hoạt động gần nhất',
    unknown: 'Không rõ thiết bị',
    this: 'phiên này',
    end: 'Kết thúc',
    endOthers: 'Kết thúc mọi phiên khác',
    endOf: (device: string) => `Kết thúc phiên trên ${device}`,
  },
}

export type AccountTexts = typeof accountVi
