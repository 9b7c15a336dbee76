import { expect, test } from 'vitest'
import type { DossierRating } from '#contract/rating.ts'
import { gradeSentence, pointsHead } from '../../survey-ui/office/rating/points-words.ts'
import { ratingEn } from '../../survey-ui/office/text/rating.en.ts'
import { ratingVi } from '../../survey-ui/office/text/rating.vi.ts'

const [excellent, good] = [
  { vi: 'Xuất sắc', en: 'Excellent' },
  { vi: 'Tốt', en: 'Good' },
]
const rating: DossierRating = {
  instrument: 'dossier',
  criteria: [{ key: 'c1', prompt: { vi: 'Thời gian' }, answers: 40, points: 1.5, most: 2 }],
  total: 14.6,
  low: 14.1,
  high: 15.1,
  most: 18,
  grade: good,
  lowGrade: good,
  highGrade: excellent,
  grades: [],
  basis: { vi: '' },
}

test('points come with their grade, and with the grades that the interval leaves open', () => {
  expect(pointsHead(rating, ratingVi.dossier, 'vi')).toBe('14,60 trên 18 điểm: Tốt')
  expect(gradeSentence(rating, ratingVi.dossier, 'vi')).toBe(
    'Với độ tin cậy 95 %, tổng điểm nằm trong khoảng 14,10–15,10. Trong khoảng này, xếp loại có thể từ Tốt đến Xuất sắc: chưa đủ cơ sở để chắc một bậc.',
  )
  expect(pointsHead({ ...rating, total: 14.996 }, ratingVi.dossier, 'vi')).toBe('14,99 trên 18 điểm: Tốt')
  expect(
    pointsHead({ ...rating, total: 14.999999999999998, grade: excellent }, ratingVi.dossier, 'vi'),
  ).toContain('15,00')
  expect(gradeSentence({ ...rating, highGrade: good }, ratingEn.dossier, 'en')).toContain('is graded Good.')
})

test('no total says why', () => {
  const nothing = { ...rating, total: null, low: null, high: null, grade: null }
  const hidden = { ...nothing, criteria: rating.criteria.map((one) => ({ ...one, answers: null })) }

  expect(pointsHead(nothing, ratingVi.dossier, 'vi')).toBe('Chưa có phiếu nào để tính điểm.')
  expect(pointsHead(hidden, ratingVi.dossier, 'vi')).toContain('phải ẩn')
  expect(gradeSentence(nothing, ratingVi.dossier, 'vi')).toBe('')
})

test('a criterion that nobody answered, and one answer alone, are said', () => {
  const criteria = rating.criteria.map((one) => ({ ...one, answers: 0, points: null }))
  const words = gradeSentence({ ...rating, criteria, most: 16, low: null }, ratingVi.dossier, 'vi')

  expect(words).toContain('tính trên 16 điểm')
  expect(words).toContain('chưa tính được khoảng tin cậy')
})
