/** The office's time zone: days and months are cut here, wherever the server stands. */
export const officeTimeZone = 'Asia/Ho_Chi_Minh'

/** "Now", passed in so that tests choose it. */
export type Clock = () => Date

// Swedish writes dates as YYYY-MM-DD.
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: officeTimeZone, dateStyle: 'short' })

// Midnight falls on a quarter of an hour in every time zone.
const quarterHour = 900_000
let latest = { quarter: Number.NaN, day: '' }

/** The day of an instant in the office's time zone, YYYY-MM-DD. */
export function officeDay(instant: Date): string {
  const quarter = Math.floor(instant.getTime() / quarterHour)
  // Writing dates is slow, and every response asks for today.
  if (quarter !== latest.quarter) latest = { quarter, day: dayFormat.format(instant) }
  return latest.day
}

const hourFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: officeTimeZone,
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The hour of the office's day, 0…23. */
export function officeHour(instant: Date): number {
  return Number(hourFormat.format(instant))
}

/** The first day of a day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** The month `offset` months later (or earlier), as YYYY-MM. @param month YYYY-MM */
export function shiftMonth(month: string, offset: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + offset, 1)).toISOString().slice(0, 7)
}

/** How many months lie from `from` to `to`, both included. */
export function countMonths(from: string, to: string): number {
  const position = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return position(to) - position(from) + 1
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day `offset` days later (or earlier). @param day YYYY-MM-DD */
export function shiftDay(day: string, offset: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
}

/** Every day from `from` to `to`, both included; none when they are the wrong way round. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day)
  return days
}

/** How many days lie from `from` to `to`, both included; not above 0 when they are the wrong way round. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1
}
