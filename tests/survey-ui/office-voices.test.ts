import { expect, test } from 'vitest'
import type { Action } from '#contract/actions.ts'
import { changesOf, draftFault, statesFrom, toDraft } from '../../survey-ui/office/actions/action-draft.ts'
import { commentsQuery } from '../../survey-ui/office/comments/client.ts'
import { commentFinding } from '../../survey-ui/office/comments/finding.ts'
import { selectablePeriods } from '../../survey-ui/office/comments/periods.ts'
import { readKeywords, toDrafts, toThemes } from '../../survey-ui/office/comments/theme-draft.ts'
import { commentsVi } from '../../survey-ui/office/text/comments.vi.ts'

const theme = { key: 'thai-do', title: { vi: 'Thái độ', en: 'Attitude' }, keywords: ['thái độ', 'lịch sự'] }

test('keywords are read from a line, each once, without what is empty', () => {
  expect(readKeywords(' chờ ,xếp  hàng;chờ,, \n lâu')).toEqual(['chờ', 'xếp hàng', 'lâu'])
})

test('themes keep their keys when edited; a new one gets a key of its own', () => {
  const [draft] = toDrafts([theme])
  if (!draft) throw new Error('no draft')
  const added = { row: 1, key: '', vi: 'Thái độ', en: 'Manners', keywords: 'chào hỏi' }

  expect(toThemes([{ ...draft, vi: 'Ứng xử' }])).toEqual([
    { ...theme, title: { vi: 'Ứng xử', en: 'Attitude' } },
  ])
  expect(toThemes([draft, added])?.[1]?.key).toBe('thai-do-2')
  expect(toThemes([{ ...draft, keywords: ' , ' }])).toBeNull()
})

test('the figures of themes are asked for without words and sides, which they do not know', () => {
  const asked = {
    unit: 7,
    instrument: 'sipas' as const,
    choices: { period: '2026-Q2', side: 'satisfied', search: 'chờ', at: '2' },
  }

  expect(commentsQuery(asked, 'themes')).toBe('unit=7&instrument=sipas&period=2026-Q2')
  expect(commentsQuery(asked, 'texts')).toBe(
    'unit=7&instrument=sipas&period=2026-Q2&side=satisfied&search=ch%E1%BB%9D&page=2',
  )
})

test('periods begin with the year and quarter that run', () => {
  expect(selectablePeriods('2026-05').slice(0, 4)).toEqual(['2026', '2026-Q2', '2026-Q1', '2025'])
})

test('the finding names the theme that is mentioned most, with its interval; nothing is said of nothing', () => {
  const none = { comments: null, judged: null, share: null, low: null, high: null }
  const shown = { comments: 12, judged: 12, share: 0.5, low: 0.254, high: 0.746, withheld: null }
  const figures = { version: 0, whole: { ...shown, comments: 40 }, themes: [{ key: 'thai-do', ...shown }] }

  expect(commentFinding(figures, [theme], 'Xã An Bình', 'vi', commentsVi)).toBe(
    '40 ý kiến của Xã An Bình; được nhắc nhiều nhất là “Thái độ”: 12 ý kiến, 50,0\u00a0% từ người hài lòng (25,4–74,6).',
  )
  expect(
    commentFinding({ ...figures, whole: { ...none, withheld: 'small' } }, [theme], 'X', 'vi', commentsVi),
  ).toBeNull()
})

const action = {
  owner: '',
  cause: 'a',
  measures: '',
  dueOn: null,
  result: '',
  state: 'open',
  dismissedBecause: '',
} as unknown as Action

test('an action goes only where it may, and only with what belongs to it', () => {
  const draft = toDraft(action)

  expect(statesFrom('open')).toEqual(['open', 'in_work', 'dismissed'])
  expect(draftFault(draft)).toBeNull()
  expect(draftFault({ ...draft, state: 'in_work' })).toBe('needOwner')
  expect(draftFault({ ...draft, state: 'done', owner: 'x' })).toBe('needResult')
  expect(draftFault({ ...draft, state: 'dismissed' })).toBe('needBecause')
  expect(draftFault({ ...draft, dueOn: '31/2/2026' })).toBe('dueFault')
  expect(changesOf(action, { ...draft, owner: 'Bà Lan' })).toEqual({ owner: 'Bà Lan' })
})
