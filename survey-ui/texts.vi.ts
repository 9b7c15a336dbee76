// Every word of the phone and tablet pages in Vietnamese. Three objects, so that a page carries only its own.

/** Words of the form itself, on phone and tablet. */
export const formTexts = {
  noOpinion: 'Không có ý kiến',
  required: '(bắt buộc)',
  part: (part: number, parts: number) => `Phần ${part} trên ${parts}`,
  pageOfPart: (page: number, pages: number) => `trang ${page} trên ${pages}`,
  aboutYou: 'Đôi nét về Ông/Bà',
  notTold: 'Không muốn trả lời',
  aboutYouHelp: 'Không bắt buộc. Ông/Bà có thể bỏ qua bất kỳ câu nào.',
  missing: 'Xin Ông/Bà trả lời câu này.',
  unfit: 'Câu trả lời này chưa phù hợp. Xin Ông/Bà xem lại.',
  between: (min: number, max: number) => `Xin nhập một số từ ${min} đến ${max}.`,
  atMost: (most: number) => `Xin chọn tối đa ${most} mục.`,
  tooLong: (most: string) => `Xin viết tối đa ${most} ký tự.`,
  allChosen: (most: number) => `Đã chọn đủ ${most} mục. Muốn chọn mục khác, xin bỏ bớt một mục.`,
}

export const respondTexts = {
  demonstration: 'DỮ LIỆU MÔ PHỎNG',
  conductedBy: (name: string) => `Đơn vị thực hiện: ${name}.`,
  privacy: 'Ý kiến được giữ kín thế nào?',
  blank: 'Ông/Bà chưa trả lời câu nào. Xin trả lời ít nhất một câu rồi gửi.',
  faults: 'Còn {n} câu cần Ông/Bà xem lại. Các câu trả lời khác vẫn được giữ nguyên.',
  next: 'Tiếp tục',
  back: 'Quay lại',
  send: 'Gửi phiếu',
  sending: 'Đang gửi…',
  sendAgain: 'Gửi lại',
  notSent:
    'Chưa gửi được, xin giữ trang này. Các câu trả lời vẫn còn nguyên. Trang sẽ tự gửi lại khi có mạng, hoặc Ông/Bà bấm “Gửi lại”.',
  wait: 'Chưa gửi được vì đang có rất nhiều phiếu cùng gửi một lúc. Các câu trả lời vẫn còn nguyên. Xin giữ trang này, chờ một phút rồi bấm “Gửi lại”.',
  waitLively:
    'Đang có rất nhiều phiếu cùng gửi một lúc. Các câu trả lời vẫn còn nguyên. Xin giữ trang này, trang sẽ tự gửi lại sau {n} giây.',
  refused:
    'Hệ thống không nhận phiếu này; có thể đợt khảo sát đã kết thúc. Các câu trả lời vẫn còn trên trang này. Xin thử gửi lại, hoặc báo cho cơ quan.',
  alreadySent: 'Phiếu này đã được ghi nhận ở lần gửi trước. Phần sửa sau đó không được ghi thêm.',
  answered: 'Đã trả lời {n}/{total}\u00a0câu',
  signsLeft: 'Còn {n} ký tự',
  code: {
    label: 'Mã góp ý',
    optional: '(nếu có)',
    help: 'In trên biên nhận hoặc giấy hẹn, gồm hai nhóm 5 chữ và số, ví dụ ABCDE\u201123456. Mỗi mã dùng được một lần và không được lưu cùng câu trả lời.',
    faults: {
      missing: 'Xin nhập mã góp ý.',
      malformed: 'Mã này chưa đúng. Xin Ông/Bà xem lại từng chữ và số trên giấy.',
      unknown: 'Mã này không phải do nơi đây cấp. Xin Ông/Bà xem lại mã trên giấy, hoặc hỏi cán bộ.',
      expired: 'Mã này đã hết hạn. Xin Ông/Bà hỏi cán bộ để nhận mã mới.',
    },
  },
  dropped: (count: number) =>
    `${count} câu trả lời không được ghi nhận, vì sau khi Ông/Bà sửa một câu trước đó thì các câu ấy không còn được hỏi.`,
  close: 'Ông/Bà có thể đóng trang.',
  messages: {
    thanks: {
      title: 'Đã ghi nhận',
      text: [
        'Cảm ơn Ông/Bà đã góp ý.',
        'Ý kiến của Ông/Bà được gộp với ý kiến của nhiều người khác để tính chỉ số hài lòng và tìm ra việc cần cải thiện. Không ai xem được riêng phiếu này.',
      ],
    },
    codeUsed: {
      title: 'Mã này đã được dùng',
      text: [
        'Mã góp ý này đã được dùng để gửi một phiếu trước đó. Phiếu vừa gửi được giữ lại nhưng không được tính, vì mỗi mã chỉ tính một lần.',
        'Nếu Ông/Bà chưa từng gửi phiếu bằng mã này, xin báo cho cán bộ tại nơi tiếp nhận.',
      ],
    },
    closed: {
      title: 'Đợt khảo sát đã kết thúc',
      text: ['Hiện cơ quan không nhận thêm phiếu tại địa chỉ này. Cảm ơn Ông/Bà đã quan tâm.'],
    },
    unknown: {
      title: 'Không tìm thấy phiếu khảo sát',
      text: [
        'Địa chỉ này chưa đúng hoặc không còn được dùng.',
        'Xin Ông/Bà quét lại mã QR, hoặc hỏi cán bộ tại nơi tiếp nhận.',
      ],
    },
    refused: {
      title: 'Chưa ghi nhận được phiếu',
      text: [
        'Hệ thống chưa đọc được phiếu vừa gửi nên chưa ghi nhận.',
        'Xin Ông/Bà bấm nút quay lại của trình duyệt: các câu trả lời thường vẫn còn. Nếu không, xin quét lại mã QR.',
      ],
    },
    busy: {
      title: 'Hệ thống đang bận',
      text: ['Trang chưa mở được và chưa ghi nhận gì. Xin Ông/Bà chờ một phút rồi tải lại trang này.'],
    },
  },
}

