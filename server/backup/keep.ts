import { officeDay } from '../calendar.ts'

/** How many copies stay: the newest of each of the last days, weeks and months that have one. */
export const kept = { days: 7, weeks: 4, months: 12 }

const dayLength = 86_400_000

/** The Monday of the week of a day, YYYY-MM-DD. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const sinceMonday = (date.getUTCDay() + 6) % 7
  return new Date(date.getTime() - sinceMonday * dayLength).toISOString().slice(0, 10)
}

/**
 * Which copies no rule keeps. Days, weeks and months without a copy do not count, so that a server that stood still
 * for a month loses none.
 */
export function copiesToRemove<Copy extends { at: Date }>(copies: readonly Copy[], most = kept): Copy[] {
  const newestFirst = copies.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const newestOfEach = (periodOf: (day: string) => string, count: number) => {
    const newest = new Map<string, Copy>()
    for (const copy of newestFirst) {
      const period = periodOf(officeDay(copy.at))
      if (!newest.has(period)) newest.set(period, copy)
    }
    return [...newest.values()].slice(0, count)
  }
  const staying = new Set([
    ...newestOfEach((day) => day, most.days),
    ...newestOfEach(weekOf, most.weeks),
    ...newestOfEach((day) => day.slice(0, 7), most.months),
  ])
  return newestFirst.filter((copy) => !staying.has(copy))
}
