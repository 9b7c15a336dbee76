import { shiftMonth } from '#words/months.ts'

/** The first and last month of the quarter that a month lies in. */
export function quarterOf(month: string): { from: string; to: string } {
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1
  const from = `${month.slice(0, 4)}-${String(first).padStart(2, '0')}`
  return { from, to: shiftMonth(from, 2) }
}

const officeDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** The day of an instant where the office is, YYYY-MM-DD, whatever the clock of the computer is set to. */
export function dayAt(instant: Date): string {
  return officeDay.format(instant)
}

/** The day `offset` days later (or earlier). @param day YYYY-MM-DD */
export function shiftDay(day: string, offset: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
}
