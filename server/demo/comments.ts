import type { Answers } from '#contract/flow.ts'
import { shownSections } from '#contract/flow.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { type Random, seededRandom, seedOf } from './random.ts'

// What simulated people write. Made of few sentences, but enough to be searched, put under themes and read.

const praise = [
  'Cán bộ nhiệt tình, hướng dẫn dễ hiểu.',
  'Thái độ lịch sự, niềm nở với người già.',
  'Trả kết quả đúng hẹn, tôi rất hài lòng.',
  'Làm nhanh hơn trước nhiều, không phải chờ lâu.',
  'Phòng chờ sạch sẽ, có nước uống, có ghế ngồi.',
  'Nộp qua cổng dịch vụ công rất tiện, không phải đi lại.',
  'Lệ phí niêm yết rõ ràng, có biên lai.',
  'Được giải thích cặn kẽ từng giấy tờ, cảm ơn cán bộ.',
  'Một cửa làm việc chuyên nghiệp, ai cũng vui vẻ.',
  'Lấy số xong khoảng mười phút là đến lượt.',
]
const complaints = [
  'Chờ gần hai tiếng mới đến lượt.',
  'Hồ sơ phải bổ sung nhiều lần, mỗi lần một loại giấy tờ.',
  'Hướng dẫn chưa rõ, phải hỏi đi hỏi lại.',
  'Trễ hẹn hơn một tuần mà không báo trước.',
  'Cổng dịch vụ công hay lỗi, đăng nhập mãi không được.',
  'Phòng chờ nóng, thiếu ghế, chỗ để xe chật.',
  'Không thấy niêm yết lệ phí, hỏi mỗi người nói một kiểu.',
  'Cán bộ thờ ơ, trả lời khó chịu.',
  'Đi lại bốn lần mới xong một thủ tục.',
  'Thủ tục đất đai quá lâu, giấy tờ phức tạp.',
  'Máy lấy số hỏng, xếp hàng lộn xộn.',
]
const wishes = [
  'Mong có thêm quầy vào buổi sáng.',
  'Đề nghị có người giúp người lớn tuổi làm trực tuyến.',
  'Nên cho thanh toán bằng mã QR.',
  'Mong niêm yết thời gian giải quyết ở chỗ dễ thấy.',
  'Xin cảm ơn.',
  'Đề nghị làm cả sáng thứ bảy.',
  '',
  '',
]

/** How many of a hundred write something, by how it went: who has something to complain of writes more often. */
const writers = { satisfied: 8, dissatisfied: 70 }

/**
 * The same answers with, now and then, a comment. Drawn apart from the answers, so that these stay what they were.
 * @param id of the response, which decides
 */
export function withComment(questionnaire: Questionnaire, answers: Answers, id: string): Answers {
  const item = shownSections(questionnaire, answers)
    .flatMap(({ items }) => items)
    .find(({ type }) => type === 'text')
  if (!item) return answers
  const random = seededRandom(seedOf(`comment ${id}`))
  const levels = Object.values(answers).filter((answer): answer is number => typeof answer === 'number')
  const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length)
  const mood = mean > 3.2 ? 'satisfied' : 'dissatisfied'
  if (random.below(100) >= writers[mood]) return answers
  return { ...answers, [item.key]: writeComment(mood, random) }
}

function writeComment(mood: keyof typeof writers, random: Random): string {
  const mostly = mood === 'satisfied' ? praise : complaints
  const [first, second] = [random.pick(mostly), random.pick(random.next() < 0.8 ? mostly : praise)]
  const parts = random.next() < 0.4 && second !== first ? [first, second] : [first]
  return [...parts, random.pick(wishes)].filter((part) => part !== '').join(' ')
}
