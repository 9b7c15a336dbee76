import { type Random, seededRandom, seedOf } from '../../server/demo/random.ts'

// Comments as people leave them, with something personal planted in some. The generator writes numbers, marks and names
// in its own ways and shares no pattern with the scrubber, so that the rates measured with it mean something.

export type PlantedKind = 'plain' | 'obfuscated' | 'name'

export interface PlantedComment {
  text: string
  /** What must not survive; null in a clean comment. */
  planted: { kind: PlantedKind; form: string; secret: string } | null
}

const openings = [
  'Cán bộ rất nhiệt tình.',
  'Cán bộ Đất đai giải thích rõ',
  'Nhân viên Thuế và Kho bạc phối hợp chưa tốt',
  'Tôi chờ gần 2 tiếng mới đến lượt',
  'Hồ sơ phải bổ sung 3 lần, mỗi lần một giấy khác nhau.',
  'Nộp từ ngày 12/03/2026 mà hẹn đến 15.04.2026',
  'Thái độ tiếp dân tốt, hướng dẫn dễ hiểu',
  'Lệ phí 1.500.000 đồng nhưng không thấy niêm yết',
  'Phòng chờ nóng, thiếu ghế cho người già',
  'Cổng dịch vụ công hay bị lỗi, phải đăng nhập 5-6 lần',
  'lam thu tuc dat dai qua lau, di lai 4 lan',
  'Quầy số 3 chỉ có một người, xếp hàng từ 7h30 đến 10h',
  'Các anh chị ở Bộ phận Một cửa vui vẻ, lịch sự',
  'Đề nghị Ủy ban xem lại quy trình giai đoạn 2025-2026',
  'Tôi hài lòng',
  'Bà con trong xã ai cũng khen',
  'Ông bà già không biết dùng máy tính, cần người giúp',
  'Thủ tục 1.004859 hướng dẫn chưa rõ theo Nghị định 61/2018/NĐ-CP',
  'Gọi tổng đài 1900 1096 không ai nghe máy',
  'Cảm ơn chị cán bộ tư pháp đã giải thích cặn kẽ',
  'Không có gì phàn nàn, một hai lần đầu hơi chậm thôi',
  'Em nhân viên trẻ mà làm việc rất chuyên nghiệp',
  'Nhà ở đường Nguyễn Trãi, đi 12 km mới tới trung tâm',
  'Xã Anh Sơn làm nhanh hơn trước, 15 ngày là xong',
  'Cần thêm quầy cho người khuyết tật và phụ nữ có thai',
  'Máy lấy số hỏng từ tháng 2, số 125, 126, 127 gọi lẫn lộn',
  'Chị em phụ nữ ở thôn đều thấy thuận tiện',
  'Trả kết quả đúng hẹn, đóng 200.000 đ tiền phí',
  'Anh bộ đội xuất ngũ như tôi được ưu tiên, rất cảm động',
  'Nên cho thanh toán qua VNeID, đỡ phải mang tiền mặt',
]
const endings = [
  'Mong được cải thiện.',
  'Cảm ơn',
  'Đề nghị xem lại.',
  'Mong lãnh đạo quan tâm',
  'Lần sau mong nhanh hơn',
  '',
  'xin cam on',
]
const bridges = ['', ' ', '. ', ', ', ' - ', '\n', ' ạ. ']

const given =
  'Lan Hương Thủy Hằng Trang Linh Tuấn Dũng Cường Thảo Nga Hạnh Phương Mai Sơn Hòa Bình Minh Hải Tùng Hưng Huy Khánh Yến Ngọc Quân Thắng Tâm Loan Hiền Vinh Đức Phúc Toàn Kiên Nhung Duyên Ánh Uyên Giang'.split(
    ' ',
  )
