import { expect, test } from 'vitest'
import { buildReport } from '../../analytics/report/content/figures-report.ts'
import type { InputDossierRating, ReportRating } from '../../analytics/report/content/rating-input.ts'
import { smallReport } from './small-report.ts'

const points = { low: 14.2, high: 15.8, most: 18, lowGrade: { vi: 'Tốt' }, highGrade: { vi: 'Xuất sắc' } }
const dossier: InputDossierRating = {
  instrument: 'dossier',
  ...points,
  total: 15,
  grade: { vi: 'Xuất sắc' },
  criteria: [{ key: 'c1', prompt: { vi: 'Thời gian' }, answers: 40, points: 1.996, most: 2 }],
  grades: [{ from: 15, label: { vi: 'Xuất sắc' } }],
  basis: { vi: 'Chưa xác nhận.' },
  units: smallReport.units.map(({ unit, figure }, place) => ({
    unit,
    figure,
    ...points,
    total: place === 0 ? 14.996 : null,
    grade: place === 0 ? { vi: 'Tốt' } : null,
  })),
}

/** The report as one text. The method is named without an index, and numbers have plain spaces. */
function textsOf(rating: ReportRating): string {
  const method = smallReport.method && { ...smallReport.method, title: { vi: 'Chín tiêu chí' } }
  const report = buildReport({ ...smallReport, instrument: rating.instrument, method, rating })
  return JSON.stringify(report).replace(/\s/g, ' ')
}

test('a report on dossiers tells points and grades and no index of satisfaction', () => {
  const text = textsOf(dossier)

  expect(text).toContain('15,00 trên 18 điểm, xếp loại Xuất sắc')
  expect(text).toContain('từ Tốt đến Xuất sắc: chưa đủ cơ sở để chắc một bậc')
  // Cut and not rounded: 15,00 beside "Tốt" would contradict the limit.
  expect(text).toContain('"14,99"')
  expect(text).not.toContain('Chỉ số hài lòng')
})

test('a report on taps tells shares of taps and no index of satisfaction', () => {
  const taps: ReportRating = {
    instrument: 'counter',
    taps: 180,
    satisfied: 99,
    share: 0.55,
    low: 0.477,
    high: 0.621,
  }

  const text = textsOf(taps)

  expect(text).toContain('99 trên 180 lượt chạm chọn mức hài lòng, đạt 55,0 %')
  expect(text).not.toContain('Chỉ số hài lòng')
  expect(text).not.toContain('Điểm trung bình')
})
