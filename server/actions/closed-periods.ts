import { shiftDay, shiftMonth } from '../calendar.ts'

// Responses of the last days of a period reach the server, and the fold, within these days.
const graceDays = 5

/** Months, YYYY-MM, both included. */
export interface ClosedPeriod {
  from: string
  to: string
}

/** The latest period that is over for good, and the one before. @param months 1, or 3 for quarters of the calendar */
export function closedPeriods(today: string, months: 1 | 3): { earlier: ClosedPeriod; later: ClosedPeriod } {
  // The last month that was over so many days ago.
  const over = shiftMonth(shiftDay(today, -graceDays).slice(0, 7), -1)
  const excess = months === 3 ? Number(over.slice(5)) % 3 : 0
  const to = shiftMonth(over, -excess)
  const period = (last: string) => ({ from: shiftMonth(last, 1 - months), to: last })
  return { earlier: period(shiftMonth(to, -months)), later: period(to) }
}
