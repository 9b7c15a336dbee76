import { describe, expect, test } from 'vitest'
import type { TemplateSummary } from '#contract/office.ts'
import { openToAll } from '#contract/sampling.ts'
import {
  draftFaults,
  type SurveyDraft,
  toNewSurvey,
  withTemplate,
  withTitle,
} from '../../survey-ui/office/setup/survey-draft.ts'
import { isNarrower, isOpenOn } from '../../survey-ui/office/setup/survey-state.ts'
import { isSurveyKey, suggestKey } from '../../survey-ui/office/survey-key.ts'

const draft: SurveyDraft = {
  template: 'sipas-5-dimensions',
  title: ' Đo lường sự hài lòng năm 2026 ',
  titleEn: '',
  ownKey: null,
  windowFrom: '2026-11-22',
  windowTo: '',
  conductedBy: '',
  design: openToAll,
}

test('a key is made from the title without diacritics', () => {
  expect(suggestKey('Đo lường SIPAS, năm 2026!', [])).toBe('do-luong-sipas-nam-2026')
})

test('a key that exists gets a number', () => {
  expect(suggestKey('SIPAS 2026', ['sipas-2026', 'sipas-2026-2'])).toBe('sipas-2026-3')
})

test('a key never grows longer than the server takes, and never ends in a hyphen', () => {
  const long = 'Khảo sát mức độ hài lòng của người dân đối với dịch vụ hành chính công'

  const key = suggestKey(long, [])

  expect(isSurveyKey(key)).toBe(true)
  expect(isSurveyKey(suggestKey(long, [key]))).toBe(true)
  expect(key).not.toMatch(/-$/)
})

test('keys the server would refuse are refused here', () => {
  expect(['ab', '-abc', 'Abc', 'a b c', 'ả-rập', 'x'.repeat(49)].filter(isSurveyKey)).toEqual([])
})

test('a survey is sent trimmed, with its suggested key and without an open end', () => {
  expect(toNewSurvey(draft, [])).toEqual({
    key: 'do-luong-su-hai-long-nam-2026',
    title: 'Đo lường sự hài lòng năm 2026',
    titleEn: null,
    template: 'sipas-5-dimensions',
    windowFrom: '2026-11-22',
    windowTo: null,
    design: openToAll,
  })
})

test('who else runs a survey is sent, trimmed', () => {
  const named = toNewSurvey({ ...draft, conductedBy: ' Viện Nghiên cứu Xã hội ' }, [])

  expect(named.conductedBy).toBe('Viện Nghiên cứu Xã hội')
})

test('everything that is missing is named at once, in the order of the form', () => {
  const empty = { ...draft, template: '', title: ' ', windowTo: '2026-01-01' }

  expect(draftFaults(empty, [], '2026-11-22')).toEqual(['template', 'title', 'key', 'windowTo'])
  expect(draftFaults(draft, [], '2026-11-22')).toEqual([])
  expect(draftFaults({ ...draft, design: { ...openToAll, sampling: 'census' } }, [], '2026-11-22')).toEqual([
    'frame',
    'frameOn',
    'drawnBy',
  ])
})

test('a survey takes responses on the first and the last day of its window, until it is closed', () => {
  const survey = {
    key: 's',
    title: 'S',
    titleEn: null,
    instrument: 'sipas' as const,
    questionnaire: 'q',
    version: 1,
    windowFrom: '2026-01-01',
    windowTo: '2026-12-31',
    closedOn: null,
  }

  expect(isOpenOn(survey, '2026-01-01')).toBe(true)
  expect(isOpenOn(survey, '2026-12-31')).toBe(true)
  expect(isOpenOn(survey, '2027-01-01')).toBe(false)
  expect(isOpenOn({ ...survey, closedOn: '2026-05-01' }, '2026-06-01')).toBe(false)
})

describe('titles that are proposed', () => {
  const template = (key: string, vi: string, en: string): TemplateSummary => ({
    key,
    version: 1,
    instrument: 'sipas',
    title: { vi, en },
    basis: { vi: '' },
    items: 22,
  })
  const [sipas, counter] = [
    template('sipas', 'Khảo sát', 'Survey'),
    template('counter', 'Tại quầy', 'At the counter'),
  ]
  const proposed = { templates: [sipas, counter], year: '2026' }
  const empty = { ...draft, template: '', title: '' }

  test('follow the template in both languages', () => {
    const chosen = withTemplate(withTemplate(empty, sipas, proposed), counter, proposed)

    expect(chosen).toMatchObject({
      template: 'counter',
      title: 'Tại quầy, 2026',
      titleEn: 'At the counter, 2026',
    })
  })

  test('give way to a title of one’s own: the English one would name something else', () => {
    const chosen = withTemplate(empty, sipas, proposed)

    const written = withTitle(chosen, 'Khảo sát quý IV', proposed)

    expect(written).toMatchObject({ title: 'Khảo sát quý IV', titleEn: '' })
    expect(withTemplate(written, counter, proposed)).toMatchObject({ title: 'Khảo sát quý IV', titleEn: '' })
  })

  test('leave an English title alone that somebody wrote', () => {
    const written = { ...withTemplate(empty, sipas, proposed), titleEn: 'Fourth quarter' }

    expect(withTitle(written, 'Khảo sát quý IV', proposed).titleEn).toBe('Fourth quarter')
    expect(withTemplate(written, counter, proposed).titleEn).toBe('Fourth quarter')
  })
})

test('a window that leaves out a day of the old one is narrower', () => {
  const survey = { windowFrom: '2026-01-01', windowTo: '2026-06-30' }

  expect(isNarrower(survey, survey)).toBe(false)
  expect(isNarrower(survey, { windowFrom: '2025-12-01', windowTo: null })).toBe(false)
  expect(isNarrower(survey, { windowFrom: '2026-01-02', windowTo: null })).toBe(true)
  expect(isNarrower(survey, { windowFrom: '2026-01-01', windowTo: '2026-06-29' })).toBe(true)
  expect(isNarrower({ ...survey, windowTo: null }, survey)).toBe(true)
  expect(isNarrower(survey, { ...survey, windowFrom: '' })).toBe(true)
})
