import { officeDay, shiftDay } from '../calendar.ts'
import { type Problem, problems } from '../problem.ts'
import type { Origin } from '../queries/responses.ts'
import { isOpenOn, lastDayOf, type Survey } from '../queries/surveys.ts'
import type { Arrival } from './accept.ts'

/** Whether a response comes from a tablet that we know, or was judged at its arrival. */
export function isKnown({ sender, again }: Arrival): boolean {
  return again !== undefined || (sender !== undefined && sender !== null && !sender.isRevoked)
}

/** Why the sender may not send from here; null when it may. A tablet's place takes nothing from strangers. */
export function judgeSender(arrival: Arrival, { kind }: Pick<Origin, 'kind'>): Problem | null {
  if (kind !== 'tablet' || isKnown(arrival)) return null
  return arrival.sender?.isRevoked ? problems.deviceRevoked() : problems.senderUnknown()
}

interface DayQuestion {
  arrival: Arrival
  origin: Pick<Origin, 'kind' | 'revokedOn' | 'expiresOn'>
  survey: Pick<Survey, 'windowFrom' | 'windowTo' | 'closedOn'>
  now: Date
}

// A phone has no queue: what it could not send within two days it no longer has.
const phoneDays = 2

/**
 * Why a response of this day is not taken; null when it is. A tablet's is judged by its day of capture, however late
 * it comes. Anybody can write any age beside what comes through a link, so there what has ended has ended.
 */
export function judgeDay(day: string, { arrival, origin, survey, now }: DayQuestion): Problem | null {
  const isPublic = origin.kind === 'link' && !isKnown(arrival)
  const earliest = isPublic ? shiftDay(officeDay(now), -phoneDays) : day
  const isOver = (last: string | null) => last !== null && (day > last || earliest > last)
  if (!isOpenOn(survey, day)) return problems.surveyClosed(arrival.content.survey)
  if (isOver(lastDayOf(survey))) return problems.arrivedLate()
  if (isOver(origin.revokedOn)) return problems.collectorRevoked()
  // A form that was opened late on the last day may be finished after midnight.
  if (isOver(origin.expiresOn && shiftDay(origin.expiresOn, 1))) return problems.collectorExpired()
  return null
}
