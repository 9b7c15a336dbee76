import { officeDay } from '../calendar.ts'
import type { Survey } from '../queries/surveys.ts'
import { lastDayOf } from '../queries/surveys.ts'

/** The day of capture: the server's clock and the age, never the day that a clock far away believed. */
export function dayOfCapture(now: Date, sent: { capturedSecondsAgo: number }): string {
  return officeDay(new Date(now.getTime() - sent.capturedSecondsAgo * 1000))
}

/** The day, or the day of the survey's window that is nearest to it. */
export function dayWithin(survey: Pick<Survey, 'windowFrom' | 'windowTo' | 'closedOn'>, day: string): string {
  const last = lastDayOf(survey)
  if (day < survey.windowFrom) return survey.windowFrom
  return last !== null && day > last ? last : day
}
