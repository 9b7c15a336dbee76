import { type Answer, type Answers, shownSections } from '#contract/flow.ts'
import type { OfferedSurvey } from '#contract/kiosk.ts'
import { toldBands } from './bands.ts'
import { dayInVietnam } from './day.ts'

/** What one person filled in, before it is made into a response. */
export interface FilledForm {
  survey: OfferedSurvey
  language: string
  answers: Answers
  respondent: Record<string, string>
  /** Milliseconds since 1970. */
  startedAt: number
}

/** Where and under which notice it was filled in. */
export interface Place {
  collector: string
  notice: { version: number }
}

/** The content of a response as it travels and as it is hashed; see `contract/response.ts`. */
export interface ResponseContent {
  survey: string
  version: number
  collector: string
  language: string
  notice: number
  day: string
  answers: Answers
  respondent: Record<string, string>
  seconds: number
}

function tidy(answer: Answer | undefined): Answer {
  if (typeof answer === 'string') return answer.trim() || null
  if (Array.isArray(answer) && answer.length === 0) return null
  return answer ?? null
}

/**
 * A filled form as content of a response: every item that was shown, null where it was skipped, and nothing
 * that was answered before an earlier answer hid it.
 * @param now milliseconds since 1970, by the device's clock
 */
export function toContent(form: FilledForm, { collector, notice }: Place, now: number): ResponseContent {
  const { survey, language, answers, respondent, startedAt } = form
  const items = shownSections(survey.questionnaire, answers).flatMap((section) => section.items)
  return {
    survey: survey.key,
    version: survey.version,
    collector,
    language,
    notice: notice.version,
    day: dayInVietnam(now),
    answers: Object.fromEntries(items.map(({ key }) => [key, tidy(answers[key])])),
    respondent: toldBands(respondent),
    seconds: Math.min(86_400, Math.max(0, Math.round((now - startedAt) / 1000))),
  }
}
