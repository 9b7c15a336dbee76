import { hidden } from './hidden.ts'

// Names are known by the form of address before them, or by a surname with the names that follow it.

const surnames =
  'Nguyễn|Trần|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lê|Đinh|Trịnh|Lâm|Mai|Trương|Đoàn|Phùng|Tạ|Hà|Cao|Châu|Nguyen|Tran|Pham|Huynh|Hoang|Bui|Ngo|Trinh|Truong'
// Surnames that are hardly ever another word, so that they count in small letters too.
const plainSurnames = 'nguyễn|trần|phạm|huỳnh|bùi|ngô|trịnh|nguyen|huynh'
// Given names that are hardly ever another word behind a form of address.
const plainGiven =
  'lan|hương|thủy|thuỷ|hằng|trang|linh|tuấn|dũng|cường|thảo|nga|phượng|nhung|quỳnh|oanh|tùng|hưng|huy|khánh|yến|ngọc|hạnh|dung|vân|thúy|thuý|đạt|khoa|long|việt|tuan|dung|cuong|thao|huong|hang'
const address = 'anh|chị|ông|bà|cô|chú|bác|cậu|em|thầy|đồng chí|đ/c|tên là|họ tên|tên tôi là|chi|ong|ba|co'
// Behind these often stands an office ("cán bộ Đất đai"): one capital alone is no name unless it is a known one.
const officials = 'cán bộ|nhân viên|công chức|chuyên viên'

// Behind a form of address these begin no name: other people, offices, places, the beginning of a sentence.
const otherWords =
  'Anh|Chị|Ông|Bà|Cô|Chú|Bác|Em|Quý|Các|Ủy|Uỷ|Phòng|Quầy|Trung|Tiếp|Một|Cán|Công|Nhân|Bộ|Sở|Tỉnh|Xã|Phường|Huyện|Thành|Cục|Chi|Ban|Hội|Nhánh|Rịa|Nà|Trưng|Triệu|Đen|Điểm|Cửa|Khu|Số|Tại|Ở|Khi|Rất|Tôi|Nhưng|Không|Đã|Việc|Thái|Giải|Hướng|Hồ Sơ|Tư pháp|Địa chính|Hộ tịch|Thuế|Lý do|Bưu|Ngân|Hải quan|Kho|Quản|Văn phòng|Đăng|Lãnh|Giám|Viettel|UBND|TTHC|HĐND|VNeID|DVC|CCCD'

const capital = "\\p{Lu}[\\p{Ll}\\p{M}']+"
const gap = '[ \\t]+'
const start = '(?<![\\p{L}\\d])'
const end = '(?![\\p{L}\\d])'

const anyCase = (words: string) =>
  words
    .split('|')
    .map((one) => `[${one[0]?.toLowerCase()}${one[0]?.toUpperCase()}]${one.slice(1)}`)
    .join('|')

// Not within the name of a place: "xã Anh Sơn", "Hai Bà Trưng", "đường Nguyễn Trãi".
const places = anyCase('xã|phường|huyện|quận|tỉnh|thôn|đường|phố|ngõ|chợ|trường|bệnh viện|hai|nước|tiếng')
const noPlace = `(?<!${start}(?:${places})\\s)`

const addressed = new RegExp(
  `${noPlace}${start}(${anyCase(address)})(\\s*:)?${gap}(?!(?:${otherWords})${end})${capital}(?:${gap}(?!(?:${otherWords})${end})${capital}){0,4}${end}`,
  'gu',
)
const knownGiven = anyCase(
  `${plainGiven}|mai|sơn|hòa|bình|minh|hải|quân|thắng|tâm|loan|hiền|vinh|đức|phúc|toàn|kiên|duyên|uyên|giang|phương|hùng|hoa|thanh|nam|tú|vy`,
)
const official = new RegExp(
  `${start}(${anyCase(officials)})${gap}(?!(?:${otherWords})${end})(?:${capital}(?:${gap}${capital}){1,3}|(?:${knownGiven}))${end}(?!${gap}[\\p{Lu}])`,
  'gu',
)
const lettered = new RegExp(
  `${start}(${anyCase('anh|chị|ông|bà|cô|chú|bác')})${gap}\\p{Lu}(?:\\.\\p{Lu})*(?=[\\s.,;!?]|$)`,
  'gu',
)
const addressedSmall = new RegExp(
  `${start}(anh|chị|ông|bà|cô|chú|bác|em)${gap}(?:(?:${plainSurnames})(?:${gap}\\p{L}+){1,3}?(?=${gap}(?:${'ở|tại|đã|rất|làm|là|có|không|và|hướng|tiếp|nói|giải|quầy|nhiệt|bộ|phòng'})${end}|[.,;!?]|$)|(?:${plainGiven})${end})`,
  'giu',
)
const fullName = new RegExp(
  `${noPlace}${start}(?:${surnames})${gap}(?:(?:Văn|Thị|Van|Thi|Hữu|Đức|Minh|Ngọc|Thanh|Quốc|Xuân|Thu|Kim|Hồng|Công|Đình)${gap}${capital}|${capital}${gap}${capital})(?:${gap}${capital})?${end}`,
  'gu',
)
const shouted = new RegExp(
  `${start}(ANH|CHỊ|ÔNG|BÀ|CÔ)${gap}(?:${surnames.toUpperCase()})(?:${gap}\\p{Lu}{2,}){1,3}${end}`,
  'gu',
)

/** Hides names behind a form of address, which itself stays, and full names with a common surname. */
export function hideNames(text: string): string {
  return text
    .replace(shouted, `$1 ${hidden}`)
    .replace(addressed, (_, title: string, colon = '') => `${title}${colon} ${hidden}`)
    .replace(official, `$1 ${hidden}`)
    .replace(lettered, `$1 ${hidden}`)
    .replace(addressedSmall, `$1 ${hidden}`)
    .replace(fullName, hidden)
}
