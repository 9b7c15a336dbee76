import { expect, describe as group, test } from 'vitest'
import {
  changeInterval,
  changeValue,
  noChangeWords,
  verdictCounts,
  verdictOf,
  verdictWords,
} from '../../analytics/words/change-words.ts'
import {
  type LeagueRow,
  leagueSentences,
  type RankedPlace,
  rankRange,
  rankRemarks,
  rankSentence,
} from '../../analytics/words/league-sentences.ts'
import { designSentences, samplingSentence } from '../../analytics/words/sampling-words.ts'

function place(part: Partial<RankedPlace>): RankedPlace {
  return { rank: 1, lowest: 1, highest: 1, group: 1, funnel: null, shrunk: null, ...part }
}

function row(name: string, rank: RankedPlace | null): LeagueRow {
  return { name, index: rank ? 0.8 : null, rank }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

group('a rank', () => {
  test('says from which ranks it cannot be told apart', () => {
    const open = place({ rank: 7, lowest: 4, highest: 15 })

    expect(rankSentence(open, 43, 'vi')).toBe('Hạng 7, không phân biệt được với hạng 4–15.')
    expect(rankSentence(open, 43, 'en')).toBe('Rank 7, cannot be told apart from ranks 4–15.')
    expect(rankRange(open, 'vi')).toBe('4–15')
  })

  test('says when it is sure, when it is wholly open, and when there is nobody to compare with', () => {
    expect(rankSentence(place({ rank: 3, lowest: 3, highest: 3 }), 9, 'vi')).toBe(
      'Hạng 3, tách rõ khỏi các đơn vị khác.',
    )
    expect(rankSentence(place({ rank: 3, highest: 9 }), 9, 'vi')).toBe(
      'Hạng 3, chưa phân biệt được với đơn vị nào trong bảng.',
    )
    expect(rankSentence(place({}), 1, 'en')).toBe('The only unit of the table, so there is no rank.')
    expect(rankRange(place({ rank: 3, lowest: 3, highest: 3 }), 'vi')).toBe('3')
  })

  test('remarks on what lies outside the funnel and on what is drawn far to the mean', () => {
    const outside = place({ funnel: { position: 'below', low: 0.812, high: 0.934 }, shrunk: 0.83 })

    expect(rankRemarks(row('A', outside), 'vi').map(plain)).toEqual([
      'Thấp hơn mức chung nhiều hơn ngẫu nhiên giải thích được (đơn vị cỡ này: 81,2–93,4 %).',
      'Số phiếu còn ít; ước lượng đã kéo về mức chung: 83,0 %.',
    ])
    const usual = place({ funnel: { position: 'within', low: 0.7, high: 0.9 }, shrunk: 0.803 })
    expect(rankRemarks(row('A', usual), 'vi')).toEqual([])
    expect(rankRemarks(row('A', null), 'vi')).toEqual([])
  })
})

group('a league table', () => {
  test('in which nothing can be told apart says so', () => {
    const rows = ['A', 'B', 'C'].map((name, i) => row(name, place({ rank: i + 1, highest: 3 })))

    expect(leagueSentences(rows, 'vi')).toEqual([
      'Không đơn vị nào tách rõ khỏi nhóm đầu: với số phiếu hiện có, chưa xếp được thứ tự của 3 đơn vị.',
    ])
    expect(leagueSentences(rows, 'en')[0]).toMatch(/^No unit stands clearly apart from the leading group/)
  })

  test('names a leader that is surely first, and a small leading group by rank', () => {
    const second = place({ rank: 2, lowest: 2, highest: 2, group: 2 })

    expect(leagueSentences([row('A', place({})), row('B', second)], 'vi')[0]).toBe(
      'A đứng đầu và tách rõ khỏi mọi đơn vị khác trong 2 đơn vị.',
    )
    const rows = [
      row('C', place({ rank: 3, lowest: 3, highest: 3, group: 2 })),
      row('B', place({ rank: 2, highest: 2 })),
      row('A', place({ rank: 1, highest: 2 })),
    ]
    expect(leagueSentences(rows, 'vi')[0]).toBe(
      'Nhóm đầu trong 3 đơn vị là A và B; giữa các đơn vị này chưa phân biệt được đơn vị nào hơn.',
    )
  })

  test('counts a large leading group, names what lies outside the funnel and counts what has no rank', () => {
    const leaders = Array.from({ length: 5 }, (_, i) => row(`Xã ${i}`, place({ rank: i + 1, highest: 6 })))
    const below = { position: 'below', low: 0.7, high: 0.9 } as const
    const last = row('Xã cuối', place({ rank: 6, lowest: 6, highest: 6, group: 2, funnel: below }))

    const sentences = leagueSentences([...leaders, last, row('Ẩn', null), row('Trống', null)], 'en')

    expect(sentences).toEqual([
      'The leading group holds 5 of the 6 units; which of them is better cannot be told.',
      expect.stringMatching(/^The units form 2 groups/),
      'Further from the level of all than chance explains: below: Xã cuối.',
      '2 without a rank; the reason stands at the end of the table.',
    ])
  })

  test('without ranks, or with one, promises none', () => {
    expect(leagueSentences([row('A', null)], 'vi')).toEqual([
      'Chưa có đơn vị nào được xếp hạng.',
      '1 đơn vị không được xếp hạng, lý do ghi ở cuối bảng.',
    ])
    expect(leagueSentences([row('A', place({}))], 'vi')).toEqual([
      'Chỉ có một đơn vị công bố được, nên không có thứ hạng.',
    ])
  })
})

group('a change', () => {
  const up = { difference: 0.0312, low: 0.011, high: 0.051, isClear: true }
  const down = { difference: -0.02, low: -0.03, high: -0.01, isClear: true }
  const open = { difference: 0.004, low: -0.01, high: 0.018, isClear: false }

  test('is a rise, a fall, or not enough to conclude', () => {
    expect([up, down, open].map(verdictOf)).toEqual(['up', 'down', 'unclear'])
    expect(verdictWords(open, 'vi')).toBe('chưa đủ cơ sở kết luận')
    expect([up, down, open].map((change) => changeValue(change, 'vi'))).toEqual([
      'tăng 3,1',
      'giảm 2,0',
      '+0,4',
    ])
    expect(changeInterval(open, 'vi')).toBe('−1,0 đến +1,8')
    expect(changeInterval(open, 'en')).toBe('−1.0 to +1.8')
  })

  test('an interval above zero alone does not make it clear', () => {
    expect(verdictOf({ ...up, isClear: false })).toBe('unclear')
  })

  test('verdicts of a table are counted', () => {
    expect(verdictCounts([up, up, open], 'vi')).toBe(
      'So với kỳ trước, số đơn vị tăng: 2; giảm: 0; chưa đủ cơ sở kết luận: 1.',
    )
    expect(verdictCounts([up], 'vi')).toBeNull()
  })

  test('across a break there is a reason in its place', () => {
    expect(noChangeWords('other_questionnaire', 'vi')).toBe('câu hỏi đã thay đổi')
    expect(noChangeWords('other_method', 'en')).toBe('measured by another method before')
  })
})

test('a self-selected sample has no bare margin of error', () => {
  expect(samplingSentence('self_selected', 'vi')).toContain('không phải mẫu ngẫu nhiên')
  expect(samplingSentence('self_selected', 'en')).toContain('no margin of error')
  expect(samplingSentence('probability', 'vi')).toContain('biên sai số')
  expect(samplingSentence('census', 'vi')).not.toContain('biên sai số')
})

test('a survey that asks chosen people names its list, and says where open channels take the claim away', () => {
  const survey = {
    title: 'SIPAS 2026',
    titleEn: null,
    design: {
      sampling: 'probability' as const,
      frame: 'hồ sơ năm 2025',
      frameOn: '2025-12-31',
      drawnBy: 'Sở Nội vụ',
      openChannels: [] as string[],
    },
  }
  const mixed = { ...survey, design: { ...survey.design, openChannels: ['tablet', 'qr'] } }

  expect(designSentences([survey], 'vi')).toEqual([
    'Đợt “SIPAS 2026”: mẫu rút từ hồ sơ năm 2025 (danh sách ngày 31/12/2025; rút mẫu: Sở Nội vụ).',
  ])
  expect(designSentences([mixed], 'vi')[0]).toContain('kênh mở (máy tính bảng, mã QR, đường liên kết)')
  expect(
    designSentences([{ ...survey, design: { ...survey.design, sampling: 'self_selected' } }], 'vi'),
  ).toEqual([])
})
