import { describe, expect, test } from 'vitest'
import type { Method } from '#contract/method.ts'
import { gradeSentences } from '../../analytics/words/grade-words.ts'
import { gradeOfFigure } from '../../server/figures/grade.ts'

const band = (from: number, vi: string) => ({ from, label: { vi } })
const method: Pick<Method, 'instrument' | 'bands' | 'bandsOf'> = {
  instrument: 'sipas',
  bands: [band(0.9, 'Xuất sắc'), band(0.8, 'Tốt'), band(0.7, 'Khá'), band(0, 'Yếu')],
  bandsOf: { commune: [band(0.6, 'Đạt'), band(0, 'Chưa đạt')] },
}
const figure = (index: number | null, low = index, high = index) => {
  return { respondents: 100, answers: 500, index, low, high, score: 70, withheld: null }
}

describe('the grade of an index', () => {
  test.for([
    [0.9, 'Xuất sắc'],
    [0.8999, 'Tốt'],
    [0.8, 'Tốt'],
    [0, 'Yếu'],
    [1, 'Xuất sắc'],
  ] as const)('begins at its limit: %d is %s', ([index, label]) => {
    expect(gradeOfFigure(method, 'province', figure(index))?.label.vi).toBe(label)
  })

  test('names the grades that the interval reaches on either side', () => {
    expect(gradeOfFigure(method, 'province', figure(0.81, 0.78, 0.91))).toEqual({
      label: { vi: 'Tốt' },
      others: [{ vi: 'Xuất sắc' }, { vi: 'Khá' }],
    })
    expect(gradeOfFigure(method, 'province', figure(0.85, 0.81, 0.89))?.others).toEqual([])
  })

  test('is by the limits of the unit’s kind where that has its own', () => {
    expect(gradeOfFigure(method, 'commune', figure(0.65))?.label.vi).toBe('Đạt')
    expect(gradeOfFigure(method, 'department', figure(0.65))?.label.vi).toBe('Yếu')
  })

  test('is not told without an index, without limits, or of dossiers and taps', () => {
    expect(gradeOfFigure(method, 'province', figure(null))).toBeNull()
    expect(gradeOfFigure({ ...method, bands: [] }, 'province', figure(0.9))).toBeNull()
    for (const instrument of ['dossier', 'counter'] as const)
      expect(gradeOfFigure({ ...method, instrument }, 'province', figure(0.9))).toBeNull()
  })
})

describe('grade and target in words', () => {
  const grade = { label: { vi: 'Tốt', en: 'Good' }, others: [{ vi: 'Khá', en: 'Fair' }] }
  const told = (low: number, high: number, language: 'vi' | 'en' = 'vi') =>
    gradeSentences({ grade, target: 0.8, figure: { low, high }, isDraft: true }, language)

  test('say that it is a draft, and what the interval leaves open', () => {
    expect(told(0.79, 0.85)).toEqual([
      'Xếp loại theo ngưỡng của phương pháp (bản nháp): Tốt; khoảng 95 % còn chạm bậc Khá.',
      'Mục tiêu 80,0\u00a0%: khoảng 95 % chứa mục tiêu, chưa đủ cơ sở kết luận đã đạt hay chưa.',
    ])
    expect(told(0.8, 0.85, 'en')[1]).toBe('Target 80.0%: the whole 95% interval lies above it.')
    expect(told(0.7, 0.79)[1]).toContain('nằm dưới mục tiêu')
  })

  test('say nothing of a target without an interval', () => {
    expect(
      gradeSentences({ grade: null, target: 0.8, figure: { low: null, high: null }, isDraft: false }, 'vi'),
    ).toEqual([])
  })
})
