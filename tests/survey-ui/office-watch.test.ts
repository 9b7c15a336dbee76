import { describe, expect, test } from 'vitest'
import type { AttentionLine } from '#contract/attention.ts'
import { byNeed, paceWords } from '../../survey-ui/office/fieldwork/progress-words.ts'
import { fieldworkEn } from '../../survey-ui/office/text/fieldwork.en.ts'
import { fieldworkVi } from '../../survey-ui/office/text/fieldwork.vi.ts'
import { watchEn } from '../../survey-ui/office/text/watch.en.ts'
import { watchVi } from '../../survey-ui/office/text/watch.vi.ts'
import { attentionTarget, attentionWords, isGrave } from '../../survey-ui/office/watch/attention-words.ts'
import { draftFaults, draftOf, toEntry } from '../../survey-ui/office/watch/official-draft.ts'

const survey = { key: 'sipas-2026', title: 'Khảo sát 2026', titleEn: 'Survey 2026' }
const nameOf = (unitId: number) => `Đơn vị ${unitId}`
const vi = (line: AttentionLine) => attentionWords(line, 'vi', watchVi.attention, nameOf)
const en = (line: AttentionLine) => attentionWords(line, 'en', watchEn.attention, nameOf)

const behind: AttentionLine = {
  kind: 'behind',
  survey,
  count: 2,
  units: [
    { unitId: 3, stored: 10, target: 1300 },
    { unitId: 1, stored: 100, target: 300 },
  ],
  daysLeft: 16,
  perDay: 32,
}

describe('what needs attention, in words', () => {
  test('units behind are named with what they have, what is needed and how many days are left', () => {
    expect(vi(behind)).toBe(
      'Khảo sát 2026: 2 đơn vị chậm so với chỉ tiêu, còn 16 ngày; cần 32 phiếu/ngày để kịp. Chậm nhất: Đơn vị 3 (10/1.300), Đơn vị 1 (100/300).',
    )
    expect(en(behind)).toBe(
      'Survey 2026: 2 units are behind the target, 16 days left; 32 forms a day are needed. Farthest behind: Đơn vị 3 (10/1,300), Đơn vị 1 (100/300).',
    )
  })

  test('of many silent tablets a few are named', () => {
    const tablets = ['A', 'B', 'C', 'D', 'E']
    const line: AttentionLine = { kind: 'silent', tablets, since: '2026-06-15T03:00:00Z', unitId: null }

    expect(vi(line)).toBe(
      '5 máy tính bảng mất liên lạc, lâu nhất từ 10:00, 15/06/2026: A, B, C và 2 nơi khác',
    )
  })

  test('one is one', () => {
    expect(en({ kind: 'paper', count: 1, oldestDay: '2026-06-01' })).toBe(
      '1 paper batch is not closed, the oldest of 01/06/2026',
    )
    expect(vi({ kind: 'links', count: 1, names: ['Áp phích'], daysLeft: 1 })).toBe(
      '1 đường dẫn sắp hết hạn, sớm nhất hôm nay là ngày cuối: Áp phích',
    )
  })

  test('every line leads to where it is mended', () => {
    expect(attentionTarget(behind, 7)).toMatchObject({ page: 'collect', unitId: 7 })
    expect(attentionTarget({ kind: 'forked', tablets: ['A'], unitId: 9 }, 7)).toMatchObject({
      page: 'collect',
      unitId: 9,
    })
    expect(isGrave(behind)).toBe(true)
    expect(isGrave({ kind: 'paper', count: 1, oldestDay: '2026-06-01' })).toBe(false)
  })
})

describe('progress in words', () => {
  const pace = { daysLeft: 10, perDay: 14, sofarPerDay: 9.32, isBehind: true }

  test('says what is left, what is needed and what came so far', () => {
    expect(paceWords(pace, 'vi', fieldworkVi)).toBe(
      'Còn 10 ngày · cần 14 phiếu/ngày để kịp · đến nay 9,3 phiếu/ngày',
    )
    expect(paceWords({ ...pace, daysLeft: 1, perDay: 0 }, 'en', fieldworkEn)).toBe(
      'Today is the last day · target reached · 9.3 forms a day so far',
    )
  })

  test('without an end no pace is asked for', () => {
    expect(paceWords({ ...pace, daysLeft: null, perDay: null }, 'vi', fieldworkVi)).toBe(
      'Đợt không có ngày kết thúc · đến nay 9,3 phiếu/ngày',
    )
  })

  test('units that need help stand first, those without a target last', () => {
    const channels = { tablet: 0, qr: 0, paper: 0, interview: 0, other: 0 }
    const unit = (unitId: number, stored: number, target: number | null, isBehind: boolean) => ({
      ...pace,
      unitId,
      stored,
      target,
      isBehind,
      channels,
    })
    const units = [
      unit(1, 0, null, false),
      unit(2, 90, 100, false),
      unit(3, 50, 100, true),
      unit(4, 20, 100, true),
    ]

    expect(byNeed(units).map(({ unitId }) => unitId)).toEqual([4, 3, 2, 1])
  })
})

describe('writing down an official index', () => {
  const good = {
    ...draftOf(null, 2025, ','),
    value: '91,43',
    place: '3',
    of: '34',
    source: ' Quyết định ',
    sourceOn: '2026-04-20',
  }

  test('a good draft becomes an entry', () => {
    expect([...draftFaults(good, '2026-06-15')]).toEqual([])
    expect(toEntry(5, good)).toEqual({
      unitId: 5,
      name: 'par_index',
      year: 2025,
      value: { points: 91.43 },
      rank: { place: 3, of: 34 },
      source: 'Quyết định',
      sourceOn: '2026-04-20',
    })
    expect(draftOf(toEntry(5, good), 2025, ',')).toMatchObject({ value: '91,43', place: '3', of: '34' })
  })

  test.each([
    ['year', { year: '25' }],
    ['value', { value: '91,435' }],
    ['value', { value: '100.01' }],
    ['rank', { place: '35' }],
    ['rank', { of: '' }],
    ['source', { source: ' ' }],
    ['sourceOn', { sourceOn: '2026-06-16' }],
  ] as const)('a wrong %s is told: %o', (fault, wrong) => {
    expect([...draftFaults({ ...good, ...wrong }, '2026-06-15')]).toEqual([fault])
  })
})
