import { describe, expect, test } from 'vitest'
import type { Change, Figure, Overview } from '#contract/office.ts'
import { describeFinding, findingSentence } from '../../survey-ui/office/finding.ts'
import { type Language, speechOf } from '../../survey-ui/office/language.ts'

const shown: Figure = {
  respondents: 5120,
  answers: 102_400,
  index: 0.841,
  low: 0.829,
  high: 0.852,
  score: 78.2,
  withheld: null,
}
const nothing = { respondents: null, answers: null, index: null, low: null, high: null, score: null }

function change(difference: number, isClear: boolean): Change {
  const [low, high] = [difference - 0.015, difference + 0.015]
  return {
    previousFrom: '2024-12',
    previousTo: '2025-11',
    difference,
    low,
    high,
    basis: 'clustered',
    adjustedP: isClear ? 0.01 : 0.2,
    isClear,
  }
}

function overview(part: Partial<Overview>): Overview {
  return {
    instrument: 'sipas',
    from: '2025-12',
    to: '2026-11',
    unit: {
      unitId: 1,
      code: 'BM',
      name: 'Tỉnh Bình Minh',
      nameEn: 'Bình Minh Province',
      kind: 'province',
      parentId: null,
    },
    asOf: '2026-11-22',
    surveys: [],
    method: {
      key: 'm',
      version: 1,
      title: { vi: 'Cách tính' },
      basis: { vi: 'Cơ sở' },
      draft: true,
      hash: '00',
      aggregation: 'pooled_answers',
      minimumN: 5,
    },
    recomputed: null,
    grade: null,
    target: null,
    otherMethods: [],
    waiting: 9,
    whole: shown,
    sampling: 'self_selected',
    change: null,
    noChange: 'no_previous',
    contents: [],
    dimensions: [],
    items: [],
    trend: [],
    breaks: [],
    units: [],
    leagues: [],
    demonstration: true,
    ...part,
  }
}

/** The sentence with plain spaces, as it is read. */
function sentence(part: Partial<Overview>, language: Language = 'vi'): string {
  const { texts } = speechOf(language)
  return findingSentence(describeFinding(overview(part), language, texts)).replaceAll('\u00a0', ' ')
}

describe('the finding', () => {
  test('gives index, interval and n, and does not conclude from an unclear change', () => {
    expect(sentence({ change: change(0.012, false) })).toBe(
      'Chỉ số hài lòng của Tỉnh Bình Minh, tháng 12/2025 – tháng 11/2026: 84,1 % (82,9–85,2; n = 5.120 phiếu). ' +
        'Tăng 1,2 điểm phần trăm so với kỳ trước, chưa đủ cơ sở kết luận.',
    )
  })

  test('says the same in English', () => {
    expect(sentence({ change: change(0.012, false) }, 'en')).toBe(
      'Satisfaction index of Bình Minh Province, December 2025 – November 2026: 84.1% (82.9–85.2; n = 5,120 responses). ' +
        'Up 1.2 percentage points on the previous period, too uncertain to call a change.',
    )
  })

  test('states a clear rise and a clear fall without reserve', () => {
    expect(sentence({ change: change(0.031, true) })).toMatch(/ Tăng 3,1 điểm phần trăm so với kỳ trước\.$/)
    expect(sentence({ change: change(-0.021, true) })).toMatch(/ Giảm 2,1 điểm phần trăm so với kỳ trước\.$/)
    expect(sentence({ change: change(-0.021, true) }, 'en')).toMatch(
      / Down 2\.1 percentage points on the previous period\.$/,
    )
  })

  test('never writes a change of 0.0 points', () => {
    expect(sentence({ change: change(0.0002, false) })).toMatch(/ Gần như không đổi so với kỳ trước\.$/)
    expect(sentence({ change: change(-0.0004, true) }, 'en')).toMatch(
      / Hardly changed from the previous period\.$/,
    )
  })

  test('says when there is no previous period', () => {
    expect(sentence({ change: null })).toMatch(/ Chưa có số liệu kỳ trước để so sánh\.$/)
  })

  test('tells the previous period and the interval of the change with both signs', () => {
    const { texts } = speechOf('vi')

    const { detail } = describeFinding(overview({ change: change(0.012, false) }), 'vi', texts)

    expect(detail?.replaceAll('\u00a0', ' ')).toBe(
      'Kỳ trước là tháng 12/2024 – tháng 11/2025. Với độ tin cậy 95 %, mức thay đổi nằm trong khoảng −0,3 đến +2,7 điểm phần trăm.',
    )
  })

  test('says why a figure is withheld, and shows no number of it', () => {
    const whole: Figure = { ...nothing, withheld: 'small' }

    expect(sentence({ whole })).toBe(
      'Chưa công bố chỉ số hài lòng của Tỉnh Bình Minh, tháng 12/2025 – tháng 11/2026: có ít hơn 5 phiếu.',
    )
    expect(sentence({ whole }, 'en')).toBe(
      'The satisfaction index of Bình Minh Province, December 2025 – November 2026, is withheld: there are fewer than 5 responses.',
    )
    expect(sentence({ whole: { ...nothing, withheld: 'complementary' } })).toMatch(/nhóm quá nhỏ\.$/)
  })

  test('gives a reason instead of a change across a break', () => {
    expect(sentence({ noChange: 'other_questionnaire' })).toMatch(
      /Không so sánh với kỳ trước: câu hỏi đã thay đổi\.$/,
    )
    expect(sentence({ noChange: 'other_method' }, 'en')).toMatch(
      /No comparison with the period before: measured by another method before\.$/,
    )
    expect(sentence({})).toMatch(/Chưa có số liệu kỳ trước để so sánh\.$/)
  })

  test('tells an index that lacks a part from no responses', () => {
    const whole: Figure = { ...nothing, respondents: 12, withheld: null }

    expect(sentence({ whole, from: '2026-01', to: '2026-12' })).toBe(
      'Chưa tính được chỉ số hài lòng của Tỉnh Bình Minh, năm 2026: có thành phần chưa đủ phiếu để công bố, mà cách tính cần đủ các thành phần.',
    )
    expect(sentence({ whole }, 'en')).toMatch(/cannot be computed: a part of it has too few responses/)
  })

  test('says when nothing was released yet', () => {
    const whole: Figure = { ...nothing, respondents: 0, withheld: null }

    expect(sentence({ whole, from: '2026-01', to: '2026-12' })).toBe(
      'Chưa có số liệu công bố của Tỉnh Bình Minh, năm 2026.',
    )
    expect(sentence({ whole, from: '2026-07', to: '2026-09' }, 'en')).toBe(
      'No figures of Bình Minh Province have been released for Q3 2026.',
    )
  })

  test('names the measure of each instrument, so that they are not taken for one another', () => {
    expect(sentence({ instrument: 'counter' })).toMatch(/^Tỷ lệ hài lòng tại quầy của /)
    expect(sentence({ instrument: 'dossier' })).toMatch(/^Tỷ lệ đánh giá hồ sơ ở mức cao nhất của /)
  })
})