const middle = ['Văn', 'Thị', 'Minh', 'Thanh', 'Quốc', 'Ngọc', 'Thu', 'Hữu', 'Xuân', 'Hồng']
const family = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh'.split(' ')
const titles = ['anh', 'chị', 'ông', 'bà', 'Anh', 'Chị', 'Ông', 'Bà', 'cô', 'chú', 'đồng chí', 'cán bộ']

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.below(10)).join('')
const two = (value: number) => String(value).padStart(2, '0')

const identity = (random: Random) =>
  `0${two(1 + random.below(95))}${random.below(4)}${two(random.below(100))}${digits(random, 6)}`
const oldIdentity = (random: Random) => `${1 + random.below(3)}${digits(random, 8)}`
const phone = (random: Random) => `0${random.pick(['3', '5', '7', '8', '9'])}${digits(random, 8)}`
const account = (random: Random) => `${1 + random.below(9)}${digits(random, 9 + random.below(5))}`

function groups(text: string, sizes: readonly number[], mark: string): string {
  const parts: string[] = []
  let at = 0
  for (const size of sizes) {
    parts.push(text.slice(at, at + size))
    at += size
  }
  return parts.join(mark)
}

const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const plainWords = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin']

type Form = [kind: PlantedKind, form: string, make: (random: Random) => { shown: string; secret?: string }]

const spelled = (text: string, list: readonly string[], mark: string) =>
  [...text].map((one) => list[Number(one)]).join(mark)

const login = (random: Random) =>
  `${random.pick(['nguyenlan', 'tuan.tran', 'hoa_85', 'ubnd.x1', 'minhhai'])}${random.below(100)}`
const host = (random: Random) => random.pick(['gmail', 'yahoo', 'binhminh', 'outlook'])

const forms: Form[] = [
  ['plain', 'identity card', (r) => ({ shown: identity(r) })],
  ['plain', 'old identity card', (r) => ({ shown: oldIdentity(r) })],
  ['plain', 'telephone', (r) => ({ shown: phone(r) })],
  ['plain', 'account', (r) => ({ shown: account(r) })],
  ['plain', 'telephone +84', (r) => ({ shown: `+84${phone(r).slice(1)}` })],
  ['plain', 'e-mail', (r) => ({ shown: `${login(r)}@${host(r)}.${r.pick(['com', 'vn', 'gov.vn'])}` })],
  [
    'plain',
    'dossier',
    (r) => ({
      shown: `${r.pick(['H29.18', '000.00.12.H29', 'G22.99.12'])}-${two(20 + r.below(7))}${two(1 + r.below(12))}${two(1 + r.below(28))}-${digits(r, 4)}`,
    }),
  ],
  [
    'plain',
    'plate',
    (r) => ({
      shown: `${11 + r.below(88)}${r.pick(['A-', 'B-', 'F-', 'H1-', 'X2 ', 'C '])}${digits(r, 3)}.${digits(r, 2)}`,
    }),
  ],
  [
    'obfuscated',
    'dotted',
    (r) => ({
      shown: groups(
        phone(r),
        r.pick([
          [4, 3, 3],
          [3, 3, 4],
          [4, 2, 2, 2],
        ]),
        r.pick(['.', ' ', '-', ' - ', '. ', '_']),
      ),
    }),
  ],
  ['obfuscated', 'one by one', (r) => ({ shown: [...phone(r)].join(r.pick([' ', '.', '-', ','])) })],
  [
    'obfuscated',
    '+84 grouped',
    (r) => ({
      shown: `${r.pick(['+84 ', '(+84) ', '84 ', '+84.'])}${groups(phone(r).slice(1), [3, 3, 3], ' ')}`,
    }),
  ],
  [
    'obfuscated',
    'identity grouped',
    (r) => ({
      shown: groups(
        identity(r),
        r.pick([
          [3, 3, 3, 3],
          [4, 4, 4],
        ]),
        r.pick([' ', '.', '-']),
      ),
    }),
  ],
  ['obfuscated', 'in words', (r) => ({ shown: spelled(phone(r), words, r.pick([' ', ', ', '-'])) })],
  ['obfuscated', 'in words without marks', (r) => ({ shown: spelled(phone(r), plainWords, ' ') })],
  [
    'obfuscated',
    'words and digits',
    (r) => {
      const whole = phone(r)
      return { shown: `${spelled(whole.slice(0, 4), words, ' ')} ${whole.slice(4)}` }
    },
  ],
  ['obfuscated', 'letter O', (r) => ({ shown: phone(r).replaceAll('0', r.pick(['O', 'o'])) })],
  [
    'obfuscated',
    'letter l',
    (r) => ({ shown: groups(phone(r).replaceAll('1', 'l').replaceAll('0', 'O'), [4, 3, 3], ' ') }),
  ],
  [
    'obfuscated',
    'e-mail in words',
    (r) => ({
      shown: `${login(r)}${r.pick([' a còng ', '(at)', ' [at] ', ' @ '])}${host(r)}${r.pick([' chấm ', '(dot)', ' . '])}com`,
    }),
  ],
  [
    'name',
    'given name',
    (r) => {
      const secret = r.pick(given)
      return { shown: `${r.pick(titles)} ${secret}`, secret }
    },
  ],
  [
    'name',
    'full name',
    (r) => {
      const secret = `${r.pick(family)} ${r.pick(middle)} ${r.pick(given)}`
      return { shown: `${r.pick(titles)} ${secret}`, secret }
    },
  ],
  [
    'name',
    'two words',
    (r) => {
      const secret = `${r.pick(middle)} ${r.pick(given)}`
      return { shown: `${r.pick(titles)} ${secret}`, secret }
    },
  ],
  [
    'name',
    'small letters',
    (r) => {
      const secret = `${r.pick(['nguyễn', 'trần', 'phạm', 'bùi'])} ${r.pick(['văn', 'thị'])} ${r.pick(given).toLowerCase()}`
      return { shown: `${r.pick(titles.slice(0, 4))} ${secret}`, secret }
    },
  ],
  [
    'name',
    'full name alone',
    (r) => {
      const secret = `${r.pick(family)} ${r.pick(middle)} ${r.pick(given)}`
      return { shown: secret, secret }
    },
  ],
  [
    'name',
    'given name in small letters',
    (r) => {
      const secret = r.pick(given).toLowerCase()
      return { shown: `${r.pick(['anh', 'chị', 'cô'])} ${secret}`, secret }
    },
  ],
]

