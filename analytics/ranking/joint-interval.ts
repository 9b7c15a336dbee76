import { normalQuantile } from '../distributions/normal.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import { type Interval, scoreInterval } from '../indices/proportion-interval.ts'
import type { UnitShare } from './unit-share.ts'

/** An index of one unit with what its interval rests on. */
export interface UnitIndex {
  /** 0..1 */
  index: number
  /** With the respondent as the sampling unit; null or 0 where all agree. */
  standardError: number | null
  respondents: number
  answers: number
  /** Where each respondent gave one answer: answers are then independent. */
  share: UnitShare | null
}

/**
 * Intervals of units' indices at a level near 1, where index ± z standard errors is too short: Wilson's formula with
 * as many independent answers as carry the same error, fewer still where few respondents leave that error itself
 * unsure. With one answer each it is Wilson's interval.
 * @param level confidence level of each, strictly between 0 and 1
 * @throws RangeError at another level, or unless each unit has an index in 0..1, respondents and answers
 * @see Korn and Graubard (1998), Survey Methodology 24, 193-201 (effective size and its correction by t); Franco,
 *   Little, Louis and Slud (2019), J. Survey Stat. Methodol. 7, 334-364 (Wilson's formula with it)
 */
export function clusteredIntervals(units: readonly UnitIndex[], level: number): Interval[] {
  if (!(level > 0 && level < 1) || !units.every(isPlaced)) {
    throw new RangeError(
      'clusteredIntervals requires a level between 0 and 1, an index in 0..1, respondents and answers',
    )
  }
  const tail = (1 - level) / 2
  const z = -normalQuantile(tail)
  return units.map((unit) => scoreInterval(unit.index, effectiveSize(unit, tail, z), z))
}

function effectiveSize(
  { index, standardError, respondents, answers, share }: UnitIndex,
  tail: number,
  z: number,
): number {
  if (share) return share.answered
  // Where all agree nothing tells how alike answers of one person are: each person counts once.
  const spread = index * (1 - index)
  if (!standardError || spread === 0 || respondents < 2) return respondents
  const size = Math.min(answers, spread / standardError / standardError)
  const widening = -studentTQuantile(tail, respondents - 1) / z
  return size / widening ** 2
}

function isPlaced({ index, standardError, respondents, answers, share }: UnitIndex): boolean {
  const isCounted = [respondents, answers, share?.answered ?? 1].every(
    (count) => Number.isSafeInteger(count) && count >= 1,
  )
  const isError = standardError === null || (standardError >= 0 && standardError < Infinity)
  return index >= 0 && index <= 1 && isError && isCounted
}
