import { expect, test } from 'vitest'
import { estimateChartText, levelChartText, trendChartText } from '../../analytics/charts/chart-text.ts'
import type { Estimate } from '../../analytics/charts/estimate.ts'
import { estimateChart } from '../../analytics/charts/estimate-chart.ts'
import {
  count,
  dayShort,
  interval,
  monthLong,
  monthShort,
  percent,
  points,
} from '../../analytics/charts/format.ts'
import { indexAxisTitle, indexRange } from '../../analytics/charts/index-axis.ts'
import { levelChart } from '../../analytics/charts/level-chart.ts'
import { levelSpans } from '../../analytics/charts/level-spans.ts'
import { coloursOfLevels, palette } from '../../analytics/charts/palette.ts'
import { trendChart } from '../../analytics/charts/trend-chart.ts'
import { wrapText } from '../../analytics/charts/wrap-text.ts'

const vi = { language: 'vi' } as const
const en = { language: 'en' } as const
const levelLabels = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng']

const access: Estimate = {
  label: 'Tiếp cận',
  respondents: 5120,
  index: 0.841,
  low: 0.829,
  high: 0.852,
  withheld: null,
}
const staff: Estimate = {
  label: 'Công chức',
  respondents: 4880,
  index: 0.9,
  low: 0.88,
  high: 0.92,
  withheld: null,
}
const small: Estimate = {
  label: 'Phản ánh',
  respondents: null,
  index: null,
  low: null,
  high: null,
  withheld: 'small',
}
const hidden: Estimate = { ...small, label: 'Thủ tục', withheld: 'complementary' }
const empty: Estimate = { ...small, label: 'Kết quả', respondents: 0, withheld: null }

interface DrawnDataset {
  data: unknown[]
  rowNotes: { columns: { head: string; cells: string[] }[]; absences: (string | null)[] }
}

/** The datasets with what the configuration carries beyond Chart.js. */
function datasets(configuration: { data: { datasets: unknown[] } }): DrawnDataset[] {
  return configuration.data.datasets as DrawnDataset[]
}

test('an estimate stands in its row with its interval, in percent', () => {
  const [drawn] = datasets(estimateChart([access, staff], { ...vi, highlight: 'Công chức' }))

  expect(drawn?.data).toEqual([
    { x: 84.1, y: 0, low: 82.89999999999999, high: 85.2, isHighlighted: false },
    { x: 90, y: 1, low: 88, high: 92, isHighlighted: true },
  ])
})

test('a withheld estimate keeps its row and carries no value, even if it was given one', () => {
  const leaking: Estimate = { ...access, withheld: 'small' }

  const [drawn] = datasets(estimateChart([small, leaking], vi))

  const nothing = { x: null, low: null, high: null, isHighlighted: false }
  expect(drawn?.data).toEqual([
    { ...nothing, y: 0 },
    { ...nothing, y: 1 },
  ])
  expect(drawn?.rowNotes.columns).toEqual([
    { head: 'Chỉ số', cells: ['–', '–'], isSpare: true },
    { head: 'Số phiếu', cells: ['–', '–'] },
  ])
})

test('an empty row says why it is empty', () => {
  const [drawn] = datasets(estimateChart([access, small, hidden, empty], { ...vi, minimum: 10 }))

  expect(drawn?.rowNotes.absences).toEqual([
    null,
    'ẩn (dưới 10 phiếu)',
    'ẩn (để không lộ nhóm nhỏ)',
    'chưa có phiếu',
  ])
})

test('a trend has a gap where a month is withheld', () => {
  const configuration = trendChart([access, small, staff], vi)

  expect(configuration.data.labels).toEqual(['Tiếp cận', 'Phản ánh', 'Công chức'])
  expect(datasets(configuration)[0]?.data[1]).toEqual({
    x: 1,
    y: null,
    low: null,
    high: null,
    isWithheld: true,
  })
  expect(configuration.data.datasets[0]).toMatchObject({ spanGaps: false })
})

test('levels diverge from the middle one, which zero halves', () => {
  expect(levelSpans([10, 20, 40, 20, 10])?.spans).toEqual([
    [-50, -40],
    [-40, -20],
    [-20, 20],
    [20, 40],
    [40, 50],
  ])
})

test('with an even number of levels zero lies between the halves', () => {
  expect(levelSpans([25, 75])?.spans).toEqual([
    [-25, 0],
    [0, 75],
  ])
})

test('withheld levels and levels of nobody have no bars', () => {
  const rows = [
    { label: 'a', levels: null },
    { label: 'b', levels: [0, 0, 0, 0, 0] },
  ]

  const drawn = datasets(levelChart(rows, { ...vi, levelLabels }))

  expect(drawn.map((dataset) => dataset.data)).toEqual(levelLabels.map(() => [null, null]))
  expect(drawn[0]?.rowNotes.absences).toEqual(['ẩn để bảo vệ người trả lời', 'chưa có phiếu'])
})

test('the axis shows whole tens around the intervals and says when it is not the whole scale', () => {
  const range = indexRange([access, staff])

  expect(range).toEqual({ min: 70, max: 100 })
  expect(indexAxisTitle(range, 'vi')).toBe('Chỉ số (%), trục thu hẹp, chỉ hiện từ 70 đến 100 %')
})

