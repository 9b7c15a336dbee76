import type { Draft } from '#contract/draft.ts'
import type { Answers } from '#contract/flow.ts'
import type { Option, Questionnaire, Scale } from '#contract/questionnaire.ts'

// One questionnaire with an item of every kind, and what somebody answers to it.

const text = (vi: string, en: string) => ({ vi, en })
const option = (key: string, vi: string, en: string): Option => ({ key, label: text(vi, en) })

const satisfaction: Scale = {
  levels: [
    text('Rất không hài lòng', 'Very dissatisfied'),
    text('Không hài lòng', 'Dissatisfied'),
    text('Bình thường', 'Neutral'),
    text('Hài lòng', 'Satisfied'),
    text('Rất hài lòng', 'Very satisfied'),
  ].map((label) => ({ label })),
  noOpinion: true,
}

const yesNo: Scale = { levels: [text('Không', 'No'), text('Có', 'Yes')].map((label) => ({ label })) }

const agreement: Scale = {
  levels: [
    text('Hoàn toàn không đồng ý', 'Strongly disagree'),
    text('Không đồng ý', 'Disagree'),
    text('Phân vân', 'Undecided'),
    text('Đồng ý', 'Agree'),
  ].map((label) => ({ label })),
}

/** 0 to 10 in figures: eleven levels, the most there can be. */
const likelihood: Scale = {
  levels: Array.from({ length: 11 }, (_, figure) => ({ label: { vi: String(figure) } })),
}

/** Eleven levels in words, the most and the widest there can be. */
const waiting: Scale = {
  levels: [
    'Không phải chờ',
    'Dưới 5 phút',
    'Từ 5 đến 10 phút',
    'Từ 10 đến 15 phút',
    'Từ 15 đến 20 phút',
    'Từ 20 đến 30 phút',
    'Từ 30 đến 45 phút',
    'Từ 45 phút đến 1 giờ',
    'Từ 1 đến 2 giờ',
    'Từ 2 đến 4 giờ',
    'Cả buổi hoặc lâu hơn',
  ]
    .toReversed()
    .map((vi) => ({ label: { vi } })),
}

const service: Questionnaire['sections'][number] = {
  key: 'service',
  title: text('Phục vụ tại Bộ phận Một cửa', 'Service at the one-stop shop'),
  matrices: [
    {
      key: 'staff',
      lead: text(
        'Ông/Bà hài lòng thế nào về công chức tiếp nhận hồ sơ?',
        'How satisfied are you with the officer who received your file?',
      ),
    },
    {
      key: 'office',
      lead: text('Ông/Bà có đồng ý với các ý kiến sau không?', 'Do you agree with these statements?'),
    },
  ],
  items: [
    {
      key: 'attitude',
      type: 'level',
      scale: 'satisfaction',
      matrix: 'staff',
      required: true,
      step: 'reception',
      prompt: text('Thái độ lịch sự', 'Politeness'),
    },
    {
      key: 'guidance',
      type: 'level',
      scale: 'satisfaction',
      matrix: 'staff',
      step: 'guidance',
      prompt: text('Hướng dẫn kê khai hồ sơ tận tình, chu đáo', 'Patient help with filling in the forms'),
      help: text('Tại quầy hoặc qua điện thoại.', 'At the counter or by telephone.'),
    },
    {
      key: 'mending',
      type: 'level',
      scale: 'satisfaction',
      matrix: 'staff',
      showWhen: { item: 'attitude', atMost: 3 },
      prompt: text('Xử lý khi hồ sơ thiếu giấy tờ', 'What was done when papers were missing'),
    },
    {
      key: 'seats',
      type: 'level',
      scale: 'agreement',
      matrix: 'office',
      prompt: text('Nơi ngồi chờ đủ chỗ', 'There are enough seats'),
    },
    {
      key: 'signs',
      type: 'level',
      scale: 'agreement',
      matrix: 'office',
      prompt: text('Biển chỉ dẫn dễ hiểu', 'The signs are easy to follow'),
    },
  ],
}

