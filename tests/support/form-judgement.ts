import type { Answers } from '#contract/flow.ts'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import type { Questionnaire } from '#contract/questionnaire.ts'
import { toContent } from '../../survey-ui/form/content.ts'
import { findFault } from '../../survey-ui/form/faults.ts'
import { pagesOf } from '../../survey-ui/form/pages.ts'

// What the form makes of answers, without a screen: runs in Node and, bundled, in a browser.

const room = { height: 40, ratingHeight: 6, optionColumns: 2 }

export interface FormJudgement {
  /** Keys of the items that were shown, in their order. */
  shown: string[]
  /** Whether every one of them may be sent as it was answered. */
  isLetThrough: boolean
  /** What is sent. */
  sent: Answers
}

export function judgeByForm(questionnaire: Questionnaire, answers: Answers): FormJudgement {
  const survey = { key: 's', version: 1, questionnaire } as OfferedSurvey
  const items = pagesOf(questionnaire, answers, room).flatMap((page) =>
    page.kind === 'items' ? page.items : [],
  )
  const form = { survey, language: 'vi', answers, respondent: {}, startedAt: 0 }
  return {
    shown: items.map(({ key }) => key),
    isLetThrough: items.every((item) => findFault(item, answers[item.key]) === null),
    sent: toContent(form, { collector: 'c', notice: { version: 1 } }, 60_000).answers,
  }
}
