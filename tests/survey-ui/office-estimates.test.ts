import { expect, test } from 'vitest'
import type { Figure, ItemFigure, Overview } from '#contract/office.ts'
import { speechOf } from '../../survey-ui/office/language.ts'
import {
  groupByLevels,
  levelLabels,
  lowestFirst,
  partEstimates,
  reasonForNothing,
  trendBreaks,
  trendEstimates,
} from '../../survey-ui/office/overview/estimates.ts'

function figure(index: number | null, withheld: Figure['withheld'] = null): Figure {
  return { respondents: 10, answers: 10, index, low: index, high: index, score: null, withheld }
}

function item(key: string, index: number | null, levels: number[] | null): ItemFigure {
  return { key, prompt: { vi: key }, dimension: null, figure: figure(index), levels }
}

test('a month in which nobody answered is a gap, and months to come are left out', () => {
  const trend = [
    { month: '2026-01', figure: figure(0.8) },
    { month: '2026-03', figure: figure(0.9) },
  ]
  const overview = { trend, from: '2026-01', to: '2026-12', asOf: '2026-03-15' } as Overview

  const points = trendEstimates(overview, 'vi')

  expect(points.map(({ label, index, withheld }) => [label, index, withheld])).toEqual([
    ['T1/2026', 0.8, null],
    ['T2/2026', null, null],
    ['T3/2026', 0.9, null],
  ])
})

test('dimensions stand from the highest down, withheld ones last', () => {
  const dimensions = [
    { key: 'a', title: { vi: 'A' }, figure: figure(0.7) },
    { key: 'b', title: { vi: 'B' }, figure: figure(null, 'small') },
    { key: 'c', title: { vi: 'C', en: 'See' }, figure: figure(0.9) },
  ]

  expect(partEstimates(dimensions, 'en').map(({ label }) => label)).toEqual(['See', 'A', 'B'])
})

test('items stand from the lowest up, those without a figure last', () => {
  const items = [item('a', 0.9, [1, 9]), item('b', null, null), item('c', 0.2, [8, 2])]

  expect(lowestFirst(items).map(({ key }) => key)).toEqual(['c', 'a', 'b'])
})

test('items with scales of different length are kept apart; withheld ones go with the longest', () => {
  const items = [item('a', 0.5, [1, 2, 3]), item('b', 0.5, [1, 2, 3, 4, 5]), item('c', null, null)]

  expect(
    groupByLevels(items).map(({ levels, items: members }) => [levels, members.map(({ key }) => key)]),
  ).toEqual([
    [5, ['b', 'c']],
    [3, ['a']],
  ])
  expect(levelLabels(3, speechOf('vi').texts)).toEqual(['Mức thấp nhất', 'Mức giữa', 'Mức cao nhất'])
  expect(levelLabels(4, speechOf('vi').texts)[3]).toBe('Mức 4')
})

test('a figure that shows nothing says why', () => {
  const reason = (of: Figure) => reasonForNothing(of, 5, speechOf('vi'))

  expect(reason(figure(null, 'small'))).toBe('Ẩn: dưới 5 phiếu')
  expect(reason(figure(null, 'complementary'))).toBe('Ẩn: để không suy ra ô khác')
  expect(reason({ ...figure(null), respondents: 0, answers: 0 })).toBe('Chưa có phiếu')
  expect(reason(figure(null))).toBe('Có phiếu, chưa tính được chỉ số')
  expect(reason(figure(0.5))).toBeNull()
})

test('a break stands at its month, and outside the months shown nowhere', () => {
  const breaks = [
    { month: '2026-03', because: 'questionnaire' },
    { month: '2025-11', because: 'method' },
  ]
  const overview = { breaks, from: '2026-01', to: '2026-12', asOf: '2026-06-15' } as Overview

  expect(trendBreaks(overview, 'vi')).toEqual([{ index: 2, label: 'từ đây câu hỏi thay đổi' }])
})
