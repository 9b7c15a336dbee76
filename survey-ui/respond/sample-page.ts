import { firstNotice } from '#contract/notice.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import type { FormPage } from '#contract/respond.ts'

/** A first rendering as a phone gets it, for measuring the page and for looking at it. */
export function samplePage(questionnaire: Questionnaire, language = 'vi'): FormPage {
  return {
    kind: 'form',
    language,
    unitName: 'Ủy ban nhân dân phường Trung Tâm',
    demonstration: true,
    token: 'k7QmT3vX9bLw2RzD',
    survey: {
      key: 'sipas-2026',
      title: 'Khảo sát sự hài lòng năm 2026',
      version: 1,
      conductedBy: 'SỞ NỘI VỤ',
      contact: '0204 3555 123',
    },
    questionnaire,
    items: null,
    progress: null,
    asksRespondent: questionnaire.respondent.length > 0,
    isLast: true,
    notice: firstNotice,
    responseId: '9f86d081884c7d659a2feaa0c55ad015',
    opened: 1_780_000_000,
    step: 0,
    answers: {},
    respondent: {},
    faults: [],
    code: null,
    trouble: null,
  }
}
