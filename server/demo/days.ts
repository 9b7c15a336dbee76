import { daysBetween, officeDay, shiftDay } from '../calendar.ts'
import { type SimulatedResponse, simulateResponse, sizeOf } from './history.ts'
import { seededRandom, seedOf } from './random.ts'
import type { DemonstrationUnit, Province } from './set-up.ts'

// The middle of what the history draws for a month of 28 days.
const dailyForms = 11.5 / 28
const dailyRatings = 5 / 28
const opens = 7.5
const closes = 17

/** Responses of the days after `after`, up to now: the same ones each time, of today those that are due by now. */
export function planDaysSince(province: Province, after: string, now: Date): SimulatedResponse[] {
  const today = officeDay(now)
  return daysBetween(shiftDay(after, 1), today).flatMap((day) => {
    const share = day === today ? shareOfDay(now) : 1
    return province.units.flatMap((unit) => planDay(province, unit, day, share))
  })
}

/** What a unit's day has brought by then; what has come in once stays in as the day goes on. */
function planDay(
  { open, counter }: Province,
  unit: DemonstrationUnit,
  day: string,
  share: number,
): SimulatedResponse[] {
  const size = sizeOf(seededRandom(seedOf(`history ${unit.code}`)))
  const planned = [open, counter].flatMap((survey) => {
    const random = seededRandom(seedOf(`day ${unit.code} ${survey.key} ${day}`))
    const daily = survey === open ? dailyForms : dailyRatings
    const count = Math.floor(size * daily + random.next())
    return Array.from({ length: count }, () => simulateResponse(survey, unit, day, 1, random))
  })
  return planned.filter(({ id }) => arrivesBy(id, share))
}

/** Whether a response of the day has come in once that share of the office's day is over. */
function arrivesBy(id: string, share: number): boolean {
  return Number.parseInt(id.slice(0, 4), 16) / 0x10000 < share
}

/** How much of the office's day is over, 0..1. */
function shareOfDay(now: Date): number {
  const midnight = new Date(`${officeDay(now)}T00:00:00+07:00`).getTime()
  const hour = (now.getTime() - midnight) / 3_600_000
  return Math.min(1, Math.max(0, (hour - opens) / (closes - opens)))
}
