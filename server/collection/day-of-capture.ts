import { officeDay } from '../calendar.ts'
import { lastDayOf, type Survey } from '../queries/surveys.ts'
import type { Arrival } from './accept.ts'
import { isKnown } from './judge-arrival.ts'

/** The day of capture: the server's clock and the age, never the day that a clock far away believed. */
function dayOfCapture(now: Date, sent: { capturedSecondsAgo: number }): string {
  return officeDay(new Date(now.getTime() - sent.capturedSecondsAgo * 1000))
}

/**
 * The day that an arrival tells. A clock that jumped tells none, so the day of arrival stands in; only known
 * tablets are believed to have such clocks.
 */
export function dayTold(now: Date, arrival: Arrival): { day: string; isUncertain: boolean } {
  const { sent, again } = arrival
  if (again) return { day: dayOfCapture(now, sent), isUncertain: again.dayUncertain }
  const isUncertain = sent.clockJumped === true && isKnown(arrival)
  return { day: isUncertain ? officeDay(now) : dayOfCapture(now, sent), isUncertain }
}

/** The day, or the day of the survey's window that is nearest to it. */
export function dayWithin(survey: Pick<Survey, 'windowFrom' | 'windowTo' | 'closedOn'>, day: string): string {
  const last = lastDayOf(survey)
  if (day < survey.windowFrom) return survey.windowFrom
  return last !== null && day > last ? last : day
}