const experience: Questionnaire['sections'][number] = {
  key: 'experience',
  title: text('Lần làm thủ tục gần nhất', 'Your latest visit'),
  items: [
    {
      key: 'face',
      type: 'level',
      scale: 'satisfaction',
      faces: true,
      prompt: text('Nhìn chung, Ông/Bà hài lòng thế nào?', 'Overall, how satisfied are you?'),
    },
    {
      key: 'on_time',
      type: 'level',
      scale: 'yes_no',
      prompt: text('Kết quả có được trả đúng hẹn không?', 'Was the result ready on time?'),
    },
    {
      key: 'recommend',
      type: 'level',
      scale: 'likelihood',
      prompt: text(
        'Từ 0 đến 10, Ông/Bà sẵn lòng giới thiệu cách nộp này đến mức nào?',
        'From 0 to 10, how likely are you to recommend this way of filing?',
      ),
    },
    {
      key: 'waited',
      type: 'level',
      scale: 'waiting',
      prompt: text('Ông/Bà đã chờ bao lâu?', 'How long did you wait?'),
    },
  ],
}

const details: Questionnaire['sections'][number] = {
  key: 'details',
  title: text('Đôi điều về hồ sơ', 'About your file'),
  items: [
    {
      key: 'way',
      type: 'choice',
      prompt: text('Ông/Bà nộp hồ sơ bằng cách nào?', 'How did you file?'),
      required: true,
      options: [
        option('counter', 'Tại quầy', 'At the counter'),
        option('online', 'Trực tuyến', 'Online'),
        option('post', 'Bưu chính', 'By post'),
      ],
    },
    {
      key: 'wishes',
      type: 'choices',
      atMost: 2,
      prompt: text('Điều gì nên cải thiện trước?', 'What should be improved first?'),
      help: text('Chọn tối đa hai điều.', 'Choose at most two.'),
      options: [
        option('time', 'Thời gian chờ', 'Waiting time'),
        option('papers', 'Số giấy tờ phải nộp', 'Number of papers'),
        option('fees', 'Công khai phí, lệ phí', 'Clear fees'),
        option('attitude', 'Thái độ phục vụ', 'Attitude'),
      ],
    },
    {
      key: 'trips',
      type: 'number',
      min: 1,
      max: 20,
      prompt: text('Ông/Bà phải đến mấy lần?', 'How many times did you come?'),
    },
    { key: 'day', type: 'day', prompt: text('Ông/Bà nộp hồ sơ ngày nào?', 'On which day did you file?') },
    {
      key: 'procedure',
      type: 'text',
      maxLength: 120,
      prompt: text('Tên thủ tục', 'Name of the procedure'),
    },
    {
      key: 'comment',
      type: 'text',
      maxLength: 1000,
      prompt: text('Ông/Bà còn góp ý gì?', 'Is there anything else?'),
    },
  ],
}

/** A questionnaire with every kind of item: a matrix with a row on a condition among them. */
export const everyKind: Questionnaire = {
  key: 'every-kind',
  instrument: 'custom',
  title: text('Phiếu có mọi loại câu hỏi', 'A form with every kind of question'),
  basis: text('Dùng để kiểm thử', 'For testing'),
  introduction: text(
    'Sở Nội vụ xin ý kiến Ông/Bà trong khoảng hai phút. Phiếu không ghi tên.',
    'The Department of Home Affairs asks for two minutes of your time. No name is kept.',
  ),
  languages: ['vi', 'en'],
  scales: { satisfaction, yes_no: yesNo, agreement, likelihood, waiting },
  sections: [service, experience, details],
  respondent: [
    {
      key: 'gender',
      type: 'choice',
      prompt: text('Giới tính', 'Gender'),
      options: [option('female', 'Nữ', 'Female'), option('male', 'Nam', 'Male')],
    },
  ],
}

/** The questionnaire with the method that counts its rated items. */
export const everyKindDraft: Draft = {
  questionnaire: everyKind,
  method: {
    key: 'every-kind',
    version: 1,
    instrument: 'custom',
    title: text('Cách tính thử', 'A method for testing'),
    basis: text('Dùng để kiểm thử', 'For testing'),
    draft: true,
    aggregation: 'pooled_answers',
    scaleLevels: 5,
    topLevels: [4, 5],
    dimensions: [
      { key: 'staff', title: text('Công chức', 'Staff'), items: ['attitude', 'guidance', 'mending'] },
    ],
    overallItem: 'face',
    bands: [],
    minimumN: 5,
    minimumNPublic: 10,
  },
}

/** What somebody answers to every item, in the form in which it is sent. */
export const everyAnswer: Answers = {
  attitude: 2,
  guidance: 'no_opinion',
  mending: 1,
  seats: 3,
  signs: 4,
  face: 4,
  on_time: 2,
  recommend: 11,
  waited: 10,
  way: 'online',
  wishes: ['time', 'fees'],
  trips: 3,
  day: '2026-06-02',
  procedure: 'Đăng ký khai sinh',
  comment: 'Dòng một\nDòng hai',
}
