import { expect, test } from 'vitest'
import { subjectText } from '../../survey-ui/office/audit/act-words.ts'
import { auditEn } from '../../survey-ui/office/text/audit.en.ts'
import { auditVi } from '../../survey-ui/office/text/audit.vi.ts'

test('what an act was about is told in words, with what lies inside it', () => {
  const subject = { login: 'lan', unit: 12, scope: { from: '2026-01', to: null }, fields: ['name', 'kind'] }

  expect(subjectText(subject, auditVi)).toBe(
    'tài khoản: lan; đơn vị số: 12; phạm vi: (từ: 2026-01); mục đã sửa: name, kind',
  )
})

test('a thing without words is named as in the log', () => {
  expect(subjectText({ novel: 'x', reason: 'moved' }, auditEn)).toBe('novel: x; reason: moved')
})