const leads: Record<PlantedKind, readonly string[]> = {
  plain: ['Số của tôi là ', 'liên hệ ', 'CCCD: ', 'xin gọi lại ', '(', 'mã ', 'SĐT '],
  obfuscated: ['Số của tôi là ', 'liên hệ ', 'gọi ', 'ĐT: ', 'xin gọi lại ', 'nhắn tin số '],
  name: ['Gặp ', 'cảm ơn ', 'do ', 'Tôi khen ', 'người hướng dẫn là ', 'Trường hợp của '],
}
const tails: Record<PlantedKind, readonly string[]> = {
  plain: ['.', ' nhé', '', ' ạ', ', xin cảm ơn', ')'],
  obfuscated: ['.', ' nhé', '', ' ạ', ', xin cảm ơn'],
  name: [' ở quầy 2', '.', ' rất tận tình', ' đã giúp tôi', ', người tiếp nhận'],
}

/** The same comments for the same seed: half clean, half with one thing planted. */
export function plantedComments(count: number, seed = 'comments'): PlantedComment[] {
  const random = seededRandom(seedOf(seed))
  return Array.from({ length: count }, (_, index) => {
    const before = `${random.pick(openings)}${random.pick(bridges)}`
    const after = random.pick(endings)
    if (index % 2 === 0) return { text: `${before} ${random.pick(openings)} ${after}`.trim(), planted: null }
    const [kind, form, make] = random.pick(forms)
    const { shown, secret = shown } = make(random)
    const text = `${before} ${random.pick(leads[kind])}${shown}${random.pick(tails[kind])} ${after}`
    return { text: text.trim(), planted: { kind, form, secret } }
  })
}