export const kioskTexts = {
  pageTitle: 'Ý kiến của Ông/Bà',
  demonstration: 'DỮ LIỆU MÔ PHỎNG',
  starting: 'Đang mở…',

  insecure: {
    title: 'Chưa dùng được ở địa chỉ này',
    why: (origin: string) =>
      `Trình duyệt coi địa chỉ ${origin} là kết nối không an toàn và không cho lưu phiếu trên máy. Để không làm mất ý kiến của người dân, trang này chưa nhận phiếu.`,
    remedy: 'Cách khắc phục, chọn một trong hai:',
    https: 'Mở trang bằng địa chỉ bắt đầu bằng https:// của máy chủ (cần cài chứng thư TLS cho máy chủ).',
    local: (address: string) => `Nếu phần mềm chạy ngay trên thiết bị này, mở ${address}.`,
  },

  storage: {
    title: 'Thiết bị chưa lưu được phiếu',
    why: 'Trình duyệt không mở được bộ nhớ của trang. Nếu nhận phiếu lúc này, ý kiến của người dân có thể bị mất, nên trang chưa nhận phiếu.',
    remedy:
      'Xin tắt chế độ ẩn danh, cho phép trang lưu dữ liệu và giải phóng bộ nhớ của thiết bị, rồi bấm “Thử lại”.',
    again: 'Thử lại',
    notPromised:
      'Trình duyệt chưa cam kết giữ lâu dài dữ liệu của trang. Phiếu vẫn được lưu và gửi; nên cài trang này thành ứng dụng trên thiết bị và không xóa dữ liệu trình duyệt.',
  },

  /** Said instead of the first question while this device cannot keep a response. */
  blocked: {
    full: {
      title: 'Bộ nhớ của máy đã đầy',
      text: 'Máy tạm ngừng nhận ý kiến để không làm mất ý kiến nào. Các phiếu đã ghi nhận vẫn còn nguyên.',
      remedy:
        'Xin báo cán bộ kết nối mạng để máy gửi hết phiếu chờ, hoặc xóa bớt tệp khác trên máy. Có chỗ trống, màn hình tự mở lại.',
    },
    broken: {
      title: 'Máy chưa lưu được phiếu',
      text: 'Bộ nhớ của trình duyệt đang gặp lỗi. Máy tạm ngừng nhận ý kiến để không làm mất ý kiến nào.',
      remedy:
        'Xin báo cán bộ đóng các cửa sổ khác của trình duyệt hoặc khởi động lại máy. Hết lỗi, màn hình tự mở lại.',
    },
  },

  enrolment: {
    title: 'Đăng ký máy tính bảng',
    asking: 'Đang xin mã cho máy này…',
    codeOfDevice: 'Mã của máy này',
    qrLabel: 'Mã QR mở trang nhận máy này',
    steps: [
      'Quét mã QR bằng điện thoại của cán bộ quản trị, hoặc mở trang quản trị, mục “Thiết lập”, và nhập mã trên.',
      'Chọn nơi đặt máy, đối chiếu mã trên hai màn hình, rồi bấm “Đăng ký máy này”.',
      'Màn hình này tự chuyển sang trang mời góp ý.',
    ],
    validUntil: (time: string) => `Mã dùng được đến ${time}. Quá giờ, máy tự lấy mã mới.`,
    pairingUnreachable: 'Chưa kết nối được với máy chủ. Xin kiểm tra mạng; máy tự thử lại.',
    pairingTooMany: 'Máy chủ đang nhận quá nhiều yêu cầu. Máy tự thử lại sau ít phút.',
    haveCode: 'Đã được cấp mã? Nhập mã vào máy này',
    toDeviceCode: 'Chưa được cấp mã? Dùng mã của máy này',
    text: 'Nhập mã do cán bộ quản trị cấp, ví dụ ABCD-2345. Mỗi mã dùng cho một máy tính bảng.',
    label: 'Mã đăng ký',
    submit: 'Đăng ký',
    submitting: 'Đang đăng ký…',
    refused: 'Mã này không đúng, đã được dùng hoặc đã hết hạn. Xin kiểm tra lại, hoặc xin mã mới.',
    tooMany: 'Đã thử quá nhiều lần. Xin chờ một phút rồi thử lại.',
    unreachable: 'Chưa kết nối được với máy chủ. Xin kiểm tra mạng rồi thử lại.',
    ended:
      'Đăng ký của máy tính bảng này đã kết thúc. Phiếu đang chờ vẫn được giữ và tiếp tục gửi. Muốn nhận phiếu mới, xin đăng ký lại.',
  },

  attract: {
    conductedBy: (names: string) => `Đơn vị thực hiện: ${names}.`,
    invitation: 'Kính mời Ông/Bà cho ý kiến về sự phục vụ của cơ quan',
    tapFace: 'Xin chạm vào một khuôn mặt',
    begin: 'Trả lời phiếu khảo sát',
    nothingOffered: 'Hiện chưa có đợt khảo sát nào tại đây.',
    pauseSlides: 'Dừng chuyển câu',
    turnSlides: 'Tiếp tục chuyển câu',
  },

  display: {
    name: 'Dễ đọc',
    print: 'Cỡ chữ',
    sizes: { usual: 'Vừa', large: 'Lớn', largest: 'Rất lớn' },
    contrast: 'Tương phản cao',
    close: 'Đóng',
    read: 'Đọc to',
    stopReading: 'Dừng đọc',
  },

  code: {
    offer: 'Tôi có mã góp ý',
    begin: 'Nhập mã góp ý',
    required:
      'Mã góp ý in trên biên nhận hoặc giấy hẹn, mỗi mã dùng được một lần. Mã không được lưu cùng câu trả lời.',
    title: 'Nhập mã góp ý',
    help: 'Mã in trên biên nhận hoặc giấy hẹn, gồm hai nhóm 5 chữ và số.',
    label: 'Mã góp ý',
    keys: 'Bàn phím',
    erase: 'Xóa',
    unfit: 'Mã này chưa đúng. Xin so lại từng chữ với mã trên giấy.',
    fit: 'Mã đúng mẫu.',
    use: 'Dùng mã này',
    back: 'Quay lại',
    held: 'Đã nhận mã',
    later: 'Máy đang ngoại tuyến: mã sẽ được kiểm tra khi có mạng.',
    drop: 'Bỏ mã',
  },

  closed: {
    title: 'Hiện ngoài giờ làm việc',
    text: 'Kính mời Ông/Bà cho ý kiến trong giờ sau:',
    days: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  },

  device: {
    online: 'Trực tuyến',
    offline: 'Ngoại tuyến: phiếu được lưu trên máy và tự gửi khi có mạng',
    waiting: (count: number) => `${count} phiếu chờ gửi`,
    aside: (count: number) => `${count} phiếu cần cán bộ quản trị kiểm tra`,
    notPromised: 'Bộ nhớ chưa được trình duyệt bảo đảm',
    full: 'Bộ nhớ đầy',
    broken: 'Bộ nhớ lỗi',
  },

  pin: {
    title: 'Dành cho cán bộ',
    label: 'Mã PIN',
    keys: 'Bàn phím số',
    erase: 'Xóa',
    open: 'Mở',
    back: 'Quay lại',
    wrong: 'Mã PIN chưa đúng.',
    paused: 'Đã nhập sai năm lần. Xin chờ một phút rồi thử lại.',
  },

  staff: {
    title: 'Thông tin máy',
    device: 'Tên máy',
    place: 'Nơi đặt',
    release: 'Phiên bản',
    queue: 'Hàng đợi',
    queueEmpty: 'Không còn phiếu chờ gửi',
    storage: 'Bộ nhớ',
    used: (used: string, quota: string) => `đã dùng ${used} trên ${quota}`,
    promised: 'được trình duyệt bảo đảm',
    contact: 'Liên lạc gần nhất',
    noContact: 'chưa liên lạc được từ khi mở trang',
    unknown: 'không rõ',
    send: 'Gửi ngay',
    export: 'Tải hàng đợi về',
    exportHelp: 'Tệp tải về chứa câu trả lời; chỉ giao cho cán bộ quản trị.',
    exportFailed: 'Chưa đọc được hàng đợi. Xin thử lại.',
    leaveFullScreen: 'Thoát toàn màn hình',
    back: 'Về màn hình chào',
  },

  rating: {
    chosen: 'Ông/Bà đã chọn',
    change: 'Chọn lại',
    send: 'Gửi',
    sendAlone: 'Gửi, không nêu lý do',
  },

  form: {
    back: 'Quay lại',
    leave: 'Thoát',
    next: 'Tiếp tục',
    send: 'Gửi phiếu',
    skipHint: 'Câu nào chưa rõ, Ông/Bà có thể bỏ qua.',
  },

  saving: 'Đang ghi nhận…',
  notSaved: {
    title: 'Chưa ghi nhận được',
    text: 'Thiết bị chưa lưu được phiếu. Câu trả lời của Ông/Bà vẫn còn. Xin bấm “Thử lại”, hoặc báo cho cán bộ.',
    again: 'Thử lại',
    giveUp: 'Không gửi nữa',
  },

  thanks: {
    title: 'Đã ghi nhận',
    text: 'Cảm ơn Ông/Bà đã góp ý. Ý kiến được gộp với ý kiến của nhiều người khác; không ai xem được riêng phiếu này.',
    done: 'Xong',
  },

  idle: {
    title: 'Ông/Bà còn ở đó không?',
    text: (seconds: number) => `Sau ${seconds} giây, màn hình sẽ tự xóa các câu trả lời chưa gửi.`,
    keepsRating: (seconds: number) =>
      `Sau ${seconds} giây, màn hình sẽ ghi nhận mức Ông/Bà đã chọn và xóa phần còn lại.`,
    stay: 'Tôi vẫn ở đây',
  },
}