test('the axis is the whole scale where nothing is shown or values lie far apart', () => {
  const far: Estimate = { ...access, index: 0.2, low: 0.15, high: 0.25 }

  expect(indexRange([small])).toEqual({ min: 0, max: 100 })
  expect(indexRange([access, far])).toEqual({ min: 0, max: 100 })
  expect(indexAxisTitle({ min: 0, max: 100 }, 'vi')).toBe('Chỉ số (%)')
})

test('charts do not move and know no font of their own', () => {
  for (const configuration of [
    estimateChart([access], vi),
    trendChart([access, staff], vi),
    levelChart([{ label: 'a', levels: [1, 1, 1, 1, 1] }], { ...vi, levelLabels }),
  ]) {
    expect(configuration.options?.animation).toBe(false)
    expect(configuration.options?.font).toBeUndefined()
  }
})

test('the text alternative of a short chart names every row', () => {
  expect(estimateChartText([access, small], vi)).toBe(
    'Biểu đồ chỉ số hài lòng của 2 mục, kèm khoảng tin cậy 95 %. ' +
      'Tiếp cận: 84,1\u00a0% (khoảng tin cậy 95 %: 82,9–85,2; n = 5.120 phiếu). Phản ánh: ẩn (dưới 5 phiếu).',
  )
})

test('the text alternative of a long chart names its ends and counts what is withheld', () => {
  const rows = Array.from({ length: 12 }, (_, index) => ({
    ...access,
    label: `Xã ${index}`,
    index: 0.7 + index / 100,
  }))

  expect(estimateChartText([...rows, small], en)).toBe(
    'Chart of the satisfaction index of 13 entries with 95% intervals. ' +
      'Indices lie between 70.0% (Xã 0) and 81.0% (Xã 11). 1 withheld, for too few responses or to protect a small group.',
  )
})

test('the text alternative of a trend begins and ends with a month that is shown', () => {
  const text = trendChartText([small, access, staff], vi)

  expect(text).toContain('Đầu kỳ: Tiếp cận, 84,1\u00a0%')
  expect(text).toContain('Cuối kỳ: Công chức, 90,0\u00a0%')
})

test('the text alternative of levels gives the share of each', () => {
  const text = levelChartText([{ label: 'Biển hiệu', levels: [10, 20, 40, 20, 10] }], { ...vi, levelLabels })

  expect(text).toContain(
    'Biển hiệu: Rất không hài lòng 10,0\u00a0%, Không hài lòng 20,0\u00a0%, Bình thường 40,0\u00a0%',
  )
})

test('numbers are written as the language writes them', () => {
  expect(percent(0.841, 'vi')).toBe('84,1\u00a0%')
  expect(percent(0.841, 'en')).toBe('84.1%')
  expect(percent(12432 / 12439, 'vi', 2)).toBe('99,94\u00a0%')
  expect(count(12439, 'vi')).toBe('12.439')
  expect(count(12439, 'en')).toBe('12,439')
  expect(interval(0.829, 0.852, 'vi')).toBe('82,9–85,2')
  expect(points(0.012, 'vi')).toBe('+1,2')
  expect(points(-0.004, 'en')).toBe('−0.4')
  expect(points(-0.0001, 'vi')).toBe('0,0')
})

test('nothing is written as a dash', () => {
  expect(percent(null, 'vi')).toBe('–')
  expect(count(null, 'en')).toBe('–')
  expect(interval(0.1, null, 'vi')).toBe('–')
  expect(points(null, 'vi')).toBe('–')
})

test('months and days are written as the language writes them', () => {
  expect(monthLong('2026-03', 'vi')).toBe('Tháng 3/2026')
  expect(monthLong('2026-03', 'en')).toBe('March 2026')
  expect(monthShort('2026-12', 'vi')).toBe('T12/2026')
  expect(monthShort('2026-12', 'en')).toBe('Dec 2026')
  expect(dayShort('2026-09-05')).toBe('05/09/2026')
  expect(() => monthLong('2026-13', 'vi')).toThrow(RangeError)
})

test('a long name is wrapped at spaces and ends in an ellipsis where it does not fit', () => {
  const measure = (text: string) => text.length

  expect(wrapText('Trung tâm Phục vụ hành chính công', 18, 2, measure)).toEqual([
    'Trung tâm Phục vụ',
    'hành chính công',
  ])
  expect(wrapText('Trung tâm Phục vụ hành chính công', 14, 2, measure)).toEqual([
    'Trung tâm Phục',
    'vụ hành chính…',
  ])
  expect(wrapText('Nghiêng', 4, 2, measure)).toEqual(['Nghi', 'êng'])
})

test('letters on every level colour are readable', () => {
  for (const levels of [2, 3, 4, 5]) {
    for (const { fill, text } of coloursOfLevels(levels)) expect(contrast(fill, text)).toBeGreaterThan(4.5)
  }
  expect(contrast(palette.muted, palette.paper)).toBeGreaterThan(4.5)
  expect(contrast(palette.accent, palette.paper)).toBeGreaterThan(4.5)
})

/** Contrast ratio of WCAG 2.2. */
function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
