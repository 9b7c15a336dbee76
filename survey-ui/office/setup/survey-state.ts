import { dayShort } from '#charts/format.ts'
import type { SurveySummary } from '#contract/office.ts'
import { isDay } from '../day-text.ts'
import type { Texts } from '../text/vi.ts'

/** When a survey takes responses. */
type Window = Pick<SurveySummary, 'windowFrom' | 'windowTo' | 'closedOn'>

/** Whether a survey takes responses on a day. @param day YYYY-MM-DD */
export function isOpenOn({ windowFrom, windowTo, closedOn }: Window, day: string): boolean {
  return windowFrom <= day && (windowTo === null || day <= windowTo) && closedOn === null
}

/** Whether a survey may still be offered on a day: it takes responses, or will. @param day YYYY-MM-DD */
export function takesMore({ windowTo, closedOn }: Omit<Window, 'windowFrom'>, day: string): boolean {
  return closedOn === null && (windowTo === null || windowTo >= day)
}

/** Whether a window leaves out a day of the survey's own. What is no day leaves out all of them. */
export function isNarrower(
  survey: Pick<SurveySummary, 'windowFrom' | 'windowTo'>,
  { windowFrom, windowTo }: Pick<SurveySummary, 'windowFrom' | 'windowTo'>,
): boolean {
  if (!isDay(windowFrom) || windowFrom > survey.windowFrom) return true
  if (windowTo !== null && !isDay(windowTo)) return true
  return windowTo !== null && (survey.windowTo === null || windowTo < survey.windowTo)
}

/** Where a survey stands on a day, in words. */
export function surveyState(survey: Window, day: string, { surveys }: Texts): string {
  if (survey.closedOn) return surveys.closed(dayShort(survey.closedOn))
  if (survey.windowFrom > day) return surveys.planned(dayShort(survey.windowFrom))
  if (survey.windowTo && survey.windowTo < day) return surveys.ended(dayShort(survey.windowTo))
  return surveys.open
}
